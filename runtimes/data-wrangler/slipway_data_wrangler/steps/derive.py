"""A new column, or a column anew, from an SQL expression."""

from __future__ import annotations

from ..fields import Fields
from ..table import quoted
from ..work import Work
from .step import Step


class Derive(Step):
    name = "derive"
    fields = ["column", "expression"]

    def __init__(self, fields: Fields) -> None:
        self.column = fields.column("column")
        self.expression = fields.text("expression")

    def apply(self, work: Work) -> None:
        value = work.table.expression(work.where, "expression", self.expression)
        name = quoted(self.column)
        is_there = self.column in work.table.columns()
        select = f"* REPLACE ({value} AS {name})" if is_there else f"*, {value} AS {name}"
        work.table.run(work.where, f"SELECT {select} FROM rows")
