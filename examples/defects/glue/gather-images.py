"""Glue Python shell job: gathers what the plants deliver.

Reads the table of inspections from its database (a Glue connection to PostgreSQL, or an SQLite file on S3), checks
which of the images that it names are there, writes the rows as Parquet, and copies each image to a folder of its
product type. Runs on AWS as it runs on the local plane.

  --inspections   s3://.../inspections.sqlite, or the name of a Glue connection
  --images        s3://.../images/    as the cameras stored them, by line and date
  --staging       s3://.../staging/inspections/   Parquet for the crawler
  --lake          s3://.../lake/images/           images by product type
  --round         name of the Parquet file: rounds add up
"""

import json
import sqlite3
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlparse

import boto3
import pandas as pd
from awsglue.utils import getResolvedOptions

COLUMNS = "inspection_id, image, product, line, inspected_at, verdict, defect, inspector"
QUERY = f"SELECT {COLUMNS} FROM inspections"

options = getResolvedOptions(sys.argv, ["inspections", "images", "staging", "lake", "round"])
s3 = boto3.client("s3")


def place(url):
    parts = urlparse(url)
    return parts.netloc, parts.path.lstrip("/")


def from_sqlite(url):
    bucket, key = place(url)
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as file:
        s3.download_fileobj(bucket, key, file)
        file.flush()
        with sqlite3.connect(f"file:{file.name}?mode=ro", uri=True) as database:
            return pd.read_sql_query(QUERY, database)


def from_postgresql(name):
    import psycopg2

    connection = boto3.client("glue").get_connection(Name=name)["Connection"]["ConnectionProperties"]
    # jdbc:postgresql://host:port/database
    address = urlparse(connection["JDBC_CONNECTION_URL"].removeprefix("jdbc:"))
    session = psycopg2.connect(
        host=address.hostname,
        port=address.port or 5432,
        dbname=address.path.lstrip("/"),
        user=connection.get("USERNAME"),
        password=connection.get("PASSWORD"),
    )
    with session, session.cursor() as cursor:
        cursor.execute(QUERY)
        return pd.DataFrame(cursor.fetchall(), columns=COLUMNS.split(", "))


def keys_below(url):
    bucket, prefix = place(url)
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    return {each["Key"][len(prefix):] for page in pages for each in page.get("Contents", [])}


def products_of(rows):
    """The product of each image: from its own row, or from any other row about the same image."""
    known = rows.dropna(subset=["product"]).drop_duplicates("image").set_index("image")["product"]
    return rows["image"].map(known)


def copy(path, product):
    bucket, prefix = place(options["images"])
    target_bucket, target_prefix = place(options["lake"])
    name = f"{product}/{path.replace('/', '_')}"
    s3.copy_object(
        CopySource={"Bucket": bucket, "Key": f"{prefix}{path}"},
        Bucket=target_bucket,
        Key=f"{target_prefix}{name}",
    )
    return name


source = options["inspections"]
rows = from_sqlite(source) if source.startswith("s3://") else from_postgresql(source)
found = len(rows)
rows["inspected_at"] = pd.to_datetime(rows["inspected_at"], utc=True)
rows["product"] = products_of(rows)
delivered = keys_below(options["images"])
rows = rows[rows["image"].isin(delivered) & rows["product"].notna()].drop_duplicates("image")

with ThreadPoolExecutor(8) as pool:
    rows["file"] = list(pool.map(copy, rows["image"], rows["product"]))

bucket, prefix = place(options["staging"])
with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
    rows.to_parquet(file.name, index=False)
    s3.upload_file(file.name, bucket, f"{prefix}{options['round']}.parquet")

print(json.dumps({
    "inspections": found,
    "images delivered": len(delivered),
    "images gathered": len(rows),
    "by product": rows["product"].value_counts().to_dict(),
}))
