"""A Spark session on this machine whose s3a:// is the plane, its signatures verified. Arguments: the plane's URL, its
root user's key file, the user's cache folder.

provenance: client spark
"""

import sys
from configparser import ConfigParser

from pyspark.sql import SparkSession

from fetched_jars import jars_in, java

ENDPOINT, ROOT_KEY_FILE, CACHE = sys.argv[1:]
BUCKET = "lake-of-spark"
_keys = ConfigParser()
_keys.read(ROOT_KEY_FILE)
_root = _keys["default"]

S3A = {
    "endpoint": ENDPOINT,
    "endpoint.region": "us-east-1",
    "connection.ssl.enabled": "false",
    "path.style.access": "true",
    "access.key": _root["aws_access_key_id"],
    "secret.key": _root["aws_secret_access_key"],
    "multipart.size": "5M",
    "multipart.threshold": "5M",
    "fast.upload.buffer": "bytebuffer",
    # A refusal is told at once.
    "attempts.maximum": "1",
    "retry.limit": "1",
}
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
    **{f"spark.hadoop.fs.s3a.{name}": value for name, value in S3A.items()},
}


def started():
    java()
    builder = SparkSession.builder.master("local[2]").appName("conformance")
    builder = builder.config("spark.driver.extraClassPath", f"{jars_in(CACHE)}/*")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


spark = started()
jvm = spark._jvm
hadoop = jvm.org.apache.hadoop.fs


def path(name):
    return hadoop.Path(f"s3a://{BUCKET}/{name}")


def file_system(more=None):
    """Hadoop's file system over s3a://; with more settings a new one of its own."""
    conf = jvm.org.apache.hadoop.conf.Configuration(spark._jsc.hadoopConfiguration())
    for name, value in (more or {}).items():
        conf.set(name, value)
    uri = path("").toUri()
    return hadoop.FileSystem.newInstance(uri, conf) if more else hadoop.FileSystem.get(uri, conf)


fs = file_system()


def files_below(name):
    """Names below a folder to sizes, as the plane lists them."""
    found, root = {}, path(name).toString()
    listing = fs.listFiles(path(name), True)
    while listing.hasNext():
        status = listing.next()
        found[status.getPath().toString().removeprefix(f"{root}/")] = status.getLen()
    return found


def text_of(name):
    stream = fs.open(path(name))
    try:
        return jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8")
    finally:
        stream.close()


def uploads_under_way():
    return iterated(fs.listUploads(""))


def iterated(remote):
    found = []
    while remote.hasNext():
        found.append(remote.next())
    return found


def make_bucket():
    """S3A makes no buckets: by the client of AWS's SDK for Java that is inside it."""
    request = jvm.software.amazon.awssdk.services.s3.model.CreateBucketRequest.builder().bucket(BUCKET).build()
    fs.getS3AInternals().getAmazonS3Client("conformance").createBucket(request)


def done(check):
    print(f"ok {check}", flush=True)


def refused(kind, call):
    """The text of the Java error that is raised; fails when there is none, or another one."""
    try:
        call()
    except Exception as error:
        assert kind in str(error), error
        return str(error)
    raise AssertionError(f"not refused with {kind}")
