"""Figures of the run as JSON lines, for the debugger and the curves of a report."""

from __future__ import annotations

import json
import math
import time
from pathlib import Path


class Scalars:
    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file

    def write(self, step: int, mode: str, values: dict[str, float]) -> None:
        now = round(time.time() * 1000)
        lines = [
            json.dumps({"step": step, "name": name, "value": value, "mode": mode, "time": now}) + "\n"
            for name, value in values.items()
            # A loss that has run away is no number of JSON.
            if math.isfinite(value)
        ]
        with self._file.open("a", encoding="utf-8") as file:
            file.writelines(lines)
