"""The folders of the training contract. `SAGEMAKER_BASE_DIR` stands in for `/opt/ml`.

https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CONTAINER_BASE = "/opt/ml"


@dataclass(frozen=True)
class Paths:
    base: Path

    @staticmethod
    def from_environment() -> Paths:
        return Paths(Path(os.environ.get("SAGEMAKER_BASE_DIR") or CONTAINER_BASE))

    def channel(self, name: str) -> Path:
        return self.base / "input" / "data" / name

    @property
    def model(self) -> Path:
        return self.base / "model"

    @property
    def failure(self) -> Path:
        return self.base / "output" / "failure"

    @property
    def scalars(self) -> Path:
        return self.base / "output" / "slipway" / "scalars.jsonl"

    @property
    def checkpoints(self) -> Path | None:
        """The folder that the service mirrors with S3, when the job asked for it."""
        config = self.config("checkpointconfig.json")
        if not config:
            return None
        path = config.get("LocalPath") or "/opt/ml/checkpoints"
        if path == CONTAINER_BASE or path.startswith(CONTAINER_BASE + "/"):
            return self.base / path[len(CONTAINER_BASE) :].lstrip("/")
        return Path(path)

    def config(self, name: str) -> dict[str, Any]:
        file = self.base / "input" / "config" / name
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}

    def shown(self, path: Path) -> str:
        """The path as the container would name it: what the customer reads in a message."""
        try:
            return f"{CONTAINER_BASE}/{path.relative_to(self.base).as_posix()}"
        except ValueError:
            return str(path)
