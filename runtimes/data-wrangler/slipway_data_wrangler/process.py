"""`python -m slipway_data_wrangler.process [recipe]`: carries out a recipe as a processing job.

Reads `processing/recipe/*.yaml` and `processing/input/<folder>/` under `SAGEMAKER_BASE_DIR` (`/opt/ml`), writes
`processing/output/`, exits 0; or writes the reason to `output/message` and exits 1.
"""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path
from typing import Any

from .errors import UserError
from .paths import Paths
from .recipe import Recipe, read_recipe

# The service shows the first kilobyte of the message.
MESSAGE_BYTES = 1024


def main(arguments: list[str]) -> int:
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    paths = Paths.from_environment()
    try:
        run(paths, read_recipe(Path(arguments[0]) if arguments else paths.recipe()))
        return 0
    except UserError as error:
        return fail(paths, str(error))
    except Exception as error:  # noqa: BLE001 - the last frame: what is unforeseen must reach the message
        traceback.print_exc()
        return fail(paths, f"{type(error).__name__}: {error}")


def run(paths: Paths, recipe: Recipe) -> None:
    # Imported only now: a misspelt step fails before the second that these take to load.
    from .outputs import write_images, write_table
    from .table import Table
    from .work import Work

    table = Table()
    images = paths.input(recipe.source.images) if recipe.source.images else None
    table.read(paths.input(recipe.source.table), recipe.source.format)
    work = Work(table, images, recipe.source.image_column)
    report: dict[str, Any] = {"version": 1, "recipe": recipe.name, "rows read": table.count(), "steps": []}
    print(f"Read {report['rows read']} rows with the columns {', '.join(table.columns())}")
    for numbered in recipe.steps:
        report["steps"].append(_apply(work, numbered))
    paths.output.mkdir(parents=True, exist_ok=True)
    write_table(work, recipe.output, paths.output)
    if images is not None:
        report.update(write_images(work, recipe.output, paths.output))
    report["rows written"] = table.count()
    (paths.output / "report.json").write_text(json.dumps(report, indent=2, default=str) + "\n", encoding="utf-8")
    _say(paths, f"{report['rows read']} rows read, {report['rows written']} written in {len(recipe.steps)} steps")


def _apply(work: Any, numbered: Any) -> dict[str, Any]:
    before = work.table.count()
    work.where, work.notes = numbered.where, {}
    numbered.step.apply(work)
    after = work.table.count()
    notes = ", ".join(f"{name}: {value}" for name, value in work.notes.items())
    print(f"Step {numbered.number} {numbered.name}: {before} -> {after} rows{f' ({notes})' if notes else ''}")
    if after == 0:
        raise UserError(f"{numbered.where}: no row is left of {before}.")
    return {
        "step": numbered.number,
        "name": numbered.name,
        "rows before": before,
        "rows after": after,
        "dropped": before - after,
        **({"notes": work.notes} if work.notes else {}),
    }


def fail(paths: Paths, text: str) -> int:
    print(text, file=sys.stderr)
    _say(paths, text)
    return 1


def _say(paths: Paths, text: str) -> None:
    paths.message.parent.mkdir(parents=True, exist_ok=True)
    cut = text.encode("utf-8")[:MESSAGE_BYTES].decode("utf-8", "ignore")
    paths.message.write_text(cut, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
