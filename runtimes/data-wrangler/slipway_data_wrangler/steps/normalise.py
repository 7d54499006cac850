"""Makes images alike in what is not their subject. What is done here to training images, the images that a model is asked
about later must see too: the report says so."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from ..fields import Fields
from ..work import Work
from .step import Step

METHODS = ["mean", "contrast", "equalise", "lighting"]


class Normalise(Step):
    name = "normalise"
    fields = ["method", "mean", "deviation", "cut"]

    def __init__(self, fields: Fields) -> None:
        method = fields.choice("method", METHODS)
        for field, owner in [("mean", "mean"), ("deviation", "mean"), ("cut", "contrast")]:
            if fields.has(field) and method != owner:
                raise fields.wrong(field, f"left out unless the method is {owner}")
        mean = fields.number("mean", 1, 254, 128)
        deviation = fields.number("deviation", 1, 127, 50)
        cut = fields.number("cut", 0, 40, 1)
        self.change: Callable[[Image.Image], Image.Image] = {
            "mean": lambda image: _to_mean(image, mean, deviation),
            "contrast": lambda image: ImageOps.autocontrast(image, cutoff=cut),
            "equalise": ImageOps.equalize,
            "lighting": _even_lighting,
        }[method]

    def apply(self, work: Work) -> None:
        work.folder()
        work.changes.append(self.change)
        work.notes["also needed before a prediction"] = True


def _to_mean(image: Image.Image, mean: float, deviation: float) -> Image.Image:
    """One mean and deviation over all channels, so that colours keep their relation."""
    pixels = np.asarray(image, dtype=np.float32)
    spread = max(float(pixels.std()), 1e-3)
    return _image((pixels - pixels.mean()) / spread * deviation + mean)


def _even_lighting(image: Image.Image) -> Image.Image:
    """Takes out what changes slowly over the picture: a lamp at one side."""
    pixels = np.asarray(image, dtype=np.float32)
    slow = np.asarray(image.convert("L").filter(ImageFilter.GaussianBlur(max(image.size) / 4)), dtype=np.float32)
    return _image(pixels * (float(slow.mean()) / np.maximum(slow, 1.0))[..., None])


def _image(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(np.rint(pixels), 0, 255).astype(np.uint8))
