"""A tensor out of an event file of smdebug: TensorBoard's `Event` in TFRecord's frame.

Layout: smdebug/core/tfevent of github.com/awslabs/sagemaker-debugger, read 2026-11.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_HEADER = 12  # length and its checksum
_TYPES = {1: "f", 2: "d", 3: "i", 9: "q"}
MODES = {1: "TRAIN", 2: "EVAL", 3: "PREDICT", 4: "GLOBAL"}


@dataclass(frozen=True)
class TensorEvent:
    name: str
    step: int
    mode: str
    values: tuple[float, ...]


def read_event(record: bytes) -> TensorEvent:
    """One record, frame included, as an index file points to it."""
    (length,) = struct.unpack_from("<Q", record)
    event = _fields(record[_HEADER : _HEADER + length])
    value = _fields(_one(_fields(_one(event, 5)), 1))
    tensor = _fields(_one(value, 8))
    kind = _TYPES[_one(tensor, 1)]
    content = _one(tensor, 4)
    plugins = dict(_plugin(entry) for entry in _fields(_one(value, 9)).get(1, []))
    return TensorEvent(
        name=_one(value, 1).decode(),
        step=_one(event, 2, 0),
        mode=MODES.get(int(plugins.get("mode", "4")), "GLOBAL"),
        values=struct.unpack(f"<{len(content) // struct.calcsize(kind)}{kind}", content),
    )


def _plugin(entry: bytes) -> tuple[str, str]:
    fields = _fields(entry)
    return _one(fields, 1).decode(), _one(fields, 2, b"").decode()


def _one(fields, number, default=None):
    values = fields.get(number)
    if values:
        return values[-1]
    if default is None:
        raise ValueError(f"no field {number} in an event of the training job")
    return default


def _fields(data: bytes) -> dict[int, list]:
    """The fields of a protobuf message by number: numbers, or bytes of what has a length."""
    fields: dict[int, list] = {}
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, at = _varint(data, at)
        elif wire == 2:
            size, at = _varint(data, at)
            value, at = data[at : at + size], at + size
        else:
            size = {1: 8, 5: 4}[wire]
            value, at = data[at : at + size], at + size
        fields.setdefault(number, []).append(value)
    return fields


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7
