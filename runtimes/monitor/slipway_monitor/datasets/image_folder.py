"""A folder of images, a row each: a baseline from training images. An extension of ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..settings import Settings
from .files import data_files
from .image_features import image_features

ENDINGS = (".jpg", ".jpeg", ".png")


def image_rows(settings: Settings) -> Iterator[dict[str, Any]]:
    for file in data_files(settings.source):
        if file.name.lower().endswith(ENDINGS):
            yield image_features(file.read_bytes())
