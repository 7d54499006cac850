"""`python -m slipway_image_classification.train`: one training job in the manner of the built-in Image Classification.

Reads the configuration and the channels under `SAGEMAKER_BASE_DIR` (`/opt/ml`), writes the model and its ONNX form,
exits 0; or writes `output/failure` and exits 1. A job that is stopped before its first epoch exits 143.
"""

from __future__ import annotations

import os
import sys
import traceback

from .channels import check_channels
from .errors import CustomerError, StopRequested
from .hyperparameters import validate_hyperparameters
from .log import log, start_logging
from .paths import Paths

# The service shows the first 1024 characters of the failure file.
FAILURE_LIMIT = 1024
STOPPED = 143


def main() -> int:
    start_logging()
    paths = Paths.from_environment()
    try:
        run(paths)
        return 0
    except CustomerError as error:
        return fail(paths, f"Customer Error: {error}")
    except StopRequested:
        log.info("Stop requested before the first epoch was done: there is no model.")
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the last frame: what is unforeseen must reach the failure file
        return fail(paths, f"Algorithm Error: {type(error).__name__}: {error}\n{traceback.format_exc()}")


def run(paths: Paths) -> None:
    values = validate_hyperparameters(paths.config("hyperparameters.json"))
    check_channels(paths.config("inputdataconfig.json"))
    _refuse_many_hosts(paths)
    threads = int(os.environ.get("SM_NUM_CPUS") or os.cpu_count() or 1)
    # Imported only now: a misspelt hyperparameter fails before the second that the libraries take to load.
    from .training_job import train_and_save

    train_and_save(paths, values, threads)


def fail(paths: Paths, text: str) -> int:
    log.error("%s", text)
    paths.failure.parent.mkdir(parents=True, exist_ok=True)
    paths.failure.write_text(text[:FAILURE_LIMIT], encoding="utf-8")
    return 1


def _refuse_many_hosts(paths: Paths) -> None:
    hosts = paths.config("resourceconfig.json").get("hosts", [])
    if len(hosts) > 1:
        raise CustomerError(f"Training over {len(hosts)} instances is not supported here; set InstanceCount to 1")


if __name__ == "__main__":
    sys.exit(main())
