"""Looks at each row's image: rows whose image is missing or unreadable go, or end the job."""

from __future__ import annotations

from collections import Counter

from ..errors import RecipeError
from ..fields import Fields
from ..pictures import Unreadable, decode, in_parallel, locate
from ..table import quoted
from ..work import Work
from .step import Step


class CheckImages(Step):
    name = "check_images"
    fields = ["missing", "unreadable"]

    def __init__(self, fields: Fields) -> None:
        self.allowed = {
            "missing": fields.choice("missing", ["drop", "fail"], "drop"),
            "unreadable": fields.choice("unreadable", ["drop", "fail"], "drop"),
        }

    def apply(self, work: Work) -> None:
        folder = work.folder()
        work.table.require(work.where, [work.image_column])
        paths = [row[0] for row in work.table.query(f"SELECT {quoted(work.image_column)} FROM rows")]

        def look(path: object) -> str | None:
            try:
                decode(locate(folder, path))
                return None
            except Unreadable as error:
                return "missing" if str(error) == "missing" else "unreadable"

        problems = in_parallel(look, paths)
        for path, problem in zip(paths, problems):
            if problem is not None and self.allowed[problem] == "fail":
                raise RecipeError(work.where, f"the image {path} is {problem}.")
        work.table.keep([problem is None for problem in problems])
        work.notes.update(Counter(problem for problem in problems if problem is not None))
