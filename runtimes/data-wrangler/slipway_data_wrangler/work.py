"""What the steps of a run share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

from .errors import RecipeError
from .table import Table

SPLIT = "split"


@dataclass(frozen=True)
class Augmentation:
    """Makes `copies` more of each image of a split; `change` gets the image and a number that is its chance."""

    split: str
    copies: int
    balance: bool
    seed: int
    change: Callable[[Image.Image, int], Image.Image]


@dataclass
class Work:
    table: Table
    images: Path | None
    image_column: str
    where: str = ""
    """The step at work, for messages."""
    changes: list[Callable[[Image.Image], Image.Image]] = field(default_factory=list)
    """What is done to each image when it is written."""
    augmentations: list[Augmentation] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)
    """What the step at work wants in the report."""

    def folder(self) -> Path:
        if self.images is None:
            raise RecipeError(self.where, "needs images: name their folder in source.images.")
        return self.images

    def require_split(self) -> None:
        if SPLIT not in self.table.columns():
            raise RecipeError(self.where, "needs a split step before it.")
