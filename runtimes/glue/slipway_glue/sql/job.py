"""A slipway-sql job: one statement after the other; the first that fails ends it."""

import os
from pathlib import Path

from slipway_glue.sql.catalog import Catalog
from slipway_glue.sql.engine import Engine
from slipway_glue.sql.reader import TableReader
from slipway_glue.sql.script import statements_of, with_parameters
from slipway_glue.sql.writer import TableWriter

_ROWS_SHOWN = 100


def run_sql_job(script, arguments):
    """`--database` is the database of tables without one; `--name value` is `getvariable('name')`, and `${name}`."""
    parameters = dict(zip([name.lstrip("-") for name in arguments[::2]], arguments[1::2]))
    text = with_parameters(Path(script).read_text(encoding="utf-8"), parameters)
    statements = statements_of(text)
    job = SqlJob(parameters.get("database"), parameters)
    for statement in statements:
        print(f"-- {' '.join(statement.text.split())[:200]}", flush=True)
        print(job.run(statement), flush=True)


class SqlJob:
    def __init__(self, database, parameters):
        folder = Path(os.environ["SLIPWAY_RUN_DIR"]) / "sql"
        folder.mkdir(parents=True, exist_ok=True)
        self._database = database.lower() if database else None
        self._catalog = Catalog()
        self._engine = Engine(folder, parameters)
        self._reader = TableReader(self._catalog, folder)
        self._writer = TableWriter(self._engine, self._catalog, folder)
        self._loaded = set()

    def run(self, statement):
        query = self._ready(statement.query) if statement.query else ""
        match statement.kind:
            case "select":
                return self._show(query)
            case "temp":
                self._engine.execute(statement.text)
                return "created for this script"
            case "ctas":
                if "if" in statement.flags and self._catalog.exists(statement.name):
                    return "exists already"
                replaces = "replace" in statement.flags
                where = self._writer.create(statement.name, query, dict(statement.properties), replaces)
                return self._wrote(statement.name, where)
            case "insert":
                overwrite = "overwrite" in statement.flags
                return self._wrote(statement.name, self._writer.insert(statement.name, query, overwrite))
            case "unload":
                return f"wrote {self._writer.unload(query, statement.location, statement.properties)}"
            case "drop":
                return self._drop(statement)
            case _:
                self._catalog.create_database(statement.name[-1], "if" in statement.flags)
                return "done"

    def _ready(self, query):
        """Loads the catalog's tables that the query names and that are not there yet."""
        for database, table in self._engine.tables_of(query):
            name = (database or self._database, table)
            if name[0] is None or name[0].startswith(("information_schema", "pg_catalog", "temp", "main")):
                continue
            name = (name[0].lower(), name[1].lower())
            if name in self._loaded or (database is None and not self._catalog.exists(name)):
                continue
            files, schema = self._reader.read(name)
            self._engine.add_table(name, files, schema)
            self._loaded.add(name)
            if database is None:
                self._engine.execute(f'CREATE OR REPLACE TEMP VIEW "{name[1]}" AS SELECT * FROM "{name[0]}"."{name[1]}"')
        return query

    def _wrote(self, name, where):
        """What was read of the table before is stale."""
        if name in self._loaded:
            self._engine.remove_table(name)
            self._loaded.discard(name)
        return f"wrote {where}"

    def _drop(self, statement):
        if "if" in statement.flags and not self._catalog.exists(statement.name):
            return "was not there"
        self._catalog.drop_table(statement.name)
        return self._wrote(statement.name, "nothing: the table is dropped, its data stays on S3")

    def _show(self, query):
        result = self._engine.execute(query)
        names = [column[0] for column in result.description]
        rows = result.fetchmany(_ROWS_SHOWN)
        more = result.fetchone() is not None
        lines = ["\t".join(names), *("\t".join("NULL" if cell is None else str(cell) for cell in row) for row in rows)]
        return "\n".join([*lines, "..."] if more else lines)
