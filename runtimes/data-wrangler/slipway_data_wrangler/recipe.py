"""A recipe: a YAML file of a source, steps and an output. Read whole and checked before any data is touched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .errors import RecipeError
from .fields import Fields, nearest, shown
from .steps import STEPS, Step
from .table import READERS

RECIPE_BYTES_MAX = 1_000_000
STEPS_MAX = 200


@dataclass(frozen=True)
class Source:
    table: str
    format: str
    images: str | None
    image_column: str


@dataclass(frozen=True)
class Output:
    label: str | None
    classes: list[str] | None
    image_format: str
    quality: int
    columns: list[str] | None
    pixels: int | None


@dataclass(frozen=True)
class NumberedStep:
    number: int
    name: str
    step: Step

    @property
    def where(self) -> str:
        return f"Recipe step {self.number} ({self.name})"


@dataclass(frozen=True)
class Recipe:
    name: str
    source: Source
    steps: list[NumberedStep]
    output: Output


def read_recipe(file: Path) -> Recipe:
    if file.stat().st_size > RECIPE_BYTES_MAX:
        raise RecipeError("Recipe", f"is larger than {RECIPE_BYTES_MAX} bytes.")
    try:
        document = yaml.safe_load(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise RecipeError("Recipe", "is not UTF-8 text.") from error
    except yaml.YAMLError as error:
        raise RecipeError("Recipe", f"is no YAML: {' '.join(str(error).split())}") from error
    return parse_recipe(document)


def parse_recipe(document: Any) -> Recipe:
    fields = Fields("Recipe", document, ["version", "name", "source", "steps", "output"])
    if fields.raw("version") != 1:
        raise fields.wrong("version", "1")
    steps = fields.raw("steps")
    if not isinstance(steps, list) or not 1 <= len(steps) <= STEPS_MAX:
        raise fields.wrong("steps", f"a list of 1 to {STEPS_MAX} steps")
    source = _source(fields.raw("source"))
    return Recipe(
        name=fields.text("name", "recipe"),
        source=source,
        steps=[_step(number, each) for number, each in enumerate(steps, start=1)],
        output=_output(fields.raw("output") or {}, source),
    )


def _source(value: Any) -> Source:
    fields = Fields("Recipe, source", value, ["table", "format", "images", "image_column"])
    return Source(
        table=fields.column("table"),
        format=fields.choice("format", READERS, "parquet"),
        images=fields.column("images") if fields.has("images") else None,
        image_column=fields.column("image_column", "image"),
    )


def _output(value: Any, source: Source) -> Output:
    fields = Fields("Recipe, output", value, ["label", "classes", "image_format", "quality", "columns", "pixels"])
    classes = fields.raw("classes")
    if classes is not None:
        is_list = isinstance(classes, list) and len(classes) > 1 and all(isinstance(each, str) for each in classes)
        if not is_list or len(set(classes)) != len(classes):
            raise fields.wrong("classes", "a list of at least two different texts")
    if source.images is not None and not fields.has("label"):
        raise fields.wrong("label", "the column with the class of an image")
    return Output(
        label=fields.column("label") if fields.has("label") else None,
        classes=classes,
        image_format=fields.choice("image_format", ["jpeg", "png"], "jpeg"),
        quality=fields.whole("quality", 1, 100, 95),
        columns=fields.columns("columns") if fields.has("columns") else None,
        pixels=fields.whole("pixels", 4, 256) if fields.has("pixels") else None,
    )


def _step(number: int, value: Any) -> NumberedStep:
    where = f"Recipe step {number}"
    if isinstance(value, str) and value in STEPS:
        value = {value: {}}
    if not isinstance(value, dict) or len(value) != 1:
        raise RecipeError(where, f"must be the name of one step and its fields, and is {shown(value)}.")
    [(name, given)] = value.items()
    step = STEPS.get(name) if isinstance(name, str) else None
    if step is None:
        raise RecipeError(where, f'there is no step "{name}".{nearest(str(name), STEPS)} Steps: {", ".join(STEPS)}.')
    fields = Fields(f"{where} ({name})", {} if given is None else given, step.fields)
    return NumberedStep(number, name, step(fields))
