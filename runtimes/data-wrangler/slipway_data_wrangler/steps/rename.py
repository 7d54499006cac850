"""Gives columns other names: `{old: new}`."""

from __future__ import annotations

from ..errors import RecipeError
from ..fields import NAME, Fields
from ..table import quoted
from ..work import Work
from .step import Step


class Rename(Step):
    name = "rename"
    fields = ["columns"]

    def __init__(self, fields: Fields) -> None:
        names = fields.raw("columns")
        is_named = isinstance(names, dict) and bool(names)
        if not is_named or not all(isinstance(new, str) and NAME.fullmatch(new) for new in names.values()):
            raise fields.wrong("columns", "old names and their new names (letters, digits, _)")
        self.names: dict[str, str] = {str(old): new for old, new in names.items()}

    def apply(self, work: Work) -> None:
        work.table.require(work.where, list(self.names))
        columns = [self.names.get(column, column) for column in work.table.columns()]
        twice = sorted({column for column in columns if columns.count(column) > 1})
        if twice:
            raise RecipeError(work.where, f"two columns would be named {', '.join(twice)}.")
        listed = [f"{quoted(column)} AS {quoted(self.names.get(column, column))}" for column in work.table.columns()]
        work.table.replace(f"SELECT {', '.join(listed)} FROM rows")
