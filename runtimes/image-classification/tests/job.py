"""A training job on disk, as the service lays it out, with small synthetic images."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

RUNTIME = Path(__file__).resolve().parent.parent
SIDE = 64
IMAGES = {"ContentType": "application/x-image", "TrainingInputMode": "File", "S3DistributionType": "FullyReplicated"}
CHANNELS = ("train", "validation", "train_lst", "validation_lst")


def draw(label: int, random: np.random.Generator) -> np.ndarray:
    """Grey, noisy, unevenly lit; class 1 has a dark blot somewhere, class 2 a bright line."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    light = 110 + random.uniform(-25, 25) + random.uniform(-0.4, 0.4) * x
    pixels = np.repeat((light + random.normal(0, 5, (SIDE, SIDE)))[:, :, None], 3, axis=2)
    row, column = random.integers(12, SIDE - 12, 2)
    if label == 1:
        pixels[(y - row) ** 2 + (x - column) ** 2 < random.integers(9, 25)] -= 60
    if label == 2:
        slope = random.uniform(-1, 1)
        pixels[(np.abs(y - row - slope * (x - column)) < 1) & (np.abs(x - column) < 9)] += 60
    return np.clip(pixels, 0, 255).astype(np.uint8)


@dataclass
class Job:
    base: Path
    hyperparameters: dict[str, str] = field(default_factory=dict)
    channels: dict[str, Any] = field(default_factory=lambda: {name: IMAGES for name in CHANNELS})
    checkpoints: dict[str, str] | None = None

    def fill(self, train: int = 90, validation: int = 30) -> Job:
        random = np.random.default_rng(5)
        for channel, count in (("train", train), ("validation", validation)):
            folder = self.channel(channel)
            lines = []
            for index in range(count):
                Image.fromarray(draw(index % 3, random)).save(folder / f"{index}.png")
                lines.append(f"{index}\t{index % 3}\t{index}.png\n")
            self.write_list(channel, "".join(lines))
        self.hyperparameters = {
            "num_classes": "3",
            "num_training_samples": str(train),
            "image_shape": f"3,{SIDE},{SIDE}",
            "use_pretrained_model": "1",
            "epochs": "4",
            "mini_batch_size": "16",
            **self.hyperparameters,
        }
        return self

    def channel(self, name: str) -> Path:
        folder = self.base / "input" / "data" / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def write_list(self, channel: str, text: str) -> None:
        (self.channel(f"{channel}_lst") / f"{channel}.lst").write_text(text)

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
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        command = [sys.executable, "-m", "slipway_image_classification.train"]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run(self) -> tuple[int, str]:
        """Exit code and output."""
        process = self.start()
        output, _ = process.communicate(timeout=240)
        return process.returncode, output

    def failure(self) -> str:
        code, output = self.run()
        assert code == 1, output
        return (self.base / "output" / "failure").read_text()

    @property
    def head(self) -> Path:
        return self.base / "model" / "image-classification.npz"

    def scalars(self) -> list[dict[str, Any]]:
        lines = (self.base / "output" / "slipway" / "scalars.jsonl").read_text().splitlines()
        return [json.loads(line) for line in lines]
