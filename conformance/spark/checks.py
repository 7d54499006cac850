"""Spark against the plane's S3 by s3a://, in one session. Prints one line a check.

provenance: client spark (hadoop-aws and its committers write, find and read)
"""

from file_checks import check_files
from session import make_bucket, spark
from table_checks import check_tables

make_bucket()
check_files()
check_tables()
spark.stop()
