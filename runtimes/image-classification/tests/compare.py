"""Trains on what `slipway samples defects` wrote and prints the held-out scores beside those of two plain baselines.

python compare.py <samples folder> <work folder>: a JSON line with F1 of "has a defect", macro F1 over the six classes,
accuracy and seconds. Held out are the rounds `batch` and `live`; `shifted` has another light.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from PIL import Image
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score

CLASSES = ["none", "missing_part", "stain", "crack", "scratch", "dent"]
CHANNEL = {"ContentType": "application/x-image", "TrainingInputMode": "File"}
RUNTIME = Path(__file__).resolve().parent.parent
SIDE = 96


def main(samples: Path, work: Path) -> None:
    lines = (samples / "truth.jsonl").read_text().splitlines()
    truths = [truth for truth in map(json.loads, lines) if truth["readable"]]
    rounds = {name: [t for t in truths if t["round"] == name] for name in ("first", "batch", "live", "shifted")}
    seconds = train(samples, work, rounds["first"])
    held_out, shifted = rounds["batch"] + rounds["live"], rounds["shifted"]
    session = onnxruntime.InferenceSession(str(work / "model" / "slipway" / "model.onnx"))

    def classify(rows: np.ndarray) -> np.ndarray:
        batches = [session.run(None, {"input": rows[at : at + 16]})[0] for at in range(0, len(rows), 16)]
        return np.concatenate(batches).argmax(1)

    first = pixels(samples, rounds["first"])
    linear = LogisticRegression(C=1.0, max_iter=100).fit(first / 255, labels(rounds["first"]))
    unseen = pixels(samples, held_out)
    result = {
        "images": len(rounds["first"]),
        "training_seconds": round(seconds, 1),
        "held_out": score(held_out, classify(unseen)),
        "shifted_light": score(shifted, classify(pixels(samples, shifted))),
        "majority": score(held_out, np.zeros(len(held_out), int)),
        "raw_pixels_linear": score(held_out, linear.predict(unseen / 255)),
    }
    print(json.dumps(result))


def train(samples: Path, work: Path, truths: list[dict[str, Any]]) -> float:
    sets = {"train": [t for i, t in enumerate(truths) if i % 7], "validation": truths[::7]}
    for name, members in sets.items():
        folder = work / "input" / "data" / f"{name}_lst"
        folder.mkdir(parents=True)
        (folder.parent / name).symlink_to((samples / "images").resolve())
        rows = [f"{i}\t{label}\t{t['image']}\n" for i, (t, label) in enumerate(zip(members, labels(members)))]
        (folder / f"{name}.lst").write_text("".join(rows))
    config = work / "input" / "config"
    config.mkdir()
    hyperparameters = {
        "num_classes": "6",
        "num_training_samples": str(len(sets["train"])),
        "image_shape": f"3,{SIDE},{SIDE}",
        "use_pretrained_model": "1",
    }
    (config / "hyperparameters.json").write_text(json.dumps(hyperparameters))
    channels = ("train", "validation", "train_lst", "validation_lst")
    (config / "inputdataconfig.json").write_text(json.dumps({name: CHANNEL for name in channels}))
    environment = {**os.environ, "PYTHONPATH": str(RUNTIME), "SAGEMAKER_BASE_DIR": str(work)}
    started = time.monotonic()
    command = [sys.executable, "-m", "slipway_image_classification.train"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - started


def labels(truths: list[dict[str, Any]]) -> np.ndarray:
    return np.array([CLASSES.index(truth["defect"] or "none") for truth in truths])


def pixels(samples: Path, truths: list[dict[str, Any]]) -> np.ndarray:
    images = [Image.open(samples / "images" / truth["image"]).convert("RGB") for truth in truths]
    return np.stack([np.asarray(image, np.float32).reshape(-1) for image in images])


def score(truths: list[dict[str, Any]], found: np.ndarray) -> dict[str, float]:
    true = labels(truths)
    return {
        "f1_defect": round(float(f1_score(true > 0, found > 0, zero_division=0)), 3),
        "f1_macro": round(float(f1_score(true, found, average="macro", zero_division=0)), 3),
        "accuracy": round(float(accuracy_score(true, found)), 3),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
