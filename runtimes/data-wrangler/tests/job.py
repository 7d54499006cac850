"""A processing job of this image in a folder of its own: a partitioned table of inspections and its images."""

from __future__ import annotations

import io
import json
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import duckdb
import numpy as np
import yaml
from PIL import Image

from slipway_data_wrangler.process import main

PRODUCTS = ["bracket", "cap", "gasket"]
STEPS: list[Any] = [
    {"select": {"columns": ["image", "product", "line", "exposure", "verdict"]}},
    {"derive": {"column": "verdict", "expression": "lower(trim(verdict))"}},
    {"filter": {"where": "verdict IN ('pass', 'fail')"}},
    {"drop_duplicates": {"columns": ["image"]}},
    {"impute": {"column": "product", "strategy": "mode", "by": ["line"]}},
    {"check_images": {}},
    {"split": {"stratify": ["product", "verdict"], "shares": {"train": 0.6, "validation": 0.2, "test": 0.2}, "seed": 3}},
    {"resize": {"width": 24, "height": 16}},
    {"normalise": {"method": "mean"}},
    {"augment": {"copies": 1, "flip": "horizontal", "brightness": 0.1, "seed": 5}},
]


@dataclass
class Ended:
    code: int
    message: str
    output: Path
    said: str

    @property
    def report(self) -> dict[str, Any]:
        return json.loads((self.output / "report.json").read_text())

    def listed(self, part: str) -> list[list[str]]:
        text = (self.output / "lst" / part / f"{part}.lst").read_text()
        return [line.split("\t") for line in text.splitlines()]


def recipe(steps: list[Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "version": 1,
        "name": "inspections",
        "source": {"table": "inspections", "images": "images"},
        "steps": STEPS if steps is None else steps,
        "output": {"label": "verdict", "classes": ["pass", "fail"]},
        **more,
    }


def make_inputs(base: Path, rows: int = 60) -> None:
    """60 pictures, of them one broken and one lost; besides, a row twice and one without a verdict."""
    images = base / "processing" / "input" / "images"
    table = base / "processing" / "input" / "inspections"
    records = []
    for number in range(rows):
        line = f"line-{number % 3}"
        file = images / line / f"{number}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        noise = np.random.default_rng(number).integers(0, 255, (32, 48, 3), dtype=np.uint8)
        Image.fromarray(noise).save(file)
        product = None if number == 7 else PRODUCTS[number % 3]
        verdict = "FAIL " if number % 4 == 0 else "pass"
        records.append((f"{line}/{number}.png", product, line, float(number), verdict))
    (images / "line-1" / "1.png").write_bytes((images / "line-1" / "1.png").read_bytes()[:60])
    (images / "line-2" / "2.png").unlink()
    records += [records[5], ("line-0/none.png", "cap", "line-0", None, None)]
    duck = duckdb.connect(":memory:")
    duck.execute("CREATE TABLE t (image TEXT, product TEXT, line TEXT, exposure DOUBLE, verdict TEXT)")
    duck.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", records)
    table.mkdir(parents=True)
    duck.execute(f"COPY t TO '{table}' (FORMAT parquet, PARTITION_BY (line), OVERWRITE_OR_IGNORE)")


def run(base: Path, document: Any, rows: int = 60) -> Ended:
    if not (base / "processing" / "input").exists():
        make_inputs(base, rows)
    folder = base / "processing" / "recipe"
    folder.mkdir(parents=True, exist_ok=True)
    text = document if isinstance(document, str) else yaml.safe_dump(document, sort_keys=False)
    (folder / "recipe.yaml").write_text(text)
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with redirect_stdout(said), redirect_stderr(said), patch.dict(os.environ, {"SAGEMAKER_BASE_DIR": str(base)}):
        code = main([])
    message = base / "output" / "message"
    text = said.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return Ended(code, message.read_text() if message.exists() else "", base / "processing" / "output", text)
