"""What the ONNX form needs of a model: trees or linear weights, the intercept, the objective."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .errors import NotExportable


@dataclass(frozen=True)
class Tree:
    """Parallel arrays, one entry a node; node 0 is the root, a leaf has `left` -1."""

    left: np.ndarray
    right: np.ndarray
    feature: np.ndarray
    #: Split threshold (`x < threshold` goes left), or the value of a leaf; float32.
    value: np.ndarray
    missing_goes_left: np.ndarray
    #: Output column that the leaves add to.
    group: int


@dataclass(frozen=True)
class Model:
    objective: str
    num_features: int
    #: Raw columns before the objective's transformation: classes, or 1.
    groups: int
    #: As stored: in the space of the predictions, not of the margins. One value, or one a group.
    base_score: list[float]
    trees: list[Tree]
    #: Booster gblinear: float32 [num_features + 1, groups], the biases in the last row.
    linear: np.ndarray | None
    best_iteration: int | None


def parse_model(document: dict[str, Any]) -> Model:
    """Raises `NotExportable` for what the ONNX form cannot say."""
    learner = document["learner"]
    parameters = learner["learner_model_param"]
    booster = learner["gradient_booster"]
    num_features = int(parameters["num_feature"])
    groups = max(int(parameters["num_class"]), int(parameters.get("num_target", 1)), 1)
    linear = None
    trees: list[Tree] = []
    if booster["name"] == "gblinear":
        linear = np.asarray(booster["model"]["weights"], dtype=np.float32).reshape(num_features + 1, groups)
    else:
        trees = _trees(booster)
    best = learner.get("attributes", {}).get("best_iteration")
    return Model(
        objective=learner["objective"]["name"],
        num_features=num_features,
        groups=groups,
        base_score=[float(part) for part in str(parameters["base_score"]).strip("[]").split(",")],
        trees=trees,
        linear=linear,
        best_iteration=int(best) if best is not None else None,
    )


def _trees(booster: dict[str, Any]) -> list[Tree]:
    if booster["name"] == "dart":
        model, weights = booster["gbtree"]["model"], booster["weight_drop"]
    else:
        model, weights = booster["model"], None
    # Dart multiplies each tree by its weight, in float32 as XGBoost itself does.
    scales = np.ones(len(model["trees"]), np.float32) if weights is None else np.asarray(weights, np.float32)
    return [_tree(tree, int(group), scale) for tree, group, scale in zip(model["trees"], model["tree_info"], scales)]


def _tree(tree: dict[str, Any], group: int, scale: np.float32) -> Tree:
    if np.any(np.asarray(tree.get("split_type", []))):
        raise NotExportable(
            "the model splits on categorical features, which the ONNX tree operator compares as numbers"
        )
    if int(tree["tree_param"].get("size_leaf_vector", 1)) > 1:
        raise NotExportable("the model has vector leaves (multi_strategy multi_output_tree)")
    left = np.asarray(tree["left_children"], dtype=np.int64)
    right = np.asarray(tree["right_children"], dtype=np.int64)
    value = np.asarray(tree["split_conditions"], dtype=np.float32)
    leaf = left < 0
    nodes = _reachable(left, right)
    position = np.full(len(left), -1, dtype=np.int64)
    position[nodes] = np.arange(len(nodes))
    return Tree(
        left=np.where(leaf, -1, position[left])[nodes],
        right=np.where(leaf, -1, position[right])[nodes],
        feature=np.where(leaf, 0, np.asarray(tree["split_indices"], dtype=np.int64))[nodes],
        value=np.where(leaf, value * scale, value).astype(np.float32)[nodes],
        missing_goes_left=np.where(leaf, False, np.asarray(tree["default_left"]).astype(bool))[nodes],
        group=group,
    )


def _reachable(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Nodes from the root, level by level: pruning leaves deleted nodes in the arrays."""
    levels = [np.array([0], dtype=np.int64)]
    seen = 1
    while True:
        inner = levels[-1][left[levels[-1]] >= 0]
        if not inner.size:
            return np.concatenate(levels)
        children = np.concatenate([left[inner], right[inner]])
        seen += children.size
        if seen > left.size:
            raise NotExportable("the model file is damaged: a tree has a cycle")
        levels.append(children)
