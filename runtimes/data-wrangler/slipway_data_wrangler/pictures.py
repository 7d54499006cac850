"""Images as they lie in a processing input: found by a path that the table gives, decoded once and for all to RGB."""

from __future__ import annotations

import io
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable, Iterable, TypeVar

from PIL import Image, ImageOps

Result = TypeVar("Result")

# A picture of more pixels is a mistake or an attack: Pillow itself only warns up to twice its own limit.
PIXELS_MAX = 64_000_000


class Unreadable(Exception):
    """Why an image cannot be used."""


def locate(folder: Path, path: Any) -> Path:
    """The file below the folder; a path that climbs out of it names none."""
    if not isinstance(path, str) or not path or "\0" in path:
        raise Unreadable("missing")
    file = Path(os.path.normpath(folder / path.lstrip("/")))
    if folder not in file.parents or not file.is_file():
        raise Unreadable("missing")
    return file


def decode(file: Path) -> Image.Image:
    try:
        data = file.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > PIXELS_MAX:
                raise Unreadable(f"more than {PIXELS_MAX} pixels")
            # Cameras turn pictures by a note in the file: what the eye sees is what counts.
            return ImageOps.exif_transpose(image).convert("RGB")
    except Unreadable:
        raise
    except Exception as error:  # noqa: BLE001 - Pillow's decoders raise what they like on a broken file
        raise Unreadable("unreadable") from error


def in_parallel(work: Callable[[Any], Result], items: Iterable[Any]) -> list[Result]:
    """Pillow lets go of the interpreter while it decodes and encodes, so threads use all cores."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(work, items))
