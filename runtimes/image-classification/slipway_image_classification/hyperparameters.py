"""Checks the hyperparameters in the built-in's words.

Messages: `ConfigValidator` of Amazon's algorithms, as `The value '0' is not valid for the 'epochs' hyperparameter ...`.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Mapping
from typing import Any

from .errors import CustomerError
from .hyperparameter_table import REQUIRED, TABLE, Choice, Number, Text, Whole

# The tuning service and the debugger add these to a job.
_RESERVED = re.compile(r"_tuning_objective_metric|_kfold|sagemaker_\w+")
_LARGEST_SIDE = 512


def validate_hyperparameters(given: Mapping[str, str]) -> dict[str, Any]:
    values = {name: text for name, text in given.items() if not _RESERVED.fullmatch(name)}
    unknown = [name for name in values if name not in TABLE]
    if unknown:
        raise CustomerError(_unknown(unknown[0]))
    missing = ", ".join(f"'{name}'" for name in REQUIRED if name not in values)
    if missing:
        raise CustomerError(f"No value(s) were specified for {missing} which are required hyperparameter(s)")
    result = {name: kind.default for name, kind in TABLE.items() if getattr(kind, "default", None) is not None}
    result.update({name: _read(name, text) for name, text in values.items()})
    for name in ("num_layers", "multi_label", "use_pretrained_model", "use_weighted_loss"):
        result[name] = int(result[name])
    result["early_stopping"] = str(result["early_stopping"]).lower() == "true"
    result["image_shape"] = _image_shape(result["image_shape"])
    _refuse_unsupported(result)
    return result


def _unknown(name: str) -> str:
    close = difflib.get_close_matches(name, TABLE, n=1, cutoff=0.6)
    hint = f". Did you mean '{close[0]}'?" if close else ""
    return f"Additional hyperparameters are not allowed ('{name}' was unexpected){hint}"


def _read(name: str, text: str) -> Any:
    kind = TABLE[name]
    if isinstance(kind, Choice):
        if text not in kind.values:
            accepted = ", ".join(f"'{value}'" for value in kind.values)
            raise CustomerError(
                f"The value '{text}' is not valid for the '{name}' hyperparameter "
                f"which accepts one of the following: {accepted}"
            )
        return text
    if isinstance(kind, Text):
        if not re.fullmatch(kind.pattern, text.replace(" ", "")):
            raise _invalid(name, text, f"a string which matches the pattern '{kind.pattern}'")
        return text.replace(" ", "")
    return _whole(name, text, kind) if isinstance(kind, Whole) else _number(name, text, kind)


def _whole(name: str, text: str, kind: Whole) -> int:
    if not re.fullmatch(r"[+]?\d{1,15}", text.strip()) or int(text) < kind.minimum:
        raise _invalid(name, text, f"an integer greater than {kind.minimum - 1}")
    return int(text)


def _number(name: str, text: str, kind: Number) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not kind.minimum <= value <= kind.maximum:
        raise _invalid(name, text, f"a number between {kind.minimum} and {kind.maximum}")
    return value


def _invalid(name: str, text: str, expected: str) -> CustomerError:
    return CustomerError(f"The value '{text}' is not valid for the '{name}' hyperparameter which expects {expected}")


def _image_shape(text: str) -> tuple[int, int, int]:
    channels, height, width = map(int, text.split(","))
    if channels != 3 or not all(32 <= side <= _LARGEST_SIDE for side in (height, width)):
        raise _invalid(
            "image_shape", text, f"3 channels and a height and width between 32 and {_LARGEST_SIDE}, as in '3,224,224'"
        )
    return channels, height, width


def _refuse_unsupported(values: Mapping[str, Any]) -> None:
    """What the built-in can and this image cannot; each with what to do instead."""
    if values["use_pretrained_model"] == 0:
        raise CustomerError(
            "use_pretrained_model=0 (its default: training the whole network from scratch) is not supported here: "
            "this image trains a head on a pretrained network. Set use_pretrained_model to 1."
        )
    if values["multi_label"] == 1:
        raise CustomerError("multi_label=1 is not supported here: each image has one class. Set multi_label to 0.")
    if values["precision_dtype"] == "float16":
        raise CustomerError("precision_dtype=float16 is not supported here. Set precision_dtype to float32.")
    if "top_k" in values and values["top_k"] >= values["num_classes"]:
        raise _invalid("top_k", str(values["top_k"]), f"an integer less than num_classes ({values['num_classes']})")
    if values.get("checkpoint_frequency", 1) > values["epochs"]:
        raise _invalid("checkpoint_frequency", str(values["checkpoint_frequency"]), "no more than epochs")
    _, height, width = values["image_shape"]
    if "resize" in values and values["resize"] < max(height, width):
        raise _invalid("resize", str(values["resize"]), f"at least the sides of image_shape ({height}, {width})")
