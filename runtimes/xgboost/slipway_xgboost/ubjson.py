"""Reads Universal Binary JSON, the form of XGBoost's model files since 2.1 (https://ubjson.org/type-reference/).

Typed arrays become NumPy arrays without a copy of each number. Written here because the `py-ubjson` package decodes
typed arrays number by number, and its last release is of 2020; the part of the format that XGBoost writes is small.
"""

from __future__ import annotations

import struct
from typing import Any

import numpy as np

# Marker to NumPy type; UBJSON is big-endian.
_NUMBERS = {"i": ">i1", "U": ">u1", "I": ">i2", "l": ">i4", "L": ">i8", "d": ">f4", "D": ">f8"}
_CONSTANTS = {"Z": None, "T": True, "F": False}
_MAX_DEPTH = 64


def decode(data: bytes) -> Any:
    """The document; raises `ValueError` when the bytes are no UBJSON."""
    try:
        return _Reader(data).value(0)
    except (IndexError, struct.error, UnicodeDecodeError, KeyError) as error:
        raise ValueError(f"not UBJSON ({type(error).__name__})") from error


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def value(self, depth: int) -> Any:
        return self._typed(self._marker(), depth)

    def _typed(self, marker: str, depth: int) -> Any:
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        if marker == "{":
            return self._object(depth)
        if marker == "[":
            return self._array(depth)
        if marker == "S":
            return self._text()
        if marker == "C":
            return self._take(1).decode()
        if marker in _CONSTANTS:
            return _CONSTANTS[marker]
        return self._number(marker)

    def _object(self, depth: int) -> dict[str, Any]:
        count = self._count() if self._next_is("#") else None
        result: dict[str, Any] = {}
        while count is None or len(result) < count:
            if count is None and self._next_is("}"):
                break
            name = self._text()
            result[name] = self.value(depth + 1)
        return result

    def _array(self, depth: int) -> Any:
        if self._next_is("$"):
            return self._typed_array()
        if self._next_is("#"):
            return [self.value(depth + 1) for _ in range(self._count())]
        items = []
        while not self._next_is("]"):
            items.append(self.value(depth + 1))
        return items

    def _typed_array(self) -> np.ndarray:
        kind = np.dtype(_NUMBERS[self._marker()])
        if not self._next_is("#"):
            raise ValueError("typed array without a count")
        count = self._count()
        return np.frombuffer(self._take(count * kind.itemsize), dtype=kind)

    def _number(self, marker: str) -> Any:
        kind = np.dtype(_NUMBERS[marker])
        return np.frombuffer(self._take(kind.itemsize), dtype=kind)[0].item()

    def _count(self) -> int:
        count = self._number(self._marker())
        if not isinstance(count, int) or not 0 <= count <= len(self._data):
            raise ValueError("impossible count")
        return count

    def _text(self) -> str:
        return self._take(self._count()).decode()

    def _marker(self) -> str:
        while True:
            marker = self._take(1).decode("latin-1")
            if marker != "N":  # no-op
                return marker

    def _next_is(self, marker: str) -> bool:
        if self._data[self._at] != ord(marker):
            return False
        self._at += 1
        return True

    def _take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._data):
            raise IndexError("truncated")
        taken = self._data[self._at : end]
        self._at = end
        return taken
