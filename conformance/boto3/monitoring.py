"""Model Monitor through boto3: an endpoint that captures, a baseline, a silent run, and a violated one after a shift.

provenance: client boto3 (its own models, waiters and paginators are the judge)
"""

import json
import os
import random
import time
import urllib.request

import boto3
from botocore.exceptions import ClientError

BUCKET = "monitoring"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
XGBOOST = f"683313688378.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1"
MONITOR = f"000000000000.dkr.ecr.{REGION}.amazonaws.com/slipway-monitor:1"
WAIT = {"Delay": 1, "MaxAttempts": 240}
CLUSTER = {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 5}}
DEADLINE_S = 120

s3 = boto3.client("s3")
sagemaker = boto3.client("sagemaker")
runtime = boto3.client("sagemaker-runtime")
cloudwatch = boto3.client("cloudwatch")


def rows(count, seed, shift=0.0):
    chance = random.Random(seed)
    for _ in range(count):
        yield [round(chance.random() + shift, 4), round(chance.random(), 4), chance.choice([1, 2, 3])]


def train():
    lines = [",".join(map(str, [int(row[0] + row[1] > 1), *row])) for row in rows(500, 1)]
    s3.put_object(Bucket=BUCKET, Key="train/a.csv", Body="\n".join(lines).encode())
    source = {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/train/"}}
    sagemaker.create_training_job(
        TrainingJobName="watched",
        RoleArn=ROLE,
        AlgorithmSpecification={"TrainingImage": XGBOOST, "TrainingInputMode": "File"},
        HyperParameters={"objective": "binary:logistic", "num_round": "10"},
        InputDataConfig=[{"ChannelName": "train", "ContentType": "text/csv", "DataSource": source}],
        OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models"},
        ResourceConfig={"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 5},
        StoppingCondition={"MaxRuntimeInSeconds": 600},
    )
    sagemaker.get_waiter("training_job_completed_or_stopped").wait(TrainingJobName="watched", WaiterConfig=WAIT)
    return sagemaker.describe_training_job(TrainingJobName="watched")["ModelArtifacts"]["S3ModelArtifacts"]


def deploy(model):
    sagemaker.create_model(ModelName="watched", ExecutionRoleArn=ROLE, PrimaryContainer={"Image": XGBOOST, "ModelDataUrl": model})
    sagemaker.create_endpoint_config(
        EndpointConfigName="watched",
        ProductionVariants=[
            {
                "VariantName": "AllTraffic",
                "ModelName": "watched",
                "InstanceType": "ml.m5.large",
                "InitialInstanceCount": 1,
            }
        ],
        DataCaptureConfig={
            "EnableCapture": True,
            "InitialSamplingPercentage": 100,
            "DestinationS3Uri": f"s3://{BUCKET}/captured",
            "CaptureOptions": [{"CaptureMode": "Input"}, {"CaptureMode": "Output"}],
            "CaptureContentTypeHeader": {"CsvContentTypes": ["text/csv"], "JsonContentTypes": ["application/json"]},
        },
    )
    sagemaker.create_endpoint(EndpointName="watched", EndpointConfigName="watched")
    sagemaker.get_waiter("endpoint_in_service").wait(EndpointName="watched", WaiterConfig=WAIT)


def ask(count, seed, shift=0.0):
    answers = []
    for row in rows(count, seed, shift):
        body = ",".join(map(str, row)).encode()
        answer = runtime.invoke_endpoint(EndpointName="watched", ContentType="text/csv", Body=body)
        answers.append((row, float(answer["Body"].read())))
    return answers


def check_baseline():
    """A table with header, as it was trained on: the prediction first, as captured data have it."""
    answers = ask(300, 2)
    text = "prediction,a,b,kind\n" + "".join(",".join(map(str, [score, *row])) + "\n" for row, score in answers)
    s3.put_object(Bucket=BUCKET, Key="baseline-data/a.csv", Body=text.encode())
    sagemaker.create_processing_job(
        ProcessingJobName="baseline",
        RoleArn=ROLE,
        AppSpecification={"ImageUri": MONITOR},
        ProcessingResources=CLUSTER,
        Environment={
            "dataset_format": json.dumps({"csv": {"header": True}}),
            "dataset_source": "/opt/ml/processing/input/baseline_dataset_input",
            "output_path": "/opt/ml/processing/output",
            "publish_cloudwatch_metrics": "Disabled",
        },
        ProcessingInputs=[
            {
                "InputName": "baseline_dataset_input",
                "S3Input": {
                    "S3Uri": f"s3://{BUCKET}/baseline-data/",
                    "LocalPath": "/opt/ml/processing/input/baseline_dataset_input",
                    "S3DataType": "S3Prefix",
                    "S3InputMode": "File",
                },
            }
        ],
        ProcessingOutputConfig={
            "Outputs": [
                {
                    "OutputName": "monitoring_output",
                    "S3Output": {
                        "S3Uri": f"s3://{BUCKET}/baseline",
                        "LocalPath": "/opt/ml/processing/output",
                        "S3UploadMode": "EndOfJob",
                    },
                }
            ]
        },
    )
    sagemaker.get_waiter("processing_job_completed_or_stopped").wait(ProcessingJobName="baseline", WaiterConfig=WAIT)
    constraints = read("baseline/constraints.json")
    assert [each["name"] for each in constraints["features"]] == ["prediction", "a", "b", "kind"], constraints
    assert read("baseline/statistics.json")["dataset"]["item_count"] == 300
    print("ok a baseline", flush=True)


def read(key):
    return json.loads(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read())


def set_speed(speed):
    url = f"{os.environ['AWS_ENDPOINT_URL']}/_slipway/clock"
    request = urllib.request.Request(url, json.dumps({"speed": speed}).encode(), {"content-type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["now"]


def define():
    sagemaker.create_data_quality_job_definition(
        JobDefinitionName="quality",
        RoleArn=ROLE,
        DataQualityAppSpecification={"ImageUri": MONITOR, "Environment": {"publish_cloudwatch_metrics": "Enabled"}},
        DataQualityBaselineConfig={"BaseliningJobName": "baseline"},
        DataQualityJobInput={
            "EndpointInput": {"EndpointName": "watched", "LocalPath": "/opt/ml/processing/input/endpoint"}
        },
        DataQualityJobOutputConfig={
            "MonitoringOutputs": [
                {"S3Output": {"S3Uri": f"s3://{BUCKET}/reports", "LocalPath": "/opt/ml/processing/output"}}
            ]
        },
        JobResources=CLUSTER,
    )
    sagemaker.create_monitoring_schedule(
        MonitoringScheduleName="hourly",
        MonitoringScheduleConfig={
            "ScheduleConfig": {"ScheduleExpression": "cron(0 * ? * * *)"},
            "MonitoringJobDefinitionName": "quality",
            "MonitoringType": "DataQuality",
        },
        Tags=[{"Key": "team", "Value": "vision"}],
    )
    schedule = sagemaker.describe_monitoring_schedule(MonitoringScheduleName="hourly")
    assert schedule["MonitoringScheduleStatus"] == "Scheduled" and schedule["EndpointName"] == "watched", schedule
    tags = sagemaker.list_tags(ResourceArn=schedule["MonitoringScheduleArn"])["Tags"]
    assert tags == [{"Key": "team", "Value": "vision"}], tags
    print("ok create_monitoring_schedule", flush=True)


def executions():
    pages = sagemaker.get_paginator("list_monitoring_executions").paginate(
        MonitoringScheduleName="hourly", SortBy="ScheduledTime", SortOrder="Ascending"
    )
    return [each for page in pages for each in page["MonitoringExecutionSummaries"]]


def next_run():
    """Lets the clock run to the next full hour, and the run that begins there to its end."""
    known = len(executions())
    until = time.monotonic() + DEADLINE_S
    set_speed(1800)
    while len(executions()) == known:
        assert time.monotonic() < until, "no run began"
        time.sleep(0.05)
    set_speed(1)
    while True:
        assert time.monotonic() < until, executions()
        run = executions()[known]
        if run["MonitoringExecutionStatus"] not in ("Pending", "InProgress"):
            return run
        time.sleep(0.2)


def violations(run):
    prefix = run["ScheduledTime"].strftime("reports/watched/hourly/%Y/%m/%d/%H")
    return read(f"{prefix}/constraint_violations.json")["violations"]


def check_runs():
    ask(200, 3)
    run = next_run()
    assert run["MonitoringExecutionStatus"] == "Completed", run
    assert violations(run) == []
    job = sagemaker.describe_processing_job(ProcessingJobName=run["ProcessingJobArn"].split("/")[-1])
    assert job["ExitMessage"] == "Completed: Job completed successfully with no violations.", job
    print("ok a silent run", flush=True)

    ask(200, 4, shift=0.5)
    run = next_run()
    assert run["MonitoringExecutionStatus"] == "CompletedWithViolations", run
    found = {(each["feature_name"], each["constraint_check_type"]) for each in violations(run)}
    assert ("a", "baseline_drift_check") in found and ("prediction", "baseline_drift_check") in found, found
    assert not any(name in ("b", "kind") for name, _ in found), found
    job = sagemaker.describe_processing_job(ProcessingJobName=run["ProcessingJobArn"].split("/")[-1])
    assert job["ProcessingJobStatus"] == "Completed"
    assert job["ExitMessage"].startswith("CompletedWithViolations: "), job
    assert job["MonitoringScheduleArn"].endswith(":monitoring-schedule/hourly"), job
    print("ok a violated run after a shift", flush=True)

    metrics = cloudwatch.list_metrics(Namespace="aws/sagemaker/Endpoints/data-metrics", MetricName="feature_baseline_drift_a")
    dimensions = {each["Name"]: each["Value"] for each in metrics["Metrics"][0]["Dimensions"]}
    assert dimensions == {"Endpoint": "watched", "MonitoringSchedule": "hourly"}, metrics
    end = run["ScheduledTime"]
    points = cloudwatch.get_metric_statistics(
        Namespace="aws/sagemaker/Endpoints/data-metrics",
        MetricName="feature_baseline_drift_a",
        Dimensions=metrics["Metrics"][0]["Dimensions"],
        StartTime=end.replace(minute=0),
        EndTime=end.replace(minute=30),
        Period=1800,
        Statistics=["Maximum"],
    )["Datapoints"]
    assert len(points) == 1 and points[0]["Maximum"] > 0.1, points
    print("ok metrics in cloudwatch", flush=True)


def check_plain_job():
    """As on an account without Model Monitor: a processing job of its own, which hands its metrics to CloudWatch itself."""
    def source(name, key):
        place = {"S3Uri": f"s3://{BUCKET}/{key}", "LocalPath": f"/opt/ml/processing/input/{name}"}
        return {"InputName": name, "S3Input": {**place, "S3DataType": "S3Prefix", "S3InputMode": "File"}}

    output = {"S3Uri": f"s3://{BUCKET}/plain", "LocalPath": "/opt/ml/processing/output", "S3UploadMode": "EndOfJob"}
    sagemaker.create_processing_job(
        ProcessingJobName="plain",
        RoleArn=ROLE,
        AppSpecification={"ImageUri": MONITOR},
        ProcessingResources=CLUSTER,
        Environment={
            "dataset_format": json.dumps({"sagemakerCaptureJson": {}}),
            "dataset_source": "/opt/ml/processing/input/endpoint",
            "output_path": "/opt/ml/processing/output",
            "baseline_constraints": "/opt/ml/processing/input/baseline",
            "baseline_statistics": "/opt/ml/processing/input/baseline",
            "publish_cloudwatch_metrics": "Enabled",
            "slipway_put_metrics": "Enabled",
            "sagemaker_endpoint_name": "watched",
            "sagemaker_monitoring_schedule_name": "plain",
        },
        ProcessingInputs=[source("endpoint", "captured/watched/"), source("baseline", "baseline/")],
        ProcessingOutputConfig={"Outputs": [{"OutputName": "result", "S3Output": output}]},
    )
    sagemaker.get_waiter("processing_job_completed_or_stopped").wait(ProcessingJobName="plain", WaiterConfig=WAIT)
    # All that was captured: the questions of the baseline, of the silent hour and of the shifted one.
    assert read("plain/statistics.json")["dataset"]["item_count"] == 700
    read("plain/constraint_violations.json")
    found = cloudwatch.list_metrics(
        Namespace="aws/sagemaker/Endpoints/data-metrics",
        MetricName="violations",
        Dimensions=[{"Name": "MonitoringSchedule", "Value": "plain"}],
    )
    assert len(found["Metrics"]) == 1, found
    print("ok a plain job of the monitor", flush=True)


def check_rest():
    once = {
        "ScheduleExpression": "NOW",
        "DataAnalysisStartTime": "-PT2H",
        "DataAnalysisEndTime": "-PT0H",
    }
    sagemaker.create_monitoring_schedule(
        MonitoringScheduleName="once",
        MonitoringScheduleConfig={"ScheduleConfig": once, "MonitoringJobDefinitionName": "quality"},
    )
    until = time.monotonic() + DEADLINE_S
    while sagemaker.describe_monitoring_schedule(MonitoringScheduleName="once")["MonitoringScheduleStatus"] != "Stopped":
        assert time.monotonic() < until
        time.sleep(0.2)
    last = sagemaker.describe_monitoring_schedule(MonitoringScheduleName="once")["LastMonitoringExecutionSummary"]
    assert last["MonitoringExecutionStatus"].startswith("Completed"), last
    print("ok a run of now", flush=True)

    for name in ["hourly", "once"]:
        sagemaker.stop_monitoring_schedule(MonitoringScheduleName=name)
        sagemaker.delete_monitoring_schedule(MonitoringScheduleName=name)
    assert sagemaker.list_monitoring_schedules()["MonitoringScheduleSummaries"] == []
    sagemaker.delete_data_quality_job_definition(JobDefinitionName="quality")
    try:
        sagemaker.describe_monitoring_schedule(MonitoringScheduleName="hourly")
        raise AssertionError("not refused")
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ResourceNotFound", error
    print("ok stop and delete", flush=True)


if __name__ == "__main__":
    s3.create_bucket(Bucket=BUCKET)
    deploy(train())
    check_baseline()
    # The questions of the baseline are over before the first hour that is watched.
    define()
    next_run()
    check_runs()
    check_plain_job()
    check_rest()
