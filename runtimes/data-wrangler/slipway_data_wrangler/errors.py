"""How a job fails: the text reaches the customer as `ExitMessage`."""

from __future__ import annotations


class UserError(Exception):
    """The customer can fix it: the recipe, a table, an image."""


class RecipeError(UserError):
    """Something in the recipe: where it stands, what was found, what is possible."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem
