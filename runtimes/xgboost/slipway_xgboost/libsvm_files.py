"""LIBSVM text: `label[:weight] [qid:n] index:value ...`, checked before XGBoost's own reader takes it.

That reader skips what it does not understand and says nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

from .errors import UserError

_NUMBER = rb"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?(?:nan|inf|NaN|Inf)"
_LINE = re.compile(
    rb"[ \t]*(?:(?:NUM)(?::(?:NUM))?(?:[ \t]+qid:\d+)?(?:[ \t]+\d+:(?:NUM))*)?[ \t]*(?:#[^\n]*)?\r?".replace(
        b"NUM", _NUMBER
    )
)


def check_libsvm(file: Path) -> bool:
    """True if the file has a row; raises `UserError` with the line that is no LIBSVM."""
    has_rows = False
    with file.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            text = line.rstrip(b"\n")
            if not _LINE.fullmatch(text):
                _refuse(file, number, text)
            has_rows = has_rows or bool(text.strip())
    return has_rows


def _refuse(file: Path, number: int, text: bytes) -> None:
    snippet = text[:50].decode("utf-8", "replace").rstrip()
    if number == 1:
        raise UserError(
            f"First line '{snippet}...' of file '{file.name}' is not 'LIBSVM' format. "
            "Please ensure the file is in 'LIBSVM' format."
            + (" If it is CSV, set the channel's ContentType to text/csv." if b"," in text else "")
        )
    raise UserError(
        f"Failed to load libsvm data with exception:\nfile '{file.name}', line {number} ('{snippet}...') is not "
        "<label>[:<weight>] <index>:<value> ..."
    )
