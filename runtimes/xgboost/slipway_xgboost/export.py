"""`python -m slipway_xgboost.export <model dir> <out dir>`: writes `model.onnx` and `serving.json`.

The model folder is what SageMaker's container would find under `/opt/ml/model`. Exits 0, or 1 with the reason as the
last line of standard error.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .errors import NotExportable
from .onnx_form import write_onnx_form


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print("usage: python -m slipway_xgboost.export <model dir> <out dir>", file=sys.stderr)
        return 2
    model_dir, out_dir = map(Path, arguments)
    try:
        write_onnx_form(find_model(model_dir).read_bytes(), out_dir)
        return 0
    except (NotExportable, OSError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1


def find_model(model_dir: Path) -> Path:
    """`xgboost-model`, or the only visible file: the container takes the first file whatever its name."""
    files = sorted(entry for entry in model_dir.iterdir() if entry.is_file() and not entry.name.startswith("."))
    named = [file for file in files if file.name == "xgboost-model"]
    if len(named or files) == 1:
        return (named or files)[0]
    if not files:
        raise NotExportable("the model archive holds no file: expected xgboost-model at its top")
    if all(file.name.startswith("xgboost-model-") for file in files):
        raise NotExportable("the archive holds the models of a cross-validation (_kfold), which is not supported yet")
    raise NotExportable(
        f"the model archive holds several files and none is named xgboost-model: {', '.join(f.name for f in files[:5])}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
