"""Which channels the job has: `train` is required, `validation` optional, `code` ignored, others refused."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from .content_type import DEFAULT, data_format
from .errors import UserError

KNOWN = ("train", "validation", "code")


def check_channels(config: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Format (`csv`, `libsvm`) of each data channel of `inputdataconfig.json`."""
    for name in config:
        if name not in KNOWN:
            close = difflib.get_close_matches(name, KNOWN, n=1, cutoff=0.5)
            hint = f". Did you mean {close[0]}?" if close else ""
            raise UserError(f"Extraneous channel found: {name}{hint}")
    if "train" not in config:
        raise UserError("Missing required channel: train")
    return {name: _format(name, channel) for name, channel in config.items() if name != "code"}


def _format(name: str, channel: Mapping[str, Any]) -> str:
    found = data_format(channel.get("ContentType") or DEFAULT)
    if channel.get("TrainingInputMode") == "Pipe":
        if found == "libsvm":
            raise UserError("Pipe mode not supported for LibSVM.")
        raise UserError(
            "Pipe mode for CSV is no longer supported. Please use Fast File mode (default) instead. "
            "Set input_mode='File' in your SageMaker Estimator or TrainingInput."
        )
    return found
