"""Reads a model file of XGBoost, of any version that SageMaker's containers wrote, as the JSON document of its schema.

https://xgboost.readthedocs.io/en/release_3.0.0/tutorials/saving_model.html
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from .errors import NotExportable
from .ubjson import decode


def read_model(data: bytes) -> dict[str, Any]:
    """The document; raises `NotExportable` with the reason when the bytes cannot be read."""
    if data[:1] == b"{":
        return _document(data)
    if data[:1] == b"\x80" or data[:2] == b"cx":
        raise NotExportable(
            "the model is a Python pickle (containers before 1.3-1, or script mode): unpickling runs whatever code it "
            "holds, so it is refused; load it where it was made and save it with Booster.save_model"
        )
    return _document(_modernised(data))


def _document(data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(data) if data[1:2] in (b'"', b" ", b"\n", b"\r", b"\t") else decode(data)
    except ValueError as error:
        raise NotExportable(f"the model file is neither JSON nor UBJSON: {error}") from error
    if not isinstance(document, dict) or not isinstance(document.get("learner"), dict):
        raise NotExportable("the model file is not an XGBoost model: it has no learner")
    return document


def _modernised(data: bytes) -> bytes:
    """The binary form of before 2.1, rewritten by XGBoost itself; only this needs the library."""
    import xgboost as xgb

    try:
        with tempfile.TemporaryDirectory(prefix="slipway-model-") as folder:
            file = Path(folder) / "xgboost-model"
            file.write_bytes(data)
            return bytes(xgb.Booster(model_file=str(file)).save_raw(raw_format="ubj"))
    except (xgb.core.XGBoostError, ValueError) as error:
        raise NotExportable(f"XGBoost cannot read the model file: {str(error).splitlines()[0]}") from error
