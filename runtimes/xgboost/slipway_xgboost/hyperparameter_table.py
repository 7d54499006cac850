"""Every hyperparameter of SageMaker's XGBoost 3.0 container with its range.

Ranges: https://github.com/aws/sagemaker-xgboost-container (algorithm_mode/hyperparameter_validation.py, read 2026-11)
and https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html
"""

from __future__ import annotations

from . import metric_names
from .eval_metric import EvalMetric
from .hyperparameter_kinds import Choice, Kind, Names, NestedList, Number, Tuple, Whole
from .ranges import SHARE, above, at_least, between, strictly_between

REQUIRED = ("num_round",)

ALIASES = {"learning_rate": "eta", "min_split_loss": "gamma", "reg_lambda": "lambda", "reg_alpha": "alpha"}

OBJECTIVES = [
    "binary:logistic",
    "binary:logitraw",
    "binary:hinge",
    "count:poisson",
    "multi:softmax",
    "multi:softprob",
    "rank:pairwise",
    "rank:ndcg",
    "rank:map",
    "reg:linear",
    "reg:squarederror",
    "reg:logistic",
    "reg:gamma",
    "reg:pseudohubererror",
    "reg:squaredlogerror",
    "reg:absoluteerror",
    "reg:tweedie",
    "survival:aft",
    "survival:cox",
]

UPDATERS = [
    "grow_colmaker",
    "distcol",
    "grow_histmaker",
    "grow_skmaker",
    "sync",
    "refresh",
    "prune",
    "shotgun",
    "coord_descent",
]

_KINDS: list[Kind] = [
    Whole("num_round", at_least(1)),
    Whole("csv_weights", between(0, 1)),
    Whole("early_stopping_rounds", at_least(1)),
    Choice("booster", ["gbtree", "gblinear", "dart"]),
    Whole("verbosity", between(0, 3)),
    Whole("nthread", at_least(1)),
    Number("eta", between(0, 1)),
    Number("gamma", at_least(0)),
    Whole("max_depth", at_least(0)),
    Number("min_child_weight", at_least(0)),
    Number("max_delta_step", at_least(0)),
    Number("subsample", SHARE),
    Number("colsample_bytree", SHARE),
    Number("colsample_bylevel", SHARE),
    Number("colsample_bynode", SHARE),
    Number("lambda", at_least(0)),
    Number("alpha", at_least(0)),
    Choice("tree_method", ["auto", "exact", "approx", "hist", "gpu_hist"]),
    Number("sketch_eps", strictly_between(0, 1)),
    Number("scale_pos_weight", above(0)),
    Names("updater", UPDATERS),
    Choice("dsplit", ["row", "col"]),
    Whole("refresh_leaf", between(0, 1)),
    Choice("process_type", ["default", "update"]),
    Choice("grow_policy", ["depthwise", "lossguide"]),
    Whole("max_leaves", at_least(0)),
    Whole("max_bin", at_least(0)),
    Choice("predictor", ["auto", "cpu_predictor", "gpu_predictor"]),
    Tuple("monotone_constraints", [-1, 0, 1]),
    NestedList("interaction_constraints", at_least(1)),
    Choice("sample_type", ["uniform", "weighted"]),
    Choice("normalize_type", ["tree", "forest"]),
    Number("rate_drop", between(0, 1)),
    Whole("one_drop", between(0, 1)),
    Number("skip_drop", between(0, 1)),
    Number("lambda_bias", between(0, 1)),
    Number("tweedie_variance_power", strictly_between(1, 2)),
    Choice("objective", OBJECTIVES),
    Whole("num_class", at_least(2)),
    Number("base_score", at_least(0)),
    Whole("_kfold", at_least(2)),
    Whole("_num_cv_round", at_least(1)),
    Choice("_tuning_objective_metric", [f"validation:{name}" for name in metric_names.ALL]),
    EvalMetric("eval_metric", metric_names.ALL),
    Whole("seed", strictly_between(-(2**31), 2**31 - 1)),
    Whole("num_parallel_tree", at_least(1)),
    Choice("save_model_on_termination", ["true", "false"]),
    Choice("aft_loss_distribution", ["normal", "logistic", "extreme"]),
    Number("aft_loss_distribution_scale", at_least(0)),
    Choice("deterministic_histogram", ["true", "false"]),
    Choice("sampling_method", ["uniform", "gradient_based"]),
    Whole("prob_buffer_row", above(1.0)),
    Choice("use_dask_gpu_training", ["true", "false"]),
]

KINDS: dict[str, Kind] = {kind.name: kind for kind in _KINDS}
