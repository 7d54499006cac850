"""Names of types: Hive's, as the catalog has them, and those of DuckDB and Arrow."""

import re

import pyarrow as pa

_FROM_DUCKDB = {
    "BOOLEAN": "boolean",
    "TINYINT": "tinyint",
    "SMALLINT": "smallint",
    "INTEGER": "int",
    "BIGINT": "bigint",
    "HUGEINT": "decimal(38,0)",
    "UTINYINT": "smallint",
    "USMALLINT": "int",
    "UINTEGER": "bigint",
    "UBIGINT": "decimal(20,0)",
    "FLOAT": "float",
    "DOUBLE": "double",
    "VARCHAR": "string",
    "BLOB": "binary",
    "DATE": "date",
    "TIME": "string",
    "UUID": "string",
    "JSON": "string",
    '"NULL"': "string",
    "NULL": "string",
}

_TO_DUCKDB = {
    "boolean": "BOOLEAN",
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "int": "INTEGER",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "long": "BIGINT",
    "float": "FLOAT",
    "double": "DOUBLE",
    "string": "VARCHAR",
    "binary": "BLOB",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
}


def hive_of_duckdb(kind):
    """The Hive type of a `duckdb.DuckDBPyType`-like object: from its id and children."""
    if kind.id == "list" or kind.id == "array":
        return f"array<{hive_of_duckdb(kind.children[0][1])}>"
    if kind.id == "struct":
        fields = ",".join(f"{name}:{hive_of_duckdb(inner)}" for name, inner in kind.children)
        return f"struct<{fields}>"
    if kind.id == "map":
        key, value = (inner for _name, inner in kind.children)
        return f"map<{hive_of_duckdb(key)},{hive_of_duckdb(value)}>"
    text = str(kind)
    if text.startswith("DECIMAL"):
        return text.lower()
    if text.startswith("TIMESTAMP"):
        return "timestamp"
    return _FROM_DUCKDB.get(text, "string")


def hive_of_arrow(kind):
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"array<{hive_of_arrow(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{','.join(f'{field.name}:{hive_of_arrow(field.type)}' for field in kind)}>"
    if pa.types.is_map(kind):
        return f"map<{hive_of_arrow(kind.key_type)},{hive_of_arrow(kind.item_type)}>"
    if pa.types.is_decimal(kind):
        return f"decimal({kind.precision},{kind.scale})"
    if pa.types.is_timestamp(kind):
        return "timestamp"
    if pa.types.is_date(kind):
        return "date"
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return "binary"
    if pa.types.is_dictionary(kind):
        return hive_of_arrow(kind.value_type)
    names = {
        pa.bool_(): "boolean",
        pa.int8(): "tinyint",
        pa.int16(): "smallint",
        pa.int32(): "int",
        pa.int64(): "bigint",
        pa.uint8(): "smallint",
        pa.uint16(): "int",
        pa.uint32(): "bigint",
        pa.uint64(): "decimal(20,0)",
        pa.float16(): "float",
        pa.float32(): "float",
        pa.float64(): "double",
    }
    return names.get(kind, "string")


class UnknownType(Exception):
    pass


def duckdb_of_hive(text):
    """`array<struct<a:int>>` as DuckDB writes it; what is no type is refused, as it becomes part of a statement."""
    kind, rest = _parse(text.strip().lower())
    if rest:
        raise UnknownType(f"unknown type {text}")
    return kind


def _parse(text):
    name = re.match(r"[a-z]+", text)
    if not name:
        raise UnknownType(f"unknown type {text}")
    word, rest = name.group(), text[name.end() :]
    if word == "array":
        inner, rest = _parse(_after(rest, "<"))
        return f"{inner}[]", _after(rest, ">")
    if word == "map":
        key, rest = _parse(_after(rest, "<"))
        value, rest = _parse(_after(rest, ","))
        return f"MAP({key}, {value})", _after(rest, ">")
    if word == "struct":
        return _parse_struct(rest)
    size = re.match(r"\(\s*\d+\s*(,\s*\d+\s*)?\)", rest)
    if word == "decimal":
        return f"DECIMAL{size.group() if size else '(10,0)'}", rest[size.end() :] if size else rest
    if word in ("varchar", "char"):
        return "VARCHAR", rest[size.end() :] if size else rest
    if word not in _TO_DUCKDB:
        raise UnknownType(f"unknown type {word}")
    return _TO_DUCKDB[word], rest


def _parse_struct(rest):
    rest = _after(rest, "<")
    fields = []
    while True:
        field = re.match(r"\s*([^:<>,()\"]+)\s*:\s*", rest)
        if not field:
            raise UnknownType(f"unknown struct at {rest}")
        inner, rest = _parse(rest[field.end() :])
        fields.append(f'"{field.group(1).strip()}" {inner}')
        if not rest.lstrip().startswith(","):
            return f"STRUCT({', '.join(fields)})", _after(rest, ">")
        rest = _after(rest, ",")


def _after(text, sign):
    text = text.lstrip()
    if not text.startswith(sign):
        raise UnknownType(f"expected {sign} at {text}")
    return text[len(sign) :].lstrip()
