"""Reads a column as another type. What cannot be read becomes missing, or ends the job."""

from __future__ import annotations

from ..fields import Fields
from ..table import quoted
from ..work import Work
from .step import Step

TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
}


class Cast(Step):
    name = "cast"
    fields = ["column", "type", "unreadable"]

    def __init__(self, fields: Fields) -> None:
        self.column = fields.column("column")
        self.type = TYPES[fields.choice("type", TYPES)]
        self.is_strict = fields.choice("unreadable", ["fail", "missing"], "fail") == "fail"

    def apply(self, work: Work) -> None:
        table, name = work.table, quoted(self.column)
        table.require(work.where, [self.column])
        missing = f"SELECT count(*) FROM rows WHERE {name} IS NULL"
        before = table.query(missing)[0][0]
        cast = "CAST" if self.is_strict else "TRY_CAST"
        table.run(work.where, f"SELECT * REPLACE ({cast}({name} AS {self.type}) AS {name}) FROM rows")
        work.notes["made missing"] = table.query(missing)[0][0] - before
