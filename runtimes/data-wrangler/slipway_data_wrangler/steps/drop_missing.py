"""Drops the rows in which one of the named columns is missing."""

from __future__ import annotations

from ..fields import Fields
from ..table import quoted
from ..work import Work
from .step import Step


class DropMissing(Step):
    name = "drop_missing"
    fields = ["columns"]

    def __init__(self, fields: Fields) -> None:
        self.columns = fields.columns("columns")

    def apply(self, work: Work) -> None:
        work.table.require(work.where, self.columns)
        is_there = " AND ".join(f"{quoted(column)} IS NOT NULL" for column in self.columns)
        work.table.replace(f"SELECT * FROM rows WHERE {is_there}")
