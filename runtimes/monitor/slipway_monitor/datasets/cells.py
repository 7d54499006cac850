"""Values as text has them."""

from __future__ import annotations

import math
import re
from typing import Any

INTEGRAL = re.compile(r"[-+]?\d{1,18}")
FRACTIONAL = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
MISSING = {"", "null", "none", "nan", "na", "n/a"}


def cell(text: str) -> Any:
    """A whole number, a number, a text, or None where nothing stands."""
    stripped = text.strip()
    if stripped.lower() in MISSING:
        return None
    if INTEGRAL.fullmatch(stripped):
        return int(stripped)
    if FRACTIONAL.fullmatch(stripped):
        number = float(stripped)
        return number if math.isfinite(number) else stripped
    return stripped


def plain(value: Any) -> Any:
    """A value of JSON as a value of a column."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, int):
        return value
    return cell(value) if isinstance(value, str) else str(value)


def flat(value: Any, name: str = "") -> dict[str, Any]:
    """`{"a": {"b": 1}, "c": [2]}` as `{"a_b": 1, "c_0": 2}`; a list alone has the names `_c0`, `_c1` of a CSV line."""
    if isinstance(value, dict):
        pairs = [(f"{name}_{key}" if name else str(key), each) for key, each in value.items()]
    elif isinstance(value, list):
        pairs = [(f"{name}_{number}" if name else f"_c{number}", each) for number, each in enumerate(value)]
    else:
        return {name or "_c0": plain(value)}
    found: dict[str, Any] = {}
    for key, each in pairs:
        found.update(flat(each, key))
    return found
