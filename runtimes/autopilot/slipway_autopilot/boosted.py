"""XGBoost candidates: trained here, brought to ONNX by the program of the XGBoost image beside this one."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import xgboost as xgb
from onnx import ModelProto
from sklearn.model_selection import train_test_split

from .problem import BINARY, REGRESSION

# That package reads a saved model and writes its exact ONNX form, with tests of its own (runtimes/xgboost).
sys.path.append(str(Path(__file__).resolve().parents[2] / "xgboost"))

SEED = 20
ROUNDS_MAX = 500
PATIENCE = 20


def train_booster(features: np.ndarray, target: np.ndarray, problem: str, values: dict[str, str]) -> xgb.Booster:
    """As many rounds as a tenth of the training rows, held back, says."""
    objective = {BINARY: "binary:logistic", REGRESSION: "reg:squarederror"}.get(problem, "multi:softprob")
    settings = {
        "objective": objective,
        "eta": float(values.get("eta", "0.1")),
        "max_depth": int(values.get("max_depth", "6")),
        "subsample": float(values.get("subsample", "0.9")),
        "colsample_bytree": float(values.get("colsample_bytree", "0.9")),
        "seed": SEED,
        "nthread": 1,
    }
    if objective == "multi:softprob":
        settings["num_class"] = int(target.max()) + 1
    rare = problem == REGRESSION or np.bincount(target.astype(int)).min() < 2
    fit, watch, fit_target, watch_target = train_test_split(
        features, target, test_size=0.1, random_state=SEED, stratify=None if rare else target
    )
    booster = xgb.train(
        settings,
        xgb.DMatrix(fit, label=fit_target),
        num_boost_round=ROUNDS_MAX,
        evals=[(xgb.DMatrix(watch, label=watch_target), "held_back")],
        early_stopping_rounds=PATIENCE,
        verbose_eval=False,
    )
    return booster[: booster.best_iteration + 1]


def booster_graph(booster: xgb.Booster) -> tuple[ModelProto, str, str]:
    """The graph with the names of its input and output: float32 [N, features] to [N, columns]."""
    from slipway_xgboost.ensemble import parse_model
    from slipway_xgboost.model_file import read_model
    from slipway_xgboost.objectives import objective
    from slipway_xgboost.onnx_graph import INPUT, OUTPUT, build_graph

    model = parse_model(read_model(bytes(booster.save_raw(raw_format="ubj"))))
    graph, _ = build_graph(model, objective(model.objective))
    return graph, INPUT, OUTPUT
