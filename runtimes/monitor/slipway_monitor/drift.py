"""Distances between two distributions, as Deequ measures them.

https://github.com/awslabs/deequ/blob/master/src/main/scala/com/amazon/deequ/analyzers/Distance.scala, read 2026-11
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .kll import weighted

# The two-sample Kolmogorov-Smirnov bound for a chance of about 0.3 % that equal distributions exceed it.
ROBUST = 1.8


def numeric_distance(baseline: list[list[float]], current: list[list[float]], method: str) -> float:
    """The greatest difference of the two cumulative distributions."""
    first, second = weighted(baseline), weighted(current)
    at = np.union1d(first[0], second[0])
    difference = float(np.abs(_cumulative(first, at) - _cumulative(second, at)).max())
    return _corrected(difference, float(first[1].sum()), float(second[1].sum()), method)


def categorical_distance(baseline: dict[str, float], current: dict[str, float], method: str) -> float:
    """The greatest difference of two shares: L-infinity."""
    counts = sum(baseline.values()), sum(current.values())
    values = set(baseline) | set(current)
    difference = max(abs(baseline.get(value, 0) / counts[0] - current.get(value, 0) / counts[1]) for value in values)
    return _corrected(difference, *counts, method)


def _cumulative(distribution: tuple[np.ndarray, np.ndarray], at: np.ndarray) -> np.ndarray:
    values, weights = distribution
    reached = np.concatenate([[0.0], np.cumsum(weights)])
    return reached[np.searchsorted(values, at, side="right")] / reached[-1]


def _corrected(difference: float, first: float, second: float, method: str) -> float:
    """Robust takes away what chance alone may make of so few values; Simple does not."""
    if method == "Simple":
        return difference
    return max(0.0, difference - ROBUST * float(np.sqrt((first + second) / (first * second))))


def distance(baseline: dict[str, Any], current: dict[str, Any], method: str) -> float | None:
    """Of two features of statistics files; None where they cannot be compared."""
    numeric = [each.get("numerical_statistics", {}).get("distribution", {}).get("kll") for each in (baseline, current)]
    if all(numeric):
        sketches = [each.get("sketch", {}).get("data") for each in numeric]
        return numeric_distance(*sketches, method) if all(map(_has_values, sketches)) else None
    strings = [each.get("string_statistics", {}) for each in (baseline, current)]
    buckets = [each.get("distribution", {}).get("categorical", {}).get("buckets") for each in strings]
    if not all(buckets) or any(each["distinct_count"] > len(listed) for each, listed in zip(strings, buckets)):
        return None
    shares = [{str(bucket["value"]): float(bucket["count"]) for bucket in each} for each in buckets]
    return categorical_distance(*shares, method)


def _has_values(levels: Any) -> bool:
    return isinstance(levels, list) and any(levels)
