"""The metrics that the container computes itself, on NumPy (their meaning is scikit-learn's).

One difference is kept on purpose. The 3.0 container compares *probabilities* of `binary:logistic` with 0 (XGBoost
has handed over transformed predictions since 1.6), so that every row counts as positive; here they are compared with 0.5.
rmse and mae, which that container computes too, are XGBoost's own here: same values, and weights count.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import xgboost as xgb

Score = Callable[[np.ndarray, np.ndarray], float]
_PROBABILITIES = ("binary:logistic", "reg:logistic")
_CLASSES = ("multi:softmax", "binary:hinge")


def custom_metric(names: list[str], objective: str) -> Callable[[np.ndarray, xgb.DMatrix], list[tuple[str, float]]]:
    """The function that `xgb.train` calls with each matrix; computes `names`, in that order."""

    def evaluate(predictions: np.ndarray, data: xgb.DMatrix) -> list[tuple[str, float]]:
        truth = data.get_label()
        classes = _classes(predictions, objective)
        regression = {name: score(truth, predictions) for name, score in REGRESSION.items() if name in names}
        classification = {name: score(truth, classes) for name, score in CLASSIFICATION.items() if name in names}
        scores = regression | classification
        return [(name, scores[name]) for name in names]

    return evaluate


def _classes(predictions: np.ndarray, objective: str) -> np.ndarray:
    if predictions.ndim == 2:
        return np.argmax(predictions, axis=1)
    if objective in _CLASSES:
        return predictions.astype(int)
    return (predictions > (0.5 if objective in _PROBABILITIES else 0.0)).astype(int)


def _mse(truth: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.mean((truth.astype(float) - predicted.astype(float)) ** 2))


def _r2(truth: np.ndarray, predicted: np.ndarray) -> float:
    spread = float(np.sum((truth.astype(float) - truth.mean(dtype=float)) ** 2))
    residual = _mse(truth, predicted) * len(truth)
    if spread == 0:
        return 1.0 if residual == 0 else 0.0
    return 1 - residual / spread


def _counts(truth: np.ndarray, predicted: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Per class: correct, predicted and true counts."""
    labels = np.union1d(truth, predicted)
    correct = np.array([np.sum((truth == label) & (predicted == label)) for label in labels], dtype=float)
    guessed = np.array([np.sum(predicted == label) for label in labels], dtype=float)
    actual = np.array([np.sum(truth == label) for label in labels], dtype=float)
    return correct, guessed, actual


def _ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _macro(kind: str) -> Score:
    def score(truth: np.ndarray, predicted: np.ndarray) -> float:
        return float(np.mean(_per_class(kind, *_counts(truth, predicted))))

    return score


def _per_class(kind: str, correct: np.ndarray, guessed: np.ndarray, actual: np.ndarray) -> np.ndarray:
    if kind == "precision":
        return _ratio(correct, guessed)
    if kind == "recall":
        return _ratio(correct, actual)
    return _ratio(2 * correct, guessed + actual)


def _binary(kind: str) -> Score:
    def score(truth: np.ndarray, predicted: np.ndarray) -> float:
        if len(np.union1d(truth, predicted)) > 2:
            raise ValueError("Target is multiclass but average='binary'. Please choose another average setting.")
        both = np.array([np.sum((truth == 1) & (predicted == 1))], dtype=float)
        guessed, actual = (np.array([np.sum(each == 1)], dtype=float) for each in (predicted, truth))
        return float(_per_class(kind, both, guessed, actual)[0])

    return score


def _accuracy(truth: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.mean(truth == predicted))


def _balanced_accuracy(truth: np.ndarray, predicted: np.ndarray) -> float:
    correct, _, actual = _counts(truth, predicted)
    present = actual > 0
    return float(np.mean(correct[present] / actual[present]))


REGRESSION: dict[str, Score] = {
    "mse": _mse,
    "r2": _r2,
}

CLASSIFICATION: dict[str, Score] = {
    "accuracy": _accuracy,
    "balanced_accuracy": _balanced_accuracy,
    "f1": _macro("f1"),
    "f1_macro": _macro("f1"),
    "f1_binary": _binary("f1"),
    "precision": _binary("precision"),
    "precision_macro": _macro("precision"),
    "recall": _binary("recall"),
    "recall_macro": _macro("recall"),
    # Micro-averaged over one label a row, precision and recall are both the accuracy.
    "precision_micro": _accuracy,
    "recall_micro": _accuracy,
}

NAMES = [*REGRESSION, *CLASSIFICATION]
