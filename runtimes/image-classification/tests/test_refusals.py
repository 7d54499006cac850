from __future__ import annotations

import gzip
import tarfile
from pathlib import Path

import pytest
from job import CHANNELS, IMAGES, Job
from PIL import Image

from slipway_image_classification.errors import CustomerError
from slipway_image_classification.hyperparameters import validate_hyperparameters
from slipway_image_classification.images import open_image

GOOD = {"num_classes": "3", "num_training_samples": "10", "use_pretrained_model": "1"}


def test_defaults_are_those_of_the_built_in() -> None:
    values = validate_hyperparameters(GOOD)
    assert (values["epochs"], values["learning_rate"], values["mini_batch_size"]) == (30, 0.1, 32)
    assert (values["optimizer"], values["image_shape"], values["early_stopping"]) == ("sgd", (3, 224, 224), False)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"epochs": "0"}, "The value '0' is not valid for the 'epochs' hyperparameter which expects an integer"),
        ({"epochs": "2.5"}, "The value '2.5' is not valid for the 'epochs' hyperparameter"),
        ({"learning_rate": "1.5"}, "which expects a number between 0 and 1"),
        ({"learning_rate": "nan"}, "The value 'nan' is not valid"),
        ({"optimizer": "adamw"}, "which accepts one of the following: 'sgd', 'adam', 'rmsprop', 'nag'"),
        ({"epoch": "3"}, "Additional hyperparameters are not allowed ('epoch' was unexpected). Did you mean 'epochs'?"),
        ({"image_shape": "96,96"}, "which expects a string which matches the pattern"),
        ({"image_shape": "1,96,96"}, "3 channels"),
        ({"image_shape": "3,9999,9999"}, "between 32 and"),
        ({"num_layers": "19"}, "which accepts one of the following"),
        ({"use_pretrained_model": "0"}, "Set use_pretrained_model to 1"),
        ({"multi_label": "1"}, "multi_label=1 is not supported here"),
        ({"precision_dtype": "float16"}, "Set precision_dtype to float32"),
        ({"top_k": "3"}, "an integer less than num_classes"),
        ({"resize": "100"}, "at least the sides of image_shape"),
    ],
)
def test_hyperparameters_are_refused_in_the_built_ins_words(change: dict[str, str], message: str) -> None:
    with pytest.raises(CustomerError) as refused:
        validate_hyperparameters({**GOOD, **change})
    assert message in str(refused.value)


def test_required_hyperparameters_are_named() -> None:
    with pytest.raises(CustomerError, match="No value\\(s\\) were specified for 'num_classes', 'num_training_samples'"):
        validate_hyperparameters({})


def test_a_failure_reaches_the_failure_file(tmp_path: Path) -> None:
    assert Job(tmp_path, {"epochs": "-1"}).fill(6, 3).failure().startswith("Customer Error: The value '-1'")


@pytest.mark.parametrize("missing", CHANNELS)
def test_each_channel_is_required(tmp_path: Path, missing: str) -> None:
    job = Job(tmp_path).fill(6, 3)
    del job.channels[missing]
    assert f"Missing required channel: {missing}" in job.failure()


def test_recordio_is_refused_by_name(tmp_path: Path) -> None:
    job = Job(tmp_path).fill(6, 3)
    job.channels["train"] = {**IMAGES, "ContentType": "application/x-recordio"}
    assert "RecordIO and augmented manifests are not supported here" in job.failure()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("0\t0\n", "expected index, class and path separated by tabs"),
        ("0\t3\t0.png\n", "the class '3' is no whole number from 0 to num_classes - 1 = 2"),
        ("0\tone\t0.png\n", "the class 'one'"),
        ("0\t0\t../../../etc/passwd\n", "leaves the channel"),
        ("0\t0\t/etc/passwd\n", "leaves the channel"),
        ("0\t0\tnowhere.png\n", "there is no image nowhere.png"),
        ("0\t0\t0.png\n0\t1\t1.png\n", "the index 0 appears twice"),
        ("\n", "names no image"),
    ],
)
def test_lists_are_refused_with_file_and_line(tmp_path: Path, lines: str, message: str) -> None:
    job = Job(tmp_path).fill(6, 3)
    job.write_list("train", lines)
    assert message in job.failure()


def test_an_image_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    job = Job(tmp_path, {"mini_batch_size": "2"}).fill(6, 3)
    file = job.channel("train") / "2.png"
    file.write_bytes(file.read_bytes()[:200])
    assert "The image 2.png cannot be read" in job.failure()


@pytest.mark.parametrize("content", [b"", b"no archive", gzip.compress(b"no archive"), None])
def test_an_earlier_model_that_is_none_is_refused(tmp_path: Path, content: bytes | None) -> None:
    job = Job(tmp_path).fill(18, 3)
    job.channels["model"] = {"ContentType": "application/x-sagemaker-model", "TrainingInputMode": "File"}
    archive = job.channel("model") / "model.tar.gz"
    if content is None:
        with tarfile.open(archive, "w:gz") as written:
            written.add(job.channel("train") / "0.png", "image-classification.npz")
    else:
        archive.write_bytes(content)
    assert "holds no image-classification.npz of this image" in job.failure()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    Image.new("L", (12_000, 12_000)).save(file)
    with pytest.raises(CustomerError, match="more than"):
        open_image(file)
