"""The answer of a classifier as a class and its probability: what drifts when the world does."""

from __future__ import annotations

from typing import Any


def prediction_row(row: dict[str, Any], classes: list[str] | None) -> dict[str, Any]:
    """A row of probabilities, as SageMaker's image classification answers; another answer stays as it is."""
    values = list(row.values())
    are_numbers = all(isinstance(each, (int, float)) for each in values)
    if len(values) < 2 or not are_numbers or not 0.98 <= sum(values) <= 1.02 or min(values) < 0:
        return row
    best = max(range(len(values)), key=lambda number: values[number])
    name = classes[best] if classes is not None and best < len(classes) else f"class {best}"
    return {"prediction_class": name, "prediction_confidence": float(values[best])}
