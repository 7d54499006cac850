"""Orders the rows."""

from __future__ import annotations

from ..fields import Fields
from ..table import quoted
from ..work import Work
from .step import Step


class Sort(Step):
    name = "sort"
    fields = ["columns", "order"]

    def __init__(self, fields: Fields) -> None:
        self.columns = fields.columns("columns")
        self.order = fields.choice("order", ["ascending", "descending"], "ascending")

    def apply(self, work: Work) -> None:
        work.table.require(work.where, self.columns)
        direction = "DESC" if self.order == "descending" else "ASC"
        keys = ", ".join(f"{quoted(column)} {direction} NULLS LAST" for column in self.columns)
        work.table.replace(f"SELECT * FROM rows ORDER BY {keys}")
