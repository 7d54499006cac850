"""What can be measured of an image without knowing its subject: an extension of ours to Model Monitor.

A lamp that ages, a lens that is out of focus or dirty, a camera that was replaced show here before anyone has labels.
"""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image

PIXELS_MAX = 64_000_000
NAMES = [
    "image_width",
    "image_height",
    "image_brightness",
    "image_contrast",
    "image_sharpness",
    "image_saturation",
    "image_red_mean",
    "image_green_mean",
    "image_blue_mean",
]


def image_features(data: bytes) -> dict[str, Any]:
    """The features by name; of what is no image that can be read, all are missing."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > PIXELS_MAX:
                return dict.fromkeys(NAMES)
            pixels = np.asarray(image.convert("RGB"), dtype=np.float64)
    except Exception:  # noqa: BLE001 - Pillow's decoders raise what they like on a broken file
        return dict.fromkeys(NAMES)
    grey = pixels @ np.array([0.299, 0.587, 0.114])
    highest, lowest = pixels.max(axis=2), pixels.min(axis=2)
    red, green, blue = pixels.mean(axis=(0, 1))
    values = [
        pixels.shape[1],
        pixels.shape[0],
        grey.mean(),
        grey.std(),
        _laplacian(grey),
        ((highest - lowest) / np.maximum(highest, 1)).mean(),
        red,
        green,
        blue,
    ]
    return {name: value if isinstance(value, int) else round(float(value), 4) for name, value in zip(NAMES, values)}


def _laplacian(grey: np.ndarray) -> float:
    """Deviation of the Laplacian: high for edges and noise, low for a blurred picture."""
    if min(grey.shape) < 3:
        return 0.0
    inner = grey[1:-1, 1:-1]
    return float((grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * inner).std())
