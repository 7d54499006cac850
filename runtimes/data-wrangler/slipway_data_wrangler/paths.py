"""The folders of a processing job. `SAGEMAKER_BASE_DIR` stands in for `/opt/ml`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from .errors import UserError


@dataclass(frozen=True)
class Paths:
    base: Path

    @staticmethod
    def from_environment() -> Paths:
        return Paths(Path(os.environ.get("SAGEMAKER_BASE_DIR") or "/opt/ml"))

    @property
    def recipes(self) -> Path:
        return self.base / "processing" / "recipe"

    @property
    def output(self) -> Path:
        return self.base / "processing" / "output"

    @property
    def message(self) -> Path:
        return self.base / "output" / "message"

    def input(self, name: str) -> Path:
        """A processing input by the folder that the recipe names."""
        folder = self.base / "processing" / "input" / name
        if folder.is_dir():
            return folder
        parent = folder.parent
        there = sorted(each.name for each in parent.iterdir() if each.is_dir()) if parent.is_dir() else []
        found = ", ".join(there) or "none"
        raise UserError(f"No processing input at /opt/ml/processing/input/{name}. Folders there: {found}.")

    def recipe(self) -> Path:
        files = sorted(self.recipes.glob("*.y*ml")) if self.recipes.is_dir() else []
        if len(files) == 1:
            return files[0]
        found = ", ".join(file.name for file in files) or "none"
        raise UserError(f"Exactly one recipe (*.yaml) must be in /opt/ml/processing/recipe. Found: {found}.")
