"""The servable form of a model: `model.onnx` and `serving.json` (both described in runtimes/README.md)."""

from __future__ import annotations

import json
from pathlib import Path

from .ensemble import parse_model
from .errors import NotExportable
from .model_file import read_model
from .objectives import objective

# Inside the model archive. SageMaker's container loads the first *file* at the top of the model folder and never looks
# into subfolders (algorithm_mode/serve_utils.py, read 2026-11), so that a folder is the one place it cannot trip over.
ONNX_FOLDER = "slipway"


def write_onnx_form(model_bytes: bytes, folder: Path) -> None:
    """Raises `NotExportable` with the reason when there is no exact ONNX form."""
    try:
        model = parse_model(read_model(model_bytes))
    except (KeyError, TypeError, IndexError) as error:
        raise NotExportable(f"the model file is damaged or of an unknown version ({error!r})") from error
    found = objective(model.objective)
    # Imported late: a model that is refused does not wait for it.
    from .onnx_graph import INPUT, OUTPUT, build_graph

    graph, columns = build_graph(model, found)
    manifest = {
        "version": 1,
        "image": "xgboost",
        "objective": model.objective,
        "numFeatures": model.num_features,
        "input": INPUT,
        "output": OUTPUT,
        "columns": columns,
        "kind": found.kind,
        **({"numClass": model.groups} if model.objective.startswith("multi:") else {}),
        **({"bestIteration": model.best_iteration} if model.best_iteration is not None else {}),
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(graph.SerializeToString())
    (folder / "serving.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
