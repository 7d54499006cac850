"""LossNotDecreasing: the loss falls by less than `diff_percent` percent over `num_steps` steps, or rises by more than
`increase_threshold_percent` percent. A rise within that threshold is noise and does not count."""

from __future__ import annotations

from ..parameters import Parameters
from ..trial import Trial
from .base import Rule


class LossNotDecreasing(Rule):
    collections = ("losses",)

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._num_steps = parameters.count("num_steps", 10)
        self._diff = parameters.number("diff_percent", 0.1)
        self._increase = parameters.number("increase_threshold_percent", 5)
        self._mode = parameters.text("mode", "GLOBAL").upper()
        self._checked: dict[str, int] = {}

    def invoke_at_step(self, step: int) -> str | None:
        for name in self.trial.names(self._mode):
            found = self._check(name, step)
            if found:
                return found
        return None

    def _check(self, name: str, step: int) -> str | None:
        values = self.trial.values[name]
        if step not in values:
            return None
        first = self._checked.setdefault(name, min(values))
        if step - first < self._num_steps:
            return None
        # The newest one that is at least num_steps behind, as the guide explains with losses saved each third step.
        before = max(known for known in values if known <= step - self._num_steps)
        self._checked[name] = step
        old, new = values[before], values[step]
        if old == 0:
            return None
        fall = (old - new) / abs(old) * 100
        what = f"{name} went from {old:.6g} at step {before} to {new:.6g} at step {step}"
        if fall < 0:
            return f"{what}: it rose by {-fall:.3g} percent" if -fall > self._increase else None
        return f"{what}: it fell by only {fall:.3g} percent" if fall < self._diff else None
