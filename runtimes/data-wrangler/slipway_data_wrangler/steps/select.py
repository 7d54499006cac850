"""Keeps the named columns, in that order."""

from __future__ import annotations

from ..fields import Fields
from ..table import quoted
from ..work import Work
from .step import Step


class Select(Step):
    name = "select"
    fields = ["columns"]

    def __init__(self, fields: Fields) -> None:
        self.columns = fields.columns("columns")

    def apply(self, work: Work) -> None:
        work.table.require(work.where, self.columns)
        work.table.replace(f"SELECT {', '.join(map(quoted, self.columns))} FROM rows")
