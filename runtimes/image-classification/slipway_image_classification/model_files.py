"""What a training job leaves in the model folder: the head, and its servable form in `slipway/`."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import onnx

from .backbone import add_backbone
from .checkpoints import load_arrays, save_arrays
from .errors import CustomerError
from .feature_grid import Projection
from .graph import Graph
from .head import NAMES, Parameters

FOLDER = "slipway"
HEAD = "image-classification.npz"
_LARGEST_HEAD = 64_000_000


def write_model(folder: Path, parameters: Parameters, projection: Projection, size: tuple[int, int]) -> None:
    shape = np.array([3, *size])
    save_arrays({**parameters, "mean": projection.mean, "axes": projection.axes, "image_shape": shape}, folder / HEAD)
    write_servable(folder / FOLDER, parameters, projection, size)


def write_servable(folder: Path, parameters: Parameters, projection: Projection, size: tuple[int, int]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save_model(servable_model(parameters, projection, size), str(folder / "model.onnx"))
    manifest = serving_manifest(len(parameters["b2"]), size)
    (folder / "serving.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")


def serving_manifest(classes: int, size: tuple[int, int]) -> dict[str, Any]:
    height, width = size
    return {
        "version": 1,
        "image": "image-classification",
        "numFeatures": height * width * 3,
        "input": "input",
        "output": "prediction",
        "columns": classes,
        "kind": "probabilities",
        "imageShape": [3, height, width],
    }


def servable_model(parameters: Parameters, projection: Projection, size: tuple[int, int]) -> onnx.ModelProto:
    """From rows of pixels (row by row, red, green, blue, 0 to 255) to the probability of each class."""
    height, width = size
    graph = Graph()
    pixels = graph.add("Reshape", "input", graph.constant(np.array([-1, height, width, 3])))
    image = graph.add("Transpose", pixels, perm=[0, 3, 1, 2])
    grid, (rows, columns) = add_backbone(graph, image, size)
    by_cell = graph.add("Transpose", grid, perm=[0, 2, 3, 1])
    cells = graph.add("Reshape", by_cell, graph.constant(np.array([-1, rows * columns, len(projection.mean)])))
    centred = graph.add("Sub", cells, graph.constant(projection.mean))
    features = graph.add("MatMul", centred, graph.constant(projection.axes))
    constant = {name: graph.constant(parameters[name]) for name in NAMES}
    first = graph.add("Add", graph.add("MatMul", features, constant["w1"]), constant["b1"])
    hidden = graph.add("Relu", first)
    local = graph.add("MatMul", hidden, constant["w2"])
    pooled = graph.add("ReduceLogSumExp", local, axes=[1], keepdims=0)
    mean = graph.add("ReduceMean", hidden, axes=[1], keepdims=0)
    bias = graph.constant((parameters["b2"] - np.log(rows * columns)).astype(np.float32))
    whole = graph.add("Add", graph.add("MatMul", mean, constant["mean_w"]), bias)
    graph.add("Softmax", graph.add("Add", pooled, whole), axis=1, output="prediction")
    return graph.model(("input", ["N", height * width * 3]), ("prediction", ["N", len(parameters["b2"])]))


def _read_head(file: Path) -> dict[str, np.ndarray]:
    try:
        with tarfile.open(file) as archive:
            found = [each for each in archive if each.isfile() and each.name in (HEAD, f"./{HEAD}")]
            if not found or found[0].size > _LARGEST_HEAD:
                raise ValueError("no such file, or far too large a one")
            content = archive.extractfile(found[0])
            return load_arrays(io.BytesIO(content.read() if content else b""))
    except (tarfile.TarError, OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error) as error:
        raise CustomerError(f"The archive of channel 'model' holds no {HEAD} of this image: {error}") from error


def read_earlier_model(channel: Path, classes: int, size: tuple[int, int]) -> tuple[Parameters, Projection]:
    """The head of an earlier job, from the `model` channel: incremental training starts there."""
    archives = sorted(channel.rglob("*.tar.gz"))
    if len(archives) != 1:
        raise CustomerError(f"Channel 'model' must hold one model.tar.gz, it holds {len(archives)}")
    arrays = _read_head(archives[0])
    shape = tuple(int(side) for side in arrays["image_shape"])
    if len(arrays["b2"]) != classes or shape != (3, *size):
        raise CustomerError(
            f"The earlier model has num_classes={len(arrays['b2'])} and image_shape={','.join(map(str, shape))}; "
            "incremental training must keep both"
        )
    return {name: arrays[name] for name in NAMES}, Projection(arrays["mean"], arrays["axes"])
