"""The steps that a recipe can have, by name. One step a file."""

from __future__ import annotations

from .augment import Augment
from .cast import Cast
from .check_images import CheckImages
from .derive import Derive
from .drop_duplicates import DropDuplicates
from .drop_missing import DropMissing
from .filter import Filter
from .impute import Impute
from .normalise import Normalise
from .rename import Rename
from .resize import Resize
from .select import Select
from .sort import Sort
from .split import Split
from .step import Step

STEPS: dict[str, type[Step]] = {
    step.name: step
    for step in [
        Select,
        Filter,
        Rename,
        Cast,
        Derive,
        DropDuplicates,
        DropMissing,
        Impute,
        Sort,
        Split,
        CheckImages,
        Resize,
        Normalise,
        Augment,
    ]
}
