"""Kinds of hyperparameters: how the text of the request becomes a value, and how its range is checked.

The messages are the container's own (sagemaker_algorithm_toolkit, Apache-2.0, read 2026-11); what follows the
colon or the full stop after them is ours, to help.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from .errors import UserError
from .ranges import Range


@dataclass(frozen=True)
class Kind:
    name: str
    range: Range

    expected = "text"

    def parse(self, text: str) -> Any:
        return text

    def check(self, value: Any) -> None:
        if value not in self.range:
            raise UserError(f"Hyperparameter {self.name}: {value} is not in {self.range}")


class Choice(Kind):
    pass


class Whole(Kind):
    expected = "an integer"

    def parse(self, text: str) -> int:
        return int(text)


class Number(Kind):
    expected = "a number"

    def parse(self, text: str) -> float:
        return float(text)


class Names(Kind):
    """A comma list of names."""

    def parse(self, text: str) -> list[str]:
        return text.split(",")

    def check(self, value: list[str]) -> None:
        if any(name not in self.range for name in value):
            raise UserError(f"Hyperparameter {self.name}: value {value} not in range {self.range}")


class Tuple(Kind):
    expected = "a tuple such as (1,0,-1)"

    def parse(self, text: str) -> tuple[int, ...]:
        value = _literal(text)
        if isinstance(value, int):
            return (value,)
        if not isinstance(value, (tuple, list)) or not all(isinstance(each, int) for each in value):
            raise ValueError(text)
        return tuple(value)

    def check(self, value: tuple[int, ...]) -> None:
        if any(each not in self.range for each in value):
            raise UserError(f"Hyperparameter {self.name}: value {value} not in range {self.range}")


class NestedList(Kind):
    expected = "a list of lists such as [[1,2],[3,4]]"

    def parse(self, text: str) -> list[list[int]]:
        value = _literal(text)
        if not isinstance(value, (tuple, list)) or not all(isinstance(inner, (tuple, list)) for inner in value):
            raise ValueError(text)
        return [list(inner) for inner in value]

    def check(self, value: list[list[int]]) -> None:
        if any(not isinstance(each, int) or each not in self.range for inner in value for each in inner):
            raise UserError(f"Hyperparameter {self.name}: value {value} not in range {self.range}")


def _literal(text: str) -> Any:
    try:
        return ast.literal_eval(text.strip())
    except (SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise ValueError(text) from error
