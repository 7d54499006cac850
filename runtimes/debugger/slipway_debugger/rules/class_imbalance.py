"""ClassImbalance: the largest class of the training labels has more than `threshold_imbalance` times the samples of the
smallest one. Programs tell the size of each class as a scalar `class_count/<label>`; looked at from `samples` labels on.

Where a program also tells `class_error/<label>`, the share of a class that is predicted wrongly, the rule fires above
`threshold_misprediction`.
"""

from __future__ import annotations

from ..parameters import Parameters
from ..trial import Trial
from .base import Rule

COUNT = "class_count/"
ERROR = "class_error/"


class ClassImbalance(Rule):
    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._imbalance = parameters.number("threshold_imbalance", 10)
        self._misprediction = parameters.number("threshold_misprediction", 0.7)
        self._samples = parameters.count("samples", 500)

    def invoke_at_step(self, step: int) -> str | None:
        counts = {name[len(COUNT) :]: self._newest(name) for name in self.trial.values if name.startswith(COUNT)}
        if sum(counts.values()) < self._samples:
            return None
        return self._unequal(counts) or self._mispredicted(step)

    def _unequal(self, counts: dict[str, float]) -> str | None:
        if len(counts) < 2:
            return None
        small, large = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
        if counts[large] <= self._imbalance * counts[small]:
            return None
        return (
            f"class {large} has {counts[large]:.0f} samples, class {small} has {counts[small]:.0f} "
            f"(threshold {self._imbalance:g} to 1)"
        )

    def _mispredicted(self, step: int) -> str | None:
        for name, values in self.trial.values.items():
            if name.startswith(ERROR) and values.get(step, 0) > self._misprediction:
                return f"{values[step]:.3g} of class {name[len(ERROR) :]} is predicted wrongly"
        return None

    def _newest(self, name: str) -> float:
        values = self.trial.values[name]
        return values[max(values)]
