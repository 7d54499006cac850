"""SIGTERM: the service stops the job or takes its spot capacity back, and waits 120 seconds at most."""

from __future__ import annotations

import signal

from .errors import StopRequested


class Termination:
    def __init__(self) -> None:
        self.asked = False
        signal.signal(signal.SIGTERM, self._ask)

    def _ask(self, *_: object) -> None:
        self.asked = True

    def check(self) -> None:
        if self.asked:
            raise StopRequested
