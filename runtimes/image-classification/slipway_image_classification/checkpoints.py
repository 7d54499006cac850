"""Checkpoints `image-classification-<epochs done>.npz`: the newest two are kept, a later job resumes from the newest.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-checkpoints.html
"""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path
from typing import BinaryIO

import numpy as np

from .log import log

NAME = "image-classification"
KEPT = 2
# The service does not upload files with this suffix: a half-written checkpoint never reaches S3.
TEMPORARY_SUFFIX = ".sagemaker-ignore"


def save_arrays(arrays: dict[str, np.ndarray], target: Path) -> None:
    """Writes so that `target` is either the old one or the new one, never half of it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(target.name + TEMPORARY_SUFFIX)
    with temporary.open("wb") as file:
        np.savez(file, **arrays)
    os.replace(temporary, target)


def load_arrays(file: Path | BinaryIO) -> dict[str, np.ndarray]:
    with np.load(file, allow_pickle=False) as arrays:
        return dict(arrays)


def save_checkpoint(folder: Path, epochs: int, arrays: dict[str, np.ndarray]) -> None:
    save_arrays(arrays, folder / f"{NAME}-{epochs:04d}.npz")
    for _, old in _found(folder)[:-KEPT]:
        old.unlink(missing_ok=True)


def latest_checkpoint(folder: Path | None) -> tuple[int, dict[str, np.ndarray]] | None:
    """Epochs done and what was saved after them; a file that cannot be read is passed over."""
    for epochs, file in reversed(_found(folder) if folder else []):
        try:
            return epochs, load_arrays(file)
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            log.warning("The checkpoint %s cannot be read and is passed over: %s", file.name, error)
    return None


def _found(folder: Path) -> list[tuple[int, Path]]:
    if not folder.is_dir():
        return []
    matches = ((re.fullmatch(rf"{NAME}-(\d+)\.npz", entry.name), entry) for entry in folder.iterdir())
    return sorted((int(match[1]), entry) for match, entry in matches if match)
