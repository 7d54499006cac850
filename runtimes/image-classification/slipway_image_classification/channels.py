"""The four channels of the image format: images in `train` and `validation`, their classes in two `.lst` files.

https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html#IC-inputoutput
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from .errors import CustomerError
from .paths import Paths

KNOWN = ("train", "validation", "train_lst", "validation_lst", "model")
_IMAGES = ("application/x-image", "image/jpeg", "image/png")
_MANIFEST = (
    "The channel '{name}' has content type '{given}'. RecordIO and augmented manifests are not supported here yet: "
    "use content type 'application/x-image' with the channels train, validation, train_lst and validation_lst."
)


@dataclass(frozen=True)
class Examples:
    files: list[Path]
    labels: np.ndarray

    def __len__(self) -> int:
        return len(self.files)


def check_channels(config: Mapping[str, Mapping[str, Any]]) -> None:
    for name in config:
        if name not in KNOWN:
            raise CustomerError(f"Extraneous channel found: {name}. Known are {', '.join(KNOWN)}")
    for name in ("train", "validation"):
        if name not in config:
            raise CustomerError(f"Missing required channel: {name}")
        given = (config[name].get("ContentType") or "application/x-image").split(";")[0].strip()
        if given not in _IMAGES or config[name].get("RecordWrapperType") == "RecordIO":
            raise CustomerError(_MANIFEST.format(name=name, given=given))
        if config[name].get("TrainingInputMode") == "Pipe":
            raise CustomerError(f"Pipe mode is not supported here: set the input mode of channel '{name}' to File")
        if f"{name}_lst" not in config:
            raise CustomerError(
                f"Missing required channel: {name}_lst. With content type application/x-image the classes of "
                f"channel '{name}' come from a .lst file: index, class and path, separated by tabs"
            )


def read_examples(paths: Paths, channel: str, num_classes: int) -> Examples:
    """The images that the channel's list names, with their classes."""
    folder = paths.channel(channel)
    lists = sorted(file for file in paths.channel(f"{channel}_lst").rglob("*.lst") if file.is_file())
    if len(lists) != 1:
        raise CustomerError(f"Channel '{channel}_lst' must hold one .lst file, it holds {len(lists)}")
    files: list[Path] = []
    labels: list[int] = []
    seen: set[str] = set()
    for number, line in enumerate(lists[0].read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        index, label, path = _fields(line, f"{lists[0].name}:{number}", num_classes)
        if index in seen:
            raise CustomerError(f"{lists[0].name}:{number}: the index {index} appears twice; indices must be unique")
        seen.add(index)
        file = folder / path
        if not file.is_file():
            raise CustomerError(f"{lists[0].name}:{number}: there is no image {path} in channel '{channel}'")
        files.append(file)
        labels.append(label)
    if not files:
        raise CustomerError(f"The list {lists[0].name} of channel '{channel}' names no image")
    return Examples(files, np.array(labels))


def _fields(line: str, place: str, num_classes: int) -> tuple[str, int, str]:
    fields = line.split("\t")
    if len(fields) != 3:
        raise CustomerError(f"{place}: expected index, class and path separated by tabs, found {len(fields)} fields")
    index, label, path = (field.strip() for field in fields)
    try:
        value = float(label)
    except ValueError:
        value = -1.0
    if not value.is_integer() or not 0 <= value < num_classes:
        raise CustomerError(f"{place}: the class '{label}' is no whole number from 0 to num_classes - 1 = {num_classes - 1}")
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        raise CustomerError(f"{place}: the path '{path}' leaves the channel")
    return index, int(value), path
