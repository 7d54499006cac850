"""Parameter ranges of a tuning job as Optuna's distributions, and values as the text that a training job gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from optuna.distributions import (
    BaseDistribution,
    CategoricalDistribution,
    FloatDistribution,
    IntDistribution,
)

# AWS publishes no rule for `Auto`. Two orders of magnitude are where a uniform draw would hardly ever see the low end.
AUTO_LOGARITHMIC_RATIO = 100.0


@dataclass(frozen=True)
class Parameter:
    name: str
    distribution: BaseDistribution
    #: Optuna searches 1 - x, logarithmically.
    is_reversed: bool = False

    def to_text(self, value: Any) -> str:
        if isinstance(self.distribution, FloatDistribution):
            return repr(1.0 - float(value) if self.is_reversed else float(value))
        return str(value)

    def from_text(self, text: str) -> Any:
        """The value as Optuna knows it. Rounding must not push it over a bound."""
        if isinstance(self.distribution, CategoricalDistribution):
            return text
        number = 1.0 - float(text) if self.is_reversed else float(text)
        kept = min(max(number, self.distribution.low), self.distribution.high)
        return round(kept) if isinstance(self.distribution, IntDistribution) else kept


def read_parameter(given: dict[str, Any]) -> Parameter:
    name, kind = given["name"], given["kind"]
    if kind == "categorical":
        return Parameter(name, CategoricalDistribution(given["values"]))
    if kind == "integer":
        low, high = int(given["min"]), int(given["max"])
        return Parameter(name, IntDistribution(low, high, log=_is_logarithmic(given["scale"], low, high)))
    low, high = float(given["min"]), float(given["max"])
    if given["scale"] == "ReverseLogarithmic":
        return Parameter(name, FloatDistribution(1.0 - high, 1.0 - low, log=True), is_reversed=True)
    return Parameter(name, FloatDistribution(low, high, log=_is_logarithmic(given["scale"], low, high)))


def _is_logarithmic(scale: str, low: float, high: float) -> bool:
    if scale == "Auto":
        return low > 0 and high / low >= AUTO_LOGARITHMIC_RATIO
    return scale == "Logarithmic"
