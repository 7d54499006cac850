"""The rows of a run, in DuckDB's memory. Once they are read, SQL of the recipe reaches no file and no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from .errors import RecipeError, UserError
from .fields import nearest

READERS = {
    "parquet": ("parquet", "read_parquet({files}, hive_partitioning=true, union_by_name=true)"),
    "csv": ("csv", "read_csv({files}, union_by_name=true)"),
    "jsonl": ("json*", "read_json({files}, format='newline_delimited', union_by_name=true)"),
}


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


class Table:
    def __init__(self) -> None:
        self._duck = duckdb.connect(":memory:")
        self._duck.execute("SET preserve_insertion_order = true")

    def read(self, folder: Path, kind: str) -> None:
        ending, reader = READERS[kind]
        files = sorted(str(file) for file in folder.rglob(f"*.{ending}") if not file.name.startswith((".", "_")))
        if not files:
            raise UserError(f"No {kind} file in the processing input {folder.name}.")
        listed = "[" + ", ".join(map(literal, files)) + "]"
        try:
            self._duck.execute(f"CREATE TABLE rows AS SELECT * FROM {reader.format(files=listed)}")
        except duckdb.Error as error:
            raise UserError(f"The {kind} files of {folder.name} cannot be read: {first_line(error)}") from error
        self._duck.execute("SET enable_external_access = false")
        self._duck.execute("SET lock_configuration = true")

    def count(self) -> int:
        return int(self._duck.execute("SELECT count(*) FROM rows").fetchall()[0][0])

    def columns(self) -> list[str]:
        return list(self.types())

    def types(self) -> dict[str, str]:
        return {row[0]: row[1] for row in self._duck.execute("DESCRIBE rows").fetchall()}

    def require(self, where: str, names: list[str]) -> None:
        there = self.columns()
        for name in names:
            if name not in there:
                hint = nearest(name, there)
                raise RecipeError(where, f'there is no column "{name}" here.{hint} Columns: {", ".join(there)}.')

    def replace(self, select: str) -> None:
        """The rows become what the query over `rows` answers."""
        self._duck.execute(f"CREATE OR REPLACE TABLE changed AS {select}")
        self._duck.execute("DROP TABLE rows")
        self._duck.execute("ALTER TABLE changed RENAME TO rows")

    def expression(self, where: str, field: str, text: str) -> str:
        """The text if it is one SQL expression over the columns; else the refusal, with DuckDB's own hint."""
        query = f"SELECT ({text}\n) FROM rows LIMIT 0"
        try:
            statements = self._duck.extract_statements(query)
            if len(statements) != 1:
                raise RecipeError(where, f'the field "{field}" must be one SQL expression, and is {len(statements)} statements.')
            self._duck.execute(query)
        except duckdb.Error as error:
            raise RecipeError(where, f'the field "{field}" is no SQL expression that these rows can answer: {first_line(error)}') from error
        return f"({text}\n)"

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        return self._duck.execute(sql).fetchall()

    def run(self, where: str, select: str) -> None:
        """Like `replace`, for SQL of the recipe: what fails on a row is the recipe's fault."""
        try:
            self.replace(select)
        except duckdb.Error as error:
            raise RecipeError(where, first_line(error)) from error

    def set_column(self, name: str, values: list[Any], kind: str) -> None:
        """Adds or replaces a column; the values are in the order of the rows."""
        self._duck.execute(
            f"CREATE OR REPLACE TABLE added AS SELECT unnest(range(len($1))) AS place, unnest($1::{kind}[]) AS value", [values]
        )
        rest = [column for column in self.columns() if column != name]
        kept = ", ".join(f"r.{quoted(column)}" for column in rest)
        self.replace(
            f"SELECT {kept}, a.value AS {quoted(name)} FROM (SELECT *, row_number() OVER () - 1 AS place_ FROM rows) r "
            "JOIN added a ON a.place = r.place_ ORDER BY r.place_"
        )
        self._duck.execute("DROP TABLE added")

    def keep(self, mask: list[bool]) -> None:
        self.set_column("keep_", mask, "BOOLEAN")
        self.replace("SELECT * EXCLUDE (keep_) FROM rows WHERE keep_")


def first_line(error: Exception) -> str:
    return " ".join(str(error).split("\n\n")[0].split())[:400]
