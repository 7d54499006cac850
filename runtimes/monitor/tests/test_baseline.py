"""Statistics and suggested constraints, against values worked out by hand."""

import json

import pytest

from job import picture, run

CSV = "age,plan,note\n" + "".join(f"{number},{'gold' if number % 4 else 'basic'},text {number}\n" for number in range(1, 41)) + ",gold,\n"


@pytest.fixture(scope="module")
def baseline(tmp_path_factory):
    return run(tmp_path_factory.mktemp("ml"), {"csv": {"header": True}}, {"a.csv": CSV})


def test_numeric_statistics(baseline):
    assert baseline.code == 0, baseline.said
    assert baseline.message == "Completed: Job completed successfully with no violations."
    assert baseline.json("statistics.json")["dataset"] == {"item_count": 41}
    found = baseline.feature("statistics.json", "age")
    assert found["inferred_type"] == "Integral"
    numbers = found["numerical_statistics"]
    assert numbers["common"] == {"num_present": 40, "num_missing": 1}
    assert (numbers["mean"], numbers["sum"], numbers["min"], numbers["max"]) == (20.5, 820, 1, 40)
    assert numbers["std_dev"] == pytest.approx(11.543396380615196)
    buckets = numbers["distribution"]["kll"]["buckets"]
    assert [bucket["count"] for bucket in buckets] == [4] * 10
    assert (buckets[0]["lower_bound"], buckets[-1]["upper_bound"]) == (1, 40)
    sketch = numbers["distribution"]["kll"]["sketch"]
    assert sketch["parameters"] == {"c": 0.64, "k": 2048} and sketch["data"] == [list(range(1, 41))]


def test_text_statistics(baseline):
    found = baseline.feature("statistics.json", "plan")["string_statistics"]
    assert found["distinct_count"] == 2
    assert found["distribution"]["categorical"]["buckets"] == [{"value": "gold", "count": 31}, {"value": "basic", "count": 10}]


def test_suggested_constraints(baseline):
    assert baseline.feature("constraints.json", "age") == {
        "name": "age",
        "inferred_type": "Integral",
        "completeness": 40 / 41,
        "num_constraints": {"is_non_negative": True},
    }
    assert baseline.feature("constraints.json", "plan")["string_constraints"] == {"domains": ["basic", "gold"]}
    assert "string_constraints" not in baseline.feature("constraints.json", "note")
    config = baseline.json("constraints.json")["monitoring_config"]
    assert config["datatype_check_threshold"] == 1.0 and config["distribution_constraints"]["comparison_method"] == "Robust"


def test_types_are_deequs(tmp_path):
    made = run(tmp_path, {"csv": {}}, {"a.csv": "1,1,1,\n2,2.5,x,\n"})
    assert [each["inferred_type"] for each in made.json("statistics.json")["features"]] == [
        "Integral",
        "Fractional",
        "String",
        "Unknown",
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ({"json": {"line": True}}, '{"a": {"b": 1}, "c": [2, 3.5]}\n{"a": {"b": 2}}\n'),
        ({"json": {"line": False}}, '[{"a": {"b": 1}, "c": [2, 3.5]}, {"a": {"b": 2}}]'),
    ],
)
def test_json(tmp_path, kind, text):
    made = run(tmp_path, kind, {"a.json": text})
    names = {each["name"]: each["inferred_type"] for each in made.json("statistics.json")["features"]}
    assert names == {"a_b": "Integral", "c_0": "Integral", "c_1": "Fractional"}
    assert made.feature("constraints.json", "c_0")["completeness"] == 0.5


def test_a_folder_of_images(tmp_path):
    files = {f"{number % 2}/{number}.jpg": picture(number, 120) for number in range(20)}
    made = run(tmp_path, {"slipwayImages": {}}, {**files, "broken.jpg": b"x", "train.lst": "0\t1\tx\n"})
    brightness = made.feature("statistics.json", "image_brightness")["numerical_statistics"]
    assert brightness["common"] == {"num_present": 20, "num_missing": 1}
    assert abs(brightness["mean"] - 120) < 6


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("csv", "dataset_format must be JSON of one format"),
        ({"parquet": {}}, "dataset_format parquet is not supported: one of csv, json, sagemakerCaptureJson, slipwayImages."),
        ({"csv": {"header": True}}, "Job inputs had no data"),
        ({"json": {"line": True}}, "a.txt is no JSON"),
    ],
)
def test_refusals(tmp_path, kind, message):
    made = run(tmp_path, kind, {"a.txt": "a,b\n"})
    assert made.code == 1 and message in made.message and "Traceback" not in made.said


def test_a_sketch_of_many_values_keeps_their_number_and_quantiles(tmp_path):
    made = run(tmp_path, {"csv": {}}, {"a.csv": "".join(f"{(number * 7919) % 20_000}\n" for number in range(20_000))})
    levels = made.feature("statistics.json", "_c0")["numerical_statistics"]["distribution"]["kll"]["sketch"]["data"]
    assert sum(len(level) * 2**height for height, level in enumerate(levels)) == 20_000
    assert sum(map(len, levels)) < 6_500
    below = sum(2**height for height, level in enumerate(levels) for value in level if value < 10_000)
    assert abs(below / 20_000 - 0.5) < 0.01
    assert json.dumps(levels)
