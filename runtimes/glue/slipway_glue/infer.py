"""What a crawler sees in files: python -m slipway_glue.infer <files.json> <schemas.json>.

The classifiers in AWS's order as far as they exist here: parquet, json, csv. A file that none knows gives null.
"""

import gzip
import json
import re
import sys
import zlib
from pathlib import Path

import slipway_glue.without_pandas  # before pyarrow

import duckdb
import pyarrow.parquet as parquet

from slipway_glue.hive_types import hive_of_arrow, hive_of_duckdb

_SEPARATORS = [",", "|", "\t", ";", "\x01"]
_HEADER_LENGTH_MAX = 150
_HEADER_NAME = re.compile(r"^[^\x00-\x1f;\"'`]+$")
_INT_MAX = 2**31 - 1


def schema_of(path):
    head = path.read_bytes()[:4]
    if head == b"PAR1":
        return _parquet(path)
    text, compression = _text(path)
    if text is None:
        return None
    plain = path.with_suffix(".plain")
    plain.write_bytes(text)
    try:
        found = _json(plain, text) or _csv(plain, text)
    finally:
        plain.unlink()
    return None if found is None else {**found, "compression": compression}


def _parquet(path):
    try:
        file = parquet.ParquetFile(path)
    except Exception:
        return None
    columns = [(field.name, hive_of_arrow(field.type)) for field in file.schema_arrow]
    return {
        "format": "parquet",
        "compression": "none",
        "columns": _named(columns),
        "rows": file.metadata.num_rows,
    }


def _text(path):
    """The whole lines of the sample; None for bytes that are no text."""
    data, compression = path.read_bytes(), "none"
    if data[:2] == b"\x1f\x8b":
        data, compression = _unpacked(data), "gzip"
    if b"\x00" in data[:4096]:
        return None, compression
    if len(data) >= 4 * 1024 * 1024 and b"\n" in data:
        data = data[: data.rindex(b"\n") + 1]
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None, compression
    return (data if data.strip() else None), compression


def _unpacked(data):
    """Of a sample, as far as it goes."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        return unpacker.decompress(data, 4 * 1024 * 1024)
    except (zlib.error, gzip.BadGzipFile):
        return b""


def _json(path, text):
    first = text.lstrip()[:1]
    if first not in (b"{", b"["):
        return None
    form = "array" if first == b"[" else "newline_delimited"
    try:
        relation = duckdb.connect().read_json(str(path), format=form, sample_size=-1)
        rows = len(relation)
        columns = [
            (name, _narrow(relation, name, kind))
            for name, kind in zip(relation.columns, relation.types)
        ]
    except duckdb.Error:
        return None
    if form == "array":
        fields = ",".join(f"{name.lower()}:{kind}" for name, kind in columns)
        columns, rows = [("array", f"array<struct<{fields}>>")], 1
    return {"format": "json", "columns": _named(columns), "rows": rows}


def _narrow(relation, name, kind):
    """Whole numbers are `int` where they fit, as AWS's classifier has them; times stay text."""
    hive = hive_of_duckdb(kind)
    if hive == "bigint":
        quoted = '"' + name.replace('"', '""') + '"'
        largest = relation.aggregate(f"max(abs({quoted}))").fetchone()[0]
        return "int" if largest is None or largest <= _INT_MAX else "bigint"
    return re.sub(r"\b(date|timestamp)\b", "string", hive)


def _csv(path, text):
    lines = [line for line in text.decode("utf-8").splitlines() if line]
    separator = _separator(lines[:200])
    if separator is None or len(lines) < 2:
        return None
    connection = duckdb.connect()
    options = {"sep": separator, "header": False, "all_varchar": True, "null_padding": True}
    try:
        cells = connection.read_csv(str(path), **options).limit(1000).fetchall()
    except duckdb.Error:
        return None
    head, body = cells[0], cells[1:]
    has_header = _is_header(head, body)
    rows = body if has_header else cells
    kinds = [_cell_type([row[index] for row in rows]) for index in range(len(head))]
    names = [cell if has_header and cell else f"col{index}" for index, cell in enumerate(head)]
    return {
        "format": "csv",
        "columns": _named(list(zip(names, kinds))),
        "delimiter": separator,
        "hasHeader": has_header,
        "rows": len(lines) - (1 if has_header else 0),
    }


def _separator(lines):
    """The first of AWS's separators that parts every line into as many cells, at least two."""
    for separator in _SEPARATORS:
        counts = {line.count(separator) for line in lines if '"' not in line}
        if len(counts) == 1 and min(counts) > 0:
            return separator
        quoted = [line for line in lines if '"' in line]
        if len(quoted) == len(lines) and all(separator in line for line in lines):
            return separator
    return None


def _is_header(head, body):
    cells = [cell or "" for cell in head]
    named = all(_HEADER_NAME.match(cell) and _cell_type([cell]) == "string" for cell in cells)
    short = all(len(cell) < _HEADER_LENGTH_MAX for cell in cells[:-1])
    typed = any(_cell_type([cell]) != "string" for row in body for cell in row if cell)
    return named and short and typed and len(set(cells)) == len(cells)


def _cell_type(cells):
    filled = [cell for cell in cells if cell not in (None, "")]
    if not filled:
        return "string"
    if all(re.fullmatch(r"[+-]?\d{1,18}", cell) for cell in filled):
        return "bigint"
    if all(re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", cell) for cell in filled):
        return "double"
    if all(cell.lower() in ("true", "false") for cell in filled):
        return "boolean"
    return "string"


def _named(columns):
    """In lower case, each name once, as the catalog has them."""
    seen, named = {}, []
    for name, kind in columns:
        lower = name.strip().lower()
        seen[lower] = seen.get(lower, 0) + 1
        unique = lower if seen[lower] == 1 else f"{lower}_{seen[lower] - 1}"
        named.append({"name": unique, "type": kind})
    return named


def main():
    files, target = map(Path, sys.argv[1:3])
    schemas = [schema_of(Path(file)) for file in json.loads(files.read_text())]
    partial = target.with_suffix(".part")
    partial.write_text(json.dumps(schemas))
    partial.rename(target)


if __name__ == "__main__":
    main()
