"""The metrics that the container accepts, with their direction.

https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-tuning.html
"""

MAXIMIZE = [
    "accuracy",
    "auc",
    "aucpr",
    "balanced_accuracy",
    "f1",
    "f1_binary",
    "f1_macro",
    "map",
    "ndcg",
    "precision",
    "r2",
    "recall",
    "precision_macro",
    "precision_micro",
    "recall_macro",
    "recall_micro",
]

MINIMIZE = [
    "aft-nloglik",
    "cox-nloglik",
    "error",
    "gamma-deviance",
    "gamma-nloglik",
    "interval-regression-accuracy",
    "logloss",
    "mae",
    "mape",
    "merror",
    "mlogloss",
    "mphe",
    "mse",
    "poisson-nloglik",
    "rmse",
    "rmsle",
    "tweedie-nloglik",
]

ALL = MAXIMIZE + MINIMIZE

# Only these take `name@threshold`.
WITH_THRESHOLD = ["error", "ndcg", "map"]
