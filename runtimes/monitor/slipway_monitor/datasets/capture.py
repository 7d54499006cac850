"""What an endpoint captured: JSON Lines of requests and answers. The answer's columns come first, as on AWS.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture-endpoint.html, read 2026-11

For a request that is an image, the columns are the features of the image, and of its answer the predicted class and its
probability: an extension of ours.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from typing import Any

from ..errors import UserError
from ..settings import Settings, parse_time
from .cells import flat
from .csv_rows import csv_payload
from .files import data_files, read_text
from .image_features import image_features
from .predictions import prediction_row

Row = dict[str, Any]


def capture_rows(settings: Settings) -> Iterator[Row]:
    sides = settings.options.get("captureIndexNames") or ["endpointInput", "endpointOutput"]
    for file in data_files(settings.source):
        for number, line in enumerate(read_text(file).splitlines(), start=1):
            if line.strip():
                yield from _rows(_record(line, f"{file.name}, line {number}"), sides, settings)


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise UserError(f"{where} is no JSON: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("captureData"), dict):
        raise UserError(f"{where} is no record of data capture: it has no captureData.")
    return record


def _rows(record: dict[str, Any], sides: list[str], settings: Settings) -> list[Row]:
    if not _is_wanted(record, settings):
        return []
    data = record["captureData"]
    asked, answered = data.get("endpointInput"), data.get("endpointOutput")
    is_image = _type(asked).startswith(("image/", "application/x-image"))
    inputs = _input_rows(asked, is_image) if "endpointInput" in sides else None
    outputs = None
    if "endpointOutput" in sides and answered is not None:
        rows = _payload_rows(answered)
        outputs = [prediction_row(row, settings.classes) for row in rows] if is_image else rows
    return _joined(outputs, inputs)


def _is_wanted(record: dict[str, Any], settings: Settings) -> bool:
    """Folders are whole hours, and a window may begin within one."""
    metadata = record.get("eventMetadata")
    time = metadata.get("inferenceTime") if isinstance(metadata, dict) else None
    if not isinstance(time, str):
        return True
    at = parse_time(time, "inferenceTime")
    return (settings.start is None or at >= settings.start) and (settings.end is None or at < settings.end)


def _joined(outputs: list[Row] | None, inputs: list[Row] | None) -> list[Row]:
    """Answer and question side by side; columns of a CSV line are counted on from the answer's."""
    if not outputs or not inputs:
        return outputs or inputs or []
    if len(outputs) != len(inputs):
        # One question may have one answer for several lines: then what belongs together is not known.
        return [_numbered_on({}, row) for row in inputs]
    return [_numbered_on(output, asked) for output, asked in zip(outputs, inputs)]


def _numbered_on(output: Row, asked: Row) -> Row:
    count = sum(name.startswith("_c") for name in output)
    return {**output, **{(f"_c{count + int(name[2:])}" if _is_place(name) else name): value for name, value in asked.items()}}


def _is_place(name: str) -> bool:
    return name.startswith("_c") and name[2:].isdigit()


def _type(side: Any) -> str:
    return str(side.get("observedContentType", "")).split(";")[0].strip().lower() if isinstance(side, dict) else ""


def _bytes(side: dict[str, Any]) -> bytes:
    text = str(side.get("data", ""))
    if side.get("encoding") != "BASE64":
        return text.encode("utf-8")
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UserError("A captured payload is no base64.") from error


def _input_rows(side: Any, is_image: bool) -> list[Row] | None:
    if not isinstance(side, dict):
        return None
    return [image_features(_bytes(side))] if is_image else _payload_rows(side)


def _payload_rows(side: dict[str, Any]) -> list[Row]:
    text = _bytes(side).decode("utf-8", "replace")
    kind = _type(side)
    if "json" in kind or side.get("encoding") == "JSON":
        try:
            value = json.loads(text)
        except ValueError:
            # JSON Lines, and what calls itself JSON and is none.
            return [row for line in text.splitlines() if line.strip() for row in _json_line(line)]
        return [flat(value)]
    return csv_payload(text)


def _json_line(line: str) -> list[Row]:
    try:
        return [flat(json.loads(line))]
    except ValueError:
        return []
