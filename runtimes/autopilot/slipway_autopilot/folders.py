"""Folders of the container contract. `SAGEMAKER_BASE_DIR` stands in for `/opt/ml`."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from .errors import UserError

# The service shows the first 1024 characters of a reason.
REASON_LIMIT = 1024


def base() -> Path:
    return Path(os.environ.get("SAGEMAKER_BASE_DIR") or "/opt/ml")


def run(program: Callable[[], None], reason_file: Path) -> int:
    """Runs a program; what ends it goes to the file that the service reads."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    try:
        program()
        return 0
    except UserError as error:
        text = str(error)
    except Exception as error:  # noqa: BLE001 - the last frame: what is unforeseen must reach the reason too
        text = f"{type(error).__name__}: {error}"
        traceback.print_exc()
    print(text, flush=True)
    reason_file.parent.mkdir(parents=True, exist_ok=True)
    reason_file.write_text(text[:REASON_LIMIT], encoding="utf-8")
    return 1
