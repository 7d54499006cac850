"""What every rule is: asked at each new step whether its condition is met there."""

from __future__ import annotations

from ..parameters import Parameters
from ..trial import Trial


class Rule:
    #: Collections that the rule looks at when its parameters name none; empty is every tensor.
    collections: tuple[str, ...] = ()

    def __init__(self, trial: Trial, parameters: Parameters) -> None:
        self.trial = trial

    def invoke_at_step(self, step: int) -> str | None:
        """What was found there, in words; None while the condition is not met."""
        raise NotImplementedError

    def idle(self, seconds: float) -> str | None:
        """Asked while nothing new comes, with the time since something did."""
        return None
