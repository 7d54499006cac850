"""`python -m slipway_autopilot.train`: the training job of one candidate.

Channels `train` and `validation` are the analysis's split, `analysis` its verdict; the hyperparameter `algorithm` says
which model. Writes the servable form and the scores, prints the scores as metrics.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .candidate import train_candidate
from .columns import Column, to_matrix
from .folders import base, run
from .onnx_form import ONNX_FOLDER, write_onnx_form
from .problem import REGRESSION
from .scores import score
from .table import as_numbers, read_table


def main() -> None:
    folder = base() / "input"
    values = json.loads((folder / "config" / "hyperparameters.json").read_text(encoding="utf-8"))
    analysis = json.loads((folder / "data" / "analysis" / "analysis.json").read_text(encoding="utf-8"))
    train, validation = (read_table(folder / "data" / channel) for channel in ("train", "validation"))
    columns = [Column.from_json(each) for each in analysis["columns"]]
    labels, problem = analysis.get("labels", []), analysis["problemType"]
    candidate = train_candidate(
        columns, to_matrix(train, columns), _target(train, analysis), problem, values
    )
    known = _known_rows(validation, analysis)
    scores = score(problem, _target(known, analysis), candidate.predict(to_matrix(known, columns)))
    model = base() / "model"
    write_onnx_form(candidate, columns, labels, model / ONNX_FOLDER)
    _write_scores(model, values, scores)
    for name, value in scores.items():
        print(f"validation:{name}={value:.6f}")


def _known_rows(table: pd.DataFrame, analysis: dict[str, Any]) -> pd.DataFrame:
    """A class that the training rows lack cannot be predicted, and has no place in the scores."""
    labels = analysis.get("labels", [])
    return table[table[analysis["target"]].isin(labels)] if labels else table


def _target(table: pd.DataFrame, analysis: dict[str, Any]) -> np.ndarray:
    column = table[analysis["target"]]
    if analysis["problemType"] == REGRESSION:
        return as_numbers(column).to_numpy(float)
    positions = {label: position for position, label in enumerate(analysis["labels"])}
    return column.map(positions).to_numpy(int)


def _write_scores(folder: Path, values: dict[str, str], scores: dict[str, float]) -> None:
    text = json.dumps({"hyperparameters": values, "validation": scores}, indent=2) + "\n"
    (folder / "candidate.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(run(main, base() / "output" / "failure"))
