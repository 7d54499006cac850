"""The gathering of the reference scenario through boto3: images, a database and a dump become one catalogued table.

Runs the scripts of examples/defects/glue. Arguments: their folder, and the URL of a PostgreSQL server or nothing, which
means an SQLite file on S3. Prints one line a check.

provenance: client boto3 and psycopg2, AWS Glue developer guide (connections, Python shell jobs, crawlers)
"""

import io
import json
import pathlib
import sqlite3
import sys
import tempfile
import time
from urllib.parse import urlparse

import boto3
import pyarrow.parquet

from checking import done

SCRIPTS, DATABASE_URL = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
BUCKET, ROLE = "plant", "Gatherer"
IMAGE = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
PRODUCTS = ("bolt", "gear", "plate")
glue, s3, logs = boto3.client("glue"), boto3.client("s3"), boto3.client("logs")


def inspections():
    """Nine images of three products; one was never delivered, one has no product."""
    for number in range(9):
        product = PRODUCTS[number % 3]
        image = f"line-{number % 2}/2026-11-0{number % 3 + 1}/{number}.jpg"
        at = f"2026-11-0{number % 3 + 1} {6 + number}:00:00"
        bad = number % 4 == 0
        verdict = " Fail" if bad else "pass"
        yield number, image, product, f"line-{number % 2}", at, verdict, "scratch" if bad else None, "Ada"
    yield 9, "line-0/2026-11-01/lost.jpg", "bolt", "line-0", "2026-11-01 07:00:00", "pass", None, "Ada"
    yield 10, "line-0/2026-11-01/x.jpg", None, "line-0", "2026-11-01 07:00:00", "pass", None, "Grace"


TABLE = """CREATE TABLE inspections (inspection_id INTEGER, image TEXT, product TEXT, line TEXT, inspected_at TEXT,
verdict TEXT, defect TEXT, inspector TEXT)"""


def fill_postgresql():
    import psycopg2

    with psycopg2.connect(DATABASE_URL) as session, session.cursor() as cursor:
        cursor.execute(TABLE)
        cursor.executemany(f"INSERT INTO inspections VALUES ({', '.join(['%s'] * 8)})", list(inspections()))
    address = urlparse(DATABASE_URL)
    properties = {
        "JDBC_CONNECTION_URL": f"jdbc:postgresql://{address.hostname}:{address.port}{address.path}",
        "USERNAME": address.username,
        "PASSWORD": address.password,
    }
    connection = {"Name": "inspections", "ConnectionType": "JDBC", "ConnectionProperties": properties}
    glue.create_connection(ConnectionInput=connection)
    shown = glue.get_connection(Name="inspections", HidePassword=True)["Connection"]
    assert "PASSWORD" not in shown["ConnectionProperties"] and shown["ConnectionType"] == "JDBC", shown
    return "inspections"


def fill_sqlite():
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as file:
        with sqlite3.connect(file.name) as database:
            database.execute(TABLE)
            database.executemany(f"INSERT INTO inspections VALUES ({', '.join('?' * 8)})", list(inspections()))
        s3.upload_file(file.name, BUCKET, "raw/inspections.sqlite")
    return f"s3://{BUCKET}/raw/inspections.sqlite"


def deliver():
    s3.create_bucket(Bucket=BUCKET)
    for row in inspections():
        if not row[1].endswith("lost.jpg"):
            s3.put_object(Bucket=BUCKET, Key=f"raw/images/{row[1]}", Body=IMAGE, ContentType="image/jpeg")
    lines = [
        {"line": f"line-{line}", "date": f"2026-11-0{day}", "shift": shift, "exposure_us": 400 + line,
         "belt_speed_mm_s": 120.5, "lamp": "LED-2"}
        for line in range(2) for day in (1, 2, 3) for shift in ("early", "late")
    ]
    s3.put_object(Bucket=BUCKET, Key="raw/lines/lines.jsonl", Body="\n".join(map(json.dumps, lines)))
    return fill_postgresql() if DATABASE_URL else fill_sqlite()


def run_job(name, command, script, parameters, **more):
    s3.upload_file(str(SCRIPTS / script), BUCKET, f"scripts/{script}")
    glue.create_job(
        Name=name,
        Role=ROLE,
        Command={"Name": command, "ScriptLocation": f"s3://{BUCKET}/scripts/{script}", "PythonVersion": "3.9"},
        DefaultArguments={f"--{key}": value for key, value in parameters.items()},
        **more,
    )
    run = glue.start_job_run(JobName=name)["JobRunId"]
    until(lambda: state(name, run)["JobRunState"] not in ("STARTING", "RUNNING"))
    assert state(name, run)["JobRunState"] == "SUCCEEDED", state(name, run)
    return run


def state(name, run):
    return glue.get_job_run(JobName=name, RunId=run)["JobRun"]


def until(holds, seconds=180):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not end"
        time.sleep(0.2)


def check_gather(source):
    parameters = {
        "inspections": source,
        "images": f"s3://{BUCKET}/raw/images/",
        "staging": f"s3://{BUCKET}/staging/inspections/",
        "lake": f"s3://{BUCKET}/lake/images/",
        "round": "first",
    }
    more = {"Connections": {"Connections": [source]}} if DATABASE_URL else {}
    run_job("gather", "pythonshell", "gather-images.py", parameters, **more)
    listed = s3.list_objects_v2(Bucket=BUCKET, Prefix="lake/images/")["Contents"]
    folders = [item["Key"].split("/")[2] for item in listed]
    assert {folder: folders.count(folder) for folder in folders} == {"bolt": 3, "gear": 3, "plate": 3}, folders
    done("pythonshell gathers images by product")


def check_crawl():
    glue.create_database(DatabaseInput={"Name": "plant"})
    targets = [{"Path": f"s3://{BUCKET}/{each}/"} for each in ("staging/inspections", "raw/lines")]
    glue.create_crawler(
        Name="staging", Role=ROLE, DatabaseName="plant", TablePrefix="staging_", Targets={"S3Targets": targets}
    )
    glue.start_crawler(Name="staging")
    until(lambda: glue.get_crawler(Name="staging")["Crawler"]["State"] == "READY")
    crawler = glue.get_crawler(Name="staging")["Crawler"]
    assert crawler["LastCrawl"]["Status"] == "SUCCEEDED", crawler
    names = [table["Name"] for table in glue.get_tables(DatabaseName="plant")["TableList"]]
    assert names == ["staging_inspections", "staging_lines"], names
    done("crawler finds staging tables")


def check_catalogue():
    parameters = {"database": "plant", "location": f"s3://{BUCKET}/lake/inspections/"}
    run_job("catalogue", "slipway-sql", "catalogue-inspections.sql", parameters)
    table = glue.get_table(DatabaseName="plant", Name="inspections")["Table"]
    assert [key["Name"] for key in table["PartitionKeys"]] == ["product"], table
    partitions = glue.get_partitions(DatabaseName="plant", TableName="inspections")["Partitions"]
    assert [part["Values"] for part in partitions] == [[product] for product in PRODUCTS], partitions
    rows = []
    for item in s3.list_objects_v2(Bucket=BUCKET, Prefix="lake/inspections/")["Contents"]:
        body = s3.get_object(Bucket=BUCKET, Key=item["Key"])["Body"].read()
        rows += pyarrow.parquet.read_table(io.BytesIO(body)).to_pylist()
    rows.sort(key=lambda row: row["inspection_id"])
    assert [row["inspection_id"] for row in rows] == list(range(9)), rows
    assert [row["label"] for row in rows] == ["scratch" if n % 4 == 0 else "good" for n in range(9)], rows
    assert all(row["lamp"] == "LED-2" and row["exposure_us"] == 400 + int(row["line"][-1]) for row in rows), rows
    done("slipway-sql makes one partitioned table")


check_gather(deliver())
check_crawl()
check_catalogue()
