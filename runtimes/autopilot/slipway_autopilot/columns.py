"""What each column is: a number, a category, or nothing to learn from. Decided once, by the analysis."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from .table import as_numbers

CATEGORIES_MAX = 100
# A text in more than half of the rows that never repeats names rows; it says nothing about new ones.
IDENTIFIER_SHARE = 0.5
# Numbers with so few values that are whole are still numbers: order carries meaning that one-hot would lose.


@dataclass(frozen=True)
class Column:
    name: str
    #: number, category or ignored
    kind: str
    #: Of a category, most frequent first.
    values: list[str] = field(default_factory=list)
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        return {key: value for key, value in asdict(self).items() if value not in ([], "")}

    @staticmethod
    def from_json(given: dict[str, Any]) -> Column:
        return Column(given["name"], given["kind"], given.get("values", []), given.get("reason", ""))


def describe_column(name: str, cells: pd.Series) -> Column:
    known = cells.dropna()
    if known.empty:
        return Column(name, "ignored", reason="no value")
    if known.nunique() == 1:
        return Column(name, "ignored", reason="one value")
    numbers = as_numbers(known)
    if numbers.notna().all() and np.isfinite(numbers).all():
        return Column(name, "number")
    counts = known.value_counts()
    if len(counts) > CATEGORIES_MAX and len(counts) > IDENTIFIER_SHARE * len(known):
        return Column(name, "ignored", reason=f"{len(counts)} different texts in {len(known)} rows")
    # By name where the frequency is the same, so that the same table gives the same columns.
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Column(name, "category", [str(value) for value, _ in ordered[:CATEGORIES_MAX]])


def to_matrix(table: pd.DataFrame, columns: list[Column]) -> np.ndarray:
    """float32: a number as it is, a category as its position, -1 for one that is not known, NaN for a missing cell."""
    parts = []
    for column in columns:
        if column.kind == "ignored":
            continue
        cells = table[column.name]
        if column.kind == "number":
            parts.append(as_numbers(cells).to_numpy(np.float32))
        else:
            positions = {value: position for position, value in enumerate(column.values)}
            codes = cells.map(lambda cell: positions.get(cell, -1), na_action="ignore")
            parts.append(pd.to_numeric(codes).to_numpy(np.float32))
    return np.column_stack(parts)
