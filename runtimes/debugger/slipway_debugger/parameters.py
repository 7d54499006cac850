"""Rule parameters: texts, as CreateTrainingJob takes them."""

from __future__ import annotations

from collections.abc import Mapping


class BadParameter(ValueError):
    """The customer's parameter cannot be read."""


class Parameters:
    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def text(self, name: str, default: str = "") -> str:
        return self._values.get(name) or default

    def number(self, name: str, default: float | None) -> float | None:
        value = self._values.get(name)
        if value is None or value in ("", "None"):
            return default
        try:
            return float(value)
        except ValueError:
            raise BadParameter(f"rule parameter {name} is no number: {value}") from None

    def count(self, name: str, default: int) -> int:
        value = self.number(name, default)
        if value is None or value != int(value) or value < 0:
            raise BadParameter(f"rule parameter {name} is no whole number: {self._values.get(name)}")
        return int(value)

    def flag(self, name: str) -> bool:
        return self.text(name, "False").strip().lower() in ("true", "1", "yes")

    def words(self, name: str, default: str = "") -> tuple[str, ...]:
        return tuple(word for word in self.text(name, default).replace(";", ",").split(",") if word.strip())
