"""The parts of slipway-sql that need no plane: reading scripts, the shut-in engine, types."""

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from slipway_glue.hive_types import UnknownType, duckdb_of_hive
from slipway_glue.sql.engine import Engine
from slipway_glue.sql.errors import SqlJobError
from slipway_glue.sql.script import statements_of, with_parameters


def kinds(script):
    return [statement.kind for statement in statements_of(script)]


def test_statements_are_parted():
    script = "SELECT ';' AS a /* ; */; -- ;\nSELECT $$ ; $$;;\n(SELECT 1) UNION (SELECT 2)"
    assert kinds(script) == ["select", "select", "select"]
    assert kinds(" -- nothing\n") == []


def test_athenas_create_table():
    [statement] = statements_of(
        "create table D.T with (format = 'PARQUET', partitioned_by = ARRAY['a', 'b']) as select 1 as x, 2 as a, 3 as b"
    )
    assert statement.name == ("d", "t") and statement.properties["partitioned_by"] == ["a", "b"]
    assert statement.query == "select 1 as x, 2 as a, 3 as b"


def test_sparks_create_table():
    [statement] = statements_of(
        "CREATE OR REPLACE TABLE d.t USING parquet PARTITIONED BY (A, b) LOCATION 's3://x/y/' AS WITH c AS (SELECT 1) FROM c"
    )
    assert statement.properties == {
        "format": "parquet",
        "partition_columns": ["a", "b"],
        "external_location": "s3://x/y/",
    }
    assert "replace" in statement.flags and statement.query.startswith("WITH c")


@pytest.mark.parametrize(
    "script",
    [
        "COPY (SELECT 1) TO '/tmp/x'",
        "ATTACH '/tmp/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET threads = 1",
        "PRAGMA database_list",
        "CALL pragma_version()",
        "EXPORT DATABASE '/tmp/x'",
        "CREATE TABLE t AS SELECT 1",
        "CREATE TABLE a.b.c AS SELECT 1",
        "CREATE TABLE d.t (x int)",
        "CREATE MACRO m() AS 1",
        "CREATE OR REPLACE SCHEMA s",
        "DELETE FROM d.t",
        "UNLOAD (SELECT 1",
        "DROP TABLE d.t CASCADE",
        "INSERT INTO d.t",
        "'select 1'",
        "SELECT 'open",
    ],
)
def test_other_statements_are_refused(script):
    with pytest.raises(SqlJobError):
        statements_of(script)


def test_parameters():
    assert with_parameters("SELECT '${day}' FROM ${db}.t", {"day": "2026-11-26", "db": "q"}) == (
        "SELECT '2026-11-26' FROM q.t"
    )
    for value in ("x'; DROP TABLE d.t", "a;b", 'q"', "a\nb", "$${x}"):
        with pytest.raises(SqlJobError):
            with_parameters("SELECT '${day}'", {"day": value})
    with pytest.raises(SqlJobError):
        with_parameters("${absent}", {})


@pytest.fixture
def engine(tmp_path):
    parquet.write_table(pa.table({"a": [1, 2]}), tmp_path / "t.parquet")
    made = Engine(tmp_path, {"note": "it's"})
    made.add_table(("d", "t"), [tmp_path / "t.parquet"], pa.schema([("a", pa.int64())]))
    return made


def test_engine_reads_what_was_added(engine):
    assert engine.execute("SELECT sum(a), getvariable('note') FROM d.t").fetchall() == [(3, "it's")]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '{folder}/t.parquet'",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_csv('http://127.0.0.1:1/x')",
        "COPY (SELECT 1) TO '{folder}/x.csv'",
        "ATTACH '{folder}/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "RESET lock_configuration",
        "CREATE PERSISTENT SECRET s (TYPE s3)",
        "SELECT getenv('HOME')",
        "SELECT * FROM sys",
    ],
)
def test_engine_is_shut_in(engine, tmp_path, query):
    import duckdb

    with pytest.raises(duckdb.Error):
        engine.execute(query.replace("{folder}", str(tmp_path))).fetchall()


def test_tables_of_a_query(engine):
    query = """WITH c AS (SELECT * FROM d.t) SELECT * FROM c JOIN "O x".y ON true
               WHERE EXISTS (SELECT 1 FROM z) ORDER BY (SELECT max(a) FROM d.u)"""
    assert engine.tables_of(query) == [("O x", "y"), ("d", "t"), ("d", "u"), (None, "c"), (None, "z")]
    with pytest.raises(SqlJobError):
        engine.tables_of("SELECT 1; SELECT 2")
    with pytest.raises(SqlJobError):
        engine.tables_of("ATTACH 'x'")


@pytest.mark.parametrize(
    ("hive", "duckdb"),
    [
        ("bigint", "BIGINT"),
        ("varchar(10)", "VARCHAR"),
        ("decimal(10, 2)", "DECIMAL(10, 2)"),
        ("array<struct<a:int,b:map<string,double>>>", 'STRUCT("a" INTEGER, "b" MAP(VARCHAR, DOUBLE))[]'),
    ],
)
def test_types(hive, duckdb):
    assert duckdb_of_hive(hive) == duckdb


@pytest.mark.parametrize("hive", ["", "int) FROM x; --", "array<int", "uniontype<int>", 'struct<a":int>'])
def test_what_is_no_type_is_refused(hive):
    with pytest.raises(UnknownType):
        duckdb_of_hive(hive)
