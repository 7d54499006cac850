"""Each check of a monitoring run, silent and violated."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from job import CAPTURE, against, image_records, picture, record, run
from slipway_monitor.drift import categorical_distance, numeric_distance

HEADER = {"csv": {"header": True}}
ROWS = [(number % 50, "gold" if number % 2 else "basic", number / 7) for number in range(400)]


def text(rows, header="age,plan,score"):
    return "\n".join([header, *(",".join(map(str, row)) for row in rows)]) + "\n"


@pytest.fixture(scope="module")
def baseline(tmp_path_factory):
    return run(tmp_path_factory.mktemp("ml"), HEADER, {"a.csv": text(ROWS)})


@pytest.mark.parametrize(
    ("rows", "header", "expected"),
    [
        (ROWS[::2] + ROWS[1::2], "age,plan,score", []),
        ([(f"x{age}" if at < 8 else age, plan, score) for at, (age, plan, score) in enumerate(ROWS)], "age,plan,score", [("age", "data_type_check")]),
        ([("" if at < 4 else age, plan, score) for at, (age, plan, score) in enumerate(ROWS)], "age,plan,score", [("age", "completeness_check")]),
        ([(age, "new" if at < 4 else plan, score) for at, (age, plan, score) in enumerate(ROWS)], "age,plan,score", [("plan", "categorical_values_check")]),
        ([(age + 30, plan, score) for age, plan, score in ROWS], "age,plan,score", [("age", "baseline_drift_check")]),
        ([(age, "gold", score) for age, _, score in ROWS], "age,plan,score", [("plan", "baseline_drift_check")]),
        ([(age, plan) for age, plan, _ in ROWS], "age,plan", [("Missing columns", "missing_column_check")]),
        ([(*row, 1) for row in ROWS], "age,plan,score,more", [("Extra columns", "extra_column_check")]),
    ],
)
def test_check(tmp_path, baseline, rows, header, expected):
    made = run(tmp_path, HEADER, {"a.csv": text(rows, header)}, **against(baseline))
    assert made.code == 0, made.said
    assert made.violations == expected
    if expected:
        assert made.message == "CompletedWithViolations: Job completed successfully with 1 violations."


def test_texts_of_violations(tmp_path, baseline):
    rows = [(f"x{age}" if at < 8 else age + 30, plan, score) for at, (age, plan, score) in enumerate(ROWS)]
    made = run(tmp_path, HEADER, {"a.csv": text(rows)}, **against(baseline))
    [violation] = made.json("constraint_violations.json")["violations"]
    assert violation["description"] == (
        "Data type match requirement is not met. Expected data type: Integral, Expected match: 100.0%.  "
        "Observed: Only 98.0% of data is Integral."
    )


def test_constraints_can_be_loosened_and_switched_off(tmp_path, baseline):
    constraints = baseline.json("constraints.json")
    constraints["monitoring_config"]["datatype_check_threshold"] = 0.9
    constraints["features"][1]["monitoringConfigOverrides"] = {"evaluate_constraints": "Disabled"}
    file = tmp_path / "constraints.json"
    file.write_text(json.dumps(constraints))
    rows = [(f"x{age}" if at < 8 else age, "new", score) for at, (age, _, score) in enumerate(ROWS)]
    made = run(tmp_path, HEADER, {"a.csv": text(rows)}, **{**against(baseline), "baseline_constraints": str(file)})
    assert made.violations == []


def test_distances_are_deequs():
    assert numeric_distance([[1, 2, 3, 4]], [[3, 4, 5, 6]], "Simple") == 0.5
    assert numeric_distance([[1, 2], [3]], [[3, 3, 1, 2]], "Simple") == 0
    assert categorical_distance({"a": 8, "b": 2}, {"a": 4, "b": 6}, "Simple") == pytest.approx(0.4)
    robust = categorical_distance({"a": 800, "b": 200}, {"a": 400, "b": 600}, "Robust")
    assert robust == pytest.approx(0.4 - 1.8 * (2000 / 1_000_000) ** 0.5)
    assert categorical_distance({"a": 8, "b": 2}, {"a": 4, "b": 6}, "Robust") == 0


def test_captured_csv_has_the_names_of_the_baseline(tmp_path, baseline):
    lines = [record(("text/csv", "CSV", f"{plan},{score}\n"), ("text/csv; charset=utf-8", "CSV", str(age))) for age, plan, score in ROWS]
    made = run(tmp_path, CAPTURE, {"endpoint/variant/2026/11/26/10/a.jsonl": "".join(lines)}, **against(baseline))
    assert made.violations == []
    assert made.feature("statistics.json", "plan")["inferred_type"] == "String"


def test_the_window_leaves_out_what_was_asked_before_and_after(tmp_path):
    csv = ("text/csv", "CSV", "1")
    lines = [record(csv, csv, f"2026-11-26T10:{minute:02}:00Z") for minute in range(60)]
    window = {"start_time": "2026-11-26T10:10:00Z", "end_time": "2026-11-26T10:20:00Z"}
    made = run(tmp_path, CAPTURE, {"a.jsonl": "".join(lines)}, **window)
    assert made.json("statistics.json")["dataset"]["item_count"] == 10


def test_images_are_silent_in_the_same_light_and_violated_in_another(tmp_path):
    baseline = run(tmp_path / "baseline", CAPTURE, {"a.jsonl": image_records(150, 130, 0.8, seed=1)})
    assert baseline.feature("statistics.json", "prediction_class")["string_statistics"]["distinct_count"] == 2
    silent = run(tmp_path / "same", CAPTURE, {"a.jsonl": image_records(80, 130, 0.8, seed=2)}, **against(baseline))
    assert silent.violations == [] and silent.message.startswith("Completed: ")
    shifted = run(tmp_path / "dark", CAPTURE, {"a.jsonl": image_records(80, 90, 0.2, seed=3)}, **against(baseline))
    assert ("image_brightness", "baseline_drift_check") in shifted.violations
    assert ("prediction_class", "baseline_drift_check") in shifted.violations
    assert ("image_width", "baseline_drift_check") not in shifted.violations
    assert shifted.message.startswith("CompletedWithViolations: ")


def test_classes_have_the_names_that_were_given(tmp_path):
    made = run(tmp_path, CAPTURE, {"a.jsonl": image_records(20, 130, 1)}, slipway_classes='["pass", "fail"]')
    buckets = made.feature("statistics.json", "prediction_class")["string_statistics"]["distribution"]["categorical"]["buckets"]
    assert buckets == [{"value": "pass", "count": 20}]


def test_metrics_for_cloudwatch(tmp_path, baseline):
    names = {"sagemaker_endpoint_name": "churn", "sagemaker_monitoring_schedule_name": "hourly"}
    settings = {**against(baseline), **names, "publish_cloudwatch_metrics": "Enabled", "end_time": "2026-11-26T11:00:00Z"}
    made = run(tmp_path, HEADER, {"a.csv": text(ROWS)}, **settings)
    lines = (made.base / "output/metrics/cloudwatch/cloudwatch_metrics.jsonl").read_text().splitlines()
    found = {line["MetricName"]: line for line in map(json.loads, lines)}
    assert found["feature_data_age"] == {
        "MetricName": "feature_data_age",
        "Timestamp": "2026-11-26T11:00:00Z",
        "Dimensions": [{"Name": "Endpoint", "Value": "churn"}, {"Name": "MonitoringSchedule", "Value": "hourly"}],
        "StatisticValues": {"Minimum": 0, "Maximum": 49, "Sum": 9800, "SampleCount": 400},
    }
    assert found["feature_baseline_drift_age"]["Value"] == 0
    assert found["feature_non_null_plan"]["Value"] == 400
    assert found["violations"]["Value"] == 0


@pytest.mark.parametrize(
    ("line", "message"),
    [("{}", "is no record of data capture"), ("x", "a.jsonl, line 1 is no JSON"), (record(("image/png", "BASE64", "?"), ("text/csv", "CSV", "1")), "no base64")],
)
def test_a_broken_capture_file_is_named(tmp_path, line, message):
    made = run(tmp_path, CAPTURE, {"a.jsonl": line})
    assert made.code == 1 and message in made.message


def test_a_baseline_of_images_and_their_scores(tmp_path):
    images = {f"{number % 2}/{number}.jpg": picture(number, 130) for number in range(60)}
    scores = tmp_path / "baseline" / "processing" / "input" / "scores"
    for number, name in enumerate(images):
        file = scores / f"{name}.out"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("[0.9, 0.1]" if number % 4 else "[0.2, 0.8]")
    settings = {"slipway_predictions_source": "/opt/ml/processing/input/scores"}
    baseline = run(tmp_path / "baseline", {"slipwayImages": {}}, images, **settings)
    captured = {"a.jsonl": image_records(60, 130, 0.1, seed=5)}
    made = run(tmp_path / "run", CAPTURE, captured, **against(baseline))
    assert ("prediction_class", "baseline_drift_check") in made.violations
    assert not any(name.startswith("image_") for name, _ in made.violations)
    next(scores.rglob("*.out")).unlink()
    missing = run(tmp_path / "baseline", {"slipwayImages": {}}, {}, **settings)
    assert missing.code == 1 and "No prediction for " in missing.message


def test_a_baseline_without_predictions_judges_the_images_alone(tmp_path):
    images = {f"{number}.jpg": picture(number, 130) for number in range(60)}
    baseline = run(tmp_path / "baseline", {"slipwayImages": {}}, images)
    made = run(tmp_path / "run", CAPTURE, {"a.jsonl": image_records(60, 130, 0.1, seed=5)}, **against(baseline))
    assert made.violations == []


def test_a_rolling_window_has_a_folder_of_its_own(tmp_path):
    hour = datetime.now(timezone.utc).replace(minute=0, second=0, microsecond=0)
    csv = ("text/csv", "CSV", "1")
    times = [hour - timedelta(hours=back, minutes=1) for back in range(5)]
    lines = "".join(record(csv, csv, time.strftime("%Y-%m-%dT%H:%M:%SZ")) for time in times)
    made = run(tmp_path, CAPTURE, {"a.jsonl": lines}, slipway_window_hours="3")
    found = json.loads((tmp_path / "processing/output" / hour.strftime("%Y/%m/%d/%H") / "statistics.json").read_text())
    assert made.code == 0 and found["dataset"]["item_count"] == 3
    wrong = run(tmp_path, CAPTURE, {}, slipway_window_hours="0")
    assert wrong.message == "slipway_window_hours must be a whole number from 1 to 744, and is '0'."
