"""Overfit: (mean validation loss - mean training loss) / mean training loss above `ratio_threshold` for `patience`
steps in a row, from `start_step` on."""

from __future__ import annotations

from ..parameters import Parameters
from ..trial import Trial
from .base import Rule


class Overfit(Rule):
    collections = ("losses",)

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._start = parameters.count("start_step", 0)
        self._patience = max(1, parameters.count("patience", 1))
        self._threshold = parameters.number("ratio_threshold", 0.1)
        self._in_a_row = 0

    def invoke_at_step(self, step: int) -> str | None:
        train, validation = (self._mean(mode, step) for mode in ("TRAIN", "EVAL"))
        if step < self._start or train is None or validation is None or train == 0:
            return None
        ratio = (validation - train) / abs(train)
        self._in_a_row = self._in_a_row + 1 if ratio > self._threshold else 0
        if self._in_a_row < self._patience:
            return None
        return (
            f"the validation loss {validation:.6g} is {ratio:.3g} above the training loss {train:.6g} "
            f"(threshold {self._threshold:g}) for {self._in_a_row} step(s)"
        )

    def _mean(self, mode: str, step: int) -> float | None:
        values = [self.trial.values[name].get(step) for name in self.trial.names(mode)]
        known = [value for value in values if value is not None]
        return sum(known) / len(known) if known else None
