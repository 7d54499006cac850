"""`python -m slipway_autopilot.analyze`: the processing job of an AutoML job.

Looks at the table, decides what its columns are and what kind of problem its target makes, and splits it.
Reads `processing/input/data` (and `processing/input/validation`), writes below `processing/output`: `train/` and
`validation/` with a header each, and `analysis/analysis.json`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split

from .columns import describe_column
from .errors import UserError
from .folders import base, run
from .problem import BINARY, REGRESSION, check_target, infer_problem
from .table import read_table

SEED = 20


def main() -> None:
    folder = base() / "processing"
    target = os.environ["AUTOML_TARGET"]
    table = _with_target(read_table(folder / "input" / "data"), target)
    problem = os.environ.get("AUTOML_PROBLEM_TYPE") or infer_problem(table[target])
    check_target(table[target], problem)
    given = folder / "input" / "validation"
    if given.is_dir():
        train, validation = table, _with_target(read_table(given), target)
        if list(validation.columns) != list(train.columns):
            raise UserError("The validation channel has other columns than the training channel.")
    else:
        train, validation = _split(table, target, problem)
    _write(folder / "output", train, validation, target, problem)


def _with_target(table: pd.DataFrame, target: str) -> pd.DataFrame:
    if target not in table.columns:
        raise UserError(f"The target column {target} is not in the header: {', '.join(table.columns)}.")
    return table[table[target].notna()]


def _split(table: pd.DataFrame, target: str, problem: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    share = float(os.environ.get("AUTOML_VALIDATION_FRACTION") or 0.2)
    rare = problem == REGRESSION or table[target].value_counts().min() < 2
    train, validation = train_test_split(
        table, test_size=share, random_state=SEED, stratify=None if rare else table[target]
    )
    return train.sort_index(), validation.sort_index()


def _write(folder: Path, train: pd.DataFrame, validation: pd.DataFrame, target: str, problem: str) -> None:
    features = [name for name in train.columns if name != target]
    columns = [describe_column(name, train[name]) for name in features]
    if all(column.kind == "ignored" for column in columns):
        raise UserError("No column has anything to learn from.")
    labels = [] if problem == REGRESSION else sorted(train[target].unique())
    for name, part in (("train", train), ("validation", validation)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        part.to_csv(folder / name / "chunk_0.csv", index=False)
    analysis = {
        "problemType": problem,
        "target": target,
        "rows": {"train": len(train), "validation": len(validation)},
        **({"labels": labels} if labels else {}),
        **({"positiveLabel": labels[1]} if problem == BINARY else {}),
        "columns": [
            {**column.to_json(), "missing": int(train[column.name].isna().sum())} for column in columns
        ],
    }
    (folder / "analysis").mkdir(parents=True, exist_ok=True)
    text = json.dumps(analysis, indent=2, ensure_ascii=False) + "\n"
    (folder / "analysis" / "analysis.json").write_text(text, encoding="utf-8")
    print(f"{problem}: {len(train)} rows to train on, {len(validation)} to validate on")
    for column in columns:
        print(f"{column.name}: {column.kind}{f' ({column.reason})' if column.reason else ''}")


if __name__ == "__main__":
    sys.exit(run(main, base() / "output" / "message"))
