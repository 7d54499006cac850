"""From the strings of `hyperparameters.json` to checked values."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from .errors import UserError
from .hyperparameter_relations import check_relations
from .hyperparameter_table import ALIASES, KINDS, REQUIRED


def validate_hyperparameters(given: Mapping[str, str]) -> dict[str, Any]:
    """Checked and converted values by their main name; raises `UserError` with the container's message."""
    if "sagemaker_program" in given:
        raise UserError(
            "Script mode (hyperparameter sagemaker_program) is not supported by this image yet; "
            "train the built-in algorithm, without an entry point"
        )
    named = {ALIASES.get(name, name): str(text) for name, text in given.items()}
    for name in REQUIRED:
        if name not in named:
            raise UserError(f"Missing required hyperparameter: {name}")
    values = {name: _parse(name, text) for name, text in named.items()}
    for name, value in values.items():
        KINDS[name].check(value)
    check_relations(values)
    _refuse_what_needs_more(values)
    return values


def _parse(name: str, text: str) -> Any:
    kind = KINDS.get(name)
    if kind is None:
        raise UserError(f"Extraneous hyperparameter found: {name}{_suggestion(name)}")
    try:
        return kind.parse(text)
    except ValueError as error:
        raise UserError(
            f"Hyperparameter {name}: could not parse value (caused by {type(error).__name__}): "
            f"'{text[:80]}' is not {kind.expected}"
        ) from error


def _suggestion(name: str) -> str:
    close = difflib.get_close_matches(name, [*KINDS, *ALIASES], n=1, cutoff=0.6)
    return f". Did you mean {close[0]}?" if close else ""


def _refuse_what_needs_more(values: Mapping[str, Any]) -> None:
    """Legal on SageMaker, not possible here: refused by name rather than quietly trained another way."""
    wants_gpu = [
        name
        for name, value in (
            ("tree_method", "gpu_hist"),
            ("predictor", "gpu_predictor"),
            ("use_dask_gpu_training", "true"),
        )
        if values.get(name) == value
    ]
    if wants_gpu:
        raise UserError(
            f"Hyperparameter {wants_gpu[0]}: {values[wants_gpu[0]]} needs a GPU, which this image does not use; "
            "tree_method hist gives the same kind of model on a CPU"
        )
    if "_kfold" in values:
        raise UserError("Hyperparameter _kfold: cross-validation is not supported by this image yet; remove it")
