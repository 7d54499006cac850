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
    try:
        table = pd.read_csv(file, dtype=str, keep_default_na=False, na_values=MISSING, skipinitialspace=True)
    except (ValueError, pd.errors.ParserError, UnicodeDecodeError) as error:
        raise UserError(f"{file.name} cannot be read as CSV: {error}") from error
    table.columns = [str(name).strip() for name in table.columns]
    if len(set(table.columns)) < len(table.columns):
        raise UserError(f"{file.name} has two columns of one name.")
    return table


def as_numbers(column: pd.Series) -> pd.Series:
    """NaN where there is no number."""
    return pd.to_numeric(column, errors="coerce")
