"""Writes the models and predictions that the tests of packages/engines/src/model compare with.

    PYTHONPATH=runtimes/xgboost <python of the environment> runtimes/xgboost/tests/make_serving_fixtures.py packages/engines/src/model/fixtures

Made with XGBoost 3.0.5. `rows.csv` has missing values, exponents and spaces; `<model>/expected.csv` is what
`booster.predict` answers to it, each float32 with the digits that bring it back.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import xgboost as xgb

from slipway_xgboost.onnx_form import write_onnx_form

FEATURES = 7
OBJECTIVES = {
    "binary-logistic": {"objective": "binary:logistic"},
    "binary-hinge": {"objective": "binary:hinge"},
    "regression": {"objective": "reg:squarederror"},
    "softprob": {"objective": "multi:softprob", "num_class": 3},
    "softmax": {"objective": "multi:softmax", "num_class": 3},
}


def main(out: Path) -> None:
    random = np.random.default_rng(7)
    rows = (random.normal(size=(400, FEATURES)) * [1, 10, 1e-3, 1e4, 1, 1, 1]).astype(np.float32)
    rows[random.random(rows.shape) < 0.1] = np.nan
    signal = np.nan_to_num(rows[:, 0]) + np.nan_to_num(rows[:, 1]) / 10
    labels = {"binary": signal > 0, "reg": signal, "multi": np.digitize(signal, [-0.7, 0.7])}
    text = "\n".join(",".join(spell(value, random) for value in row) for row in rows[:60]) + "\n"
    out.mkdir(parents=True, exist_ok=True)
    (out / "rows.csv").write_text(text)
    # The text is what is scored, so that its rounding is no matter.
    scored = xgb.DMatrix(np.array([[float(f or "nan") for f in line.split(",")] for line in text.splitlines()]))
    for name, parameters in OBJECTIVES.items():
        label = labels[str(parameters["objective"]).split(":")[0]].astype(np.float32)
        settings = {**parameters, "max_depth": 3, "eta": 0.4, "nthread": 1, "seed": 1}
        booster = xgb.train(settings, xgb.DMatrix(rows, label), 8)
        write_onnx_form(bytes(booster.save_raw("ubj")), out / name)
        answers = booster.predict(scored).reshape(60, -1)
        (out / name / "expected.csv").write_text(
            "".join(",".join(repr(float(value)) for value in row) + "\n" for row in answers)
        )


def spell(value: np.float32, random: np.random.Generator) -> str:
    if np.isnan(value):
        return random.choice(["", "nan", "NaN"])
    return random.choice([f"{value:.6g}", f"{value:.4e}", f" {value:.3f}", repr(float(value))])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
