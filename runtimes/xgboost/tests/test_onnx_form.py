"""The ONNX form answers what `booster.predict` answers, to 1e-5, for every objective the image accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest
import xgboost as xgb

from slipway_xgboost.hyperparameter_table import OBJECTIVES
from slipway_xgboost.onnx_form import write_onnx_form

TREE_PARAMETERS: list[dict[str, Any]] = [
    {},
    {"booster": "dart", "rate_drop": 0.4, "one_drop": 1},
    {"num_parallel_tree": 3, "subsample": 0.7, "colsample_bynode": 0.6},
    {"tree_method": "exact", "gamma": 0.3, "max_depth": 9},
    {"tree_method": "approx", "grow_policy": "depthwise", "max_depth": 2},
    {"grow_policy": "lossguide", "max_leaves": 11, "max_depth": 0, "base_score": 0.7},
]


def labels_for(objective: str, random: np.random.Generator, signal: np.ndarray) -> np.ndarray:
    if objective.startswith("multi:"):
        return np.digitize(signal, np.quantile(signal, [0.3, 0.5, 0.8])).astype(np.float32)
    if objective.startswith(("binary:", "reg:logistic")):
        return (signal + random.normal(0, 0.5, signal.size) > 0).astype(np.float32)
    if objective == "rank:map":
        return (signal > 0).astype(np.float32)
    if objective.startswith("rank:"):
        return np.digitize(signal, np.quantile(signal, [0.5, 0.8])).astype(np.float32)
    if objective == "count:poisson":
        return random.poisson(np.exp(signal / 2)).astype(np.float32)
    if objective in ("reg:gamma", "reg:tweedie", "reg:squaredlogerror") or objective.startswith("survival:"):
        return (np.exp(signal / 2) + 0.1).astype(np.float32)
    return (signal * 100 + 1000).astype(np.float32)


def table(seed: int, rows: int = 300, features: int = 7) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    data = random.normal(0, 1, (rows, features)).astype(np.float32)
    data[:, 0] = random.integers(0, 4, rows)
    data[:, 1] *= 1000
    data[random.random(data.shape) < 0.15] = np.nan
    signal = np.nan_to_num(data[:, 0]) - 1.5 + np.nan_to_num(data[:, 2]) - 0.5 * np.nan_to_num(data[:, 3])
    return data, signal


def matrix_for(objective: str, data: np.ndarray, labels: np.ndarray) -> xgb.DMatrix:
    matrix = xgb.DMatrix(data, label=labels)
    if objective == "survival:aft":
        matrix.set_float_info("label_lower_bound", labels)
        matrix.set_float_info("label_upper_bound", labels)
    return matrix


def fit(objective: str, parameters: dict[str, Any], seed: int) -> tuple[xgb.Booster, np.ndarray]:
    data, signal = table(seed)
    labels = labels_for(objective, np.random.default_rng(seed + 1), signal)
    classes = {"num_class": 4} if objective.startswith("multi:") else {}
    settings = {"objective": objective, "seed": seed, "nthread": 1, "eta": 0.3, **classes, **parameters}
    if objective == "reg:absoluteerror":
        settings.pop("num_parallel_tree", None)  # XGBoost refuses the pair
    return xgb.train(settings, matrix_for(objective, data, labels), num_boost_round=12), data


def onnx_predictions(booster: xgb.Booster, data: np.ndarray, folder: Path, raw_format: str = "ubj") -> np.ndarray:
    write_onnx_form(bytes(booster.save_raw(raw_format=raw_format)), folder)
    manifest = json.loads((folder / "serving.json").read_text())
    assert manifest["numFeatures"] == data.shape[1]
    session = ort.InferenceSession((folder / "model.onnx").read_bytes(), providers=["CPUExecutionProvider"])
    (output,) = session.run([manifest["output"]], {manifest["input"]: data})
    assert output.dtype == np.float32
    assert output.shape == (len(data), manifest["columns"])
    return output


def expect_same(booster: xgb.Booster, data: np.ndarray, folder: Path, raw_format: str = "ubj") -> None:
    expected = booster.predict(xgb.DMatrix(data)).reshape(len(data), -1)
    actual = onnx_predictions(booster, data, folder, raw_format)
    np.testing.assert_allclose(actual, expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("parameters", TREE_PARAMETERS, ids=lambda each: ",".join(each) or "default")
@pytest.mark.parametrize("objective", OBJECTIVES)
def test_tree_models_predict_the_same(objective: str, parameters: dict[str, Any], tmp_path: Path) -> None:
    booster, data = fit(objective, parameters, seed=OBJECTIVES.index(objective) + 7 * len(parameters))
    edges = [np.full((1, 7), edge, np.float32) for edge in (np.nan, 0, 3e38, -3e38)]
    expect_same(booster, np.vstack([data, *edges]), tmp_path)


@pytest.mark.parametrize("updater", ["shotgun", "coord_descent"])
@pytest.mark.parametrize("objective", [name for name in OBJECTIVES if name != "reg:absoluteerror"])
def test_linear_models_predict_the_same(objective: str, updater: str, tmp_path: Path) -> None:
    booster, data = fit(objective, {"booster": "gblinear", "updater": updater, "lambda": 1.0, "eta": 0.1}, seed=5)
    expect_same(booster, data, tmp_path)


@pytest.mark.parametrize("seed", range(12))
def test_random_shapes_of_trees_predict_the_same(seed: int, tmp_path: Path) -> None:
    random = np.random.default_rng(seed)
    objective = str(random.choice(OBJECTIVES))
    parameters = {
        "booster": str(random.choice(["gbtree", "dart"])),
        "max_depth": int(random.integers(1, 12)),
        "min_child_weight": float(random.choice([0, 1, 30])),
        "subsample": float(random.uniform(0.3, 1)),
        "lambda": float(random.uniform(0, 3)),
        "rate_drop": float(random.uniform(0, 0.5)),
        "num_parallel_tree": int(random.integers(1, 4)),
    }
    booster, data = fit(objective, parameters, seed)
    expect_same(booster, data, tmp_path)


@pytest.mark.parametrize("raw_format", ["json", "ubj", "deprecated"])
def test_each_file_format_gives_the_same_form(raw_format: str, tmp_path: Path) -> None:
    booster, data = fit("binary:logistic", {}, seed=3)
    expect_same(booster, data, tmp_path, raw_format)


def test_a_model_cut_at_its_best_iteration_predicts_the_same(tmp_path: Path) -> None:
    data, signal = table(11)
    labels = labels_for("binary:logistic", np.random.default_rng(1), signal)
    train, test = xgb.DMatrix(data[:150], labels[:150]), xgb.DMatrix(data[150:], labels[150:])
    stop = xgb.callback.EarlyStopping(rounds=3, save_best=True)
    booster = xgb.train(
        {"objective": "binary:logistic", "num_parallel_tree": 2},
        train,
        200,
        evals=[(test, "validation")],
        callbacks=[stop],
        verbose_eval=False,
    )
    expect_same(booster, data, tmp_path)
    assert json.loads((tmp_path / "serving.json").read_text())["bestIteration"] == booster.best_iteration


def test_a_base_score_as_newer_versions_store_it_is_read(tmp_path: Path) -> None:
    # XGBoost 3.1 and later write a list: one value, or one for each class.
    booster, data = fit("binary:logistic", {}, seed=3)
    document = json.loads(booster.save_raw(raw_format="json"))
    parameters = document["learner"]["learner_model_param"]
    parameters["base_score"] = f"[{parameters['base_score']}]"
    write_onnx_form(json.dumps(document).encode(), tmp_path)
    session = ort.InferenceSession((tmp_path / "model.onnx").read_bytes())
    expected = booster.predict(xgb.DMatrix(data)).reshape(-1, 1)
    np.testing.assert_allclose(session.run(None, {"input": data})[0], expected, rtol=1e-5, atol=1e-5)


def test_no_trees_at_all_predict_the_base_score(tmp_path: Path) -> None:
    data, _ = table(2)
    booster = xgb.train({"objective": "reg:squarederror", "base_score": 4.25}, xgb.DMatrix(data, np.ones(300)), 0)
    expect_same(booster, data, tmp_path)
