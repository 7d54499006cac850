"""statistics.json of data quality.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-interpreting-statistics.html, read 2026-11
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from .kll import SHRINKING, SIZE, sketch

BUCKETS = 10
CATEGORIES_MAX = 100
Columns = dict[str, list[Any]]


def statistics_of(columns: Columns) -> dict[str, Any]:
    rows = len(next(iter(columns.values())))
    return {
        "version": 0,
        "dataset": {"item_count": rows},
        "features": [_feature(name, values) for name, values in columns.items()],
    }


def type_of(value: Any) -> str:
    if isinstance(value, int):
        return "Integral"
    return "Fractional" if isinstance(value, float) else "String"


def inferred_type(values: list[Any]) -> str:
    """As Deequ decides: one text makes the column a text, one fraction a fractional one."""
    found = {type_of(value) for value in values if value is not None}
    for kind in ["String", "Fractional", "Integral"]:
        if kind in found:
            return kind
    return "Unknown"


def _feature(name: str, values: list[Any]) -> dict[str, Any]:
    present = [value for value in values if value is not None]
    kind = inferred_type(values)
    common = {"num_present": len(present), "num_missing": len(values) - len(present)}
    feature: dict[str, Any] = {"name": name, "inferred_type": kind}
    if kind in ("Integral", "Fractional"):
        feature["numerical_statistics"] = {"common": common, **_numerical(np.array(present, dtype=np.float64))}
    elif kind == "String":
        feature["string_statistics"] = {"common": common, **_string([str(value) for value in present])}
    return feature


def _numerical(values: np.ndarray) -> dict[str, Any]:
    low, high = float(values.min()), float(values.max())
    edges = np.linspace(low, high, BUCKETS + 1)
    counts, _ = np.histogram(values, bins=BUCKETS, range=(low, high)) if high > low else (_all_in_last(len(values)), edges)
    return {
        "mean": float(values.mean()),
        "sum": float(values.sum()),
        "std_dev": float(values.std()),
        "min": low,
        "max": high,
        "distribution": {
            "kll": {
                "buckets": [
                    {"lower_bound": float(edges[at]), "upper_bound": float(edges[at + 1]), "count": float(counts[at])}
                    for at in range(BUCKETS)
                ],
                "sketch": {"parameters": {"c": SHRINKING, "k": float(SIZE)}, "data": sketch(values)},
            }
        },
    }


def _all_in_last(count: int) -> np.ndarray:
    """With one value only, all buckets are empty but the last, the one that holds its upper bound."""
    counts = np.zeros(BUCKETS)
    counts[-1] = count
    return counts


def _string(values: list[str]) -> dict[str, Any]:
    counts = Counter(values)
    frequent = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:CATEGORIES_MAX]
    return {
        "distinct_count": float(len(counts)),
        "distribution": {"categorical": {"buckets": [{"value": value, "count": count} for value, count in frequent]}},
    }
