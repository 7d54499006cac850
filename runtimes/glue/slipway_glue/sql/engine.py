"""DuckDB shut in: no files, no network, no extensions, no settings. What a script may read is registered from outside."""

import json
import os
from pathlib import Path

import duckdb
import pyarrow.dataset as ds

from slipway_glue.sql.errors import SqlJobError

# Of the unit's memory, for DuckDB; Python and Arrow need the rest. What does not fit spills to the run's folder.
_MEMORY_SHARE = 0.6
_MEMORY_MAX_GB = 4
_SPILL_MAX = "8GB"


class Engine:
    def __init__(self, folder: Path, variables):
        self._connection = duckdb.connect(
            ":memory:",
            config={
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
                "allow_community_extensions": False,
                "python_enable_replacements": False,
            },
        )
        set_limits(self._connection, folder / "spill")
        for name, value in variables.items():
            self._connection.execute(f"SET VARIABLE {quoted(name)} = ?", [value])
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")
        self._count = 0

    def add_table(self, name, files, schema):
        """A view `db.table` over Parquet files that hold what may be seen of it and nothing else."""
        database, table = name
        source = f"__glue_{self._count}"
        self._count += 1
        self._connection.register(source, ds.dataset([str(file) for file in files], schema=schema, format="parquet"))
        self._connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(database)}")
        self._connection.execute(
            f"CREATE OR REPLACE VIEW {quoted(database)}.{quoted(table)} AS SELECT * FROM {quoted(source)}"
        )

    def remove_table(self, name):
        database, table = name
        self._connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(database)}")
        self._connection.execute(f"DROP VIEW IF EXISTS {quoted(database)}.{quoted(table)}")

    def tables_of(self, query):
        """Every table that the query names, as (database or None, table): DuckDB's own parser says so."""
        self._check_query(query)
        text = self._connection.execute("SELECT json_serialize_sql(?)", [query]).fetchone()[0]
        tree = json.loads(text)
        if tree.get("error"):
            raise SqlJobError(f"{tree.get('error_message')}: {query[:200]}")
        return sorted(set(_base_tables(tree)), key=str)

    def execute(self, statement):
        return self._connection.execute(statement)

    def describe(self, query):
        """Names and types of the query's columns."""
        rows = self._connection.execute(f"DESCRIBE {query}").fetchall()
        return [(row[0], row[1]) for row in rows]

    def _check_query(self, query):
        found = duckdb.extract_statements(query)
        if len(found) != 1 or found[0].type != duckdb.StatementType.SELECT:
            raise SqlJobError(f"Not a query: {query[:200]}")


def set_limits(connection, spill):
    """Memory, and the folder and size of what does not fit."""
    memory = min(float(os.environ.get("SLIPWAY_MEMORY_GB", "1")) * _MEMORY_SHARE, _MEMORY_MAX_GB)
    settings = {
        "memory_limit": f"{memory:.2f}GB",
        "temp_directory": str(spill),
        "max_temp_directory_size": _SPILL_MAX,
        "preserve_insertion_order": False,
        "TimeZone": "UTC",
    }
    for name, value in settings.items():
        connection.execute(f"SET {name} = ?", [value])


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _base_tables(node):
    if isinstance(node, list):
        for each in node:
            yield from _base_tables(each)
    elif isinstance(node, dict):
        if node.get("type") == "BASE_TABLE":
            yield (node.get("schema_name") or None, node["table_name"])
        for each in node.values():
            yield from _base_tables(each)
