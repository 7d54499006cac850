"""A training job on disk, as the service lays it out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

RUNTIME = Path(__file__).resolve().parent.parent
CSV_CHANNEL = {"ContentType": "text/csv", "TrainingInputMode": "File", "S3DistributionType": "FullyReplicated"}


@dataclass
class Job:
    base: Path
    hyperparameters: dict[str, str] = field(default_factory=lambda: {"num_round": "5"})
    channels: dict[str, Any] = field(default_factory=lambda: {"train": CSV_CHANNEL})
    checkpoints: dict[str, str] | None = None

    def add(self, channel: str, name: str, content: str | bytes) -> Job:
        file = self.base / "input" / "data" / channel / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def start(self) -> subprocess.Popen[str]:
        config = self.base / "input" / "config"
        config.mkdir(parents=True, exist_ok=True)
        (config / "hyperparameters.json").write_text(json.dumps(self.hyperparameters))
        (config / "inputdataconfig.json").write_text(json.dumps(self.channels))
        (config / "resourceconfig.json").write_text(json.dumps({"current_host": "algo-1", "hosts": ["algo-1"]}))
        if self.checkpoints is not None:
            (config / "checkpointconfig.json").write_text(json.dumps(self.checkpoints))
        environment = {
            **os.environ,
            "PYTHONPATH": str(RUNTIME),
            "SAGEMAKER_BASE_DIR": str(self.base),
            "SM_NUM_CPUS": "1",
        }
        command = [sys.executable, "-m", "slipway_xgboost.train"]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run(self) -> tuple[int, str]:
        """Exit code and output."""
        process = self.start()
        output, _ = process.communicate(timeout=120)
        return process.returncode, output

    def failure(self) -> str:
        code, output = self.run()
        assert code == 1, output
        return (self.base / "output" / "failure").read_text()

    @property
    def model_file(self) -> Path:
        return self.base / "model" / "xgboost-model"


def rows(count: int = 60, separator: str = ",") -> str:
    """Label, two features; the label follows the first feature."""
    return "\n".join(separator.join(map(str, (int(i % 7 > 3), i % 7, i % 5))) for i in range(count)) + "\n"
