"""More training images from those that are there, each changed a little by chance: the same for the same seed."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageEnhance, ImageOps

from ..errors import RecipeError
from ..fields import Fields
from ..work import Augmentation, Work
from .split import PARTS
from .step import Step


class Augment(Step):
    name = "augment"
    fields = ["copies", "balance", "part", "flip", "rotate", "shift", "brightness", "contrast", "noise", "seed"]

    def __init__(self, fields: Fields) -> None:
        self.balance = fields.flag("balance", False)
        self.copies = fields.whole("copies", 0, 20, 0 if self.balance else 1)
        self.part = fields.choice("part", PARTS, "train")
        self.flip = fields.choice("flip", ["none", "horizontal", "vertical", "both"], "none")
        self.rotate = fields.number("rotate", 0, 180, 0)
        self.shift = fields.number("shift", 0, 0.5, 0)
        self.brightness = fields.number("brightness", 0, 0.9, 0)
        self.contrast = fields.number("contrast", 0, 0.9, 0)
        self.noise = fields.number("noise", 0, 100, 0)
        self.seed = fields.whole("seed", 0, 2**31 - 1, 0)
        changes = [self.rotate, self.shift, self.brightness, self.contrast, self.noise]
        if self.flip == "none" and not any(changes):
            raise RecipeError(
                fields.where, "changes nothing: give at least one of flip, rotate, shift, brightness, contrast, noise."
            )

    def apply(self, work: Work) -> None:
        work.folder()
        work.require_split()
        work.augmentations.append(
            Augmentation(self.part, self.copies, self.balance, self.seed, self._change)
        )

    def _change(self, image: Image.Image, chance: int) -> Image.Image:
        random = np.random.default_rng(chance)
        if self.flip in ("horizontal", "both") and random.random() < 0.5:
            image = ImageOps.mirror(image)
        if self.flip in ("vertical", "both") and random.random() < 0.5:
            image = ImageOps.flip(image)
        if self.rotate or self.shift:
            image = self._move(image, random)
        if self.brightness:
            image = ImageEnhance.Brightness(image).enhance(1 + random.uniform(-self.brightness, self.brightness))
        if self.contrast:
            image = ImageEnhance.Contrast(image).enhance(1 + random.uniform(-self.contrast, self.contrast))
        if self.noise:
            pixels = np.asarray(image, dtype=np.float32)
            noisy = pixels + random.normal(0, self.noise, pixels.shape)
            image = Image.fromarray(np.clip(np.rint(noisy), 0, 255).astype(np.uint8))
        return image

    def _move(self, image: Image.Image, random: np.random.Generator) -> Image.Image:
        """What comes in at the border has the border's mean colour, not a black corner that a model would learn."""
        pixels = np.asarray(image)
        border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
        colour = tuple(int(each) for each in border.mean(axis=0).round())
        offset = (
            round(random.uniform(-self.shift, self.shift) * image.width),
            round(random.uniform(-self.shift, self.shift) * image.height),
        )
        angle = random.uniform(-self.rotate, self.rotate)
        return image.rotate(angle, Image.Resampling.BILINEAR, translate=offset, fillcolor=colour)
