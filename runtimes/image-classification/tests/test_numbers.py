from __future__ import annotations

import numpy as np
import onnxruntime
import pytest

from slipway_image_classification.feature_grid import AXES, Backbone, fit_projection, project
from slipway_image_classification.head import NAMES, cross_entropy, gradients, initial_parameters, probabilities
from slipway_image_classification.hyperparameters import validate_hyperparameters
from slipway_image_classification.model_files import servable_model
from slipway_image_classification.optimizer import Optimizer, learning_rate

GOOD = {"num_classes": "3", "num_training_samples": "10", "use_pretrained_model": "1"}


def test_gradients_agree_with_finite_differences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slipway_image_classification.head.DROPOUT", 0.0)
    random = np.random.default_rng(0)
    parameters = {
        name: (value + random.normal(0, 0.1, value.shape)).astype(np.float64)
        for name, value in initial_parameters(AXES, 3, random).items()
    }
    features, labels = random.normal(size=(5, 9, AXES)).astype(np.float16), np.array([0, 1, 2, 1, 0])
    found, _ = gradients(parameters, features, labels, random)
    for name in NAMES:
        at = tuple(random.integers(0, side) for side in parameters[name].shape)
        losses = []
        for step in (1e-3, -2e-3):
            parameters[name][at] += step
            losses.append(cross_entropy(probabilities(parameters, features), labels))
        parameters[name][at] += 1e-3
        assert found[name][at] == pytest.approx((losses[0] - losses[1]) / 2e-3, abs=2e-4), name


@pytest.mark.parametrize("size", [(64, 64), (96, 80), (224, 224)])
def test_the_served_form_computes_what_was_trained(size: tuple[int, int]) -> None:
    random = np.random.default_rng(1)
    images = [random.integers(0, 256, (*size, 3), dtype=np.uint8) for _ in range(6)]
    backbone = Backbone(size, 1)
    projection = fit_projection(backbone.grids(iter(images)))
    features = project(backbone.grids(iter(images)), projection, (6, backbone.cells), lambda _: None)
    parameters = initial_parameters(AXES, 3, random)
    parameters["mean_w"] += random.normal(0, 0.5, parameters["mean_w"].shape).astype(np.float32)
    model = servable_model(parameters, projection, size).SerializeToString()
    rows = np.stack([image.reshape(-1) for image in images]).astype(np.float32)
    (served,) = onnxruntime.InferenceSession(model).run(None, {"input": rows})
    assert np.abs(served - probabilities(parameters, features)).max() < 5e-3


@pytest.mark.parametrize("name", ["sgd", "nag", "adam", "rmsprop"])
def test_each_optimizer_goes_downhill(name: str) -> None:
    values = validate_hyperparameters({**GOOD, "optimizer": name, "learning_rate": "0.01"})
    parameters = {"x": np.array([1.0, -2.0], np.float32)}
    optimizer = Optimizer(values, parameters)
    for _ in range(400):
        optimizer.update(parameters, {"x": 2 * parameters["x"]}, 0.01)
    assert np.abs(parameters["x"]).max() < 0.1


def test_the_rate_falls_at_the_steps() -> None:
    values = validate_hyperparameters({**GOOD, "lr_scheduler_step": "2,4", "lr_scheduler_factor": "0.5"})
    assert [learning_rate(values, epoch) for epoch in (0, 1, 2, 3, 4)] == [0.1, 0.1, 0.05, 0.05, 0.025]
