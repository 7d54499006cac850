"""Managed spot training through boto3: a job is interrupted once and goes on from its checkpoints.

provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html
"""

import json
import os
import random
import re
import time
import urllib.request

import boto3
from botocore.exceptions import ClientError

BUCKET = "spot-python"
REGION = boto3.session.Session().region_name
ROUNDS = 600


def rows(count, seed):
    chance = random.Random(seed)
    for _ in range(count):
        values = [round(chance.random(), 4) for _ in range(8)]
        yield ",".join(map(str, [int(sum(values[:3]) + chance.random() > 2), *values]))


def until(look, what, seconds=180):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"did not happen: {what}")


def iterations():
    keys = [entry["Key"] for entry in s3.list_objects_v2(Bucket=BUCKET, Prefix="ckpt/").get("Contents", [])]
    return sorted(int(match[1]) for key in keys if (match := re.fullmatch(r"ckpt/xgboost-checkpoint\.(\d+)", key)))


def statuses():
    return [entry["Status"] for entry in describe()["SecondaryStatusTransitions"]]


def describe():
    return sagemaker.describe_training_job(TrainingJobName="spot")


def interrupt(name):
    url = f"{os.environ['AWS_ENDPOINT_URL']}/_slipway/training-jobs/{name}/interrupt"
    body = json.dumps({"pauseSeconds": 1}).encode()
    with urllib.request.urlopen(urllib.request.Request(url, body, method="POST")) as answer:
        return json.load(answer)


def request(**more):
    source = {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/train/"}
    return {
        "TrainingJobName": "spot",
        "RoleArn": "arn:aws:iam::000000000000:role/SageMaker",
        "AlgorithmSpecification": {
            "TrainingImage": f"683313688378.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1",
            "TrainingInputMode": "File",
        },
        "HyperParameters": {"objective": "binary:logistic", "num_round": str(ROUNDS), "max_depth": "6"},
        "InputDataConfig": [
            {"ChannelName": "train", "ContentType": "text/csv", "DataSource": {"S3DataSource": source}}
        ],
        "OutputDataConfig": {"S3OutputPath": f"s3://{BUCKET}/models"},
        "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
        "EnableManagedSpotTraining": True,
        "StoppingCondition": {"MaxRuntimeInSeconds": 600, "MaxWaitTimeInSeconds": 1200},
        "CheckpointConfig": {"S3Uri": f"s3://{BUCKET}/ckpt", "LocalPath": "/opt/ml/checkpoints"},
        **more,
    }


def refusal(**more):
    try:
        sagemaker.create_training_job(**request(**more))
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ValidationException", error.response
        return error.response["Error"]["Message"]
    raise AssertionError("not refused")


s3, sagemaker, logs = (boto3.client(service) for service in ("s3", "sagemaker", "logs"))
s3.create_bucket(Bucket=BUCKET)
s3.put_object(Bucket=BUCKET, Key="train/a.csv", Body="\n".join(rows(20000, 1)))

text = refusal(StoppingCondition={"MaxRuntimeInSeconds": 600})
assert text.startswith("Invalid MaxWaitTimeInSeconds. It must be present"), text
text = refusal(EnableManagedSpotTraining=False)
assert "only supported when EnableManagedSpotTraining is set to true" in text, text
print("ok refusals", flush=True)

sagemaker.create_training_job(**request())
until(lambda: [i for i in iterations() if i >= 10], "checkpoints in S3 while the job runs")
assert describe()["TrainingJobStatus"] == "InProgress"
print("ok checkpoints are in S3 while the job runs", flush=True)

assert interrupt("spot")["interruption"] == 1
until(lambda: "Interrupted" in statuses(), "Interrupted")
saved = iterations()[-1]
sagemaker.get_waiter("training_job_completed_or_stopped").wait(
    TrainingJobName="spot", WaiterConfig={"Delay": 1, "MaxAttempts": 240}
)
job = describe()
assert job["TrainingJobStatus"] == "Completed", job
attempt = ["Starting", "Downloading", "Training"]
assert statuses() == [*attempt, "Interrupted", *attempt, "Uploading", "Completed"], statuses()
print("ok interrupted and completed", flush=True)

group = {"logGroupName": "/aws/sagemaker/TrainingJobs", "logStreamNamePrefix": "spot/"}
pages = logs.get_paginator("filter_log_events").paginate(**group)
lines = [event["message"] for page in pages for event in page["events"]]
resumed = [line for line in lines if "Resuming from iteration" in line]
assert len(resumed) == 1 and resumed[0].endswith(f"Resuming from iteration {saved + 1}"), (resumed, saved)
assert any(line.startswith(f"[{ROUNDS - 1}]") for line in lines), lines[-3:]
assert sum(line.startswith("[0]") for line in lines) == 1
assert len(logs.describe_log_streams(logGroupName=group["logGroupName"])["logStreams"]) == 2
assert job["FinalMetricDataList"], job
print("ok goes on from the newest checkpoint", flush=True)

assert job["EnableManagedSpotTraining"] is True
assert 0 < job["BillableTimeInSeconds"] < job["TrainingTimeInSeconds"], job
wall = (job["TrainingEndTime"] - job["TrainingStartTime"]).total_seconds()
assert job["TrainingTimeInSeconds"] < wall, (job["TrainingTimeInSeconds"], wall)
print("ok billed less than trained", flush=True)
