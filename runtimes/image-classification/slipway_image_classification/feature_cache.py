"""Features that another job on the same machine has already computed.

A search tries many settings of the head on the same images, and an interrupted job begins again: the backbone, which is
most of the work, would see each image over and over. Where the service names a folder (`SLIPWAY_IMAGE_CACHE`), features
are kept there by everything that decides them; without it nothing is kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

# The newest sets stay: those of a search and of the round before it.
_SETS_MAX = 6
_FORM = b"1"


class FeatureCache:
    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @staticmethod
    def from_environment() -> FeatureCache:
        folder = os.environ.get("SLIPWAY_IMAGE_CACHE")
        return FeatureCache(Path(folder) if folder else None)

    def features(self, decided_by: Iterable[bytes], compute: Callable[[], np.ndarray]) -> tuple[np.ndarray, bool]:
        """The features, and whether they were there already."""
        if self._folder is None:
            return compute(), False
        digest = hashlib.sha256(_FORM)
        for part in decided_by:
            digest.update(hashlib.sha256(part).digest())
        file = self._folder / f"{digest.hexdigest()}.npy"
        found = self._read(file)
        if found is not None:
            return found, True
        features = compute()
        self._write(file, features)
        return features, False

    def _read(self, file: Path) -> np.ndarray | None:
        try:
            features = np.load(file, allow_pickle=False)
            os.utime(file)
            return features
        except (OSError, ValueError):
            return None

    def _write(self, file: Path, features: np.ndarray) -> None:
        """Aside and then in place, so that nobody reads half of it. A full disk costs time, not the job."""
        aside = file.with_suffix(f".{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with aside.open("wb") as stream:
                np.save(stream, features, allow_pickle=False)
            aside.replace(file)
            self._forget_old()
        except OSError:
            aside.unlink(missing_ok=True)

    def _forget_old(self) -> None:
        sets = sorted(self._folder.glob("*.npy"), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in sets[_SETS_MAX:]:
            old.unlink(missing_ok=True)
