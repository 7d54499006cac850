"""Builds the ONNX graph: float32 `input` [N, features], NaN for missing; float32 `prediction` [N, columns].

Built with `onnx` directly: onnxmltools 1.16 (tried 2026-11) fails on dart and gblinear, answers something else than
XGBoost for binary:hinge, binary:logitraw, survival:aft and rank:pairwise, and brings scikit-learn. The graph is four nodes.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from .ensemble import Model, Tree
from .objectives import Objective, base_margin

INPUT = "input"
OUTPUT = "prediction"
# Old enough for every ONNX Runtime of the last years; nothing newer is used.
OPSET = 17
ML_OPSET = 3
IR_VERSION = 8


def build_graph(model: Model, objective: Objective) -> tuple[ModelProto, int]:
    """The graph and its number of output columns."""
    margins = _margins(model, objective)
    initializers: list[TensorProto] = []
    if model.linear is not None or objective.transform == "step":
        initializers.append(numpy_helper.from_array(np.zeros(1, np.float32), "zero"))
    if model.linear is not None:
        initializers += _linear_weights(model, objective)
    columns = model.groups if objective.transform in ("identity", "sigmoid", "exp", "softmax", "step") else 1
    graph = helper.make_graph(
        [*margins, *_transform(objective)],
        "xgboost",
        [helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, ["N", model.num_features])],
        [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["N", columns])],
        initializers,
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("ai.onnx.ml", ML_OPSET)]
    proto = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="slipway")
    return proto, columns


def _base(model: Model, objective: Objective) -> list[float]:
    margins = [base_margin(objective, score) for score in model.base_score]
    return margins if len(margins) == model.groups else margins[:1] * model.groups


def _margins(model: Model, objective: Objective) -> list[NodeProto]:
    if model.linear is not None:
        # A missing value adds nothing to a linear model.
        return [
            helper.make_node("IsNaN", [INPUT], ["missing"]),
            helper.make_node("Where", ["missing", "zero", INPUT], ["filled"]),
            helper.make_node("Gemm", ["filled", "weights", "bias"], ["margin"]),
        ]
    trees = model.trees or [_zero_tree()]
    return [
        helper.make_node(
            "TreeEnsembleRegressor",
            [INPUT],
            ["margin"],
            domain="ai.onnx.ml",
            n_targets=model.groups,
            aggregate_function="SUM",
            post_transform="NONE",
            base_values=_base(model, objective),
            **_tree_attributes(trees),
        )
    ]


def _linear_weights(model: Model, objective: Objective) -> list[TensorProto]:
    assert model.linear is not None
    # XGBoost 3.1 and later store one base score a class, and gblinear adds the first one to every class.
    bias = model.linear[-1] + np.float32(base_margin(objective, model.base_score[0]))
    return [
        numpy_helper.from_array(np.ascontiguousarray(model.linear[:-1]), "weights"),
        numpy_helper.from_array(bias.astype(np.float32), "bias"),
    ]


def _zero_tree() -> Tree:
    one = np.array([-1])
    return Tree(one, one, np.array([0]), np.zeros(1, np.float32), np.array([False]), 0)


def _tree_attributes(trees: list[Tree]) -> dict[str, Any]:
    sizes = [len(tree.left) for tree in trees]
    tree_ids = np.repeat(np.arange(len(trees)), sizes)
    node_ids = np.concatenate([np.arange(size) for size in sizes])
    left = np.concatenate([tree.left for tree in trees])
    right = np.concatenate([tree.right for tree in trees])
    value = np.concatenate([tree.value for tree in trees])
    leaf = left < 0
    groups = np.repeat([tree.group for tree in trees], sizes)
    return {
        "nodes_treeids": tree_ids.tolist(),
        "nodes_nodeids": node_ids.tolist(),
        "nodes_featureids": np.concatenate([tree.feature for tree in trees]).tolist(),
        "nodes_values": np.where(leaf, 0, value).tolist(),
        "nodes_modes": np.where(leaf, "LEAF", "BRANCH_LT").tolist(),
        "nodes_truenodeids": np.where(leaf, 0, left).tolist(),
        "nodes_falsenodeids": np.where(leaf, 0, right).tolist(),
        "nodes_missing_value_tracks_true": np.concatenate([tree.missing_goes_left for tree in trees])
        .astype(int)
        .tolist(),
        "target_treeids": tree_ids[leaf].tolist(),
        "target_nodeids": node_ids[leaf].tolist(),
        "target_ids": groups[leaf].tolist(),
        "target_weights": value[leaf].tolist(),
    }


def _transform(objective: Objective) -> list[NodeProto]:
    if objective.transform == "argmax":
        return [
            helper.make_node("ArgMax", ["margin"], ["class"], axis=1, keepdims=1),
            helper.make_node("Cast", ["class"], [OUTPUT], to=TensorProto.FLOAT),
        ]
    if objective.transform == "step":
        return [
            helper.make_node("Greater", ["margin", "zero"], ["positive"]),
            helper.make_node("Cast", ["positive"], [OUTPUT], to=TensorProto.FLOAT),
        ]
    operator = {"identity": "Identity", "sigmoid": "Sigmoid", "exp": "Exp", "softmax": "Softmax"}[objective.transform]
    return [helper.make_node(operator, ["margin"], [OUTPUT])]
