"""A KLL sketch, as Deequ's statistics hold it: levels of values, each value of level h standing for 2^h.

Karnin, Lang, Liberty: Optimal quantile approximation in streams (2016). Parameters as in files of Model Monitor. Where
all values fit, nothing is lost. Compaction takes odd and even places in turn, so that the same data give the same sketch.
"""

from __future__ import annotations

import numpy as np

SHRINKING = 0.64
SIZE = 2048


def sketch(values: np.ndarray) -> list[list[float]]:
    levels: list[list[float]] = [[]]
    offset = 0
    for start in range(0, len(values), SIZE):
        levels[0].extend(map(float, values[start : start + SIZE]))
        level = 0
        while level < len(levels):
            if len(levels[level]) > _capacity(level, len(levels)):
                offset ^= 1
                _compact(levels, level, offset)
            level += 1
    return levels


def _capacity(level: int, height: int) -> int:
    return max(2, int(np.ceil(SIZE * SHRINKING ** (height - level - 1))))


def _compact(levels: list[list[float]], level: int, offset: int) -> None:
    ordered = sorted(levels[level])
    # An odd value stays, so that the weights of all levels still sum to the number of values.
    rest = [ordered.pop()] if len(ordered) % 2 else []
    if level + 1 == len(levels):
        levels.append([])
    levels[level + 1].extend(ordered[offset::2])
    levels[level] = rest


def weighted(levels: list[list[float]]) -> tuple[np.ndarray, np.ndarray]:
    """The values in order, and how many each stands for."""
    values = np.array([value for level in levels for value in level], dtype=np.float64)
    weights = np.array([2.0**number for number, level in enumerate(levels) for _ in level])
    order = np.argsort(values, kind="stable")
    return values[order], weights[order]
