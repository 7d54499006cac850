"""Keeps the rows for which an SQL condition holds; where it is neither true nor false, a row goes."""

from __future__ import annotations

from ..fields import Fields
from ..work import Work
from .step import Step


class Filter(Step):
    name = "filter"
    fields = ["where"]

    def __init__(self, fields: Fields) -> None:
        self.where = fields.text("where")

    def apply(self, work: Work) -> None:
        condition = work.table.expression(work.where, "where", self.where)
        work.table.run(work.where, f"SELECT * FROM rows WHERE {condition}")
