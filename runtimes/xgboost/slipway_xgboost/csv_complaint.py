"""Finds the cell that made a CSV file unreadable, and says where it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

from .errors import UserError

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|inf|infinity|nan)", re.IGNORECASE)
_MISSING = {"", "na", "n/a", "nan", "null", "none", "?"}
_PREFIX = "Failed to load csv data with exception:\n"


def first_line_of(file: Path) -> str:
    with file.open(encoding="utf-8-sig", errors="replace") as stream:
        return stream.readline()


def refuse_bad_cell(file: Path, delimiter: str, columns: int | None) -> NoReturn:
    """Raises a `UserError` that names file, line and column."""
    with file.open(encoding="utf-8-sig", errors="replace") as stream:
        for number, line in enumerate(stream, start=1):
            cells = line.rstrip("\r\n").split(delimiter)
            if cells == [""]:
                continue
            if number == 1:
                _check_first_line(file, cells)
            _check_line(f"file '{file.name}', line {number}", cells, columns or len(cells))
            columns = columns or len(cells)
    raise UserError(f"{_PREFIX}file '{file.name}' is not a table of numbers")


def _check_first_line(file: Path, cells: list[str]) -> None:
    texts = [cell for cell in cells if _is_text(cell)]
    if len(texts) == len(cells) and all(_looks_like_a_name(cell) for cell in cells):
        raise UserError(
            f"{_PREFIX}file '{file.name}', line 1 looks like a header ({', '.join(cells)[:80]}): "
            "the training data must have no header row"
        )
    if len(texts) > len(cells) / 2 and (len(cells) < 2 or _is_text(cells[0])):
        snippet = ",".join(cells)[:50]
        raise UserError(
            f"First line '{snippet}...' of file '{file.name}' is not 'CSV' format. "
            "Please ensure the file is in 'CSV' format."
        )


def _check_line(place: str, cells: list[str], columns: int) -> None:
    if len(cells) != columns:
        raise UserError(f"{_PREFIX}{place} has {len(cells)} columns where the lines before have {columns}")
    for column, cell in enumerate(cells, start=1):
        if _is_text(cell):
            what = "the label" if column == 1 else "a feature"
            raise UserError(
                f"{_PREFIX}{place}, column {column}: {what} is text ('{cell.strip()[:40]}') where a number is "
                f"expected{'; encode the classes as 0, 1, ...' if column == 1 else ''}"
            )


def _is_text(cell: str) -> bool:
    stripped = cell.strip()
    return stripped.lower() not in _MISSING and not _NUMBER.fullmatch(stripped)


def _looks_like_a_name(cell: str) -> bool:
    return re.fullmatch(r"\s*\"?[A-Za-z_][\w .()/%-]*\"?\s*", cell) is not None
