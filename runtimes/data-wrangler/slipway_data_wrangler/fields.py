"""Reads the fields of one mapping of the recipe, and says precisely what is wrong with one."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable
from typing import Any

from .errors import RecipeError

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}")


def nearest(word: str, possible: Iterable[str]) -> str:
    """` Did you mean "filter"?`, or nothing."""
    found = difflib.get_close_matches(word.lower(), [each.lower() for each in possible], n=1, cutoff=0.6)
    original = next((each for each in possible if found and each.lower() == found[0]), None)
    return f' Did you mean "{original}"?' if original else ""


def shown(value: Any) -> str:
    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."


class Fields:
    def __init__(self, where: str, value: Any, known: Iterable[str]) -> None:
        self.where = where
        if not isinstance(value, dict):
            raise RecipeError(where, f"must be fields and their values, and is {shown(value)}.")
        self._values = value
        known = list(known)
        for name in value:
            if name not in known:
                raise RecipeError(
                    where,
                    f'has no field "{name}".{nearest(str(name), known)} Fields: {", ".join(known) or "none"}.',
                )

    def has(self, name: str) -> bool:
        return self._values.get(name) is not None

    def wrong(self, name: str, expected: str, hint: str = "") -> RecipeError:
        if not self.has(name):
            return RecipeError(self.where, f'the field "{name}" is missing: {expected}.{hint}')
        return RecipeError(self.where, f'the field "{name}" is {shown(self._values[name])}, and must be {expected}.{hint}')

    def raw(self, name: str) -> Any:
        return self._values.get(name)

    def text(self, name: str, default: str | None = None) -> str:
        value = self._values.get(name, default)
        if not isinstance(value, str) or value.strip() == "":
            raise self.wrong(name, "a text")
        return value

    def column(self, name: str, default: str | None = None) -> str:
        value = self._values.get(name, default)
        if not isinstance(value, str) or not NAME.fullmatch(value):
            raise self.wrong(name, "the name of a column (letters, digits, _)")
        return value

    def columns(self, name: str, default: list[str] | None = None) -> list[str]:
        value = self._values.get(name, default)
        if isinstance(value, str):
            value = [value]
        is_list = isinstance(value, list) and (value or default == [])
        if not is_list or not all(isinstance(each, str) and NAME.fullmatch(each) for each in value):
            raise self.wrong(name, "a list of names of columns (letters, digits, _)")
        return value

    def choice(self, name: str, allowed: Iterable[str], default: str | None = None) -> str:
        allowed = list(allowed)
        value = self._values.get(name, default)
        # YAML reads `off` and `no` as false: no choice of ours is spelt so.
        if value in allowed:
            return str(value)
        hint = nearest(value, allowed) if isinstance(value, str) else ""
        raise self.wrong(name, f'one of {", ".join(allowed)}', hint)

    def number(self, name: str, low: float, high: float, default: float | None = None) -> float:
        value = self._values.get(name, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise self.wrong(name, f"a number from {low:g} to {high:g}")
        return float(value)

    def whole(self, name: str, low: int, high: int, default: int | None = None) -> int:
        value = self._values.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.wrong(name, f"a whole number from {low} to {high}")
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self._values.get(name, default)
        if not isinstance(value, bool):
            raise self.wrong(name, "true or false")
        return value
