"""Processing jobs through boto3: a script in the scikit-learn image, and a recipe of Data Wrangler.

provenance: client boto3 (its own models, waiters and paginators are the judge)
"""

import json
import random
import struct
import zlib

import boto3
from botocore.exceptions import ClientError

BUCKET = "processing"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
WAIT = {"Delay": 1, "MaxAttempts": 240}
CLUSTER = {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 5}}

s3 = boto3.client("s3")
sagemaker = boto3.client("sagemaker")


def image(repository):
    return f"683313688378.dkr.ecr.{REGION}.amazonaws.com/{repository}:1"


def source(name, key, path=None):
    return {
        "InputName": name,
        "S3Input": {
            "S3Uri": f"s3://{BUCKET}/{key}",
            "LocalPath": path or f"/opt/ml/processing/input/{name}",
            "S3DataType": "S3Prefix",
            "S3InputMode": "File",
        },
    }


def target(key):
    return {
        "Outputs": [
            {
                "OutputName": "output",
                "S3Output": {
                    "S3Uri": f"s3://{BUCKET}/{key}",
                    "LocalPath": "/opt/ml/processing/output",
                    "S3UploadMode": "EndOfJob",
                },
            }
        ]
    }


def put(key, body):
    s3.put_object(Bucket=BUCKET, Key=key, Body=body if isinstance(body, bytes) else body.encode())


def read(key):
    return s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().decode()


def process(name, app, inputs, output, **more):
    sagemaker.create_processing_job(
        ProcessingJobName=name,
        RoleArn=ROLE,
        ProcessingResources=CLUSTER,
        AppSpecification=app,
        ProcessingInputs=inputs,
        ProcessingOutputConfig=target(output),
        **more,
    )
    waiter = sagemaker.get_waiter("processing_job_completed_or_stopped")
    try:
        waiter.wait(ProcessingJobName=name, WaiterConfig=WAIT)
    except Exception:  # a failed job ends the waiter with an error
        pass
    return sagemaker.describe_processing_job(ProcessingJobName=name)


SCRIPT = """
import argparse, json, os
import boto3
import pandas as pd
from sklearn.preprocessing import StandardScaler

arguments = argparse.ArgumentParser()
arguments.add_argument("--column")
column = arguments.parse_args().column
rows = pd.read_csv("/opt/ml/processing/input/rows/rows.csv")
rows[column] = StandardScaler().fit_transform(rows[[column]])
os.makedirs("/opt/ml/processing/output/scaled", exist_ok=True)
rows.to_csv(os.path.join("/opt/ml/processing/output", "scaled", "rows.csv"), index=False)
with open("/opt/ml/config/processingjobconfig.json") as config:
    print("job", json.load(config)["ProcessingJobArn"])
print("rows", len(rows), "who", os.environ["WHO"], boto3.client("sts").get_caller_identity()["Account"])
"""


def check_script():
    chance = random.Random(1)
    put("rows/rows.csv", "a,b\n" + "".join(f"{chance.gauss(50, 9)},{n}\n" for n in range(200)))
    put("code/scale.py", SCRIPT)
    code = source("code", "code/scale.py", "/opt/ml/processing/input/code")
    job = process(
        "scale",
        {
            "ImageUri": image("sagemaker-scikit-learn"),
            "ContainerEntrypoint": ["python3", "/opt/ml/processing/input/code/scale.py"],
            "ContainerArguments": ["--column", "a"],
        },
        [source("rows", "rows/"), code],
        "scaled-rows",
        Environment={"WHO": "me"},
    )
    assert job["ProcessingJobStatus"] == "Completed", job
    values = [float(line.split(",")[0]) for line in read("scaled-rows/scaled/rows.csv").split()[1:]]
    assert abs(sum(values)) < 1e-6 and abs(sum(v * v for v in values) / 200 - 1) < 1e-6
    logs = boto3.client("logs")
    group = "/aws/sagemaker/ProcessingJobs"
    stream = logs.describe_log_streams(logGroupName=group, logStreamNamePrefix="scale/algo-1-")
    name = stream["logStreams"][0]["logStreamName"]
    events = logs.get_log_events(logGroupName=group, logStreamName=name, startFromHead=True)
    lines = [event["message"] for event in events["events"]]
    assert lines[-2:] == [f"job {job['ProcessingJobArn']}", "rows 200 who me 000000000000"], lines
    print("ok a script in the scikit-learn image", flush=True)


def png(seed):
    chance = random.Random(seed)
    rows = b"".join(b"\0" + bytes(chance.randrange(256) for _ in range(20 * 3)) for _ in range(20))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 20, 20, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


RECIPE = """
version: 1
name: inspections
source: {table: inspections, format: csv, images: images}
steps:
  - derive: {column: verdict, expression: lower(trim(verdict))}
  - drop_missing: {columns: [verdict]}
  - drop_duplicates: {columns: [image]}
  - check_images: {}
  - split: {stratify: [product, verdict], shares: {train: 0.6, validation: 0.2, test: 0.2}, seed: 1}
  - resize: {width: 16, height: 16}
  - augment: {copies: 1, flip: horizontal}
output: {label: verdict, classes: [pass, fail]}
"""


def check_recipe():
    lines = ["image,product,verdict"]
    for number in range(40):
        put(f"images/{number}.png", png(number))
        lines.append(f"{number}.png,{'cap' if number % 2 else 'gasket'},{' FAIL' if number % 5 == 0 else 'pass'}")
    put("images/1.png", png(1)[:50])
    put("inspections/a.csv", "\n".join([*lines, lines[3], "none.png,cap,pass", "9.png,cap,"]) + "\n")
    put("recipe/recipe.yaml", RECIPE)
    inputs = [source("inspections", "inspections/"), source("images", "images/")]
    recipe = source("recipe", "recipe/recipe.yaml", "/opt/ml/processing/recipe")
    app = {"ImageUri": image("slipway-data-wrangler")}
    job = process("wrangle", app, [*inputs, recipe], "prepared")
    assert job["ProcessingJobStatus"] == "Completed", job
    assert job["ExitMessage"] == "43 rows read, 39 written in 7 steps", job
    report = json.loads(read("prepared/report.json"))
    assert [step["dropped"] for step in report["steps"]] == [0, 1, 1, 2, 0, 0, 0], report
    listed = [line.split("\t") for line in read("prepared/lst/train/train.lst").splitlines()]
    assert len(listed) == report["parts"]["train"]["images"] and {number for _, number, _ in listed} == {"0", "1"}
    for _, _, path in listed[:5]:
        assert s3.head_object(Bucket=BUCKET, Key=f"prepared/train/{path}")["ContentLength"] > 100
    print("ok a recipe of data wrangler", flush=True)

    put("wrong/recipe.yaml", RECIPE.replace("seed: 1", "sed: 1"))
    wrong = source("recipe", "wrong/recipe.yaml", "/opt/ml/processing/recipe")
    job = process("wrangle-wrong", app, [*inputs, wrong], "prepared-wrong")
    assert job["ProcessingJobStatus"] == "Failed", job
    assert job["ExitMessage"].startswith('Recipe step 5 (split): has no field "sed". Did you mean "seed"?'), job
    print("ok a wrong recipe", flush=True)


def check_lists_and_refusals():
    pages = sagemaker.get_paginator("list_processing_jobs").paginate(PaginationConfig={"PageSize": 1}, SortBy="Name")
    names = [job["ProcessingJobName"] for page in pages for job in page["ProcessingJobSummaries"]]
    assert names == ["scale", "wrangle", "wrangle-wrong"], names
    try:
        sagemaker.describe_processing_job(ProcessingJobName="nothing")
        raise AssertionError("not refused")
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ValidationException"
        assert error.response["Error"]["Message"].startswith("Could not find requested job"), error
    job = process("unknown", {"ImageUri": image("something-else")}, [], "nothing")
    assert job["ProcessingJobStatus"] == "Failed"
    assert job["FailureReason"].startswith("ClientError: Slipway's local plane cannot run the image"), job
    sagemaker.delete_processing_job(ProcessingJobName="unknown")
    print("ok lists and refusals", flush=True)


if __name__ == "__main__":
    s3.create_bucket(Bucket=BUCKET)
    check_script()
    check_recipe()
    check_lists_and_refusals()
