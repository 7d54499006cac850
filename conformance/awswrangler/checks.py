"""The Data Catalog through AWS SDK for pandas, as analysts use it. Prints one line a check.

provenance: client awswrangler (writes and reads catalogued tables by its own code)
"""

import time

import awswrangler as wr
import boto3
import pandas as pd

BUCKET = "wrangled"
PATH = f"s3://{BUCKET}/inspections/"


def done(check):
    print(f"ok {check}", flush=True)


def check_write():
    boto3.client("s3").create_bucket(Bucket=BUCKET)
    wr.catalog.create_database("wrangled", exist_ok=True)
    wr.catalog.create_database("wrangled", exist_ok=True)
    frame = pd.DataFrame({"id": [1, 2, 3], "score": [0.5, 1.5, 2.5], "product": ["bolt", "nut", "bolt"]})
    written = wr.s3.to_parquet(
        frame, path=PATH, dataset=True, database="wrangled", table="inspections", partition_cols=["product"]
    )
    assert len(written["partitions_values"]) == 2, written
    more = pd.DataFrame({"id": [4], "score": [9.0], "product": ["plate"]})
    wr.s3.to_parquet(
        more, path=PATH, dataset=True, database="wrangled", table="inspections", partition_cols=["product"], mode="append"
    )
    done("awswrangler to_parquet")


def check_catalog():
    assert "wrangled" in wr.catalog.databases()["Database"].tolist()
    assert wr.catalog.does_table_exist("wrangled", "inspections")
    assert not wr.catalog.does_table_exist("wrangled", "none")
    types = wr.catalog.get_table_types("wrangled", "inspections")
    assert types == {"id": "bigint", "score": "double", "product": "string"}, types
    partitions = wr.catalog.get_partitions("wrangled", "inspections", expression="product = 'bolt'")
    assert list(partitions.values()) == [["bolt"]], partitions
    assert wr.catalog.get_table_location("wrangled", "inspections") == PATH
    tables = [table["Name"] for table in wr.catalog.get_tables(database="wrangled", name_contains="spect")]
    assert tables == ["inspections"], tables
    done("awswrangler catalog")


def check_read():
    frame = wr.s3.read_parquet_table(database="wrangled", table="inspections").sort_values("id")
    assert frame["id"].tolist() == [1, 2, 3, 4] and frame["product"].tolist()[3] == "plate", frame
    bolts = wr.s3.read_parquet_table(
        database="wrangled", table="inspections", partition_filter=lambda part: part["product"] == "bolt"
    )
    assert sorted(bolts["id"]) == [1, 3], bolts
    done("awswrangler read_parquet_table")


def check_job():
    """What pandas wrote, a slipway-sql job reads; what the job writes, pandas reads."""
    glue, s3 = boto3.client("glue"), boto3.client("s3")
    script = f"""
        CREATE OR REPLACE TABLE wrangled.by_product PARTITIONED BY (product) LOCATION 's3://{BUCKET}/by_product/' AS
        SELECT product, sum(id) AS total, avg(score) AS score FROM wrangled.inspections GROUP BY ALL
    """
    s3.put_object(Bucket=BUCKET, Key="scripts/by_product.sql", Body=script)
    command = {"Name": "slipway-sql", "ScriptLocation": f"s3://{BUCKET}/scripts/by_product.sql"}
    glue.create_job(Name="by-product", Role="Analyst", Command=command)
    for _round in range(2):
        run = glue.start_job_run(JobName="by-product")["JobRunId"]
        while (found := glue.get_job_run(JobName="by-product", RunId=run)["JobRun"])["JobRunState"] in (
            "STARTING",
            "RUNNING",
        ):
            time.sleep(0.2)
        assert found["JobRunState"] == "SUCCEEDED", found
        frame = wr.s3.read_parquet_table(database="wrangled", table="by_product").sort_values("product")
        assert frame["total"].tolist() == [4, 2, 4] and frame["product"].tolist() == ["bolt", "nut", "plate"], frame
    done("awswrangler and slipway-sql")


def check_delete():
    assert wr.catalog.delete_table_if_exists("wrangled", "inspections")
    assert not wr.catalog.delete_table_if_exists("wrangled", "inspections")
    wr.catalog.delete_database("wrangled")
    done("awswrangler delete")


check_write()
check_catalog()
check_read()
check_job()
check_delete()
