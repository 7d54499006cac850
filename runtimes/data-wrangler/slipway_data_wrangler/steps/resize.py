"""Brings every image to one size."""

from __future__ import annotations

from PIL import Image, ImageOps

from ..fields import Fields
from ..work import Work
from .step import Step

FITS = {
    "stretch": lambda image, size: image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0),
    "crop": lambda image, size: ImageOps.fit(image, size, Image.Resampling.BICUBIC),
    "pad": lambda image, size: ImageOps.pad(image, size, Image.Resampling.BICUBIC),
}


class Resize(Step):
    name = "resize"
    fields = ["width", "height", "fit"]

    def __init__(self, fields: Fields) -> None:
        self.size = (fields.whole("width", 8, 4096), fields.whole("height", 8, 4096))
        self.fit = FITS[fields.choice("fit", FITS, "stretch")]

    def apply(self, work: Work) -> None:
        work.folder()
        work.changes.append(lambda image: image if image.size == self.size else self.fit(image, self.size))
