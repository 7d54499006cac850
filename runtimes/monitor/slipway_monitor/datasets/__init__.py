"""Datasets as columns: a name and the values of all rows, a missing one being None."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..errors import UserError
from ..settings import Settings
from .capture import capture_rows
from .csv_rows import csv_rows
from .image_folder import image_rows
from .json_rows import json_rows

Row = dict[str, Any]
Columns = dict[str, list[Any]]

READERS: dict[str, Callable[[Settings], Iterable[Row]]] = {
    "csv": csv_rows,
    "json": json_rows,
    "sagemakerCaptureJson": capture_rows,
    "slipwayImages": image_rows,
}


def read_columns(settings: Settings) -> Columns:
    rows = list(READERS[settings.format](settings))
    if not rows:
        raise UserError("Job inputs had no data")
    names: dict[str, None] = {}
    for row in rows:
        names.update(dict.fromkeys(row))
    return {name: [row.get(name) for row in rows] for name in names}
