"""Which files of a channel are data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .errors import UserError
from .log import log

# Files of the channel folder itself are at depth 1.
MAX_FOLDER_DEPTH = 3


def data_files(channel: Path) -> list[Path]:
    """Data files of the channel in a stable order, so that a seed gives the same model twice.

    Ignored: names that start with `_`, XGBoost's cache files, folders deeper than three (with a warning).
    Raises `UserError` for a hidden file, as the container does.
    """
    return list(_walk(channel, 1)) if channel.is_dir() else []


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            raise UserError(f"Hidden file found in the data path! Remove that before training. (file '{entry.name}')")
        if entry.is_dir():
            if depth < MAX_FOLDER_DEPTH:
                yield from _walk(entry, depth + 1)
            else:
                log.warning("Folder %s is deeper than %d: its files are not loaded.", entry.name, MAX_FOLDER_DEPTH)
        elif _is_data(entry.name):
            yield entry


def _is_data(name: str) -> bool:
    is_cache = ".cache" in name and ("dtrain" in name or "dval" in name)
    return not name.startswith("_") and not is_cache
