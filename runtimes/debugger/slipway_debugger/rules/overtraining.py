"""Overtraining: no better training loss for `patience_train` steps, or no better validation loss for
`patience_validation` steps, by at least `delta`."""

from __future__ import annotations

from ..parameters import Parameters
from ..trial import Trial
from .base import Rule


class Overtraining(Rule):
    collections = ("losses",)

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._patience = {
            "TRAIN": parameters.count("patience_train", 5),
            "EVAL": parameters.count("patience_validation", 10),
        }
        self._delta = parameters.number("delta", 0.01)
        self._best: dict[str, float] = {}
        self._waited: dict[str, int] = {}

    def invoke_at_step(self, step: int) -> str | None:
        for mode, patience in self._patience.items():
            for name in self.trial.names(mode):
                value = self.trial.values[name].get(step)
                if value is not None and self._count(name, value) >= patience:
                    return f"{name} has not fallen by {self._delta:g} below {self._best[name]:.6g} for {patience} steps"
        return None

    def _count(self, name: str, value: float) -> int:
        if value < self._best.get(name, float("inf")) - self._delta:
            self._best[name], self._waited[name] = value, 0
        else:
            self._waited[name] += 1
        return self._waited[name]
