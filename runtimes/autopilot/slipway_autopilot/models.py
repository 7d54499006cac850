"""The models of the candidates, by the names that Autopilot gives its algorithms."""

from __future__ import annotations

from typing import Any

from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor, RandomForestClassifier, RandomForestRegressor
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.neural_network import MLPClassifier, MLPRegressor

from .errors import UserError
from .problem import REGRESSION

SEED = 20


def build_model(algorithm: str, problem: str, values: dict[str, str]) -> Any:
    is_regression = problem == REGRESSION
    if algorithm == "linear-learner":
        strength = float(values.get("l2", "1"))
        return Ridge(alpha=strength) if is_regression else LogisticRegression(C=1 / strength, max_iter=2000)
    if algorithm in ("randomforest", "extra-trees"):
        kinds = {
            "randomforest": (RandomForestClassifier, RandomForestRegressor),
            "extra-trees": (ExtraTreesClassifier, ExtraTreesRegressor),
        }[algorithm]
        settings = {
            "n_estimators": int(values.get("n_estimators", "200")),
            "min_samples_leaf": int(values.get("min_samples_leaf", "2")),
            "max_features": float(values.get("max_features", "0.5")),
            "random_state": SEED,
            "n_jobs": 1,
        }
        return kinds[1](**settings) if is_regression else kinds[0](**settings)
    if algorithm == "mlp":
        kind = MLPRegressor if is_regression else MLPClassifier
        units = int(values.get("units", "64"))
        return kind(hidden_layer_sizes=(units, units // 2), early_stopping=True, max_iter=200, random_state=SEED)
    raise UserError(f"The algorithm {algorithm} is not known here.")
