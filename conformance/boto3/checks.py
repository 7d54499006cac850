"""Conformance through boto3: S3, STS and SageMaker from data to answers. Prints one line a check.

provenance: client boto3 (its own models, waiters and paginators are the judge)
"""

import io
import json
import os
import random
import sys

import boto3
from boto3.s3.transfer import TransferConfig

from checking import done, refused

BUCKET = "from-python"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
IMAGE = f"683313688378.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1"
# boto3 before 1.28 does not read AWS_ENDPOINT_URL: its users give the endpoint to each client.
OLD = tuple(map(int, boto3.__version__.split(".")[:2])) < (1, 28)
ENDPOINT = {"endpoint_url": os.environ["AWS_ENDPOINT_URL"]} if OLD else {}
WAIT = {"Delay": 1, "MaxAttempts": 240}


def client(service):
    return boto3.client(service, **ENDPOINT)


def rows(count, seed, label=True):
    chance = random.Random(seed)
    for _ in range(count):
        a, b, c = (round(chance.random(), 4) for _ in range(3))
        values = [a, b, c]
        yield ",".join(map(str, [int(a + b * c > 0.75), *values] if label else values))


def check_identity():
    identity = client("sts").get_caller_identity()
    assert identity["Account"] == "000000000000", identity
    done("sts get_caller_identity")


def check_s3():
    s3 = client("s3")
    s3.create_bucket(Bucket=BUCKET)
    s3.get_waiter("bucket_exists").wait(Bucket=BUCKET, WaiterConfig=WAIT)
    s3.put_object(Bucket=BUCKET, Key="a/é.txt", Body=b"hello", Metadata={"who": "me"})
    found = s3.get_object(Bucket=BUCKET, Key="a/é.txt")
    assert found["Body"].read() == b"hello" and found["Metadata"] == {"who": "me"}
    done("s3 put_object and get_object")

    body = bytes(range(256)) * 50_000
    chunks = TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20)
    s3.upload_fileobj(io.BytesIO(body), BUCKET, "large", Config=chunks)
    back = io.BytesIO()
    s3.download_fileobj(BUCKET, "large", back, Config=chunks)
    assert back.getvalue() == body
    done("s3 upload_fileobj and download_fileobj in parts")

    for key in ["p/1", "p/2", "p/q/3"]:
        s3.put_object(Bucket=BUCKET, Key=key, Body=b"x")
    pages = s3.get_paginator("list_objects_v2").paginate(
        Bucket=BUCKET, Prefix="p/", Delimiter="/", PaginationConfig={"PageSize": 1}
    )
    keys = [entry["Key"] for page in pages for entry in page.get("Contents", [])]
    assert keys == ["p/1", "p/2"], keys
    done("s3 list_objects_v2 by pages")

    assert refused("NoSuchKey", s3.get_object, Bucket=BUCKET, Key="nothing")
    assert refused("NoSuchBucket", s3.list_objects_v2, Bucket="no-such-bucket")
    done("s3 refusals")

    answer = s3.delete_objects(
        Bucket=BUCKET, Delete={"Objects": [{"Key": key} for key in ["p/1", "p/2", "p/q/3"]]}
    )
    assert len(answer["Deleted"]) == 3, answer
    done("s3 delete_objects")


def train(sagemaker, name):
    s3 = client("s3")
    for channel, seed in [("train", 1), ("validation", 2)]:
        text = "\n".join(rows(500, seed)) + "\n"
        s3.put_object(Bucket=BUCKET, Key=f"{channel}/data.csv", Body=text.encode())
    sagemaker.create_training_job(
        TrainingJobName=name,
        RoleArn=ROLE,
        AlgorithmSpecification={"TrainingImage": IMAGE, "TrainingInputMode": "File"},
        HyperParameters={"objective": "binary:logistic", "num_round": "20", "eval_metric": "auc"},
        InputDataConfig=[
            {
                "ChannelName": channel,
                "ContentType": "text/csv",
                "DataSource": {
                    "S3DataSource": {
                        "S3DataType": "S3Prefix",
                        "S3Uri": f"s3://{BUCKET}/{channel}/",
                    }
                },
            }
            for channel in ["train", "validation"]
        ],
        OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models"},
        ResourceConfig={"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 5},
        StoppingCondition={"MaxRuntimeInSeconds": 600},
    )
    waiter = sagemaker.get_waiter("training_job_completed_or_stopped")
    waiter.wait(TrainingJobName=name, WaiterConfig=WAIT)
    return sagemaker.describe_training_job(TrainingJobName=name)


def check_sagemaker():
    sagemaker = client("sagemaker")
    job = train(sagemaker, "python-job")
    assert job["TrainingJobStatus"] == "Completed", job
    metrics = {each["MetricName"]: each["Value"] for each in job["FinalMetricDataList"]}
    assert metrics["validation:auc"] > 0.9, metrics
    done("sagemaker create_training_job")

    sagemaker.create_model(
        ModelName="python",
        ExecutionRoleArn=ROLE,
        PrimaryContainer={
            "Image": IMAGE,
            "ModelDataUrl": job["ModelArtifacts"]["S3ModelArtifacts"],
        },
    )
    sagemaker.create_endpoint_config(
        EndpointConfigName="python",
        ProductionVariants=[
            {
                "VariantName": "AllTraffic",
                "ModelName": "python",
                "InstanceType": "ml.m5.large",
                "InitialInstanceCount": 1,
            }
        ],
    )
    sagemaker.create_endpoint(EndpointName="python", EndpointConfigName="python")
    waiter = sagemaker.get_waiter("endpoint_in_service")
    waiter.wait(EndpointName="python", WaiterConfig=WAIT)
    body = "\n".join(rows(20, 3, label=False))
    answer = client("sagemaker-runtime").invoke_endpoint(
        EndpointName="python", ContentType="text/csv", Accept="application/json", Body=body
    )
    assert answer["InvokedProductionVariant"] == "AllTraffic", answer
    served = [each["score"] for each in json.loads(answer["Body"].read())["predictions"]]
    assert len(served) == 20 and all(0 < score < 1 for score in served), served
    done("sagemaker-runtime invoke_endpoint")

    s3 = client("s3")
    s3.put_object(Bucket=BUCKET, Key="in/rows.csv", Body=(body + "\n").encode())
    sagemaker.create_transform_job(
        TransformJobName="python",
        ModelName="python",
        TransformInput={
            "ContentType": "text/csv",
            "SplitType": "Line",
            "DataSource": {
                "S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/in/"}
            },
        },
        TransformOutput={"S3OutputPath": f"s3://{BUCKET}/out", "AssembleWith": "Line"},
        TransformResources={"InstanceType": "ml.m5.large", "InstanceCount": 1},
    )
    waiter = sagemaker.get_waiter("transform_job_completed_or_stopped")
    waiter.wait(TransformJobName="python", WaiterConfig=WAIT)
    scored = s3.get_object(Bucket=BUCKET, Key="out/rows.csv.out")["Body"].read().split()
    assert [float(score) for score in scored] == served, (scored, served)
    done("sagemaker create_transform_job")

    text = refused("ValidationException", sagemaker.describe_endpoint, EndpointName="nobody")
    assert text.startswith("Could not find endpoint"), text
    done("sagemaker refusals")


def check_logs():
    logs = client("logs")
    group = "/aws/sagemaker/TrainingJobs"
    streams = logs.describe_log_streams(logGroupName=group, logStreamNamePrefix="python-job/")
    name = streams["logStreams"][0]["logStreamName"]
    events = logs.get_log_events(logGroupName=group, logStreamName=name, startFromHead=True)
    assert any("#011validation-auc:" in event["message"] for event in events["events"])
    done("logs get_log_events")


def main():
    checks = [check_identity, check_s3, check_sagemaker, check_logs]
    for check in checks:
        check()
    print(f"boto3 {boto3.__version__}", file=sys.stderr)


main()
