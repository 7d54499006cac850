"""For each objective: how predictions come from margins, and margins from the stored base score.

https://xgboost.readthedocs.io/en/release_3.0.0/parameter.html#learning-task-parameters
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .errors import NotExportable

Transform = Literal["identity", "sigmoid", "exp", "step", "softmax", "argmax"]
Kind = Literal["score", "probabilities", "class"]


@dataclass(frozen=True)
class Objective:
    transform: Transform
    #: Base score, in the space of predictions, to a margin.
    to_margin: Callable[[float], float]
    kind: Kind


def _same(score: float) -> float:
    return score


def _logit(score: float) -> float:
    return -math.log(1 / score - 1)


_IDENTITY = Objective("identity", _same, "score")
_LOGISTIC = Objective("sigmoid", _logit, "score")
_LOG_LINK = Objective("exp", math.log, "score")

_OBJECTIVES = {
    "binary:logistic": _LOGISTIC,
    "reg:logistic": _LOGISTIC,
    # Unlike binary:logistic, its base score is stored as a margin.
    "binary:logitraw": _IDENTITY,
    "binary:hinge": Objective("step", _same, "class"),
    "multi:softmax": Objective("argmax", _same, "class"),
    "multi:softprob": Objective("softmax", _same, "probabilities"),
    "reg:linear": _IDENTITY,
    "reg:squarederror": _IDENTITY,
    "reg:squaredlogerror": _IDENTITY,
    "reg:pseudohubererror": _IDENTITY,
    "reg:absoluteerror": _IDENTITY,
    "rank:pairwise": _IDENTITY,
    "rank:ndcg": _IDENTITY,
    "rank:map": _IDENTITY,
    "count:poisson": _LOG_LINK,
    "reg:gamma": _LOG_LINK,
    "reg:tweedie": _LOG_LINK,
    "survival:cox": _LOG_LINK,
    "survival:aft": _LOG_LINK,
}


def objective(name: str) -> Objective:
    found = _OBJECTIVES.get(name)
    if found is None:
        raise NotExportable(f"objective {name} has no ONNX form here")
    return found


def base_margin(found: Objective, score: float) -> float:
    try:
        return found.to_margin(score)
    except (ValueError, ZeroDivisionError) as error:
        raise NotExportable(f"base_score {score} has no margin for this objective") from error
