"""Partitioned Parquet tables on S3: pandas and pyarrow over s3fs, and the S3 client that pyarrow has of its own.

provenance: client pyarrow (what it wrote it finds, prunes and reads; each of both ways in reads what the other wrote)
"""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from pyarrow import fs as arrow_fs

from opening import ENDPOINT, ROOT, done, opened, random_bytes, refused

MIB = 1024 * 1024
BUCKET = "tables-of-arrow"
PRODUCTS = ["bolt", "nut", "plate"]
ROWS = 3_000
over_s3fs = opened()


def native(keys=ROOT, **more):
    """pyarrow's own client, in C++: path-style, over plain HTTP."""
    return arrow_fs.S3FileSystem(
        access_key=keys[0],
        secret_key=keys[1],
        endpoint_override=ENDPOINT.removeprefix("http://"),
        scheme="http",
        region="us-east-1",
        **more,
    )


def inspections(first=0, count=ROWS):
    ids = range(first, first + count)
    return pa.table(
        {
            "id": pa.array(ids, pa.int64()),
            "score": pa.array([number / 8 for number in ids], pa.float64()),
            "note": pa.array([f"n° {number}" for number in ids]),
            "product": pa.array([PRODUCTS[number % 3] for number in ids]),
            "day": pa.array([f"2026-11-{1 + number % 2:02}" for number in ids]),
        }
    )


PARTITIONING = ds.partitioning(pa.schema([("product", pa.string()), ("day", pa.string())]), flavor="hive")


def check_dataset(path, **where):
    """What a scan of all, of one partition and of a range of values gives, by count and sum."""
    found = ds.dataset(path, partitioning=PARTITIONING, **where)
    assert len(found.files) == 6, found.files
    everything = found.to_table().sort_by("id")
    assert everything.select(inspections().column_names).equals(inspections())
    nuts = found.to_table(filter=ds.field("product") == "nut", columns=["id"])
    assert nuts.num_rows == ROWS // 3
    assert pc.sum(nuts["id"]).as_py() == sum(number for number in range(ROWS) if number % 3 == 1)
    touched = list(found.get_fragments(filter=(ds.field("product") == "nut") & (ds.field("day") == "2026-11-02")))
    assert len(touched) == 1 and "product=nut/day=2026-11-02" in touched[0].path, touched
    assert found.count_rows(filter=ds.field("score") >= 300.0) == ROWS - 2_400


def write(table, path, behaviour, **where):
    # Two groups of rows a file, so that a reader asks for ranges of it.
    groups = {"max_rows_per_file": 500, "max_rows_per_group": 250}
    kind = {"format": "parquet", "partitioning": PARTITIONING, "existing_data_behavior": behaviour}
    ds.write_dataset(table, path, **kind, **groups, **where)


def check_over_s3fs():
    over_s3fs.mkdir(BUCKET)
    write(inspections(), f"{BUCKET}/over-s3fs", "error", filesystem=over_s3fs)
    check_dataset(f"{BUCKET}/over-s3fs", filesystem=over_s3fs)
    done("a partitioned dataset over s3fs")


def check_native():
    arrow = native()
    write(inspections(), f"{BUCKET}/native", "error", filesystem=arrow)
    check_dataset(f"{BUCKET}/native", filesystem=arrow)
    refused(pa.ArrowInvalid, write, inspections(), f"{BUCKET}/native", "error", filesystem=arrow)
    # Its empty objects that stand for folders are files to s3fs: without them, both read the same.
    write(inspections(), f"{BUCKET}/native-without-folders", "error", filesystem=arrow, create_dir=False)
    done("a partitioned dataset by the client of pyarrow")


def check_each_other():
    check_dataset(f"{BUCKET}/native-without-folders", filesystem=over_s3fs)
    check_dataset(f"{BUCKET}/over-s3fs", filesystem=native())
    done("each reads what the other wrote")


def check_changed_partitions():
    """One day of one product is written anew, the other partitions stay as they are."""
    for name, where in [("over-s3fs", over_s3fs), ("native", native())]:
        path = f"{BUCKET}/{name}"
        fresh = inspections(first=90_001, count=1)
        assert fresh["product"].to_pylist() == ["nut"] and fresh["day"].to_pylist() == ["2026-11-02"]
        write(fresh, path, "delete_matching", filesystem=where)
        found = ds.dataset(path, partitioning=PARTITIONING, filesystem=where)
        of_nuts = (ds.field("product") == "nut") & (ds.field("day") == "2026-11-02")
        assert found.to_table(filter=of_nuts)["id"].to_pylist() == [90_001]
        assert found.count_rows() == ROWS - ROWS // 6 + 1
    done("partitions written anew")


def check_pandas():
    frame = inspections().to_pandas()
    options = {"key": ROOT[0], "secret": ROOT[1], "endpoint_url": ENDPOINT}
    path = f"s3://{BUCKET}/pandas/"
    frame.to_parquet(path, partition_cols=["product"], storage_options=options)
    bolts = pd.read_parquet(path, filters=[("product", "==", "bolt")], columns=["id"], storage_options=options)
    assert bolts["id"].tolist() == list(range(0, ROWS, 3))
    again = pd.read_parquet(f"{BUCKET}/pandas/", filesystem=native()).sort_values("id", ignore_index=True)
    assert again["score"].sum() == frame["score"].sum() and again["note"].tolist() == frame["note"].tolist()
    for name in ("plain.csv", "packed.csv.gz"):
        frame.to_csv(f"s3://{BUCKET}/csv/{name}", index=False, storage_options=options)
        read = pd.read_csv(f"s3://{BUCKET}/csv/{name}", storage_options=options)
        assert read["id"].sum() == frame["id"].sum() and read["note"].tolist() == frame["note"].tolist()
    done("pandas")


def check_native_files():
    arrow = native()
    content = random_bytes(23 * MIB)
    with arrow.open_output_stream(f"{BUCKET}/files/parts.bin", metadata={"Content-Type": "text/x-part"}) as stream:
        for start in range(0, len(content), MIB):
            stream.write(content[start : start + MIB])
    info = arrow.get_file_info(f"{BUCKET}/files/parts.bin")
    assert info.type == arrow_fs.FileType.File and info.size == len(content), info
    # It sends a part whenever it has 10 MiB.
    assert over_s3fs.info(f"{BUCKET}/files/parts.bin")["ETag"].endswith('-3"')
    with arrow.open_input_file(f"{BUCKET}/files/parts.bin") as file:
        assert file.read_at(1_000, 11 * MIB) == content[11 * MIB : 11 * MIB + 1_000]
        file.seek(len(content) - 5)
        assert file.read() == content[-5:]
        assert file.metadata()["Content-Type"] == b"text/x-part"
    with arrow.open_input_stream(f"{BUCKET}/files/parts.bin") as stream:
        assert stream.read() == content
    arrow.copy_file(f"{BUCKET}/files/parts.bin", f"{BUCKET}/files/a b+ü%20.bin")
    arrow.move(f"{BUCKET}/files/a b+ü%20.bin", f"{BUCKET}/files/moved/é#?.bin")
    assert arrow.get_file_info(f"{BUCKET}/files/a b+ü%20.bin").type == arrow_fs.FileType.NotFound
    assert over_s3fs.cat_file(f"{BUCKET}/files/moved/é#?.bin") == content
    arrow.create_dir(f"{BUCKET}/files/made/below", recursive=True)
    listed = arrow.get_file_info(arrow_fs.FileSelector(f"{BUCKET}/files", recursive=True))
    assert {one.path.removeprefix(f"{BUCKET}/files/"): one.is_file for one in listed} == {
        "parts.bin": True,
        "moved": False,
        "moved/é#?.bin": True,
        "made": False,
        "made/below": False,
    }, listed
    refused(FileNotFoundError, arrow.open_input_file, f"{BUCKET}/files/none")
    arrow.delete_file(f"{BUCKET}/files/parts.bin")
    arrow.delete_dir(f"{BUCKET}/files")
    assert arrow.get_file_info(f"{BUCKET}/files").type == arrow_fs.FileType.NotFound
    done("files by the client of pyarrow")


def check_buckets():
    maker = native(allow_bucket_creation=True, allow_bucket_deletion=True)
    maker.create_dir("made-by-arrow")
    assert maker.get_file_info("made-by-arrow").type == arrow_fs.FileType.Directory
    refused(OSError, native().create_dir, "not-made-by-arrow")
    assert arrow_fs.FileType.NotFound == maker.get_file_info("not-made-by-arrow").type
    maker.delete_dir("made-by-arrow")
    assert not over_s3fs.exists("made-by-arrow")
    forged = refused(OSError, native((ROOT[0], "wrong")).get_file_info, arrow_fs.FileSelector(BUCKET))
    assert "SIGNATURE_DOES_NOT_MATCH" in str(forged), forged
    done("buckets and forged signatures")


check_over_s3fs()
check_native()
check_each_other()
check_changed_partitions()
check_pandas()
check_native_files()
check_buckets()
