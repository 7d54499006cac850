"""What kind of problem a target makes: as Autopilot infers it when the request does not say."""

from __future__ import annotations

import pandas as pd

from .errors import UserError
from .table import as_numbers

BINARY, MULTICLASS, REGRESSION = "BinaryClassification", "MulticlassClassification", "Regression"
# A target of whole numbers with more values than this is a quantity.
CLASSES_MAX = 20
ROWS_MIN = 500
ROWS_PER_CLASS_MIN = 2


def infer_problem(target: pd.Series) -> str:
    values = target.nunique()
    if values == 2:
        return BINARY
    numbers = as_numbers(target)
    if numbers.isna().any():
        return MULTICLASS
    is_whole = (numbers == numbers.round()).all()
    return MULTICLASS if is_whole and values <= CLASSES_MAX else REGRESSION


def check_target(target: pd.Series, problem: str) -> None:
    if len(target) < ROWS_MIN:
        raise UserError(f"The data has {len(target)} rows with a target; at least {ROWS_MIN} are needed.")
    values = target.nunique()
    if values < 2:
        raise UserError(f"The target column {target.name} has one value only.")
    if problem == REGRESSION:
        if as_numbers(target).isna().any():
            raise UserError(f"The target column {target.name} has texts, which a regression cannot predict.")
        return
    if problem == BINARY and values != 2:
        raise UserError(f"The target column {target.name} has {values} values; binary classification needs two.")
    if values > len(target) // ROWS_PER_CLASS_MIN:
        raise UserError(f"The target column {target.name} has {values} values in {len(target)} rows: too many classes.")
