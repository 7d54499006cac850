"""Partitioned Parquet tables: written, read, appended to, overwritten, by both kinds of committers.

provenance: client spark
"""

import json
import re

from pyspark.sql import functions as F

from session import BUCKET, done, files_below, refused, spark, text_of, uploads_under_way

PRODUCTS = ["bolt", "nut", "plate"]
ROWS = 3_000
FILE_COMMITTER = {
    "spark.sql.sources.commitProtocolClass": (
        "org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol"
    ),
    "spark.sql.parquet.output.committer.class": "org.apache.parquet.hadoop.ParquetOutputCommitter",
    "fs.s3a.committer.name": "file",
}
# https://hadoop.apache.org/docs/r3.4.2/hadoop-aws/tools/hadoop-aws/committers.html
MAGIC_COMMITTER = {
    "spark.sql.sources.commitProtocolClass": "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol",
    "spark.sql.parquet.output.committer.class": "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter",
    "fs.s3a.committer.name": "magic",
}


def use(committer):
    for name, value in committer.items():
        spark.conf.set(name, value)


def inspections(first=0, count=ROWS):
    product = F.element_at(F.array(*map(F.lit, PRODUCTS)), (F.col("id") % 3).cast("int") + 1)
    rows = spark.range(first, first + count, numPartitions=2)
    return rows.select("id", (F.col("id") / 8).alias("score"), product.alias("product"))


def write(frame, name, mode="errorifexists", **options):
    frame.write.mode(mode).options(**options).partitionBy("product").parquet(f"s3a://{BUCKET}/{name}")


def read(name):
    return spark.read.parquet(f"s3a://{BUCKET}/{name}")


def figures(frame):
    row = frame.agg(F.count("*"), F.sum("id"), F.sum("score")).first()
    return tuple(row)


def expected(numbers):
    numbers = list(numbers)
    return (len(numbers), sum(numbers), sum(numbers) / 8)


def of_product(name, numbers):
    return [number for number in numbers if PRODUCTS[number % 3] == name]


def check_written(name):
    table = read(name)
    assert figures(table) == expected(range(ROWS))
    nuts = table.where(F.col("product") == "nut")
    assert figures(nuts) == expected(of_product("nut", range(ROWS)))
    assert re.search(r"PartitionFilters: \[[^]]*\(product#\d+ = nut\)", plan_of(nuts)), plan_of(nuts)
    assert figures(table.where("score >= 300 and product = 'bolt'")) == expected(of_product("bolt", range(2_400, ROWS)))
    parquet = [file for file in files_below(name) if file.endswith(".parquet")]
    # Each of the two tasks has rows of each product.
    assert len(parquet) == 6 and {file.split("/")[0] for file in parquet} == {f"product={one}" for one in PRODUCTS}


def plan_of(frame):
    return frame._jdf.queryExecution().executedPlan().toString()


def check_nothing_left(name):
    """The committers work in folders and uploads of their own, of which nothing stays."""
    rest = [file for file in files_below(name) if "_temporary" in file or "__magic" in file]
    assert rest == [], rest
    assert uploads_under_way() == []


def check_file_committer():
    use(FILE_COMMITTER)
    write(inspections(), "by-file")
    check_written("by-file")
    check_nothing_left("by-file")
    assert files_below("by-file")["_SUCCESS"] == 0
    refused("PATH_ALREADY_EXISTS", lambda: write(inspections(), "by-file"))
    done("a partitioned table by the file committer")


def check_magic_committer():
    """It leaves the parts of uploads unfinished until the job is committed, and renames nothing."""
    use(MAGIC_COMMITTER)
    write(inspections(), "by-magic")
    check_written("by-magic")
    check_nothing_left("by-magic")
    success = json.loads(text_of("by-magic/_SUCCESS"))
    assert success["committer"] == "magic" and len(success["filenames"]) == 6, success
    done("a partitioned table by the magic committer")


def check_appended(committer, name):
    use(committer)
    before = files_below(name)
    write(inspections(first=ROWS, count=30), name, mode="append")
    assert figures(read(name)) == expected(range(ROWS + 30))
    plates = read(name).where("product = 'plate' and id >= 3000")
    assert figures(plates) == expected(of_product("plate", range(ROWS, ROWS + 30)))
    after = files_below(name)
    kept = {file: size for file, size in before.items() if file != "_SUCCESS"}
    assert kept.items() <= after.items() and len(after) == len(before) + 6
    check_nothing_left(name)


def check_append():
    check_appended(FILE_COMMITTER, "by-file")
    check_appended(MAGIC_COMMITTER, "by-magic")
    done("append")


def check_overwrite():
    for committer, name in [(FILE_COMMITTER, "by-file"), (MAGIC_COMMITTER, "by-magic")]:
        use(committer)
        write(inspections(first=6_000, count=60).where("product <> 'plate'"), name, mode="overwrite")
        rest = of_product("bolt", range(6_000, 6_060)) + of_product("nut", range(6_000, 6_060))
        assert figures(read(name)) == expected(rest)
        assert not any(file.startswith("product=plate") for file in files_below(name))
        check_nothing_left(name)
    done("overwrite")


def check_dynamic_overwrite():
    """Only the partitions that are written are replaced."""
    use(FILE_COMMITTER)
    write(inspections(), "by-partition")
    fresh = inspections(first=9_000, count=30).where("product = 'nut'")
    write(fresh, "by-partition", mode="overwrite", partitionOverwriteMode="dynamic")
    table = read("by-partition")
    assert figures(table.where("product = 'nut'")) == expected(of_product("nut", range(9_000, 9_030)))
    for product in ("bolt", "plate"):
        assert figures(table.where(F.col("product") == product)) == expected(of_product(product, range(ROWS)))
    check_nothing_left("by-partition")
    done("overwrite of the partitions that are written")


def check_other_formats():
    use(FILE_COMMITTER)
    rows = inspections(count=100)
    rows.write.option("header", True).option("compression", "gzip").csv(f"s3a://{BUCKET}/csv")
    found = spark.read.option("header", True).schema("id long, score double, product string").csv(f"s3a://{BUCKET}/csv")
    assert figures(found) == expected(range(100))
    assert all(file.endswith(".csv.gz") or file == "_SUCCESS" for file in files_below("csv"))
    rows.write.json(f"s3a://{BUCKET}/json")
    assert figures(spark.read.json(f"s3a://{BUCKET}/json/part-*.json")) == expected(range(100))
    # Committers of Hadoop's own formats are chosen by the scheme, without Spark.
    lines = rows.select("id").rdd.map(lambda row: str(row.id))
    lines.saveAsTextFile(f"s3a://{BUCKET}/text")
    assert spark.sparkContext.textFile(f"s3a://{BUCKET}/text").map(int).sum() == sum(range(100))
    done("csv, json and text")


def check_tables():
    check_file_committer()
    check_magic_committer()
    check_append()
    check_overwrite()
    check_dynamic_overwrite()
    check_other_formats()
