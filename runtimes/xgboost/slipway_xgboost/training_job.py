"""Data in, model out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import xgboost as xgb

from .boosting import Job, boost
from .checkpoints import save_atomically
from .dataset import load_channel
from .errors import NotExportable, UserError
from .log import log
from .paths import Paths

MODEL_NAME = "xgboost-model"


def train_and_save(
    paths: Paths, values: Mapping[str, Any], formats: Mapping[str, str], checkpoints: Path | None, threads: int
) -> None:
    csv_weights = values.get("csv_weights") == 1
    train = _required(paths, "train", formats, csv_weights)
    validation = _required(paths, "validation", formats, csv_weights) if "validation" in formats else None
    log.info("Single node training.")
    log.info("Train matrix has %d rows and %d columns", train.num_row(), train.num_col())
    if validation is not None:
        log.info("Validation matrix has %d rows", validation.num_row())
    paths.model.mkdir(parents=True, exist_ok=True)
    model_file = paths.model / MODEL_NAME
    model = boost(values, Job(train, validation, model_file, checkpoints, threads, paths.scalars))
    save_atomically(model, model_file)
    _save_onnx(model, paths.model)


def _required(paths: Paths, channel: str, formats: Mapping[str, str], csv_weights: bool) -> xgb.DMatrix:
    folder = paths.channel(channel)
    # As in the container, the validation channel is read in the train channel's format.
    matrix = load_channel(folder, formats["train"], csv_weights)
    if matrix is None:
        kind = "training" if channel == "train" else channel
        raise UserError(f"No data in {kind} channel path {paths.shown(folder)}")
    return matrix


def _save_onnx(model: xgb.Booster, model_dir: Path) -> None:
    from .onnx_form import ONNX_FOLDER, write_onnx_form

    try:
        write_onnx_form(bytes(model.save_raw(raw_format="ubj")), model_dir / ONNX_FOLDER)
    except NotExportable as error:
        log.warning("No ONNX form: %s. The model itself is complete.", error)
