"""From a table to the ONNX form of each kind of candidate, whose answers must be the candidate's own."""

import json

import numpy as np
import onnxruntime
import pandas as pd
import pytest
from slipway_autopilot import analyze, train
from slipway_autopilot.candidate import train_candidate
from slipway_autopilot.columns import Column, describe_column, to_matrix
from slipway_autopilot.errors import UserError
from slipway_autopilot.onnx_form import write_onnx_form
from slipway_autopilot.problem import BINARY, MULTICLASS, REGRESSION, infer_problem
from slipway_autopilot.table import read_table

ALGORITHMS = ["linear-learner", "randomforest", "extra-trees", "xgboost", "mlp"]


def table(rows=800, seed=1):
    chance = np.random.default_rng(seed)
    color = chance.choice(["red", "green", "blue, dark"], rows)
    size = chance.normal(size=rows).round(3)
    noise = chance.normal(size=rows).round(3)
    signal = size + (color == "red") * 2 - 1 + chance.normal(scale=0.3, size=rows)
    frame = pd.DataFrame(
        {"id": [f"row-{n}" for n in range(rows)], "color": color, "size": size, "noise": noise, "same": "x"}
    ).astype(str)
    frame.loc[::7, "size"] = None
    frame.loc[::11, "color"] = None
    return frame, signal


def problem_of(kind):
    frame, signal = table()
    if kind == REGRESSION:
        return frame, signal, []
    classes = (signal > 0).astype(int) if kind == BINARY else np.digitize(signal, [-0.7, 0.7])
    return frame, classes, [f"class {n}" for n in range(classes.max() + 1)]


@pytest.mark.parametrize("kind", [BINARY, MULTICLASS, REGRESSION])
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_onnx_form_answers_as_the_candidate_does(tmp_path, algorithm, kind):
    frame, target, labels = problem_of(kind)
    columns = [describe_column(name, frame[name]) for name in frame.columns]
    candidate = train_candidate(columns, to_matrix(frame, columns), target, kind, {"algorithm": algorithm})
    write_onnx_form(candidate, columns, labels, tmp_path)

    other, _ = table(seed=2)
    other.loc[3, "color"] = "never seen"
    matrix = to_matrix(other, columns)
    manifest = json.loads((tmp_path / "serving.json").read_text())
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    (served,) = session.run([manifest["output"]], {manifest["input"]: matrix})
    expected = candidate.predict(matrix)
    assert served.dtype == np.float32 and served.shape == expected.shape == (len(other), manifest["columns"])
    np.testing.assert_allclose(served, expected, rtol=1e-3, atol=1e-4)


def test_columns_are_recognised():
    frame, _ = table()
    kinds = {name: describe_column(name, frame[name]) for name in frame.columns}
    assert {name: column.kind for name, column in kinds.items()} == {
        "id": "ignored", "color": "category", "size": "number", "noise": "number", "same": "ignored",
    }  # fmt: skip
    assert sorted(kinds["color"].values) == ["blue, dark", "green", "red"]


def test_matrix_tells_missing_from_unknown():
    columns = [Column("a", "number"), Column("b", "category", ["x", "y"])]
    frame = pd.DataFrame({"a": ["1.5", None], "b": ["y", "z"]})
    np.testing.assert_array_equal(to_matrix(frame, columns), np.array([[1.5, 1], [np.nan, -1]], np.float32))
    missing = to_matrix(pd.DataFrame({"a": ["2"], "b": [None]}), columns)
    assert missing[0, 0] == 2 and np.isnan(missing[0, 1])


def test_table_is_read_as_the_endpoint_reads_rows(tmp_path):
    (tmp_path / "a.csv").write_text('\ufeffa, b\n x ," y,z "\nNA, ?\n', encoding="utf-8")
    read = read_table(tmp_path)
    assert list(read.columns) == ["a", "b"] and list(read.iloc[0]) == ["x", "y,z"]
    assert read.iloc[1].isna().all()


@pytest.mark.parametrize(
    "text, reason", [("a,a\n1,2\n", "a name twice"), ("a\n1,2\n", "cannot be read"), ("", "no rows"), ("a,\n1,2\n", "none")]
)
def test_damaged_table_is_refused(tmp_path, text, reason):
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(UserError, match=reason):
        read_table(tmp_path)


@pytest.mark.parametrize(
    "values, kind",
    [
        (["yes", "no"], BINARY),
        (["0", "1"], BINARY),
        (["a", "b", "c"], MULTICLASS),
        (["1", "2", "3"], MULTICLASS),
        (["1.5", "2.25", "3"], REGRESSION),
        ([str(n) for n in range(50)], REGRESSION),
    ],
)
def test_problem_is_inferred(values, kind):
    assert infer_problem(pd.Series(values * 10)) == kind


@pytest.fixture
def job(tmp_path, monkeypatch):
    monkeypatch.setenv("SAGEMAKER_BASE_DIR", str(tmp_path))
    monkeypatch.setenv("AUTOML_TARGET", "label")
    return tmp_path


def put_table(folder, rows=800):
    frame, target, labels = problem_of(BINARY)
    frame["label"] = [labels[each] for each in target]
    folder.mkdir(parents=True)
    frame.head(rows).to_csv(folder / "data.csv", index=False)


def test_analysis_then_training(job, capsys):
    put_table(job / "processing/input/data")
    analyze.main()
    output = job / "processing/output"
    analysis = json.loads((output / "analysis/analysis.json").read_text())
    assert analysis["problemType"] == BINARY and analysis["positiveLabel"] == "class 1"
    assert analysis["rows"] == {"train": 640, "validation": 160}
    parts = {name: set(read_table(output / name)["id"]) for name in ("train", "validation")}
    assert not parts["train"] & parts["validation"] and len(parts["train"] | parts["validation"]) == 800

    (job / "input/config").mkdir(parents=True)
    (job / "input/config/hyperparameters.json").write_text(json.dumps({"algorithm": "xgboost"}))
    (job / "input/data").mkdir()
    (job / "model").mkdir()
    for name in ("train", "validation", "analysis"):
        (output / name).rename(job / "input/data" / name)
    train.main()
    printed = dict(line.split("=") for line in capsys.readouterr().out.splitlines() if line.startswith("validation:"))
    assert float(printed["validation:auc"]) > 0.9
    assert json.loads((job / "model/slipway/serving.json").read_text())["labels"] == ["class 0", "class 1"]


@pytest.mark.parametrize(
    "rows, target, text", [(100, "label", "at least 500"), (800, "absent", "is not in the header: id, color")]
)
def test_unusable_data_is_refused_with_the_reason(job, monkeypatch, rows, target, text):
    monkeypatch.setenv("AUTOML_TARGET", target)
    put_table(job / "processing/input/data", rows)
    assert analyze.run(analyze.main, job / "output/message") == 1
    assert text in (job / "output/message").read_text()
