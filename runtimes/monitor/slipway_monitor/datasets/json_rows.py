"""JSON: an object a line, or a list of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..errors import UserError
from ..settings import Settings
from .cells import flat
from .files import data_files, read_text


def json_rows(settings: Settings) -> Iterator[dict[str, Any]]:
    by_line = settings.options.get("line", settings.options.get("lines")) is True
    for file in data_files(settings.source):
        text = read_text(file)
        try:
            documents = [json.loads(line) for line in text.splitlines() if line.strip()] if by_line else json.loads(text)
        except ValueError as error:
            raise UserError(f"{file.name} is no JSON: {error}") from error
        for document in documents if isinstance(documents, list) else [documents]:
            yield flat(document)
