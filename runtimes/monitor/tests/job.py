"""A processing job of this image in a folder of its own."""

from __future__ import annotations

import base64
import io
import json
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from PIL import Image

from slipway_monitor.process import main

CAPTURE = {"sagemakerCaptureJson": {"captureIndexNames": ["endpointInput", "endpointOutput"]}}


@dataclass
class Ended:
    code: int
    message: str
    base: Path
    said: str

    def json(self, name: str) -> Any:
        return json.loads((self.base / "processing" / "output" / name).read_text())

    @property
    def violations(self) -> list[tuple[str, str]]:
        found = self.json("constraint_violations.json")["violations"]
        return [(each["feature_name"], each["constraint_check_type"]) for each in found]

    def feature(self, file: str, name: str) -> dict[str, Any]:
        return next(each for each in self.json(file)["features"] if each["name"] == name)


def run(base: Path, dataset_format: Any, files: dict[str, str | bytes], **environment: str) -> Ended:
    source = base / "processing" / "input" / "data"
    for name, content in files.items():
        file = source / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    settings = {
        "SAGEMAKER_BASE_DIR": str(base),
        "dataset_format": dataset_format if isinstance(dataset_format, str) else json.dumps(dataset_format),
        "dataset_source": "/opt/ml/processing/input/data",
        "output_path": "/opt/ml/processing/output",
        "publish_cloudwatch_metrics": "Disabled",
        **environment,
    }
    with redirect_stdout(said), redirect_stderr(said), patch.dict(os.environ, settings):
        code = main()
    text = said.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return Ended(code, (base / "output" / "message").read_text(), base, text)


def against(baseline: Ended) -> dict[str, str]:
    """Settings of a run that judges by the files of that baseline."""
    folder = baseline.base / "processing" / "output"
    return {
        "baseline_constraints": str(folder / "constraints.json"),
        "baseline_statistics": str(folder / "statistics.json"),
    }


def record(asked: tuple[str, str, str], answered: tuple[str, str, str], at: str = "2026-11-26T10:30:00Z") -> str:
    """A line of data capture: content type, encoding and data of both sides."""
    sides = {}
    for name, mode, (kind, encoding, data) in [("endpointInput", "INPUT", asked), ("endpointOutput", "OUTPUT", answered)]:
        sides[name] = {"observedContentType": kind, "mode": mode, "data": data, "encoding": encoding}
    line = {"captureData": sides, "eventMetadata": {"eventId": "e", "inferenceTime": at}, "eventVersion": "0"}
    return json.dumps(line) + "\n"


def picture(seed: int, brightness: float) -> bytes:
    random = np.random.default_rng(seed)
    pixels = random.normal(brightness + random.normal(0, 6), 25, (24, 24, 3))
    stream = io.BytesIO()
    Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(stream, "JPEG")
    return stream.getvalue()


def image_records(count: int, brightness: float, first_class: float, seed: int = 0) -> str:
    """Requests of JPEGs, and answers of which so many are the first class."""
    random = np.random.default_rng(seed)
    lines = []
    for number in range(count):
        share = float(random.uniform(0.6, 0.99))
        answer = [share, 1 - share] if random.random() < first_class else [1 - share, share]
        body = base64.b64encode(picture(seed * 10_000 + number, brightness)).decode()
        encoded = base64.b64encode(json.dumps(answer).encode()).decode()
        lines.append(record(("image/jpeg", "BASE64", body), ("application/json", "BASE64", encoded)))
    return "".join(lines)
