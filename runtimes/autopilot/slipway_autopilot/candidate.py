"""One candidate: preprocessing and model, learned together, predicting from the matrix of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import xgboost as xgb
from sklearn.compose import ColumnTransformer

from .boosted import train_booster
from .columns import Column
from .features import build_features
from .models import build_model
from .problem import BINARY, REGRESSION


# XGBoost finds a way of its own for a missing number.
NUMBERS_AS = {"xgboost": "raw", "randomforest": "filled", "extra-trees": "filled"}


@dataclass(frozen=True)
class Candidate:
    problem: str
    features: ColumnTransformer
    #: A scikit-learn model or an XGBoost booster.
    model: Any

    def predict(self, matrix: np.ndarray) -> np.ndarray:
        """[N, classes] of probabilities, or [N, 1] of values."""
        seen = self.features.transform(matrix)
        if isinstance(self.model, xgb.Booster):
            answer = self.model.predict(xgb.DMatrix(seen))
            if self.problem == BINARY:
                return np.column_stack([1 - answer, answer])
            return answer.reshape(len(matrix), -1)
        if self.problem == REGRESSION:
            return self.model.predict(seen).reshape(-1, 1)
        return self.model.predict_proba(seen)


def train_candidate(
    columns: list[Column], matrix: np.ndarray, target: np.ndarray, problem: str, values: dict[str, str]
) -> Candidate:
    algorithm = values["algorithm"]
    features = build_features(columns, NUMBERS_AS.get(algorithm, "scaled"))
    seen = features.fit_transform(matrix)
    if algorithm == "xgboost":
        return Candidate(problem, features, train_booster(seen, target, problem, values))
    return Candidate(problem, features, build_model(algorithm, problem, values).fit(seen, target))
