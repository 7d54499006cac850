"""The metric line of each round: `[12]<TAB>train-rmse:4.21000<TAB>validation-rmse:5.02000`.

The service's log agent turns the TAB into `#011`, and the metric definitions match that.
"""

from __future__ import annotations

from typing import Any

import xgboost as xgb


class PrintRounds(xgb.callback.TrainingCallback):
    """XGBoost's own monitor prints the same, but counts from 0 again after a checkpoint."""

    def __init__(self, first_iteration: int) -> None:
        super().__init__()
        self._first = first_iteration

    def after_iteration(self, model: Any, epoch: int, evals_log: Any) -> bool:
        scores = "".join(
            f"\t{data}-{name}:{values[-1]:.5f}"
            for data, metrics in evals_log.items()
            for name, values in metrics.items()
        )
        print(f"[{self._first + epoch}]{scores}", flush=True)
        return False
