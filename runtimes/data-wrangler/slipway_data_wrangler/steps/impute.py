"""Fills what is missing in a column: a fixed value, the mean, the median or the most frequent value, of all rows or of
the rows that are equal in `by` (and of all rows where such a group has none)."""

from __future__ import annotations

from ..errors import RecipeError
from ..fields import Fields
from ..table import literal, quoted
from ..work import Work
from .step import Step

AGGREGATES = {"mean": "avg", "median": "median", "mode": "mode"}


class Impute(Step):
    name = "impute"
    fields = ["column", "strategy", "value", "by"]

    def __init__(self, fields: Fields) -> None:
        self.column = fields.column("column")
        self.strategy = fields.choice("strategy", ["constant", *AGGREGATES])
        self.by = fields.columns("by", [])
        self.value = fields.raw("value")
        is_plain = isinstance(self.value, (str, int, float, bool))
        if (self.strategy == "constant") != is_plain:
            raise fields.wrong("value", "a text or a number with strategy constant, and left out with the others")

    def apply(self, work: Work) -> None:
        table, name = work.table, quoted(self.column)
        table.require(work.where, [self.column, *self.by])
        missing = f"SELECT count(*) FROM rows WHERE {name} IS NULL"
        before = table.query(missing)[0][0]
        filled = f"CAST(coalesce({name}, {self._filler()}) AS {table.types()[self.column]})"
        table.run(work.where, f"SELECT * REPLACE ({filled} AS {name}) FROM rows")
        left = table.query(missing)[0][0]
        if left > 0:
            raise RecipeError(work.where, f'the column "{self.column}" has no value in any row, so none can be filled in.')
        work.notes["filled"] = before - left

    def _filler(self) -> str:
        if self.strategy == "constant":
            return literal(self.value) if isinstance(self.value, str) else str(self.value)
        whole = f"{AGGREGATES[self.strategy]}({quoted(self.column)})"
        groups = ", ".join(map(quoted, self.by))
        of_group = f"{whole} OVER (PARTITION BY {groups}), " if self.by else ""
        return f"{of_group}{whole} OVER ()"
