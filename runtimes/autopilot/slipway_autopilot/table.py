"""Reads a table: CSV files with one header each, all cells as text, an empty cell as missing."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from .errors import UserError

MISSING = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "?"]


def read_table(folder: Path) -> pd.DataFrame:
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
    tables = [_read_file(file) for file in files if file.stat().st_size > 0]
    if not tables:
        raise UserError("The input data has no rows: there is no file with content.")
    first = list(tables[0].columns)
    for file, table in zip(files, tables):
        if list(table.columns) != first:
            raise UserError(f"The files have different headers: {file.name} does not have that of {files[0].name}.")
    return pd.concat(tables, ignore_index=True)


def _read_file(file: Path) -> pd.DataFrame:
    """White space around a cell does not count; the endpoint reads rows the same way."""
    try:
        # The header is read as a row: as a header, a name that comes twice would get another name, silently.
        raw = pd.read_csv(file, header=None, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (ValueError, pd.errors.ParserError, UnicodeDecodeError) as error:
        raise UserError(f"{file.name} cannot be read as CSV: {error}") from error
    cells = raw.apply(lambda column: column.str.strip())
    names = list(cells.iloc[0].fillna(""))
    if len(set(names)) < len(names) or "" in names:
        raise UserError(f"The header of {file.name} has a name twice or none in a column.")
    table = cells.iloc[1:].set_axis(names, axis=1)
    return table.where(~table.isin(MISSING))


def as_numbers(column: pd.Series) -> pd.Series:
    """NaN where there is no number."""
    return pd.to_numeric(column, errors="coerce")
