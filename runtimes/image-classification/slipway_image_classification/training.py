"""Epochs of the head, with the lines, the figures and the checkpoints of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from .dataset import Dataset
from .head import NAMES, Parameters, cross_entropy, gradients, probabilities
from .log import log
from .optimizer import Optimizer, learning_rate
from .scalars import Scalars
from .termination import Termination


@dataclass
class State:
    """All that a later run needs to go on as if nothing had happened."""

    parameters: Parameters
    optimizer: Optimizer
    best: Parameters = field(default_factory=dict)
    best_accuracy: float = -1.0
    best_loss: float = float("inf")
    best_epoch: int = -1
    # The last epoch that was better by more than the tolerance of early stopping.
    improved_epoch: int = -1

    def arrays(self) -> dict[str, np.ndarray]:
        groups = {"now": self.parameters, "best": self.best, "first": self.optimizer.first, "second": self.optimizer.second}
        arrays = {f"{group}_{name}": values[name] for group, values in groups.items() for name in NAMES}
        arrays["progress"] = np.array([self.optimizer.steps, self.best_accuracy, self.best_loss, self.best_epoch, self.improved_epoch])
        return arrays

    def restore(self, arrays: Mapping[str, np.ndarray]) -> None:
        pick = lambda group: {name: arrays[f"{group}_{name}"].copy() for name in NAMES}  # noqa: E731
        self.parameters, self.best = pick("now"), pick("best")
        self.optimizer.first, self.optimizer.second = pick("first"), pick("second")
        steps, self.best_accuracy, self.best_loss, best_epoch, improved = (float(value) for value in arrays["progress"])
        self.optimizer.steps, self.best_epoch, self.improved_epoch = int(steps), int(best_epoch), int(improved)


@dataclass(frozen=True)
class Run:
    values: Mapping[str, Any]
    train: Dataset
    validation: Dataset
    scalars: Scalars
    termination: Termination
    # Called after each epoch with the number of epochs done.
    save: Callable[[int], None]


def train_epochs(run: Run, state: State, first: int) -> None:
    """Trains from epoch `first` on; ends early when asked to, or when validation gets no better."""
    for epoch in range(first, run.values["epochs"]):
        started = time.monotonic()
        accuracy, loss, top = _train_epoch(run, state, epoch)
        log.info("Epoch[%d] Train-accuracy=%.6f", epoch, accuracy)
        log.info("Epoch[%d] Train-cross-entropy=%.6f", epoch, loss)
        if top is not None:
            log.info("Epoch[%d] Train-top_k_accuracy_%d=%.6f", epoch, run.values["top_k"], top)
        log.info("Epoch[%d] Time cost=%.3f", epoch, time.monotonic() - started)
        validation = _validate(run, state, epoch)
        run.scalars.write(epoch, "TRAIN", {"train_loss": loss, "train_accuracy": accuracy})
        run.scalars.write(epoch, "EVAL", validation)
        run.save(epoch + 1)
        if run.termination.asked:
            log.info("Stop requested: training ends after epoch %d with the best model so far.", epoch)
            return
        if _has_converged(run.values, state, epoch):
            log.info("Early stopping: validation accuracy has not improved since epoch %d.", state.improved_epoch)
            return


def _train_epoch(run: Run, state: State, epoch: int) -> tuple[float, float, float | None]:
    """Each epoch draws from a stream of its own: one that is repeated after an interruption is the same again."""
    random = np.random.default_rng([run.values["seed"], 3, epoch])
    features, labels = run.train.features, run.train.labels
    size, rate = run.values["mini_batch_size"], learning_rate(run.values, epoch)
    order = random.permutation(len(labels))
    seen = np.empty((len(labels), run.values["num_classes"]), np.float32)
    for start in range(0, len(order), size):
        # An epoch that is cut off is not saved: the next run does it again.
        run.termination.check()
        batch = np.sort(order[start : start + size])
        change, chances = gradients(state.parameters, features[batch], labels[batch], random)
        state.optimizer.update(state.parameters, change, rate)
        seen[batch] = chances
    top = _top_k(seen, labels, run.values["top_k"]) if "top_k" in run.values else None
    return _accuracy(seen, labels), cross_entropy(seen, labels), top


def _validate(run: Run, state: State, epoch: int) -> dict[str, float]:
    chances = probabilities(state.parameters, run.validation.features)
    accuracy = _accuracy(chances, run.validation.labels)
    loss = cross_entropy(chances, run.validation.labels)
    log.info("Epoch[%d] Validation-accuracy=%.6f", epoch, accuracy)
    log.info("Epoch[%d] Validation-cross-entropy=%.6f", epoch, loss)
    if "top_k" in run.values:
        top = _top_k(chances, run.validation.labels, run.values["top_k"])
        log.info("Epoch[%d] Validation-top_k_accuracy_%d=%.6f", epoch, run.values["top_k"], top)
    # Of epochs that classify the same number of images rightly, the surer one is better.
    is_surer = accuracy == state.best_accuracy and loss < state.best_loss
    if accuracy > state.best_accuracy or is_surer or not state.best:
        if accuracy - state.best_accuracy > run.values["early_stopping_tolerance"]:
            state.improved_epoch = epoch
        state.best_accuracy, state.best_loss, state.best_epoch = accuracy, loss, epoch
        state.best = {name: value.copy() for name, value in state.parameters.items()}
        log.info("Storing the best model with validation accuracy: %.6f", accuracy)
    return {"validation_loss": loss, "validation_accuracy": accuracy}


def _has_converged(values: Mapping[str, Any], state: State, epoch: int) -> bool:
    if not values["early_stopping"] or epoch + 1 < values["early_stopping_min_epochs"]:
        return False
    return epoch - state.improved_epoch >= values["early_stopping_patience"]


def _accuracy(chances: np.ndarray, labels: np.ndarray) -> float:
    return float((chances.argmax(1) == labels).mean())


def _top_k(chances: np.ndarray, labels: np.ndarray, count: int) -> float:
    highest = np.argsort(-chances, axis=1)[:, :count]
    return float((highest == labels[:, None]).any(1).mean())
