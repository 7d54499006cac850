"""Altered copies of a training image, as `augmentation_type` asks for them.

`crop`: cut and mirrored; `crop_color`: also brightness and colour; `crop_color_transform`: also turned and stretched.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

COPIES = 2
_CUT = 0.08
_TURN_DEGREES = 12


def augment(pixels: np.ndarray, kind: str, random: np.random.Generator) -> np.ndarray:
    height, width, _ = pixels.shape
    image = Image.fromarray(pixels)
    if kind == "crop_color_transform":
        image = image.rotate(random.uniform(-_TURN_DEGREES, _TURN_DEGREES), Image.Resampling.BILINEAR)
    left, top = random.uniform(0, _CUT, 2) * (width, height)
    right, bottom = (width, height) - random.uniform(0, _CUT, 2) * (width, height)
    image = image.resize((width, height), Image.Resampling.BILINEAR, (left, top, right, bottom))
    if random.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    result = np.asarray(image, dtype=np.float32)
    if kind != "crop":
        result = result * random.uniform(0.7, 1.25) * random.uniform(0.92, 1.08, 3)
    return np.clip(result, 0, 255).astype(np.uint8)
