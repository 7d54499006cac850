"""The part that learns: in each cell two layers look for each class; the cells that see it most decide.

The answer for a class is a soft maximum over the cells (log-sum-exp), so that one flawed cell is enough, plus a linear
part on the mean over all cells, for what no single cell shows. Gradients are written out: two layers need no framework.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

HIDDEN = 48
# Share of the hidden units that a training step leaves out.
DROPOUT = 0.2

Parameters = dict[str, np.ndarray]
NAMES = ("w1", "b1", "w2", "b2", "mean_w")


def initial_parameters(features: int, classes: int, random: np.random.Generator) -> Parameters:
    draw = lambda scale, *shape: (random.standard_normal(shape) * scale).astype(np.float32)  # noqa: E731
    return {
        "w1": draw((2 / features) ** 0.5, features, HIDDEN),
        "b1": np.zeros(HIDDEN, np.float32),
        "w2": draw(0.1, HIDDEN, classes),
        "b2": np.zeros(classes, np.float32),
        "mean_w": np.zeros((HIDDEN, classes), np.float32),
    }


@dataclass(frozen=True)
class _Pass:
    hidden: np.ndarray
    mean: np.ndarray
    shares: np.ndarray
    logits: np.ndarray


def _forward(parameters: Parameters, cells: np.ndarray, kept: np.ndarray | float) -> _Pass:
    hidden = np.maximum(cells @ parameters["w1"] + parameters["b1"], 0) * kept
    local = hidden @ parameters["w2"]
    highest = local.max(1, keepdims=True)
    grown = np.exp(local - highest)
    total = grown.sum(1, keepdims=True)
    pooled = (highest + np.log(total / cells.shape[1]))[:, 0]
    mean = hidden.mean(1)
    return _Pass(hidden, mean, grown / total, pooled + mean @ parameters["mean_w"] + parameters["b2"])


def probabilities(parameters: Parameters, features: np.ndarray, batch: int = 128) -> np.ndarray:
    parts = [
        softmax(_forward(parameters, features[start : start + batch].astype(np.float32), 1.0).logits)
        for start in range(0, len(features), batch)
    ]
    return np.concatenate(parts)


def softmax(logits: np.ndarray) -> np.ndarray:
    grown = np.exp(logits - logits.max(1, keepdims=True))
    return grown / grown.sum(1, keepdims=True)


def cross_entropy(chances: np.ndarray, labels: np.ndarray) -> float:
    return float(-np.log(chances[np.arange(len(labels)), labels] + 1e-8).mean())


def gradients(
    parameters: Parameters, features: np.ndarray, labels: np.ndarray, random: np.random.Generator
) -> tuple[Parameters, np.ndarray]:
    """The gradient of the mean cross-entropy over the batch, and the batch's class probabilities."""
    cells = features.astype(np.float32)
    count, places, width = cells.shape
    kept = ((random.random((count, 1, HIDDEN)) >= DROPOUT) / (1 - DROPOUT)).astype(np.float32)
    passed = _forward(parameters, cells, kept)
    chances = softmax(passed.logits)
    error = chances.copy()
    error[np.arange(count), labels] -= 1
    error /= count
    local = passed.shares * error[:, None, :]
    hidden = local @ parameters["w2"].T + (error @ parameters["mean_w"].T)[:, None, :] / places
    hidden *= (passed.hidden > 0) * kept
    flat = passed.hidden.reshape(-1, HIDDEN)
    result = {
        "w1": cells.reshape(-1, width).T @ hidden.reshape(-1, HIDDEN),
        "b1": hidden.sum((0, 1)),
        "w2": flat.T @ local.reshape(-1, local.shape[-1]),
        "b2": error.sum(0),
        "mean_w": passed.mean.T @ error,
    }
    return result, chances
