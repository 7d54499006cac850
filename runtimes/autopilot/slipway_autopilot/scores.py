"""The metrics of Autopilot's documentation, on validation rows, by the names in the log."""

from __future__ import annotations

import numpy as np
from sklearn import metrics

from .problem import BINARY, REGRESSION


def score(problem: str, target: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    """`predicted` is what `Candidate.predict` answers; classes are positions in the labels, the positive one last."""
    if problem == REGRESSION:
        return _regression(target, predicted[:, 0])
    chosen = predicted.argmax(axis=1)
    found = {
        "accuracy": metrics.accuracy_score(target, chosen),
        "balanced_accuracy": metrics.balanced_accuracy_score(target, chosen),
        "log_loss": metrics.log_loss(target, predicted, labels=list(range(predicted.shape[1]))),
    }
    if problem == BINARY:
        return {
            **found,
            "auc": metrics.roc_auc_score(target, predicted[:, 1]),
            "f1": metrics.f1_score(target, chosen, zero_division=0),
            "precision": metrics.precision_score(target, chosen, zero_division=0),
            "recall": metrics.recall_score(target, chosen, zero_division=0),
        }
    return {
        **found,
        "f1_macro": metrics.f1_score(target, chosen, average="macro", zero_division=0),
        "precision_macro": metrics.precision_score(target, chosen, average="macro", zero_division=0),
        "recall_macro": metrics.recall_score(target, chosen, average="macro", zero_division=0),
    }


def _regression(target: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    squared = metrics.mean_squared_error(target, predicted)
    return {
        "mse": squared,
        "rmse": float(np.sqrt(squared)),
        "mae": metrics.mean_absolute_error(target, predicted),
        "r2": metrics.r2_score(target, predicted),
    }
