"""Checkpoints `xgboost-checkpoint.<iteration>`: the newest five are kept, a later job resumes from the newest.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-checkpoints.html
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import xgboost as xgb

NAME = "xgboost-checkpoint"
KEPT = 5
# The service does not upload files with this suffix: a half-written checkpoint never reaches S3.
TEMPORARY_SUFFIX = ".sagemaker-ignore"


def latest_checkpoint(folder: Path) -> tuple[Path, int] | None:
    """The newest checkpoint and the number of rounds that it holds."""
    found = _iterations(folder)
    return (folder / f"{NAME}.{found[-1]}", found[-1] + 1) if found else None


def _iterations(folder: Path) -> list[int]:
    if not folder.is_dir():
        return []
    matches = (re.fullmatch(rf"{NAME}\.(\d+)", entry.name) for entry in folder.iterdir())
    return sorted(int(match[1]) for match in matches if match)


def save_atomically(model: xgb.Booster, target: Path) -> None:
    """Writes the model so that `target` is either the old one or the new one, never half of it."""
    temporary = target.with_name(target.name + TEMPORARY_SUFFIX)
    temporary.write_bytes(model.save_raw(raw_format="ubj"))
    os.replace(temporary, target)


class SaveCheckpoints(xgb.callback.TrainingCallback):
    def __init__(self, folder: Path, first_iteration: int) -> None:
        super().__init__()
        self._folder = folder
        self._first = first_iteration
        folder.mkdir(parents=True, exist_ok=True)

    def after_iteration(self, model: Any, epoch: int, evals_log: Any) -> bool:
        save_atomically(model, self._folder / f"{NAME}.{self._first + epoch}")
        for old in _iterations(self._folder)[:-KEPT]:
            (self._folder / f"{NAME}.{old}").unlink(missing_ok=True)
        return False
