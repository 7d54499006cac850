"""From images to the numbers that the head learns from: the backbone's grid, standardised and turned to its main axes.

Float16 and 96 axes make 28 kB of an image of 96 pixels: thousands fit into memory, so that each epoch is only the head.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import onnxruntime

from .backbone import add_backbone
from .graph import Graph

AXES = 96
_BATCH = 16
# Keeps weak axes from being blown up to noise.
_FLOOR = 0.05


@dataclass(frozen=True)
class Projection:
    """`(grid - mean) @ axes`."""

    mean: np.ndarray
    axes: np.ndarray


class Backbone:
    def __init__(self, size: tuple[int, int], threads: int) -> None:
        graph = Graph()
        output, (rows, columns) = add_backbone(graph, "image", size)
        graph.add("Identity", output, output="grid")
        model = graph.model(("image", ["N", 3, *size]), ("grid", ["N", "C", rows, columns]))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model.SerializeToString(), options, ["CPUExecutionProvider"])
        self.cells = rows * columns

    def grids(self, images: Iterator[np.ndarray]) -> Iterator[np.ndarray]:
        """Arrays `[images, cells, features]`, a few images at a time."""
        batch: list[np.ndarray] = []
        for image in images:
            batch.append(image)
            if len(batch) == _BATCH:
                yield self._run(batch)
                batch = []
        if batch:
            yield self._run(batch)

    def _run(self, batch: list[np.ndarray]) -> np.ndarray:
        stacked = np.stack(batch).transpose(0, 3, 1, 2).astype(np.float32)
        (grid,) = self._session.run(None, {"image": stacked})
        return grid.transpose(0, 2, 3, 1).reshape(len(batch), self.cells, -1)


def fit_projection(grids: Iterator[np.ndarray]) -> Projection:
    """The axes along which the features of a sample of images differ most."""
    sample = np.concatenate([grid.reshape(-1, grid.shape[-1]) for grid in grids]).astype(np.float64)
    mean = sample.mean(0)
    spread = sample.std(0) + 1e-3
    standard = (sample - mean) / spread
    values, vectors = np.linalg.eigh(standard.T @ standard / len(standard))
    order = np.argsort(values)[::-1][:AXES]
    axes = vectors[:, order] / np.sqrt(np.maximum(values[order], 0) + _FLOOR)
    # Which way an axis points is left to chance by the solver: the largest part is made positive.
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    return Projection(mean.astype(np.float32), (axes / spread[:, None]).astype(np.float32))


def project(grids: Iterator[np.ndarray], projection: Projection, shape: tuple[int, int], check: Callable[[int], None]) -> np.ndarray:
    """`shape` is images and cells; `check` is called with the number of images done."""
    features = np.empty((*shape, AXES), dtype=np.float16)
    done = 0
    for grid in grids:
        features[done : done + len(grid)] = (grid - projection.mean) @ projection.axes
        done += len(grid)
        check(done)
    return features
