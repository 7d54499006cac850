"""CSV to numbers. No header, label first, with `csv_weights` the weight second; an empty field is a missing value.

The container leaves the parsing to XGBoost, which reads any text as a missing value, or as label 0, and says nothing.
Here text is refused with its place: a model trained on silently emptied columns helps nobody.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

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
            if b"\r" in text:
                text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            if b"\n\n" in text:
                text = re.sub(rb"\n+", b"\n", text)
            text = text.strip(b"\n")
            if text:
                yield text


def _parse(text: bytes, delimiter: str, columns: int | None) -> np.ndarray | None:
    """The chunk as a matrix; nothing when a cell is no number or a line has another number of columns."""
    mark = delimiter.encode()
    if text.translate(None, _NUMERIC + mark):
        text = _spell_missing(text, mark)
    text = _fill_empty(text, mark)
    try:
        matrix = np.loadtxt(io.BytesIO(text), dtype=np.float32, delimiter=delimiter, comments=None, ndmin=2)
    except ValueError:
        return None
    return matrix if columns in (None, matrix.shape[1]) else None


def _field(content: bytes, mark: bytes) -> bytes:
    """Pattern of a whole field with that content, spaces around it included."""
    edge = re.escape(mark)
    space = rb"[ \t]*" if mark not in b" \t" else b""
    return rb"(?m)(?:^|(?<=" + edge + rb"))" + space + content + space + rb"(?=" + edge + rb"|$)"


def _spell_missing(text: bytes, mark: bytes) -> bytes:
    return re.sub(_field(_MISSING, mark), b"nan", text)


def _fill_empty(text: bytes, mark: bytes) -> bytes:
    """An empty field, or one of spaces, becomes `nan`."""
    empty = text.startswith(mark) or text.endswith(mark)
    empty = empty or any(pair in text for pair in (mark + mark, mark + b"\n", b"\n" + mark))
    # Most files have neither; looking for the whole pattern in them would take longer than reading the numbers.
    if empty or b" " in text or (mark != b"\t" and b"\t" in text):
        return re.sub(_field(b"", mark), b"nan", text)
    return text
