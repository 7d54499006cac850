"""The images of a channel as features."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .augmentation import COPIES, augment
from .channels import Examples
from .feature_cache import FeatureCache
from .feature_grid import Backbone, Projection, fit_projection, project
from .images import read_image
from .log import log
from .termination import Termination

# Images whose features show the main axes.
_SAMPLE = 200
_REPORT_EVERY = 512


@dataclass(frozen=True)
class Dataset:
    features: np.ndarray
    labels: np.ndarray


class Extractor:
    def __init__(self, values: Mapping[str, Any], backbone: Backbone, termination: Termination) -> None:
        self._values = values
        self._backbone = backbone
        self._termination = termination
        self._cache = FeatureCache.from_environment()

    def fit(self, examples: Examples) -> Projection:
        random = np.random.default_rng([self._values["seed"], 1])
        chosen = random.permutation(len(examples))[:_SAMPLE]
        return fit_projection(self._backbone.grids(self._read(Examples([examples.files[i] for i in chosen], chosen))))

    def extract(self, name: str, examples: Examples, projection: Projection) -> Dataset:
        kind = self._values.get("augmentation_type") if name == "train" else None
        copies = 1 + (COPIES if kind else 0)
        total = len(examples) * copies
        done_before = 0

        def check(done: int) -> None:
            nonlocal done_before
            self._termination.check()
            if done // _REPORT_EVERY > done_before // _REPORT_EVERY:
                log.info("Features of the %s images: %d of %d", name, done, total)
            done_before = done

        def compute() -> np.ndarray:
            images = self._read(examples, kind)
            return project(self._backbone.grids(images), projection, (total, self._backbone.cells), check)

        features, is_known = self._cache.features(self._decided_by(examples, kind, projection), compute)
        if is_known:
            log.info("Features of the %s images: taken from an earlier job on the same images.", name)
        return Dataset(features, np.repeat(examples.labels, copies))

    def _decided_by(self, examples: Examples, kind: str | None, projection: Projection) -> Iterator[bytes]:
        yield repr((self._values["image_shape"], self._values.get("resize"), kind, self._values["seed"])).encode()
        yield projection.mean.tobytes()
        yield projection.axes.tobytes()
        for file in examples.files:
            yield file.read_bytes()

    def _read(self, examples: Examples, kind: str | None = None) -> Iterator[np.ndarray]:
        _, height, width = self._values["image_shape"]
        random = np.random.default_rng([self._values["seed"], 2])
        for file in examples.files:
            pixels = read_image(file, (height, width), self._values.get("resize"))
            yield pixels
            for _ in range(COPIES if kind else 0):
                yield augment(pixels, kind or "", random)
