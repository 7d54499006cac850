"""Glue Spark job: runs a SQL script of the lake on the tables of the Data Catalog.

The same script runs on Slipway's local plane as a `slipway-sql` job. `${name}` in it is replaced by the job's
parameter of that name.

  --script     s3://.../catalogue-inspections.sql
  --database   name in the catalogue
  --location   s3://.../lake/inspections/   emptied first: Spark makes a table only where nothing lies
"""

import string
import sys
from urllib.parse import urlparse

import boto3
from awsglue.context import GlueContext
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

options = getResolvedOptions(sys.argv, ["script", "database", "location"])
glue = GlueContext(SparkContext.getOrCreate())

address = urlparse(options["script"])
body = boto3.client("s3").get_object(Bucket=address.netloc, Key=address.path.lstrip("/"))["Body"]
script = string.Template(body.read().decode()).substitute(
    database=options["database"], location=options["location"]
)
lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
glue.purge_s3_path(options["location"], {"retentionPeriod": 0})
for statement in "\n".join(lines).split(";"):
    if statement.strip():
        glue.spark_session.sql(statement)
