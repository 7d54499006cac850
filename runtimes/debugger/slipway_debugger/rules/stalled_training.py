"""StalledTrainingRule: nothing new of the losses for `threshold` seconds."""

from __future__ import annotations

from ..parameters import Parameters
from ..trial import Trial
from .base import Rule


class StalledTrainingRule(Rule):
    collections = ("losses",)

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._threshold = parameters.number("threshold", 1800)

    def invoke_at_step(self, step: int) -> str | None:
        return None

    def idle(self, seconds: float) -> str | None:
        return f"no new tensor for {seconds:.0f} seconds" if seconds > self._threshold else None
