"""Images in, model out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .channels import Examples, read_examples
from .checkpoints import NAME, latest_checkpoint, save_arrays, save_checkpoint
from .dataset import Extractor
from .errors import CustomerError, StopRequested
from .feature_grid import AXES, Backbone, Projection
from .head import NAMES, initial_parameters
from .log import log
from .model_files import read_earlier_model, write_model
from .optimizer import Optimizer
from .paths import Paths
from .scalars import Scalars
from .termination import Termination
from .training import Run, State, train_epochs


def train_and_save(paths: Paths, values: Mapping[str, Any], threads: int) -> None:
    termination = Termination()
    train, validation = (read_examples(paths, name, values["num_classes"]) for name in ("train", "validation"))
    _report_data(values, train, validation)
    size = values["image_shape"][1:]
    extractor = Extractor(values, Backbone(size, threads), termination)
    checkpoint = latest_checkpoint(paths.checkpoints)
    if checkpoint and not _fits(checkpoint[1], values):
        raise CustomerError("The checkpoint was made with another num_classes or image_shape; use another checkpoint path")
    state, projection = _start(paths, values, extractor, train, checkpoint)
    scalars = Scalars(paths.scalars)
    _count_classes(scalars, train, checkpoint is None)
    run = Run(
        values,
        extractor.extract("train", train, projection),
        extractor.extract("validation", validation, projection),
        scalars,
        termination,
        lambda epochs: _save_epoch(paths, values, state, projection, epochs),
    )
    try:
        train_epochs(run, state, checkpoint[0] if checkpoint else 0)
    except StopRequested:
        if not state.best:
            raise
        log.info("Stop requested: the model of the epochs that are done is kept.")
    log.info("Best model: epoch %d, validation accuracy %.6f", state.best_epoch, state.best_accuracy)
    write_model(paths.model, state.best or state.parameters, projection, size)


def _start(
    paths: Paths,
    values: Mapping[str, Any],
    extractor: Extractor,
    train: Examples,
    checkpoint: tuple[int, dict[str, np.ndarray]] | None,
) -> tuple[State, Projection]:
    """A checkpoint comes first, then the model of an earlier job, then chance."""
    classes, size = values["num_classes"], values["image_shape"][1:]
    earlier = paths.channel("model")
    if checkpoint is None and earlier.is_dir():
        parameters, projection = read_earlier_model(earlier, classes, size)
        log.info("Incremental training: starting from the model of channel 'model'.")
        return State(parameters, Optimizer(values, parameters)), projection
    parameters = initial_parameters(AXES, classes, np.random.default_rng([values["seed"], 0]))
    state = State(parameters, Optimizer(values, parameters))
    if checkpoint is None:
        return state, extractor.fit(train)
    state.restore(checkpoint[1])
    log.info("Checkpoint loaded: resuming from epoch %d", checkpoint[0])
    return state, Projection(checkpoint[1]["mean"], checkpoint[1]["axes"])


def _fits(arrays: Mapping[str, np.ndarray], values: Mapping[str, Any]) -> bool:
    same_shape = tuple(int(side) for side in arrays["image_shape"]) == values["image_shape"]
    return same_shape and len(arrays["now_b2"]) == values["num_classes"] and all(f"best_{name}" in arrays for name in NAMES)


def _save_epoch(paths: Paths, values: Mapping[str, Any], state: State, projection: Projection, epochs: int) -> None:
    basis = {"mean": projection.mean, "axes": projection.axes, "image_shape": np.array(values["image_shape"])}
    if paths.checkpoints:
        save_checkpoint(paths.checkpoints, epochs, {**state.arrays(), **basis})
    every = values.get("checkpoint_frequency")
    if every and epochs % every == 0:
        save_arrays({**state.parameters, **basis}, paths.model / f"{NAME}-{epochs:04d}.npz")
        log.info('Saved checkpoint to "/opt/ml/model/%s-%04d.npz"', NAME, epochs)


def _count_classes(scalars: Scalars, train: Examples, is_first_run: bool) -> None:
    if is_first_run:
        labels, counts = np.unique(train.labels, return_counts=True)
        scalars.write(0, "TRAIN", {f"class_count/{label}": float(count) for label, count in zip(labels, counts)})


def _report_data(values: Mapping[str, Any], train: Examples, validation: Examples) -> None:
    log.info("Number of training samples: %d, validation samples: %d", len(train), len(validation))
    if values["num_training_samples"] != len(train):
        log.warning("num_training_samples is %d, channel 'train' has %d images", values["num_training_samples"], len(train))
    if values["mini_batch_size"] > len(train):
        raise CustomerError(
            f"The value '{values['mini_batch_size']}' is not valid for the 'mini_batch_size' hyperparameter: "
            f"it exceeds the {len(train)} training images"
        )
    log.info("The network is EfficientNet-Lite0, pretrained and frozen, with a trained head; num_layers has no effect.")
