"""CSV to numbers. No header, label first, with `csv_weights` the weight second; an empty field is a missing value.

The container leaves the parsing to XGBoost, which reads any text as a missing value, or as label 0, and says nothing.
Here text is refused with its place: a model trained on silently emptied columns helps nobody.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Iterator

import numpy as np

from .csv_complaint import first_line_of, refuse_bad_cell
from .errors import UserError
from .log import log

# Bytes that a chunk may grow to; bounds the memory beside the matrix itself.
CHUNK_BYTES = 32 * 1024 * 1024

_NUMERIC = b"0123456789+-.eE \t\n"
# Ways that data tools write a missing value; XGBoost's reader takes them for missing too.
_MISSING = rb"(?:NA|N/A|n/a|na|NaN|nan|NAN|NULL|null|None|none|\?)"

# What the sniffer comes up with on a file of one column.
_NO_DELIMITER = "+-.\"'\r\n"


def read_csv(files: list[Path]) -> np.ndarray:
    """All rows of all files as float32, missing values as NaN."""
    delimiter = detect_delimiter(files[0])
    blocks: list[np.ndarray] = []
    columns: int | None = None
    for file in files:
        for chunk in _chunks(file):
            block = _parse(chunk, delimiter, columns)
            if block is None:
                refuse_bad_cell(file, delimiter, columns)
            else:
                columns = block.shape[1]
                blocks.append(block)
    if not blocks:
        raise UserError("Got input data without labels. Please check the input data set.")
    return blocks[0] if len(blocks) == 1 else np.concatenate(blocks)


def detect_delimiter(file: Path) -> str:
    """The container's way: Python's sniffer on the first line of the first file."""
    line = first_line_of(file)
    try:
        delimiter = csv.Sniffer().sniff(line).delimiter
        if delimiter in _NO_DELIMITER or delimiter.isalnum():
            raise csv.Error("Could not determine delimiter")
    except csv.Error as error:
        raise UserError(
            f"Could not determine delimiter on line {line.rstrip()[:50]}:\n{error} (file '{file.name}', line 1)"
        ) from error
    log.info("Determined delimiter of CSV input is '%s'", delimiter)
    return delimiter


def _chunks(file: Path) -> Iterator[bytes]:
    """Whole lines, blank ones removed, with `\\n` endings and without the last one."""
    with file.open("rb") as stream:
        if stream.read(3) != b"\xef\xbb\xbf":
            stream.seek(0)
        while True:
            text = stream.read(CHUNK_BYTES)
            if not text:
                return
            text += stream.readline()
            text = re.sub(rb"[\r\n]+", b"\n", text).strip(b"\n")
            if text:
                yield text


def _parse(text: bytes, delimiter: str, columns: int | None) -> np.ndarray | None:
    """The chunk as a matrix; nothing when a cell is no number or a line has another number of columns."""
    mark = delimiter.encode()
    if text.translate(None, _NUMERIC + mark):
        text = _spell_missing(text, mark)
    width = _width(text, mark)
    if width is None or (columns is not None and width != columns):
        return None
    text = _fill_empty(text, mark)
    try:
        # `fromstring` stops quietly at what is no number: the count tells.
        values = np.fromstring(text.translate(bytes.maketrans(mark, b" ")), dtype=np.float32, sep=" ")
    except (ValueError, DeprecationWarning):
        return None
    rows = text.count(b"\n") + 1
    return values.reshape(rows, width) if values.size == rows * width else None


def _spell_missing(text: bytes, mark: bytes) -> bytes:
    edge = re.escape(mark)
    return re.sub(rb"(?m)(?:(?<=^)|(?<=" + edge + rb"))\s*" + _MISSING + rb"\s*?(?=" + edge + rb"|$)", b"nan", text)


def _width(text: bytes, mark: bytes) -> int | None:
    """Number of columns, if all lines have the same."""
    bytes_ = np.frombuffer(text, dtype=np.uint8)
    ends = np.append(np.flatnonzero(bytes_ == ord("\n")), bytes_.size)
    marks = np.flatnonzero(bytes_ == mark[0])
    per_line = np.diff(np.searchsorted(marks, ends), prepend=0)
    return int(per_line[0]) + 1 if (per_line == per_line[0]).all() else None


def _fill_empty(text: bytes, mark: bytes) -> bytes:
    edge = re.escape(mark)
    if mark + mark in text or mark + b"\n" in text or b"\n" + mark in text or text.startswith(mark) or text.endswith(mark):
        return re.sub(rb"(?m)(?:(?<=" + edge + rb")|^)[ \t]*(?=" + edge + rb"|$)", b"nan", text)
    return text
