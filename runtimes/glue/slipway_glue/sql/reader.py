"""Brings a table of the catalog onto this machine: its files, read as its SerDe says, only the columns that may be seen.

The connection here runs our own statements alone; the script's engine sees only the Parquet files that come out.
"""

from pathlib import Path

import duckdb
import pyarrow.parquet as parquet

from slipway_glue.hive_types import duckdb_of_hive
from slipway_glue.sql.engine import quoted, set_limits
from slipway_glue.sql.errors import SqlJobError
from slipway_glue.sql.locations import keys_below

_NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__"
_PARQUET = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
_JSON = ("org.openx.data.jsonserde.JsonSerDe", "org.apache.hive.hcatalog.data.JsonSerDe")
_CSV = "org.apache.hadoop.hive.serde2.OpenCSVSerde"
_TEXT = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"


class TableReader:
    def __init__(self, catalog, folder: Path):
        self._catalog = catalog
        self._folder = folder
        self._connection = duckdb.connect(":memory:")
        set_limits(self._connection, folder / "reader-spill")
        self._count = 0

    def read(self, name):
        """Parquet files and their schema, partition keys last."""
        metadata = self._catalog.table(name, "SELECT")
        table, seen = metadata["Table"], set(metadata["AuthorizedColumns"])
        descriptor = table["StorageDescriptor"]
        columns = [column for column in descriptor["Columns"] if column["Name"] in seen]
        keys = table.get("PartitionKeys", [])
        store = self._catalog.store_of(metadata)
        files = [
            self._convert(self._download(store, location), (table, columns, keys, values))
            for location, values in self._places(name, table)
        ]
        written = [file for file in files if file is not None]
        if not written:
            written = [self._empty(columns, keys)]
        return written, parquet.read_schema(written[0])

    def _places(self, name, table):
        if not table.get("PartitionKeys"):
            return [(table["StorageDescriptor"]["Location"], [])]
        return [
            (partition["StorageDescriptor"]["Location"], partition["Values"])
            for partition in self._catalog.partitions(name)
        ]

    def _download(self, store, location):
        folder = self._next("source")
        folder.mkdir(parents=True)
        files = []
        for bucket, key in keys_below(store, location):
            file = folder / str(len(files))
            store.download_file(bucket, key, str(file))
            with file.open("rb") as opened:
                packed = opened.read(2) == b"\x1f\x8b"
            files.append(file.rename(file.with_suffix(".gz")) if packed else file)
        return files

    def _convert(self, sources, parts):
        if not sources:
            return None
        table, columns, keys, values = parts
        target = self._next("table").with_suffix(".parquet")
        fields = [*self._fields(table, columns, sources), *_constants(keys, values)]
        self._copy(f"SELECT {', '.join(fields)} FROM {self._source(table, sources)}", target)
        for source in sources:
            source.unlink()
        return target

    def _empty(self, columns, keys):
        target = self._next("table").with_suffix(".parquet")
        fields = [
            f"CAST(NULL AS {duckdb_of_hive(column.get('Type', 'string'))}) AS {quoted(column['Name'])}"
            for column in [*columns, *keys]
        ]
        self._copy(f"SELECT {', '.join(fields)} LIMIT 0", target)
        return target

    def _copy(self, query, target):
        self._connection.execute(f"COPY ({query}) TO {_text(str(target))} (FORMAT parquet)")

    def _source(self, table, sources):
        serde, parameters = _serde(table)
        files = f"[{', '.join(_text(str(source)) for source in sources)}]"
        if serde == _PARQUET:
            return f"read_parquet({files}, union_by_name = true)"
        if serde in _JSON:
            malformed = parameters.get("ignore.malformed.json", "false").lower() == "true"
            shape = ", ".join(
                f"{_text(key)}: {_text(kind)}" for key, kind in self._json_columns(table, files)
            )
            return (
                f"read_json({files}, format = 'newline_delimited', columns = {{{shape}}}, ignore_errors = {malformed})"
            )
        if serde in (_CSV, _TEXT):
            return f"read_csv({files}, {_csv_options(table, parameters, serde)})"
        raise SqlJobError(f"Tables of the SerDe {serde} are not supported: use Parquet, JSON or CSV.")

    def _json_columns(self, table, files):
        """Keys as the files spell them: the SerDe goes by names without case."""
        catalog = {column["Name"]: column for column in table["StorageDescriptor"]["Columns"]}
        options = "format = 'newline_delimited', sample_size = -1, ignore_errors = true"
        described = self._connection.execute(f"DESCRIBE SELECT * FROM read_json({files}, {options})").fetchall()
        found = [
            (row[0], duckdb_of_hive(catalog[row[0].lower()].get("Type", "string")))
            for row in described
            if row[0].lower() in catalog
        ]
        return found or [(name, "VARCHAR") for name in list(catalog)[:1]]

    def _fields(self, table, columns, sources):
        serde, _parameters = _serde(table)
        described = self._connection.execute(f"DESCRIBE SELECT * FROM {self._source(table, sources)}").fetchall()
        present = {row[0].lower(): row[0] for row in described}
        cast = "TRY_CAST" if serde in (_CSV, _TEXT) else "CAST"
        for column in columns:
            name, kind = column["Name"], duckdb_of_hive(column.get("Type", "string"))
            value = quoted(present[name]) if name in present else "NULL"
            yield f"{cast}({value} AS {kind}) AS {quoted(name)}"

    def _next(self, kind):
        self._count += 1
        return self._folder / f"{kind}-{self._count}"


def _serde(table):
    serde = table["StorageDescriptor"].get("SerdeInfo", {})
    return serde.get("SerializationLibrary", ""), serde.get("Parameters", {})


def _csv_options(table, parameters, serde):
    names = [column["Name"] for column in table["StorageDescriptor"]["Columns"]]
    skip = int(table.get("Parameters", {}).get("skip.header.line.count", "0"))
    shape = ", ".join(f"{_text(name)}: 'VARCHAR'" for name in names)
    if serde == _CSV:
        separator = parameters.get("separatorChar", ",")
        quote = parameters.get("quoteChar", '"')
        escape = parameters.get("escapeChar", "\\")
    else:
        separator = parameters.get("field.delim", parameters.get("serialization.format", "\x01"))
        quote, escape = "", ""
    return (
        f"auto_detect = false, header = false, skip = {skip}, columns = {{{shape}}}, sep = {_text(separator)}, "
        f"quote = {_text(quote)}, escape = {_text(escape)}, nullstr = '\\N', null_padding = true"
    )


def _constants(keys, values):
    for key, value in zip(keys, values):
        kind = duckdb_of_hive(key.get("Type", "string"))
        literal = "NULL" if value == _NULL_PARTITION else _text(value)
        yield f"CAST({literal} AS {kind}) AS {quoted(key['Name'])}"


def _text(value):
    return "'" + value.replace("'", "''") + "'"
