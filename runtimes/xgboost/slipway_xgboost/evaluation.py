"""Which metrics each round reports, and which of them stops the training early."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import metrics
from .log import log


@dataclass(frozen=True)
class Evaluation:
    #: Computed by XGBoost; empty means the objective's default metric.
    native: list[str]
    #: Computed by `metrics.custom_metric`.
    custom: list[str]
    #: Metric that early stopping watches on the validation channel.
    stop_on: str | None


def plan_evaluation(values: Mapping[str, Any]) -> Evaluation:
    asked: list[str] = values.get("eval_metric", [])
    tuned = str(values.get("_tuning_objective_metric", "")).partition(":")[2]
    # With a tuning objective the container sorts the union of both; alone, the user's order stands.
    names = sorted({*asked, tuned}) if tuned else list(dict.fromkeys(asked))
    native = [name for name in names if name not in metrics.NAMES]
    custom = [name for name in names if name in metrics.NAMES]
    return Evaluation(native, custom, tuned or (asked[-1] if asked else None))


def stops_early(values: Mapping[str, Any], evaluation: Evaluation, has_validation: bool) -> bool:
    if "early_stopping_rounds" not in values:
        return False
    if not has_validation:
        log.warning("early_stopping_rounds has no effect without a validation channel.")
        return False
    if evaluation.stop_on is None:
        log.warning("early_stopping_rounds has no effect without eval_metric (so it is in SageMaker's container).")
        return False
    return True
