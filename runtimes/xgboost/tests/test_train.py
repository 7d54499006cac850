"""The training program, run as the service runs it."""

from __future__ import annotations

import json
import re
import signal
from pathlib import Path

import pytest
import xgboost as xgb
from job import CSV_CHANNEL, Job, rows


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path).add("train", "train.csv", rows())


def test_leaves_a_model_its_onnx_form_and_no_failure_file(job: Job) -> None:
    code, output = job.run()
    assert code == 0, output
    assert sorted(each.name for each in (job.base / "model").iterdir()) == ["slipway", "xgboost-model"]
    assert json.loads((job.base / "model/slipway/serving.json").read_text())["numFeatures"] == 2
    assert xgb.Booster(model_file=str(job.model_file)).num_boosted_rounds() == 5
    assert not (job.base / "output" / "failure").exists()


def test_prints_each_round_as_the_container_does(job: Job) -> None:
    job.add("validation", "v.csv", rows(20))
    job.channels["validation"] = CSV_CHANNEL
    job.hyperparameters.update({"objective": "binary:logistic", "eval_metric": "auc,logloss,accuracy"})
    _, output = job.run()
    lines = [line for line in output.splitlines() if line.startswith("[4]")]
    number = r"-?\d+\.\d{5}"
    assert len(lines) == 1
    assert re.fullmatch(
        rf"\[4\]\ttrain-auc:{number}\ttrain-logloss:{number}\ttrain-accuracy:{number}"
        rf"\tvalidation-auc:{number}\tvalidation-logloss:{number}\tvalidation-accuracy:{number}",
        lines[0],
    )


def test_a_seed_gives_the_same_model_twice(tmp_path: Path) -> None:
    models = []
    for name in ("a", "b"):
        job = Job(tmp_path / name, {"num_round": "5", "subsample": "0.5", "seed": "3"})
        for part in range(4):
            job.add("train", f"part-{part}.csv", rows(40 + part))
        assert job.run()[0] == 0
        models.append(job.model_file.read_bytes())
    assert models[0] == models[1]


def test_early_stopping_keeps_the_best_round(job: Job) -> None:
    job.add("validation", "v.csv", rows(30).replace("0,2", "1,2"))
    job.channels["validation"] = CSV_CHANNEL
    job.hyperparameters = {
        "num_round": "200",
        "objective": "binary:logistic",
        "eval_metric": "logloss",
        "early_stopping_rounds": "3",
    }
    code, output = job.run()
    assert code == 0, output
    model = xgb.Booster(model_file=str(job.model_file))
    assert model.num_boosted_rounds() == model.best_iteration + 1 < 200


def test_reads_libsvm_when_the_channel_names_no_type(tmp_path: Path) -> None:
    job = Job(tmp_path, channels={"train": {}}).add("train", "a", "1 1:2.5 3:1\n0 2:1\n")
    assert job.run()[0] == 0
    assert xgb.Booster(model_file=str(job.model_file)).num_features() == 4


def test_takes_weights_from_the_second_column(tmp_path: Path) -> None:
    text = "1,5,0\n0,1,0\n" * 30
    job = Job(tmp_path, {"num_round": "50", "csv_weights": "1", "base_score": "0.5"}).add("train", "t.csv", text)
    code, output = job.run()
    assert code == 0, output
    model = xgb.Booster(model_file=str(job.model_file))
    # One constant feature: the answer is the weighted mean, 5/6.
    assert abs(float(model.predict(xgb.DMatrix([[0.0]]))[0]) - 5 / 6) < 0.01


def test_reads_missing_values_and_ignores_side_files(tmp_path: Path) -> None:
    job = Job(tmp_path).add("train", "t.csv", "1,,2\n0,3,NA\n1,nan,\n" * 10)
    job.add("train", "_SUCCESS", "").add("train", "a/b/deep.csv", "1,1,1\n").add("train", "a/b/c/too-deep.csv", "junk")
    code, output = job.run()
    assert code == 0, output
    assert "Train matrix has 31 rows and 2 columns" in output


def test_keeps_five_checkpoints_and_resumes_from_the_newest(job: Job) -> None:
    job.hyperparameters["num_round"] = "8"
    job.checkpoints = {"LocalPath": "/opt/ml/checkpoints/"}
    assert job.run()[0] == 0
    folder = job.base / "checkpoints"
    assert sorted(each.name for each in folder.iterdir()) == [f"xgboost-checkpoint.{i}" for i in range(3, 8)]
    (folder / "xgboost-checkpoint.7").unlink()
    code, output = job.run()
    assert code == 0
    assert "Resuming from iteration 7" in output
    assert [line.split("\t")[0] for line in output.splitlines() if re.match(r"\[\d+\]\t", line)] == ["[7]"]
    assert xgb.Booster(model_file=str(job.model_file)).num_boosted_rounds() == 8


def test_a_stop_request_leaves_the_model_so_far(job: Job) -> None:
    job.hyperparameters = {"num_round": "1000000", "save_model_on_termination": "true"}
    process = job.start()
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("[3]"):
            process.send_signal(signal.SIGTERM)
            break
    process.stdout.read()
    assert process.wait(60) == 0
    assert xgb.Booster(model_file=str(job.model_file)).num_boosted_rounds() >= 4
    assert (job.base / "model/slipway/model.onnx").exists()


class TestRefusals:
    def check(self, job: Job, expected: str) -> None:
        assert job.failure().startswith(expected), job.failure()

    def test_refuses_a_misspelt_hyperparameter(self, job: Job) -> None:
        job.hyperparameters["max_dept"] = "4"
        self.check(job, "Extraneous hyperparameter found: max_dept. Did you mean max_depth?")

    def test_refuses_a_value_out_of_range(self, job: Job) -> None:
        job.hyperparameters["eta"] = "1.5"
        self.check(job, "Hyperparameter eta: 1.5 is not in [0, 1]")

    def test_refuses_a_missing_num_round(self, job: Job) -> None:
        job.hyperparameters = {"eta": "0.1"}
        self.check(job, "Missing required hyperparameter: num_round")

    def test_refuses_an_unknown_channel(self, job: Job) -> None:
        job.channels["test"] = CSV_CHANNEL
        self.check(job, "Extraneous channel found: test")

    def test_refuses_a_job_without_train(self, job: Job) -> None:
        job.channels = {"validation": CSV_CHANNEL}
        self.check(job, "Missing required channel: train")

    def test_refuses_an_empty_file(self, tmp_path: Path) -> None:
        self.check(Job(tmp_path).add("train", "t.csv", ""), "No data in training channel path /opt/ml/input/data/train")

    def test_refuses_a_missing_validation_file(self, job: Job) -> None:
        job.channels["validation"] = CSV_CHANNEL
        self.check(job, "No data in validation channel path /opt/ml/input/data/validation")

    def test_refuses_a_hidden_file(self, job: Job) -> None:
        job.add("train", ".DS_Store", "x")
        self.check(job, "Hidden file found in the data path! Remove that before training.")

    def test_refuses_a_label_that_is_text(self, tmp_path: Path) -> None:
        job = Job(tmp_path).add("train", "t.csv", "0,1,2\n1,2,3\nyes,3,4\n")
        self.check(
            job,
            "Failed to load csv data with exception:\nfile 't.csv', line 3, column 1: the label is text ('yes') "
            "where a number is expected",
        )

    def test_refuses_a_header(self, tmp_path: Path) -> None:
        job = Job(tmp_path).add("train", "t.csv", "churn,age,plan\n0,1,2\n")
        self.check(job, "Failed to load csv data with exception:\nfile 't.csv', line 1 looks like a header (churn, age")

    def test_refuses_what_is_not_csv(self, tmp_path: Path) -> None:
        job = Job(tmp_path).add("train", "t.csv", '{"label": 1, "features": [1, 2, 3]}\n')
        self.check(job, "First line '{\"label\": 1, \"features\": [1, 2, 3]}...' of file 't.csv' is not 'CSV' format.")

    def test_refuses_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        job = Job(tmp_path).add("train", "t.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
        assert "t.csv" in job.failure()

    def test_refuses_rows_of_different_length(self, tmp_path: Path) -> None:
        job = Job(tmp_path).add("train", "t.csv", "0,1,2\n1,2,3\n1,2\n")
        self.check(job, "Failed to load csv data with exception:\nfile 't.csv', line 3 has 2 columns where")

    def test_refuses_csv_sent_as_libsvm(self, job: Job) -> None:
        job.channels = {"train": {}}
        self.check(job, "First line '0,0,0...' of file 'train.csv' is not 'LIBSVM' format.")

    def test_refuses_an_unknown_content_type(self, job: Job) -> None:
        job.channels = {"train": {**CSV_CHANNEL, "ContentType": "application/json"}}
        self.check(job, "application/json is not an accepted ContentType: csv, libsvm, parquet, recordio-protobuf,")

    def test_refuses_labels_outside_the_classes(self, job: Job) -> None:
        job.add("train", "more.csv", "7,1,1\n")
        job.hyperparameters.update({"objective": "multi:softmax", "num_class": "2"})
        assert "label must be in [0, num_class)" in job.failure()

    def test_refuses_labels_that_are_all_the_same(self, tmp_path: Path) -> None:
        job = Job(tmp_path, {"num_round": "1", "objective": "binary:logistic"}).add("train", "t.csv", "1,2\n1,3\n")
        assert "all labels of the train channel are the same" in job.failure()

    def test_refuses_a_file_of_one_column(self, tmp_path: Path) -> None:
        job = Job(tmp_path).add("train", "t.csv", "1\n0\n")
        self.check(job, "Could not determine delimiter on line 1:")

    def test_refuses_weights_on_some_rows_only(self, tmp_path: Path) -> None:
        job = Job(tmp_path, channels={"train": {}}).add("train", "a", "1 1:2.5 3:1\n0 2:1\n")
        job.add("train", "b", "1:0.5 1:1 4:1\n")
        self.check(job, "Failed to load libsvm data with exception:\nsome rows have a weight and others have none")

    def test_refuses_script_mode(self, job: Job) -> None:
        job.hyperparameters["sagemaker_program"] = "train.py"
        self.check(job, "Script mode")


def test_tells_its_scalars_for_debugger(job: Job) -> None:
    job.add("validation", "v.csv", rows(20))
    job.channels["validation"] = CSV_CHANNEL
    job.hyperparameters.update({"objective": "binary:logistic", "eval_metric": "logloss"})
    assert job.run()[0] == 0
    file = job.base / "output" / "slipway" / "scalars.jsonl"
    scalars = [json.loads(line) for line in file.read_text().splitlines()]
    assert {(each["name"], each["mode"]) for each in scalars} == {
        ("class_count/0", "TRAIN"),
        ("class_count/1", "TRAIN"),
        ("train-logloss", "TRAIN"),
        ("validation-logloss", "EVAL"),
    }
    assert [each["step"] for each in scalars if each["name"] == "train-logloss"] == [0, 1, 2, 3, 4]
    counted = sum(each["value"] for each in scalars if each["name"].startswith("class_count/"))
    assert counted == len(rows().splitlines())
