"""Rules on each tensor by itself. Of scalars: AWS's definitions with one element."""

from __future__ import annotations

import math

from ..parameters import Parameters
from ..trial import Trial
from .base import Rule


class TensorRule(Rule):
    def invoke_at_step(self, step: int) -> str | None:
        for name in self.trial.names():
            if step in self.trial.values[name]:
                found = self.check(name, step, self.trial.values[name][step])
                if found:
                    return f"{name}: {found}"
        return None

    def check(self, name: str, step: int, value: float) -> str | None:
        raise NotImplementedError


class ExplodingTensor(TensorRule):
    """A value that is no number, or infinite unless `only_nan`."""

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._only_nan = parameters.flag("only_nan")

    def check(self, name: str, step: int, value: float) -> str | None:
        exploded = math.isnan(value) or (math.isinf(value) and not self._only_nan)
        return f"the value is {value}" if exploded else None


class AllZero(TensorRule):
    """At least `threshold` percent of the values are zero."""

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._threshold = parameters.number("threshold", 100)

    def check(self, name: str, step: int, value: float) -> str | None:
        return "the value is 0" if (100 if value == 0 else 0) >= self._threshold else None


class UnchangedTensor(TensorRule):
    """The value stands where it stood `num_steps` steps before, within `rtol` and `atol`."""

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        super().__init__(trial, parameters)
        self._num_steps = parameters.count("num_steps", 3)
        self._rtol = parameters.number("rtol", 1e-5)
        self._atol = parameters.number("atol", 1e-8)

    def check(self, name: str, step: int, value: float) -> str | None:
        before = self.trial.values[name].get(step - self._num_steps)
        if before is None or abs(value - before) > self._atol + self._rtol * abs(before):
            return None
        return f"the value {value:.6g} has not changed since step {step - self._num_steps}"

