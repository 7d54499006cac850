"""The servable form of a candidate: `model.onnx` and `serving.json` (both described in runtimes/README.md)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import onnx
import xgboost as xgb
from onnx import TensorProto, helper, numpy_helper
import numpy as np
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.base import is_regressor
from sklearn.pipeline import Pipeline

from .boosted import booster_graph
from .candidate import Candidate
from .columns import Column
from .problem import BINARY

ONNX_FOLDER = "slipway"
INPUT = "input"
OPSETS = {"": 17, "ai.onnx.ml": 3}
IR_VERSION = 8


def write_onnx_form(candidate: Candidate, columns: list[Column], labels: list[str], folder: Path) -> None:
    width = sum(column.kind != "ignored" for column in columns)
    graph, output = build_graph(candidate, width)
    graph.ir_version = IR_VERSION
    onnx.checker.check_model(graph)
    manifest: dict[str, Any] = {
        "version": 1,
        "image": "autopilot",
        "problemType": candidate.problem,
        "numFeatures": width,
        "input": INPUT,
        "output": output,
        "columns": len(labels) or 1,
        **({"labels": labels} if labels else {}),
        "features": [
            {key: value for key, value in column.to_json().items() if key != "reason"} for column in columns
        ],
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(graph.SerializeToString())
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / "serving.json").write_text(text, encoding="utf-8")


def build_graph(candidate: Candidate, width: int) -> tuple[onnx.ModelProto, str]:
    """float32 `input` [N, width] to float32 [N, columns]; the graph with the name of its output."""
    kind = [(INPUT, FloatTensorType([None, width]))]
    if isinstance(candidate.model, xgb.Booster):
        features = to_onnx(Pipeline([("features", candidate.features)]), initial_types=kind, target_opset=OPSETS)
        return _join(features, candidate)
    pipeline = Pipeline([("features", candidate.features), ("model", candidate.model)])
    options = {} if is_regressor(candidate.model) else {id(candidate.model): {"zipmap": False}}
    graph = to_onnx(pipeline, initial_types=kind, target_opset=OPSETS, options=options)
    output = graph.graph.output[-1].name
    # The label is the reader's to choose, by the probabilities.
    for other in [each for each in graph.graph.output if each.name != output]:
        graph.graph.output.remove(other)
    return graph, output


def _join(features: onnx.ModelProto, candidate: Candidate) -> tuple[onnx.ModelProto, str]:
    booster, booster_input, booster_output = booster_graph(candidate.model)
    booster = onnx.compose.add_prefix(booster, "model_")
    features.ir_version = booster.ir_version
    # Joined models must agree; the operators of the features are the same in all of these versions.
    for opset in features.opset_import:
        opset.version = OPSETS[opset.domain]
    seen = features.graph.output[0].name
    joined = onnx.compose.merge_models(features, booster, io_map=[(seen, f"model_{booster_input}")])
    output = f"model_{booster_output}"
    if candidate.problem != BINARY:
        return joined, output
    one = numpy_helper.from_array(np.ones(1, np.float32), "one")
    joined.graph.initializer.append(one)
    joined.graph.node.extend(
        [
            helper.make_node("Sub", ["one", output], ["negative"]),
            helper.make_node("Concat", ["negative", output], ["probabilities"], axis=1),
        ]
    )
    del joined.graph.output[:]
    joined.graph.output.append(helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["N", 2]))
    return joined, "probabilities"
