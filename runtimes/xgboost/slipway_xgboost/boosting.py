"""The training itself: rounds of boosting with the callbacks that the hyperparameters ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xgboost as xgb

from . import metric_names
from .checkpoints import SaveCheckpoints, latest_checkpoint
from .errors import AlgorithmError, UserError
from .evaluation import Evaluation, plan_evaluation, stops_early
from .log import log
from .metrics import custom_metric
from .progress import PrintRounds
from .scalars import WriteScalars
from .termination import StopOnTermination

# Read by this program; XGBoost would warn that it does not know them.
_OURS = {
    "num_round",
    "csv_weights",
    "early_stopping_rounds",
    "eval_metric",
    "save_model_on_termination",
    "use_dask_gpu_training",
    "_num_cv_round",
    "_tuning_objective_metric",
}

# XGBoost's refusals that the customer can mend; anything else is an algorithm error.
_CUSTOMER_ERRORS = (
    "label must be in [0,1] for logistic regression",
    "label must be in [0, num_class)",
    "Target is multiclass but average='binary'",
    "feature_names mismatch",
    "Check failed: preds.size() == info.labels_.size()",
    "the dataset only contains pos or neg samples",
    "base_score must be in (0,1)",
    "label must be nonnegative",
    "Parameter reg_lambda should be greater equal to 0",
    "label must be positive",
    "Number of columns does not match",
)


@dataclass(frozen=True)
class Job:
    train: xgb.DMatrix
    validation: xgb.DMatrix | None
    model_file: Path
    checkpoints: Path | None
    threads: int
    scalars: Path | None = None


def boost(values: Mapping[str, Any], job: Job) -> xgb.Booster:
    """The trained model; with early stopping, cut after its best round."""
    evaluation = plan_evaluation(values)
    resumed = latest_checkpoint(job.checkpoints) if job.checkpoints else None
    done = resumed[1] if resumed else 0
    if resumed:
        log.info("Checkpoint loaded from %s", resumed[0].name)
        log.info("Resuming from iteration %d", done)
    try:
        return xgb.train(
            _parameters(values, evaluation, job.threads),
            job.train,
            num_boost_round=max(values["num_round"] - done, 0),
            evals=[(job.train, "train"), *([(job.validation, "validation")] if job.validation is not None else [])],
            custom_metric=_custom(values, evaluation),
            callbacks=_callbacks(values, evaluation, job, done),
            xgb_model=str(resumed[0]) if resumed else None,
            verbose_eval=False,
        )
    except (xgb.core.XGBoostError, ValueError, NotImplementedError) as error:
        raise _explained(error) from error


def _parameters(values: Mapping[str, Any], evaluation: Evaluation, threads: int) -> dict[str, Any]:
    parameters = {name: value for name, value in values.items() if name not in _OURS}
    parameters.setdefault("nthread", threads)
    if "updater" in parameters:
        parameters["updater"] = ",".join(parameters["updater"])
    if evaluation.native:
        parameters["eval_metric"] = evaluation.native
    return parameters


def _custom(values: Mapping[str, Any], evaluation: Evaluation) -> Any:
    objective = values.get("objective", "reg:squarederror")
    return custom_metric(evaluation.custom, objective) if evaluation.custom else None


def _callbacks(
    values: Mapping[str, Any], evaluation: Evaluation, job: Job, done: int
) -> list[xgb.callback.TrainingCallback]:
    callbacks: list[xgb.callback.TrainingCallback] = [PrintRounds(done)]
    if job.scalars:
        labels = job.train.get_label() if _is_classification(values) else None
        callbacks.append(WriteScalars(job.scalars, done, labels))
    if job.checkpoints:
        callbacks.append(SaveCheckpoints(job.checkpoints, done))
    if values.get("save_model_on_termination") == "true":
        callbacks.append(StopOnTermination(job.model_file))
    if stops_early(values, evaluation, job.validation is not None):
        if values.get("booster") == "gblinear":
            raise UserError("early_stopping_rounds cannot keep the best round of booster gblinear; remove one of them")
        metric = evaluation.stop_on or ""
        callbacks.append(
            xgb.callback.EarlyStopping(
                rounds=values["early_stopping_rounds"],
                data_name="validation",
                metric_name=metric,
                maximize=metric.partition("@")[0] in metric_names.MAXIMIZE,
                save_best=True,
            )
        )
    return callbacks


def _is_classification(values: Mapping[str, Any]) -> bool:
    return str(values.get("objective", "")).startswith(("binary:", "multi:"))


def _explained(error: Exception) -> Exception:
    # XGBoost appends the stack trace of its C++ code.
    text = str(error).split("\nStack trace:", 1)[0].strip()
    if "base_score must be in (0,1)" in text:
        text += " (when base_score is not set, this means that all labels of the train channel are the same)"
    if any(known in text for known in _CUSTOMER_ERRORS):
        return UserError(text)
    return AlgorithmError(f"XGB train call failed with exception:\n {text}")
