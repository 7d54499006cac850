"""Glue through boto3: catalog, crawlers, jobs. Prints one line a check.

provenance: client boto3 (its own models and paginators), AWS Glue developer guide (crawlers, SerDes, job states)
"""

import gzip
import io
import json
import time

import boto3
import pyarrow
import pyarrow.parquet

from checking import done, refused

glue = boto3.client("glue")
logs = boto3.client("logs")
s3 = boto3.client("s3")
BUCKET = "glue-checks"
ROLE = "GlueChecks"
EVOLVED = '{"lineId":"L9","speed":1,"tags":[],"extra":true}'
ENDED = ("SUCCEEDED", "FAILED", "STOPPED", "TIMEOUT")
PARQUET = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"


def until(what, look, seconds=120):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"{what} did not come within {seconds} s")


def check_databases():
    glue.create_database(DatabaseInput={"Name": "Quality", "Description": "d", "Parameters": {"a": "b"}})
    database = glue.get_database(Name="QUALITY")["Database"]
    assert database["Name"] == "quality" and database["CatalogId"] == "000000000000", database
    message = refused("AlreadyExistsException", glue.create_database, DatabaseInput={"Name": "quality"})
    assert message == "Database already exists.", message
    assert refused("EntityNotFoundException", glue.get_database, Name="none") == "Database none not found."
    glue.create_database(DatabaseInput={"Name": "other"})
    glue.update_database(Name="other", DatabaseInput={"Name": "other", "Description": "new"})
    pages = glue.get_paginator("get_databases").paginate(PaginationConfig={"PageSize": 1})
    names = [each["Name"] for page in pages for each in page["DatabaseList"]]
    assert names == ["other", "quality"], names
    glue.delete_database(Name="other")
    refused("EntityNotFoundException", glue.delete_database, Name="other")
    done("glue databases")


def table_input(name, **more):
    return {
        "Name": name,
        "PartitionKeys": [{"Name": "Year", "Type": "int"}, {"Name": "kind", "Type": "string"}],
        "StorageDescriptor": {
            "Columns": [{"Name": "ID", "Type": "bigint"}, {"Name": "note", "Type": "string"}],
            "Location": f"s3://{BUCKET}/manual/",
            "SerdeInfo": {"SerializationLibrary": PARQUET},
        },
        **more,
    }


def check_tables():
    glue.create_table(DatabaseName="quality", TableInput=table_input("Manual"))
    table = glue.get_table(DatabaseName="quality", Name="MANUAL")["Table"]
    assert table["Name"] == "manual" and table["VersionId"] == "0", table
    assert [c["Name"] for c in table["StorageDescriptor"]["Columns"]] == ["id", "note"], table
    assert table["PartitionKeys"][0]["Name"] == "year" and table["CreateTime"] and table["CreatedBy"], table
    refused("AlreadyExistsException", glue.create_table, DatabaseName="quality", TableInput=table_input("manual"))
    refused("EntityNotFoundException", glue.create_table, DatabaseName="none", TableInput=table_input("x"))
    refused("EntityNotFoundException", glue.get_table, DatabaseName="quality", Name="none")
    glue.update_table(DatabaseName="quality", TableInput=table_input("manual", Description="second"))
    versions = glue.get_table_versions(DatabaseName="quality", TableName="manual")["TableVersions"]
    assert [v["VersionId"] for v in versions] == ["1", "0"], versions
    assert versions[0]["Table"]["Description"] == "second" and "Description" not in versions[1]["Table"]
    glue.create_table(DatabaseName="quality", TableInput=table_input("mandate"))
    found = glue.get_tables(DatabaseName="quality", Expression="man.*")["TableList"]
    assert [t["Name"] for t in found] == ["mandate", "manual"], found
    assert glue.get_tables(DatabaseName="quality", Expression="ual")["TableList"] == []
    glue.delete_table(DatabaseName="quality", Name="mandate")
    done("glue tables")


def check_partitions():
    owner = {"DatabaseName": "quality", "TableName": "manual"}
    descriptor = table_input("x")["StorageDescriptor"]

    def partition(year, kind):
        place = f"{descriptor['Location']}year={year}/kind={kind}/"
        return {"Values": [str(year), kind], "StorageDescriptor": {**descriptor, "Location": place}}

    inputs = [partition(year, kind) for year in (9, 10, 2026) for kind in ("bolt", "nut")]
    assert not glue.batch_create_partition(**owner, PartitionInputList=inputs)["Errors"]
    errors = glue.batch_create_partition(**owner, PartitionInputList=inputs[:1])["Errors"]
    assert errors[0]["ErrorDetail"]["ErrorCode"] == "AlreadyExistsException", errors
    message = refused("AlreadyExistsException", glue.create_partition, **owner, PartitionInput=inputs[0])
    assert message == "Partition already exists.", message
    pages = glue.get_paginator("get_partitions").paginate(
        **owner, Expression="year > 9 AND kind = 'bolt'", PaginationConfig={"PageSize": 1}
    )
    found = [each["Values"] for page in pages for each in page["Partitions"]]
    assert sorted(found) == [["10", "bolt"], ["2026", "bolt"]], found
    split = [
        glue.get_partitions(**owner, Segment={"SegmentNumber": number, "TotalSegments": 2})["Partitions"]
        for number in range(2)
    ]
    assert sum(map(len, split)) == 6, split
    refused("InvalidInputException", glue.get_partitions, **owner, Expression="size > 1")
    refused("InvalidInputException", glue.create_partition, **owner, PartitionInput={"Values": ["1"]})
    moved = {**partition(11, "bolt"), "Parameters": {"moved": "yes"}}
    glue.update_partition(**owner, PartitionValueList=["10", "bolt"], PartitionInput=moved)
    refused("EntityNotFoundException", glue.get_partition, **owner, PartitionValues=["10", "bolt"])
    assert glue.get_partition(**owner, PartitionValues=["11", "bolt"])["Partition"]["Parameters"]["moved"] == "yes"
    glue.delete_partition(**owner, PartitionValues=["11", "bolt"])
    errors = glue.batch_delete_partition(**owner, PartitionsToDelete=[{"Values": ["11", "bolt"]}])["Errors"]
    assert errors[0]["ErrorDetail"]["ErrorCode"] == "EntityNotFoundException", errors
    done("glue partitions")


def put_sources():
    s3.create_bucket(Bucket=BUCKET)
    put = lambda key, body: s3.put_object(Bucket=BUCKET, Key=key, Body=body)
    for year in (2025, 2026):
        lines = [json.dumps({"lineId": f"L{i}", "speed": i * 1.5, "tags": ["a"]}) for i in range(3)]
        put(f"raw/lines/year={year}/dump.jsonl", "\n".join(lines))
    put("raw/products/p.csv", "id,name,price\n1,bolt,2.5\n2,nut,3\n")
    put("raw/products/old/skipped.bin", b"\x00\x01\x02")
    put("raw/packed/p.csv.gz", gzip.compress(b"a;b\n1;x\n2;y\n"))
    file = io.BytesIO()
    rows = {"Id": [1, 2], "Score": pyarrow.array([0.5, 1.0], pyarrow.float32()), "kinds": [["x"], []]}
    pyarrow.parquet.write_table(pyarrow.table(rows), file)
    put("raw/scores/part-0.parquet", file.getvalue())
    put("raw/scores/_SUCCESS", b"")


def crawl(name):
    glue.start_crawler(Name=name)
    until("the crawl", lambda: glue.get_crawler(Name=name)["Crawler"]["State"] == "READY")
    return glue.get_crawler(Name=name)["Crawler"]


def columns_of(table):
    return [(column["Name"], column["Type"]) for column in table["StorageDescriptor"]["Columns"]]


def check_crawler():
    put_sources()
    targets = [{"Path": f"s3://{BUCKET}/raw/{each}/"} for each in ("lines", "packed", "scores")]
    targets.append({"Path": f"s3://{BUCKET}/raw/products", "Exclusions": ["old/**"]})
    settings = {"Role": ROLE, "DatabaseName": "quality", "TablePrefix": "raw_"}
    glue.create_crawler(Name="sources", Targets={"S3Targets": targets}, **settings)
    refused("AlreadyExistsException", glue.create_crawler, Name="sources", Targets={"S3Targets": targets}, **settings)
    crawler = crawl("sources")
    assert crawler["LastCrawl"]["Status"] == "SUCCEEDED", crawler
    tables = {t["Name"]: t for t in glue.get_tables(DatabaseName="quality", Expression="raw_*")["TableList"]}
    assert sorted(tables) == ["raw_lines", "raw_packed", "raw_products", "raw_scores"], tables
    lines = tables["raw_lines"]
    assert columns_of(lines) == [("lineid", "string"), ("speed", "double"), ("tags", "array<string>")], lines
    assert lines["PartitionKeys"] == [{"Name": "year", "Type": "string"}], lines
    assert lines["Parameters"]["classification"] == "json" and lines["Parameters"]["recordCount"] == "6", lines
    assert lines["StorageDescriptor"]["SerdeInfo"]["SerializationLibrary"] == "org.openx.data.jsonserde.JsonSerDe"
    partitions = glue.get_partitions(DatabaseName="quality", TableName="raw_lines")["Partitions"]
    assert [p["Values"] for p in partitions] == [["2025"], ["2026"]], partitions
    assert partitions[0]["StorageDescriptor"]["Location"] == f"s3://{BUCKET}/raw/lines/year=2025/"
    products = tables["raw_products"]
    assert columns_of(products) == [("id", "bigint"), ("name", "string"), ("price", "double")], products
    assert products["Parameters"]["skip.header.line.count"] == "1", products
    assert tables["raw_packed"]["Parameters"]["compressionType"] == "gzip"
    assert columns_of(tables["raw_packed"]) == [("a", "bigint"), ("b", "string")]
    assert columns_of(tables["raw_scores"]) == [("id", "bigint"), ("score", "float"), ("kinds", "array<string>")]
    events = logs.get_log_events(logGroupName="/aws-glue/crawlers", logStreamName="sources", startFromHead=True)
    assert any("Created table raw_lines" in event["message"] for event in events["events"]), events
    done("glue crawler")


def check_crawler_again():
    s3.put_object(Bucket=BUCKET, Key="raw/lines/year=2027/dump.jsonl", Body=EVOLVED)
    s3.delete_object(Bucket=BUCKET, Key="raw/packed/p.csv.gz")
    assert crawl("sources")["LastCrawl"]["Status"] == "SUCCEEDED"
    lines = glue.get_table(DatabaseName="quality", Name="raw_lines")["Table"]
    assert len(glue.get_partitions(DatabaseName="quality", TableName="raw_lines")["Partitions"]) == 3, lines
    assert ("extra", "boolean") in columns_of(lines), lines
    packed = glue.get_table(DatabaseName="quality", Name="raw_packed")["Table"]
    assert "DEPRECATED_BY_CRAWLER" in packed["Parameters"], packed
    glue.create_crawler(
        Name="lost", Role=ROLE, DatabaseName="none", Targets={"S3Targets": [{"Path": f"s3://{BUCKET}/raw/"}]}
    )
    last = crawl("lost")["LastCrawl"]
    assert last["Status"] == "FAILED" and "none not found" in last["ErrorMessage"], last
    refused("CrawlerNotRunningException", glue.stop_crawler, Name="lost")
    glue.delete_crawler(Name="lost")
    refused("EntityNotFoundException", glue.start_crawler, Name="lost")
    refused(
        "InvalidInputException", glue.create_crawler, Name="j", Role=ROLE, DatabaseName="quality",
        Targets={"DynamoDBTargets": [{"Path": "t"}]},
    )
    done("glue crawler again")


def make_job(name, command, script, **more):
    s3.put_object(Bucket=BUCKET, Key=f"scripts/{name}", Body=script)
    location = f"s3://{BUCKET}/scripts/{name}"
    return glue.create_job(
        Name=name, Role=ROLE, Command={"Name": command, "ScriptLocation": location, "PythonVersion": "3.9"}, **more
    )


def run_job(name, **more):
    return end_of(name, glue.start_job_run(JobName=name, **more)["JobRunId"])


def end_of(name, run):
    look = lambda: glue.get_job_run(JobName=name, RunId=run)["JobRun"]
    until("the end of the job", lambda: look()["JobRunState"] in ENDED)
    return look()


def said(run, kind="output"):
    events = logs.get_log_events(
        logGroupName=f"/aws-glue/python-jobs/{kind}", logStreamName=run["Id"], startFromHead=True
    )["events"]
    return "\n".join(event["message"] for event in events)


SHELL = """
import sys
import boto3, duckdb, numpy, pandas, psycopg2, pyarrow
from awsglue.utils import getResolvedOptions
options = getResolvedOptions(sys.argv, ["day", "fixed", "JOB_NAME"])
print(sorted(options.items()))
print(boto3.client("sts").get_caller_identity()["Arn"])
print("to\\tstandard error", file=sys.stderr)
boto3.client("s3").put_object(Bucket="glue-checks", Key="written", Body=options["day"])
"""


def check_python_shell():
    arguments = {
        "DefaultArguments": {"--day": "monday", "--fixed": "no", "--library-set": "analytics"},
        "NonOverridableArguments": {"--fixed": "yes"},
    }
    make_job("shell", "pythonshell", SHELL, **arguments)
    job = glue.get_job(JobName="shell")["Job"]
    assert job["MaxCapacity"] == 0.0625 and job["Timeout"] == 2880 and job["MaxRetries"] == 0, job
    assert job["ExecutionProperty"] == {"MaxConcurrentRuns": 1}, job
    make_job("shell", "pythonshell", SHELL, **arguments)
    refused("IdempotentParameterMismatchException", make_job, name="shell", command="pythonshell", script=SHELL)
    run = run_job("shell", Arguments={"--day": "tuesday", "--fixed": "no"})
    assert run["JobRunState"] == "SUCCEEDED" and run["Id"].startswith("jr_"), run
    assert run["Arguments"] == {"--day": "tuesday", "--fixed": "no"} and "ErrorMessage" not in run, run
    output = said(run)
    assert "('day', 'tuesday'), ('fixed', 'yes')" in output, output
    assert f"assumed-role/{ROLE}/" in output, output
    assert said(run, "error") == "to\tstandard error"
    assert s3.get_object(Bucket=BUCKET, Key="written")["Body"].read() == b"tuesday"
    assert [r["Id"] for r in glue.get_job_runs(JobName="shell")["JobRuns"]] == [run["Id"]]
    done("glue pythonshell")


def check_failures():
    make_job("broken", "pythonshell", "print('before')\nundefined\n", MaxRetries=1)
    run = run_job("broken")
    assert run["JobRunState"] == "FAILED", run
    assert run["ErrorMessage"] == "NameError: name 'undefined' is not defined", run
    assert said(run) == "before" and "Traceback" in said(run, "error")
    until("the retry", lambda: len(glue.get_job_runs(JobName="broken")["JobRuns"]) == 2)
    retry = f"{run['Id']}_attempt_1"
    look = lambda: glue.get_job_run(JobName="broken", RunId=retry)["JobRun"]
    until("the end of the retry", lambda: look()["JobRunState"] == "FAILED")
    assert look()["Attempt"] == 1 and look()["PreviousRunId"] == run["Id"]
    make_job("exits", "pythonshell", "import sys; sys.exit(3)")
    assert run_job("exits")["ErrorMessage"] == "SystemExit: 3"
    make_job("absent", "pythonshell", "")
    s3.delete_object(Bucket=BUCKET, Key="scripts/absent")
    assert "NoSuchKey" in run_job("absent")["ErrorMessage"]
    done("glue failures")


def check_stop():
    make_job("long", "pythonshell", "import time\nprint('on')\ntime.sleep(600)")
    run = glue.start_job_run(JobName="long")["JobRunId"]
    look = lambda: glue.get_job_run(JobName="long", RunId=run)["JobRun"]
    until("RUNNING", lambda: look()["JobRunState"] == "RUNNING")
    refused("ConcurrentRunsExceededException", glue.start_job_run, JobName="long")
    answer = glue.batch_stop_job_run(JobName="long", JobRunIds=[run, "jr_none"])
    assert [each["JobRunId"] for each in answer["SuccessfulSubmissions"]] == [run], answer
    assert answer["Errors"][0]["ErrorDetail"]["ErrorCode"] == "EntityNotFoundException", answer
    until("STOPPED", lambda: look()["JobRunState"] == "STOPPED")
    glue.delete_job(JobName="long")
    refused("EntityNotFoundException", glue.get_job, JobName="long")
    refused("EntityNotFoundException", glue.start_job_run, JobName="long")
    done("glue stop")


def check_refusals():
    message = refused("InvalidInputException", make_job, name="spark", command="glueetl", script="")
    assert "pythonshell" in message and "slipway-sql" in message, message
    make_job("plain", "pythonshell", "", Tags={"team": "quality", "stage": "test"})
    arn = f"arn:aws:glue:{boto3.session.Session().region_name}:000000000000:job/plain"
    glue.tag_resource(ResourceArn=arn, TagsToAdd={"stage": "live"})
    glue.untag_resource(ResourceArn=arn, TagsToRemove=["team", "absent"])
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"stage": "live"}
    assert glue.list_jobs(Tags={"stage": "live"})["JobNames"] == ["plain"]
    refused("EntityNotFoundException", glue.get_tags, ResourceArn=arn.replace("plain", "none"))
    refused("InvalidInputException", glue.get_tags, ResourceArn=arn.replace("job", "table"))
    message = refused(
        "InvalidInputException", glue.start_job_run, JobName="plain",
        Arguments={"--additional-python-modules": "requests"},
    )
    assert "--extra-py-files" in message, message
    refused("InvalidInputException", glue.create_job, Name="r", Role="arn:aws:iam::1:x",
            Command={"Name": "pythonshell", "ScriptLocation": "s3://b/k"})
    refused("InvalidInputException", glue.create_job, Name="r", Role=ROLE,
            Command={"Name": "pythonshell", "ScriptLocation": "/etc/passwd"})
    done("glue refusals")


SQL = """
-- a comment; with a semicolon
CREATE TEMP TABLE busy AS SELECT lineid, speed, year FROM quality.raw_lines WHERE speed > ${least};
CREATE TABLE quality.joined
  WITH (format = 'PARQUET', external_location = 's3://glue-checks/joined/', partitioned_by = ARRAY['year'])
  AS SELECT b.lineid, sum(b.speed) AS speed, count(*) AS n, getvariable('note') AS note, b.year
  FROM busy b JOIN quality.raw_products p ON 'L' || p.id = b.lineid GROUP BY ALL;
INSERT INTO quality.joined SELECT 'X', 1, 2, NULL, '2030';
SELECT year, sum(n) AS n FROM joined GROUP BY ALL ORDER BY ALL;
UNLOAD (SELECT * FROM quality.joined WHERE year = '2030') TO 's3://glue-checks/unloaded/' WITH (format = 'PARQUET');
"""


def check_sql():
    arguments = {"--least": "1", "--note": "it's; fine", "--database": "quality"}
    make_job("sql", "slipway-sql", SQL, DefaultArguments=arguments)
    run = run_job("sql")
    assert run["JobRunState"] == "SUCCEEDED", run
    assert said(run).count("wrote") == 3 and "2025\t2\n2026\t2\n2030\t2" in said(run), said(run)
    table = glue.get_table(DatabaseName="quality", Name="joined")["Table"]
    assert columns_of(table) == [("lineid", "string"), ("speed", "double"), ("n", "bigint"), ("note", "string")], table
    partitions = glue.get_partitions(DatabaseName="quality", TableName="joined")["Partitions"]
    assert [p["Values"] for p in partitions] == [["2025"], ["2026"], ["2030"]], partitions
    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=BUCKET, Prefix="joined/year=2025/")["Contents"]]
    body = s3.get_object(Bucket=BUCKET, Key=keys[0])["Body"].read()
    rows = pyarrow.parquet.read_table(io.BytesIO(body)).to_pylist()
    assert sorted(row["lineid"] for row in rows) == ["L1", "L2"] and rows[0]["note"] == "it's; fine", rows
    again = run_job("sql")
    assert again["JobRunState"] == "FAILED" and "already exists" in again["ErrorMessage"], again
    done("glue slipway-sql")


def check_hostile_sql():
    attempts = {
        "file": ("SELECT * FROM read_text('/etc/passwd')", "disabled by configuration"),
        "copy": ("COPY (SELECT 1) TO '/tmp/x'", "Not supported"),
        "install": ("INSTALL httpfs", "Not supported"),
        "set": ("SET enable_external_access = true", "Not supported"),
        "hidden": ("SELECT 1; /* ; */ ATTACH '/tmp/x.db'", "Not supported"),
        "two": ("SELECT * FROM query('ATTACH ''/tmp/x.db''')", "Parser Error"),
        "inject": ("SELECT '${day}'", "getvariable('day')"),
        "unknown": ("SELECT * FROM quality.none", "EntityNotFoundException"),
    }
    runs = {}
    for name, (script, _text) in attempts.items():
        make_job(f"hostile-{name}", "slipway-sql", script, DefaultArguments={"--day": "x'; DROP TABLE q.t; --"})
        runs[name] = glue.start_job_run(JobName=f"hostile-{name}")["JobRunId"]
    for name, (_script, text) in attempts.items():
        run = end_of(f"hostile-{name}", runs[name])
        assert run["JobRunState"] == "FAILED" and text in run["ErrorMessage"], (name, run)
    done("glue hostile sql")


check_databases()
check_tables()
check_partitions()
check_crawler()
check_crawler_again()
check_python_shell()
check_failures()
check_stop()
check_refusals()
check_sql()
check_hostile_sql()
