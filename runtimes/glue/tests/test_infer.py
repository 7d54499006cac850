"""What a crawler sees; the rules for headers and separators are those of AWS's CSV classifier."""

import gzip

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from slipway_glue.infer import schema_of


@pytest.fixture
def look(tmp_path):
    def look_at(content):
        path = tmp_path / "file"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return schema_of(path)

    return look_at


def columns(schema):
    return [(column["name"], column["type"]) for column in schema["columns"]]


@pytest.mark.parametrize("separator", [",", "|", "\t", ";", "\x01"])
def test_separators(look, separator):
    schema = look(separator.join("ab") + "\n" + separator.join("12") + "\n")
    assert schema["format"] == "csv" and schema["delimiter"] == separator
    assert schema["hasHeader"] and columns(schema) == [("a", "bigint"), ("b", "bigint")]


def test_without_header(look):
    schema = look("1,x\n2,y\n")
    assert not schema["hasHeader"]
    assert columns(schema) == [("col0", "bigint"), ("col1", "string")]
    assert schema["rows"] == 2


def test_all_text_is_no_header(look):
    """A header is only told from rows that hold something else than text."""
    assert not look("name,kind\nx,y\n")["hasHeader"]


def test_types(look):
    schema = look("a,b,c,d,e\n1,1.5,true,2026-01-01,\n,2,false,x,\n")
    assert [kind for _name, kind in columns(schema)] == ["bigint", "double", "boolean", "string", "string"]


def test_quoted_cells(look):
    schema = look('id,note\n1,"a, b"\n2,"c"\n')
    assert columns(schema) == [("id", "bigint"), ("note", "string")] and schema["rows"] == 2


def test_json_lines(look):
    schema = look('{"A":1,"t":"2026-01-01","n":{"k":[1.5]}}\n{"A":9999999999}\n')
    assert schema["format"] == "json"
    assert columns(schema) == [("a", "bigint"), ("t", "string"), ("n", "struct<k:array<double>>")]


def test_packed(look):
    assert look(gzip.compress(b'{"a":1}\n'))["compression"] == "gzip"


def test_parquet(tmp_path):
    table = pa.table({"Id": pa.array([1], pa.int32()), "at": pa.array([0], pa.timestamp("us")), "d": [[b"x"]]})
    parquet.write_table(table, tmp_path / "file")
    assert columns(schema_of(tmp_path / "file")) == [("id", "int"), ("at", "timestamp"), ("d", "array<binary>")]


@pytest.mark.parametrize(
    "content",
    [b"\xff\xd8\xff\xe0\x00\x10JFIF", b"", b"\n\n", "one line, only", "no separators\nat all\n", b"PAR1 damaged", "{broken"],
)
def test_unknown(look, content):
    assert look(content) is None
