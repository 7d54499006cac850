"""A folder of images, a row each: a baseline from images whose light is known. An extension of ours.

With the answers of a batch transform over the same folder beside (`<image>.out`), the rows hold predictions too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import UserError
from ..settings import Settings
from .cells import flat
from .files import data_files, read_text
from .image_features import image_features
from .predictions import prediction_row

ENDINGS = (".jpg", ".jpeg", ".png")


def image_rows(settings: Settings) -> Iterator[dict[str, Any]]:
    for file in data_files(settings.source):
        if file.name.lower().endswith(ENDINGS):
            yield {**_prediction(file, settings), **image_features(file.read_bytes())}


def _prediction(image: Path, settings: Settings) -> dict[str, Any]:
    if settings.predictions is None:
        return {}
    relative = image.relative_to(settings.source)
    answer = settings.predictions / relative.with_name(f"{relative.name}.out")
    if not answer.is_file():
        raise UserError(f"No prediction for {relative}: {relative}.out is not in slipway_predictions_source.")
    try:
        row = flat(json.loads(read_text(answer)))
    except ValueError as error:
        raise UserError(f"The prediction {relative}.out is no JSON: {error}") from error
    return prediction_row(row, settings.classes)
