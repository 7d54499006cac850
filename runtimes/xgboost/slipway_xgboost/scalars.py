"""What Debugger sees of a run: a line of JSON for each metric of each round, and how many samples each class has.

Names as the hook of AWS's container gives them (`train-logloss`, `validation-logloss`).
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import xgboost as xgb

MODES = {"train": "TRAIN", "validation": "EVAL"}
# A regression that was named a classification would have one class a sample.
CLASSES_MAX = 1000


class WriteScalars(xgb.callback.TrainingCallback):
    def __init__(self, file: Path, first_iteration: int, labels: Any | None) -> None:
        super().__init__()
        self._file = file
        self._first = first_iteration
        self._labels = labels
        self._out: Any = None

    def before_training(self, model: Any) -> Any:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._out = self._file.open("a", encoding="utf-8", buffering=1)
        if self._labels is not None:
            labels, counts = np.unique(self._labels, return_counts=True)
            for label, count in list(zip(labels, counts, strict=True))[:CLASSES_MAX]:
                self._write(self._first, f"class_count/{label:g}", float(count), "TRAIN")
        return model

    def after_iteration(self, model: Any, epoch: int, evals_log: Any) -> bool:
        for data, metrics in evals_log.items():
            for name, values in metrics.items():
                self._write(self._first + epoch, f"{data}-{name}", float(values[-1]), MODES.get(data, "GLOBAL"))
        return False

    def after_training(self, model: Any) -> Any:
        self._out.close()
        return model

    def _write(self, step: int, name: str, value: float, mode: str) -> None:
        line = {"step": step, "name": name, "value": value, "mode": mode, "time": int(time.time() * 1000)}
        print(json.dumps(line), file=self._out)
