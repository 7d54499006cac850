"""Writes what a recipe made, in the form of SageMaker's built-in image classification: a folder of images a part, and a
list file with index, class and path, separated by tabs.

https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from .errors import RecipeError
from .pictures import Unreadable, decode, in_parallel, locate
from .recipe import Output
from .table import Table, literal, quoted
from .work import SPLIT, Augmentation, Work

ENDINGS = {"jpeg": "jpg", "png": "png"}


@dataclass(frozen=True)
class Shot:
    """One image to be written: a row's own, or a changed copy of it."""

    path: str
    label: str
    copy: int = 0
    augmentation: Augmentation | None = None


def classes_of(table: Table, output: Output) -> list[str]:
    label = output.label or ""
    table.require("Recipe, output", [label])
    found = table.query(f"SELECT DISTINCT CAST({quoted(label)} AS VARCHAR) FROM rows ORDER BY 1")
    names = [row[0] for row in found]
    if None in names:
        raise RecipeError("Recipe, output", f'the label "{label}" is missing in some rows: drop or fill them before.')
    if output.classes is not None:
        strange = [name for name in names if name not in output.classes]
        if strange:
            raise RecipeError("Recipe, output", f"the classes {', '.join(output.classes)} do not hold {', '.join(strange)}.")
        return output.classes
    if len(names) < 2:
        raise RecipeError("Recipe, output", f'the label "{label}" has only the value {names}: nothing can be learned.')
    return names


def write_images(work: Work, output: Output, target: Path) -> dict[str, Any]:
    """Images, lists and the class map; answers what the report says of them."""
    work.where = "Recipe, output"
    work.require_split()
    classes = classes_of(work.table, output)
    parts: dict[str, Any] = {}
    for part, shots in _shots(work, output).items():
        parts[part] = _write_part(part, shots, Writing(work, output, target, classes))
    (target / "classes.json").write_text(json.dumps({name: number for number, name in enumerate(classes)}, indent=2) + "\n")
    return {"classes": classes, "parts": parts}


@dataclass(frozen=True)
class Writing:
    work: Work
    output: Output
    target: Path
    classes: list[str]


def _shots(work: Work, output: Output) -> dict[str, list[Shot]]:
    rows = work.table.query(
        f"SELECT {quoted(SPLIT)}, CAST({quoted(work.image_column)} AS VARCHAR), CAST({quoted(output.label or '')} AS VARCHAR) FROM rows"
    )
    parts: dict[str, list[Shot]] = defaultdict(list)
    for part, path, label in rows:
        parts[part].append(Shot(path, label))
    for augmentation in work.augmentations:
        originals = [shot for shot in parts[augmentation.split] if shot.augmentation is None]
        parts[augmentation.split].extend(_copies(originals, augmentation))
    return parts


def _copies(shots: list[Shot], augmentation: Augmentation) -> list[Shot]:
    """So many of each; with `balance`, the rarer classes get as many more as bring them to the most frequent one."""
    made = [Shot(shot.path, shot.label, copy, augmentation) for copy in range(1, augmentation.copies + 1) for shot in shots]
    if not augmentation.balance:
        return made
    by_class: dict[str, list[Shot]] = defaultdict(list)
    for shot in shots:
        by_class[shot.label].append(shot)
    most = max(len(each) for each in by_class.values())
    for members in by_class.values():
        lacking = (most - len(members)) * (1 + augmentation.copies)
        for number in range(lacking):
            shot = members[number % len(members)]
            copy = 1 + augmentation.copies + number // len(members)
            made.append(Shot(shot.path, shot.label, copy, augmentation))
    return made


def _write_part(part: str, shots: list[Shot], writing: Writing) -> dict[str, Any]:
    folder = writing.target / part
    for number in range(len(writing.classes)):
        (folder / str(number)).mkdir(parents=True, exist_ok=True)
    made = in_parallel(lambda shot: _write_image(folder, shot, writing), shots)
    lists = writing.target / "lst" / part
    lists.mkdir(parents=True, exist_ok=True)
    lines = [f"{index}\t{writing.classes.index(shot.label)}\t{path}\n" for index, (shot, (path, _, _)) in enumerate(zip(shots, made))]
    (lists / f"{part}.lst").write_text("".join(lines), encoding="utf-8")
    if writing.output.pixels is not None:
        _write_pixels(part, [writing.classes.index(shot.label) for shot in shots], [small for _, _, small in made], writing)
    sums = np.array([statistics for _, statistics, _ in made])
    mean, square = sums[:, 0].mean(axis=0), sums[:, 1].mean(axis=0)
    deviation = np.sqrt(np.maximum(square - mean**2, 0))
    return {
        "images": len(shots),
        "augmented": sum(shot.augmentation is not None for shot in shots),
        "by class": dict(Counter(shot.label for shot in shots)),
        "channel means": [round(float(each), 2) for each in mean],
        "channel deviations": [round(float(each), 2) for each in deviation],
    }


def _write_image(folder: Path, shot: Shot, writing: Writing) -> tuple[str, np.ndarray, np.ndarray | None]:
    try:
        image = decode(locate(writing.work.folder(), shot.path))
    except Unreadable as error:
        raise RecipeError(
            "Recipe, output", f"the image {shot.path} is {error}: the step check_images before the split drops such rows."
        ) from error
    for change in writing.work.changes:
        image = change(image)
    if shot.augmentation is not None:
        image = shot.augmentation.change(image, _chance(shot))
    path = f"{writing.classes.index(shot.label)}/{_file_name(shot)}.{ENDINGS[writing.output.image_format]}"
    _save(image, folder / path, writing.output)
    pixels = np.asarray(image, dtype=np.float64).reshape(-1, 3)
    return path, np.array([pixels.mean(axis=0), (pixels**2).mean(axis=0)]), _small(image, writing.output.pixels)


def _small(image: Image.Image, side: int | None) -> np.ndarray | None:
    return None if side is None else np.asarray(image.resize((side, side), Image.Resampling.BILINEAR), dtype=np.uint8).ravel()


def _write_pixels(part: str, labels: list[int], small: list[np.ndarray | None], writing: Writing) -> None:
    """Small pictures as plain numbers, for programs that read no images: a simple model to compare with."""
    folder = writing.target / "pixels"
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / f"{part}.npz", pixels=np.array(small, dtype=np.uint8), labels=np.array(labels, dtype=np.int64))


def _save(image: Image.Image, file: Path, output: Output) -> None:
    if output.image_format == "png":
        image.save(file, "PNG")
    else:
        image.save(file, "JPEG", quality=output.quality, subsampling=0)


def _chance(shot: Shot) -> int:
    seed = shot.augmentation.seed if shot.augmentation else 0
    return int.from_bytes(hashlib.sha256(f"{seed}/{shot.path}/{shot.copy}".encode()).digest()[:8], "big")


def _file_name(shot: Shot) -> str:
    """Readable, and never the same for two images: a name may be cut and its odd characters replaced."""
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", shot.path.rsplit(".", 1)[0]).strip("-.")[-80:]
    mark = hashlib.sha256(shot.path.encode()).hexdigest()[:8]
    return f"{stem}-{mark}" + (f"-{shot.copy}" if shot.copy else "")


def write_table(work: Work, output: Output, target: Path) -> None:
    """The rows as CSV, a file a part. DuckDB may write no files of its own any more, so Python does."""
    columns = output.columns or work.table.columns()
    work.table.require("Recipe, output", columns)
    selected = ", ".join(map(quoted, columns))
    has_parts = SPLIT in work.table.columns()
    names = [row[0] for row in work.table.query(f"SELECT DISTINCT {quoted(SPLIT)} FROM rows ORDER BY 1")] if has_parts else [None]
    for name in names:
        where = f" WHERE {quoted(SPLIT)} = {literal(name)}" if name else ""
        folder = target / "table" / (name or "all")
        folder.mkdir(parents=True, exist_ok=True)
        _write_csv(work.table.query(f"SELECT {selected} FROM rows{where}"), columns, folder / "rows.csv")


def _write_csv(rows: list[tuple[Any, ...]], columns: list[str], file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
