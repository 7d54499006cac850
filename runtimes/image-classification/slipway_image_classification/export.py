"""`python -m slipway_image_classification.export <model dir> <out dir>`: writes `model.onnx` and `serving.json`.

For an archive that holds the head but not its servable form. Exits 0, or 1 with the reason as the last line of
standard error.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .checkpoints import load_arrays
from .feature_grid import Projection
from .head import NAMES
from .model_files import HEAD, write_servable


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print("usage: python -m slipway_image_classification.export <model dir> <out dir>", file=sys.stderr)
        return 2
    model_dir, out_dir = map(Path, arguments)
    if not (model_dir / HEAD).is_file():
        print(
            f"the model archive holds no {HEAD}: models of SageMaker's own container (MXNet parameters) are not "
            "supported; train the model on this plane",
            file=sys.stderr,
        )
        return 1
    try:
        arrays = load_arrays(model_dir / HEAD)
        size = tuple(int(side) for side in arrays["image_shape"][1:])
        parameters = {name: arrays[name] for name in NAMES}
        write_servable(out_dir, parameters, Projection(arrays["mean"], arrays["axes"]), size)
        return 0
    except (OSError, ValueError, KeyError) as error:
        print(f"{HEAD} of the model archive cannot be read: {' '.join(str(error).split())}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
