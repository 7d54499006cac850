"""The folders of the training contract. `SAGEMAKER_BASE_DIR` stands in for `/opt/ml`.

https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CONTAINER_BASE = "/opt/ml"


@dataclass(frozen=True)
class Paths:
    base: Path

    @staticmethod
    def from_environment() -> Paths:
        return Paths(Path(os.environ.get("SAGEMAKER_BASE_DIR") or CONTAINER_BASE))

    @property
    def config(self) -> Path:
        return self.base / "input" / "config"

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

    def relocate(self, container_path: str) -> Path:
        """A path as the service writes it (`/opt/ml/checkpoints/`) where it is on this machine."""
        if container_path == CONTAINER_BASE or container_path.startswith(CONTAINER_BASE + "/"):
            return self.base / container_path[len(CONTAINER_BASE) :].lstrip("/")
        return Path(container_path)

    def shown(self, path: Path) -> str:
        """The path as the container would name it: what the customer reads in a message."""
        try:
            return f"{CONTAINER_BASE}/{path.relative_to(self.base).as_posix()}"
        except ValueError:
            return str(path)
