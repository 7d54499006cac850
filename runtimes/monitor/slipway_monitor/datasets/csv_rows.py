"""CSV files, with names in their first line or without."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from ..errors import UserError
from ..settings import Settings
from .cells import cell
from .files import data_files, read_text


def csv_rows(settings: Settings) -> Iterator[dict[str, Any]]:
    has_header = settings.options.get("header") is True
    for file in data_files(settings.source):
        rows = csv.reader(io.StringIO(read_text(file)))
        names = next(rows, None) if has_header else None
        if names is not None and len(set(names)) != len(names):
            raise UserError(f"{file.name} has the same column name twice.")
        for row in rows:
            if not row:
                continue
            if names is not None and len(row) != len(names):
                raise UserError(f"{file.name}: a line has {len(row)} values and the header {len(names)}.")
            yield dict(zip(names or [f"_c{number}" for number in range(len(row))], map(cell, row)))


def csv_payload(text: str) -> list[dict[str, Any]]:
    """A body of CSV without header, a row a line."""
    rows = csv.reader(io.StringIO(text))
    return [{f"_c{number}": cell(value) for number, value in enumerate(row)} for row in rows if row]
