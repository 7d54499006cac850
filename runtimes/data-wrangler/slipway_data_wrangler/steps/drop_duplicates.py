"""Keeps the first row of those that are equal in the named columns, or in all."""

from __future__ import annotations

from ..fields import Fields
from ..table import quoted
from ..work import Work
from .step import Step


class DropDuplicates(Step):
    name = "drop_duplicates"
    fields = ["columns"]

    def __init__(self, fields: Fields) -> None:
        self.columns = fields.columns("columns", [])

    def apply(self, work: Work) -> None:
        work.table.require(work.where, self.columns)
        names = ", ".join(map(quoted, self.columns or work.table.columns()))
        work.table.replace(
            "SELECT * EXCLUDE (at_) FROM (SELECT *, row_number() OVER () AS at_ FROM rows) "
            f"QUALIFY row_number() OVER (PARTITION BY {names} ORDER BY at_) = 1 ORDER BY at_"
        )
