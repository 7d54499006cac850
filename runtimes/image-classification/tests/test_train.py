from __future__ import annotations

import json
import re
import signal
import tarfile
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from job import SIDE, Job, draw

from slipway_image_classification.checkpoints import load_arrays


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, str]:
    job = Job(tmp_path_factory.mktemp("trained"), {"epochs": "12", "top_k": "2"}).fill(train=180, validation=60)
    code, output = job.run()
    assert code == 0, output
    return job, output


def test_the_log_is_that_of_the_built_in(trained: tuple[Job, str]) -> None:
    _, output = trained
    for name in ("Train-accuracy", "Train-cross-entropy", "Validation-accuracy", "Train-top_k_accuracy_2"):
        found = re.findall(rf"INFO \d+\] Epoch\[(\d+)\] {name}=(\d\.\d+)", output)
        assert [int(epoch) for epoch, _ in found] == list(range(12)), name


def test_the_metric_definitions_find_the_figures(trained: tuple[Job, str]) -> None:
    image = json.loads((Path(__file__).parent.parent / "image.json").read_text())
    for metric in image["metricDefinitions"]:
        assert re.search(metric["regex"], trained[1]), metric["name"]


def test_the_served_form_tells_unseen_images_apart(trained: tuple[Job, str]) -> None:
    job, _ = trained
    manifest = json.loads((job.base / "model" / "slipway" / "serving.json").read_text())
    assert manifest["numFeatures"] == SIDE * SIDE * 3 and manifest["columns"] == 3
    session = onnxruntime.InferenceSession(str(job.base / "model" / "slipway" / "model.onnx"))
    random = np.random.default_rng(99)
    labels = np.arange(60) % 3
    rows = np.stack([draw(label, random).reshape(-1) for label in labels]).astype(np.float32)
    (chances,) = session.run(None, {manifest["input"]: rows})
    assert np.allclose(chances.sum(1), 1, atol=1e-5)
    assert (chances.argmax(1) == labels).mean() > 0.85


def test_scalars_are_written_for_each_epoch(trained: tuple[Job, str]) -> None:
    scalars = trained[0].scalars()
    for name, mode in (("train_loss", "TRAIN"), ("train_accuracy", "TRAIN"), ("validation_loss", "EVAL")):
        steps = [each["step"] for each in scalars if each["name"] == name and each["mode"] == mode]
        assert steps == list(range(12)), name
    counts = {each["name"]: each["value"] for each in scalars if each["name"].startswith("class_count/")}
    assert counts == {"class_count/0": 60, "class_count/1": 60, "class_count/2": 60}


def test_the_same_seed_gives_the_same_model(tmp_path: Path) -> None:
    heads = []
    for name in ("one", "two"):
        job = Job(tmp_path / name, {"seed": "4"}).fill(train=48, validation=12)
        assert job.run()[0] == 0
        heads.append(load_arrays(job.head))
    assert all(np.array_equal(heads[0][name], heads[1][name]) for name in heads[0])


def test_an_interrupted_job_goes_on_and_ends_with_the_same_model(tmp_path: Path) -> None:
    whole = Job(tmp_path / "whole", {"epochs": "6"}, checkpoints={"S3Uri": "s3://b/c"}).fill(train=48, validation=12)
    assert whole.run()[0] == 0
    parted = Job(tmp_path / "parted", {"epochs": "3"}, checkpoints={"S3Uri": "s3://b/c"}).fill(train=48, validation=12)
    assert parted.run()[0] == 0
    parted.hyperparameters["epochs"] = "6"
    code, output = parted.run()
    assert code == 0 and "resuming from epoch 3" in output, output
    assert "Epoch[2]" not in output and "Epoch[3]" in output
    one, other = load_arrays(whole.head), load_arrays(parted.head)
    assert all(np.array_equal(one[name], other[name]) for name in one)


def test_a_stop_request_keeps_the_model_so_far(tmp_path: Path) -> None:
    job = Job(tmp_path, {"epochs": "100000"}, checkpoints={"S3Uri": "s3://b/c"}).fill(train=48, validation=12)
    process = job.start()
    assert process.stdout is not None
    for line in process.stdout:
        if "Epoch[2] Validation-accuracy" in line:
            break
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0, output
    assert job.head.exists() and (tmp_path / "model" / "slipway" / "model.onnx").exists()
    kept = sorted(file.name for file in (tmp_path / "checkpoints").iterdir())
    assert len(kept) == 2 and all(re.fullmatch(r"image-classification-\d{4,}\.npz", name) for name in kept)


def test_a_broken_checkpoint_is_passed_over(tmp_path: Path) -> None:
    job = Job(tmp_path, {"epochs": "2"}, checkpoints={"S3Uri": "s3://b/c"}).fill(train=48, validation=12)
    (tmp_path / "checkpoints").mkdir()
    (tmp_path / "checkpoints" / "image-classification-0001.npz").write_bytes(b"half a file")
    code, output = job.run()
    assert code == 0 and "passed over" in output and "Epoch[0]" in output, output


def test_incremental_training_starts_from_the_earlier_model(trained: tuple[Job, str], tmp_path: Path) -> None:
    job = Job(tmp_path, {"epochs": "1", "learning_rate": "0.001"}).fill(train=48, validation=30)
    job.channels["model"] = {"ContentType": "application/x-sagemaker-model", "TrainingInputMode": "File"}
    with tarfile.open(job.channel("model") / "model.tar.gz", "w:gz") as archive:
        archive.add(trained[0].head, "image-classification.npz")
    code, output = job.run()
    assert code == 0 and "Incremental training" in output, output
    (accuracy,) = re.findall(r"Epoch\[0\] Validation-accuracy=(\S+)", output)
    assert float(accuracy) > 0.85


def test_early_stopping_ends_the_training(tmp_path: Path) -> None:
    early = {"early_stopping": "True", "early_stopping_min_epochs": "2", "early_stopping_patience": "2"}
    job = Job(tmp_path, {"epochs": "60", "learning_rate": "0", **early}).fill(train=48, validation=12)
    code, output = job.run()
    assert code == 0 and "Early stopping" in output and "Epoch[3]" not in output, output


def test_augmented_copies_are_trained_on(tmp_path: Path) -> None:
    job = Job(tmp_path, {"augmentation_type": "crop_color_transform", "epochs": "2"}).fill(train=48, validation=12)
    code, output = job.run()
    assert code == 0, output
