"""Reading images: JPEG and PNG into `uint8` arrays of the shape that the network takes."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from .errors import CustomerError

# Decoded, an image has three bytes a pixel: this many need 144 MB.
MAX_PIXELS = 48_000_000


def read_image(file: Path, size: tuple[int, int], resize: int | None) -> np.ndarray:
    """Height x width x 3. With `resize`, the shorter side becomes so long and the middle is cut out."""
    height, width = size
    with open_image(file) as image:
        if resize is not None:
            scale = resize / min(image.size)
            image = image.resize(
                (round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS
            )
            left, top = (image.width - width) // 2, (image.height - height) // 2
            image = image.crop((left, top, left + width, top + height))
        elif image.size != (width, height):
            image = image.resize((width, height), Image.Resampling.LANCZOS)
        return np.asarray(image)


def open_image(file: Path) -> Image.Image:
    """Upright and in RGB; refuses what is no image and what would unpack to far more than it is."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(file, formats=("JPEG", "PNG"))
            if image.width * image.height > MAX_PIXELS:
                raise CustomerError(f"The image {file.name} has more than {MAX_PIXELS} pixels")
            return ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise CustomerError(f"The image {file.name} cannot be read: {' '.join(str(error).split())}") from error
