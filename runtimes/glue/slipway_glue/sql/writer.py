"""Writes the result of a query as Parquet to S3, in Hive's folders, and enters it into the catalog."""

import os
from pathlib import Path
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.dataset as ds

from slipway_glue.hive_types import duckdb_of_hive, hive_of_arrow
from slipway_glue.sql.engine import quoted
from slipway_glue.sql.errors import SqlJobError
from slipway_glue.sql.locations import folder_of, keys_below

_PROPERTIES = {"format", "external_location", "partitioned_by", "write_compression", "parquet_compression"}
_COMPRESSIONS = {"GZIP": "gzip", "SNAPPY": "snappy", "ZSTD": "zstd", "NONE": "none"}
_INPUT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
_OUTPUT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"
_SERDE = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
_BATCH_ROWS = 65_536


class TableWriter:
    def __init__(self, engine, catalog, folder: Path):
        self._engine = engine
        self._catalog = catalog
        self._folder = folder
        self._run = os.environ.get("SLIPWAY_RUN_DIR", "run").rsplit("/", 1)[-1]
        self._count = 0

    def create(self, name, query, properties, replaces):
        columns = properties.pop("partition_columns", None)
        keys = columns or _checked(properties)
        _checked(properties)
        exists = self._catalog.exists(name)
        if exists and not replaces:
            raise SqlJobError(f"Table {'.'.join(name)} already exists.")
        location = properties.get("external_location") or self._catalog.default_location(name)
        location = f"{location.rstrip('/')}/"
        old = self._old_of(name, location) if exists else None
        if old is None:
            self._check_empty(location, f"table '{'.'.join(name)}'")
        schema, folder = self._write(query, keys, _compression(properties))
        if columns is None:
            _check_last(schema, keys)
        self._upload(folder, location)
        table = _table_input(name, schema, (keys, location))
        self._enter(name, table, old)
        self._add_partitions(name, (table, folder))
        return f"{'.'.join(name)} at {location}"

    def _old_of(self, name, location):
        """What the table was made of. Another place is not emptied: only the table's own data may be replaced."""
        table = self._catalog.get_table(name)
        if table["StorageDescriptor"]["Location"].rstrip("/") != location.rstrip("/"):
            self._check_empty(location, f"table '{'.'.join(name)}'")
        keys = list(keys_below(self._catalog.s3, table["StorageDescriptor"]["Location"]))
        partitions = self._catalog.partitions(name) if table.get("PartitionKeys") else []
        return keys, [partition["Values"] for partition in partitions]

    def _enter(self, name, table, old):
        if old is None:
            self._catalog.create_table(name, table)
            return
        keys, partitions = old
        self._catalog.drop_partitions(name, partitions)
        self._catalog.update_table(name, table)
        self._catalog.delete_objects(keys)

    def insert(self, name, query, overwrite):
        metadata = self._catalog.table(name, "INSERT")
        table = metadata["Table"]
        descriptor = table["StorageDescriptor"]
        if descriptor.get("SerdeInfo", {}).get("SerializationLibrary") != _SERDE:
            raise SqlJobError(f"{'.'.join(name)}: rows can be inserted into Parquet tables only.")
        keys = [key["Name"] for key in table.get("PartitionKeys", [])]
        columns = [*descriptor["Columns"], *table.get("PartitionKeys", [])]
        cast = self._cast(query, columns)
        old = list(keys_below(self._catalog.s3, descriptor["Location"])) if overwrite else []
        stale = [part["Values"] for part in self._catalog.partitions(name)] if overwrite and keys else []
        _schema, folder = self._write(cast, keys, "gzip")
        self._upload(folder, descriptor["Location"])
        self._catalog.drop_partitions(name, stale)
        self._catalog.delete_objects(old)
        self._add_partitions(name, (table, folder))
        return ".".join(name)

    def unload(self, query, location, properties):
        if "external_location" in properties:
            raise SqlJobError("UNLOAD takes its place from TO, not from external_location.")
        keys = _checked(properties)
        if not keys:
            self._check_empty(location, "UNLOAD")
        _schema, folder = self._write(query, keys, _compression(properties))
        self._upload(folder, location)
        return location

    def _cast(self, query, columns):
        """To the table's names and types, by position."""
        given = self._engine.describe(query)
        if len(given) != len(columns):
            raise SqlJobError(f"The query has {len(given)} columns, the table {len(columns)}.")
        fields = [
            f"CAST(#{index} AS {duckdb_of_hive(column.get('Type', 'string'))}) AS {quoted(column['Name'])}"
            for index, column in enumerate(columns, 1)
        ]
        return f"SELECT {', '.join(fields)} FROM ({query})"

    def _write(self, query, keys, compression):
        self._count += 1
        folder = self._folder / f"result-{self._count}"
        reader = self._engine.execute(self._plain(query)).to_arrow_reader(_BATCH_ROWS)
        schema = reader.schema
        missing = [key for key in keys if key not in schema.names]
        if missing:
            raise SqlJobError(f"The query has no column {missing[0]} to part by.")
        parts = ds.partitioning(pa.schema([schema.field(key) for key in keys]), flavor="hive")
        options = ds.ParquetFileFormat().make_write_options(compression=compression)
        ds.write_dataset(
            reader,
            folder,
            format="parquet",
            file_options=options,
            partitioning=parts if keys else None,
            basename_template=f"{self._run}-{self._count}-{{i}}.parquet",
        )
        return schema, folder

    def _plain(self, query):
        """Names in lower case; sums of whole numbers, which are huge in DuckDB, as bigint."""
        columns = self._engine.describe(query)
        names = [name.lower() for name, _kind in columns]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise SqlJobError(f"The query has two columns named {twice}.")
        fields = [
            f"CAST(#{index} AS BIGINT) AS {quoted(name)}" if kind == "HUGEINT" else f"#{index} AS {quoted(name)}"
            for index, (name, (_given, kind)) in enumerate(zip(names, columns), 1)
        ]
        return f"SELECT {', '.join(fields)} FROM ({query})"

    def _check_empty(self, location, what):
        if next(keys_below(self._catalog.s3, location), None) is not None:
            raise SqlJobError(
                f"HIVE_PATH_ALREADY_EXISTS: Target directory for {what} already exists: {location}. "
                f"You may need to manually clean the data at location '{location}' before retrying."
            )

    def _upload(self, folder, location):
        bucket, prefix = folder_of(location)
        for file in sorted(folder.rglob("*.parquet")):
            self._catalog.s3.upload_file(str(file), bucket, prefix + file.relative_to(folder).as_posix())

    def _add_partitions(self, name, written):
        table, folder = written
        if not table.get("PartitionKeys"):
            return
        descriptor = table["StorageDescriptor"]
        places = sorted({file.parent.relative_to(folder) for file in folder.rglob("*.parquet")})
        self._catalog.add_partitions(
            name,
            [
                {
                    "Values": [unquote(part.split("=", 1)[1]) for part in place.parts],
                    "StorageDescriptor": {
                        **descriptor,
                        "Location": f"{descriptor['Location'].rstrip('/')}/{place.as_posix()}/",
                    },
                }
                for place in places
            ],
        )


def _checked(properties):
    unknown = sorted(set(properties) - _PROPERTIES)
    if unknown:
        raise SqlJobError(f"The table property {unknown[0]} is not supported; {', '.join(sorted(_PROPERTIES))} are.")
    if str(properties.get("format", "PARQUET")).upper() != "PARQUET":
        raise SqlJobError("Only format = 'PARQUET' is supported.")
    keys = properties.get("partitioned_by", [])
    if isinstance(keys, str):
        raise SqlJobError("partitioned_by must be a list: ARRAY['column'].")
    return [key.lower() for key in keys]


def _compression(properties):
    name = str(properties.get("write_compression") or properties.get("parquet_compression") or "GZIP").upper()
    if name not in _COMPRESSIONS:
        raise SqlJobError(f"The compression {name} is not supported; {', '.join(_COMPRESSIONS)} are.")
    return _COMPRESSIONS[name]


def _check_last(schema, keys):
    if keys and schema.names[-len(keys) :] != keys:
        raise SqlJobError(
            "Partition keys must be the last columns in the table and in the same order as the table properties: "
            f"{keys}"
        )


def _table_input(name, schema, place):
    keys, location = place
    columns = [{"Name": field.name, "Type": hive_of_arrow(field.type)} for field in schema]
    return {
        "Name": name[1],
        "TableType": "EXTERNAL_TABLE",
        "Parameters": {"EXTERNAL": "TRUE", "classification": "parquet", "has_encrypted_data": "false"},
        "PartitionKeys": [column for column in columns if column["Name"] in keys],
        "StorageDescriptor": {
            "Columns": [column for column in columns if column["Name"] not in keys],
            "Location": location,
            "InputFormat": _INPUT,
            "OutputFormat": _OUTPUT,
            "SerdeInfo": {"SerializationLibrary": _SERDE, "Parameters": {"serialization.format": "1"}},
        },
    }
