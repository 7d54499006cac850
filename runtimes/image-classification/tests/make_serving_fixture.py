"""Writes the small model that `packages/engines` tests its image server with: which of red and blue is stronger.

python make_serving_fixture.py packages/engines/src/model/fixtures/red-or-blue
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from slipway_image_classification.graph import Graph  # noqa: E402
from slipway_image_classification.model_files import serving_manifest  # noqa: E402

SIDE = 128


def main(out: Path) -> None:
    graph = Graph()
    pixels = graph.add("Reshape", "input", graph.constant(np.array([-1, SIDE * SIDE, 3])))
    mean = graph.add("ReduceMean", pixels, axes=[1], keepdims=0)
    red_and_blue = graph.add("Gather", mean, graph.constant(np.array([0, 2])), axis=1)
    graph.add("Softmax", graph.add("Div", red_and_blue, graph.constant(np.float32(64))), axis=1, output="prediction")
    model = graph.model(("input", ["N", SIDE * SIDE * 3]), ("prediction", ["N", 2]))
    out.mkdir(parents=True, exist_ok=True)
    onnx.save_model(model, str(out / "model.onnx"))
    (out / "serving.json").write_text(json.dumps(serving_manifest(2, (SIDE, SIDE)), indent=2) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
