"""`python -m slipway_xgboost.train`: one training job of SageMaker's built-in XGBoost.

Reads the configuration and the channels under `SAGEMAKER_BASE_DIR` (`/opt/ml`), writes `model/xgboost-model` and its
ONNX form, exits 0; or writes `output/failure` and exits 1.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from .channels import check_channels
from .errors import AlgorithmError, UserError
from .hyperparameters import validate_hyperparameters
from .log import log, start_logging
from .paths import Paths

MODEL_NAME = "xgboost-model"
# The service shows the first 1024 characters of the failure file.
FAILURE_LIMIT = 1024


def main() -> int:
    start_logging()
    paths = Paths.from_environment()
    try:
        run(paths)
        return 0
    except (UserError, AlgorithmError) as error:
        return fail(paths, str(error))
    except Exception as error:  # noqa: BLE001 - the last frame: what is unforeseen must reach the failure file
        return fail(paths, f"framework error: \n{type(error).__name__}: {error}\n{traceback.format_exc()}")


def run(paths: Paths) -> None:
    log.info("Running XGBoost Sagemaker in algorithm mode")
    values = validate_hyperparameters(_config(paths, "hyperparameters.json"))
    formats = check_channels(_config(paths, "inputdataconfig.json"))
    _refuse_many_hosts(_config(paths, "resourceconfig.json"))
    # Imported only now: a misspelt hyperparameter fails before the second that NumPy and XGBoost take to load.
    from .training_job import train_and_save

    train_and_save(paths, values, formats, _checkpoint_folder(paths), _threads())


def fail(paths: Paths, text: str) -> int:
    log.error("%s", text)
    paths.failure.parent.mkdir(parents=True, exist_ok=True)
    paths.failure.write_text(text[:FAILURE_LIMIT], encoding="utf-8")
    return 1


def _config(paths: Paths, name: str) -> dict[str, Any]:
    file = paths.config / name
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _checkpoint_folder(paths: Paths) -> Path | None:
    config = _config(paths, "checkpointconfig.json")
    return paths.relocate(config.get("LocalPath") or "/opt/ml/checkpoints") if config else None


def _threads() -> int:
    return int(os.environ.get("SM_NUM_CPUS") or os.cpu_count() or 1)


def _refuse_many_hosts(resources: dict[str, Any]) -> None:
    hosts = resources.get("hosts", [])
    if len(hosts) > 1:
        raise UserError(
            f"Training over {len(hosts)} instances is not supported by this image yet; set InstanceCount to 1"
        )


if __name__ == "__main__":
    sys.exit(main())
