"""From a channel's files to XGBoost's matrix."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import xgboost as xgb

from .csv_matrix import read_csv
from .data_files import data_files
from .errors import UserError
from .libsvm_files import check_libsvm


def load_channel(folder: Path, data_format: str, csv_weights: bool) -> xgb.DMatrix | None:
    """Nothing when the channel holds no bytes of data; raises `UserError` for what cannot be read."""
    files = [file for file in data_files(folder) if file.stat().st_size > 0]
    if not files:
        return None
    return _from_csv(files, csv_weights) if data_format == "csv" else _from_libsvm(files)


def _from_csv(files: list[Path], csv_weights: bool) -> xgb.DMatrix:
    matrix = read_csv(files)
    first_feature = 2 if csv_weights else 1
    if matrix.shape[1] <= first_feature:
        raise UserError(
            f"Failed to load csv data with exception:\nthe rows have {matrix.shape[1]} column(s): "
            f"{'label and weight' if csv_weights else 'the label'} must be followed by at least one feature"
        )
    _check_labels(matrix[:, 0])
    weight = matrix[:, 1] if csv_weights else None
    try:
        return xgb.DMatrix(matrix[:, first_feature:], label=matrix[:, 0], weight=weight)
    except (ValueError, xgb.core.XGBoostError) as error:
        raise UserError(f"Failed to load csv data with exception:\n{_first_line(error)}") from error


def _check_labels(labels: np.ndarray) -> None:
    bad = np.flatnonzero(~np.isfinite(labels))
    if bad.size:
        raise UserError(
            f"Failed to load csv data with exception:\nrow {bad[0] + 1}: the label (first column) is missing or infinite"
            f" ({bad.size} such row{'s' if bad.size > 1 else ''})"
        )


def _from_libsvm(files: list[Path]) -> xgb.DMatrix:
    rows = [check_libsvm(file) for file in files]
    if not any(rows):
        raise UserError("Got input data without labels. Please check the input data set.")
    with tempfile.TemporaryDirectory(prefix="slipway-libsvm-") as folder:
        # XGBoost takes a list of paths joined by semicolons: names of our own keep `;`, `?` and `#` out of it.
        links = [Path(folder) / str(index) for index in range(len(files))]
        for link, file in zip(links, files):
            link.symlink_to(file.resolve())
        try:
            matrix = xgb.DMatrix(f"{';'.join(map(str, links))}?format=libsvm")
        except (ValueError, xgb.core.XGBoostError) as error:
            raise UserError(f"Failed to load libsvm data with exception:\n{_first_line(error)}") from error
    if matrix.get_weight().size not in (0, matrix.num_row()):
        raise UserError("Failed to load libsvm data with exception:\nsome rows have a weight and others have none")
    return matrix


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]
