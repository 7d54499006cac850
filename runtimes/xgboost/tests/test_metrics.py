"""The container's own metrics; the expected values are scikit-learn 1.9's on the same arrays."""

from __future__ import annotations

import numpy as np
import pytest
import xgboost as xgb

from slipway_xgboost.metrics import NAMES, custom_metric

TRUTH = np.array([0, 1, 1, 0, 1, 0, 0, 1], dtype=np.float32)
PROBABILITY = np.array([0.2, 0.9, 0.4, 0.6, 0.8, 0.1, 0.3, 0.7], dtype=np.float32)
EXPECTED = {
    "accuracy": 0.75,
    "balanced_accuracy": 0.75,
    "f1": 0.75,
    "f1_macro": 0.75,
    "f1_binary": 0.75,
    "precision": 0.75,
    "precision_macro": 0.75,
    "precision_micro": 0.75,
    "recall": 0.75,
    "recall_macro": 0.75,
    "recall_micro": 0.75,
    "mse": 0.125,
    "r2": 0.5,
}
CLASSES = np.array([0, 1, 2, 2, 2, 0, 1, 2], dtype=np.float32)
GUESSED = np.array([0, 2, 2, 2, 1, 0, 1, 1], dtype=np.float32)


def scores(objective: str, truth: np.ndarray, predictions: np.ndarray, names: list[str]) -> dict[str, float]:
    data = xgb.DMatrix(np.zeros((len(truth), 1)), label=truth)
    return dict(custom_metric(names, objective)(predictions, data))


def test_probabilities_count_as_positive_above_one_half() -> None:
    assert scores("binary:logistic", TRUTH, PROBABILITY, NAMES) == pytest.approx(EXPECTED, rel=1e-6)


def test_classes_are_compared_as_they_are() -> None:
    expected = {"accuracy": 0.625, "balanced_accuracy": 2 / 3, "f1_macro": 0.6571428571428571, "precision_macro": 2 / 3}
    assert scores("multi:softmax", CLASSES, GUESSED, list(expected)) == pytest.approx(expected)


def test_the_likeliest_class_counts_for_probabilities_of_classes() -> None:
    table = np.eye(3, dtype=np.float32)[GUESSED.astype(int)]
    assert scores("multi:softprob", CLASSES, table, ["accuracy"]) == {"accuracy": 0.625}


def test_refuses_a_binary_average_of_many_classes() -> None:
    with pytest.raises(ValueError, match="Target is multiclass but average='binary'"):
        scores("multi:softmax", CLASSES, GUESSED, ["f1_binary"])
