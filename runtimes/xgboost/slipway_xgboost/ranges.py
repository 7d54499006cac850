"""Ranges of hyperparameters, printed as the container prints them in its messages."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Union


@dataclass(frozen=True)
class Interval:
    minimum: float | None = None
    maximum: float | None = None
    min_open: bool = False
    max_open: bool = False

    def __contains__(self, value: Any) -> bool:
        if self.minimum is not None and (value <= self.minimum if self.min_open else value < self.minimum):
            return False
        if self.maximum is not None and (value >= self.maximum if self.max_open else value > self.maximum):
            return False
        return not math.isnan(value)

    def __str__(self) -> str:
        low = "(-inf" if self.minimum is None else f"{'(' if self.min_open else '['}{self.minimum}"
        high = "+inf)" if self.maximum is None else f"{self.maximum}{')' if self.max_open else ']'}"
        return f"{low}, {high}"


def at_least(minimum: float) -> Interval:
    return Interval(minimum=minimum)


def above(minimum: float) -> Interval:
    return Interval(minimum=minimum, min_open=True)


def between(minimum: float, maximum: float) -> Interval:
    return Interval(minimum=minimum, maximum=maximum)


def strictly_between(minimum: float, maximum: float) -> Interval:
    return Interval(minimum=minimum, maximum=maximum, min_open=True, max_open=True)


# (0, 1]: a share of rows or columns.
SHARE = Interval(minimum=0, maximum=1, min_open=True)

# An interval, or the list of what is allowed; printed in messages, so that lists stay lists.
Range = Union[Interval, list[Any]]
