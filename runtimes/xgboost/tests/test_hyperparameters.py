from __future__ import annotations

import pytest

from slipway_xgboost.errors import UserError
from slipway_xgboost.hyperparameters import validate_hyperparameters


def test_values_are_converted_and_aliases_resolved() -> None:
    given = {
        "num_round": "10",
        "learning_rate": "0.2",
        "eval_metric": "auc,error@0.7",
        "objective": "binary:logistic",
        "tree_method": "hist",
        "monotone_constraints": "(1,0,-1)",
        "interaction_constraints": "[[1,2],[3]]",
        "updater": "grow_histmaker,prune",
    }
    assert validate_hyperparameters(given) == {
        "num_round": 10,
        "eta": 0.2,
        "eval_metric": ["auc", "error@0.7"],
        "objective": "binary:logistic",
        "tree_method": "hist",
        "monotone_constraints": (1, 0, -1),
        "interaction_constraints": [[1, 2], [3]],
        "updater": ["grow_histmaker", "prune"],
    }


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ({"num_round": "0"}, "Hyperparameter num_round: 0 is not in [1, +inf)"),
        (
            {"num_round": "ten"},
            "Hyperparameter num_round: could not parse value (caused by ValueError): 'ten' is not an integer",
        ),
        ({"eta": "nan"}, "Hyperparameter eta: nan is not in [0, 1]"),
        ({"subsample": "0"}, "Hyperparameter subsample: 0.0 is not in (0, 1]"),
        ({"booster": "forest"}, "Hyperparameter booster: forest is not in ['gbtree', 'gblinear', 'dart']"),
        ({"eval_metric": "auc,speed"}, "Hyperparameter eval_metric: value ['auc', 'speed'] not in range ["),
        ({"eval_metric": "auc"}, "Metric 'auc' can only be applied for classification and ranking problems."),
        (
            {"eval_metric": "rmse@3"},
            "Metric 'rmse@3' is not supported. Parameter 'eval_metric' with customized threshold",
        ),
        ({"eval_metric": "error@x"}, "Threshold value 't' in 'error@t' expects float input."),
        ({"objective": "multi:softmax"}, "Require input for parameter 'num_class' for multi-classification"),
        (
            {"monotone_constraints": "(1,)"},
            "monotone_constraints can be used only when the tree_method parameter is set",
        ),
        ({"monotone_constraints": "__import__('os')"}, "Hyperparameter monotone_constraints: could not parse value"),
        (
            {"interaction_constraints": "[[0]]", "tree_method": "hist"},
            "Hyperparameter interaction_constraints: value [[0]] not in",
        ),
        ({"updater": "refresh,shotgun"}, "Tree updater should be selected from these options:"),
        ({"tree_method": "gpu_hist"}, "Hyperparameter tree_method: gpu_hist needs a GPU"),
        ({"_kfold": "5"}, "Hyperparameter _kfold: cross-validation is not supported by this image yet"),
        ({"lamda": "1"}, "Extraneous hyperparameter found: lamda. Did you mean lambda?"),
        ({"qqqqqq": "1"}, "Extraneous hyperparameter found: qqqqqq"),
    ],
)
def test_refuses_with_the_message_of_the_container(extra: dict[str, str], message: str) -> None:
    with pytest.raises(UserError) as refusal:
        validate_hyperparameters({"num_round": "10", **extra})
    assert str(refusal.value).startswith(message)
