"""`save_model_on_termination`: a stop request ends the training with the model as it is."""

from __future__ import annotations

import signal
import time
from pathlib import Path
from typing import Any

import xgboost as xgb

from .checkpoints import save_atomically
from .log import log

# A round may outlast the grace period, and SIGKILL asks nobody: the model is written while training goes on too.
SECONDS_BETWEEN_SAVES = 1.0


class StopOnTermination(xgb.callback.TrainingCallback):
    """Ends after the round in which SIGTERM arrived; keeps a recent model on disk meanwhile."""

    def __init__(self, model_file: Path) -> None:
        super().__init__()
        self._file = model_file
        self._asked = False
        self._saved_at = float("-inf")
        signal.signal(signal.SIGTERM, self._ask)

    def _ask(self, *_: object) -> None:
        self._asked = True

    def after_iteration(self, model: Any, epoch: int, evals_log: Any) -> bool:
        if self._asked:
            log.info("Stop requested: training ends after round %d with the model so far.", epoch)
        elif time.monotonic() - self._saved_at >= SECONDS_BETWEEN_SAVES:
            save_atomically(model, self._file)
            self._saved_at = time.monotonic()
        return self._asked
