"""Conformance through boto3: an endpoint that is watched, captured, scaled and replaced under traffic.

provenance: client boto3 (its own models, waiters and paginators are the judge); rules of target tracking from AWS's
Application Auto Scaling User Guide, format of captured data from the SageMaker Developer Guide, read 2026-11
"""

import datetime
import io
import json
import os
import sys
import tarfile
import threading
import time
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

BUCKET = "hosting-from-python"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
IMAGE = f"683313688378.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1"
PLANE = os.environ["AWS_ENDPOINT_URL"]
OLD = tuple(map(int, boto3.__version__.split(".")[:2])) < (1, 28)
ENDPOINT = {"endpoint_url": PLANE} if OLD else {}
WAIT = {"Delay": 1, "MaxAttempts": 120}
NAME = "watched"
VARIANT = "AllTraffic"
RESOURCE = f"endpoint/{NAME}/variant/{VARIANT}"
DIMENSION = "sagemaker:variant:DesiredInstanceCount"
TARGET = {
    "ServiceNamespace": "sagemaker",
    "ResourceId": RESOURCE,
    "ScalableDimension": DIMENSION,
}
DIMENSIONS = [
    {"Name": "EndpointName", "Value": NAME},
    {"Name": "VariantName", "Value": VARIANT},
]
BODY = b"1,2,3"


def client(service):
    return boto3.client(service, config=Config(retries={"max_attempts": 1}), **ENDPOINT)


def done(check):
    print(f"ok {check}", flush=True)


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        return error.response["Error"]["Message"]
    raise AssertionError(f"not refused with {code}")


def eventually(look, what, seconds=90):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"it did not happen: {what}")


def clock(speed=None):
    body = None if speed is None else json.dumps({"speed": speed}).encode()
    with urllib.request.urlopen(f"{PLANE}/_slipway/clock", body) as answer:
        return datetime.datetime.fromisoformat(json.load(answer)["now"].replace("Z", "+00:00"))


def window(hours=3):
    now = clock()
    hour = datetime.timedelta(hours=1)
    return {"StartTime": now - hours * hour, "EndTime": now + hour}


class Traffic:
    """Callers that send one request after the other until they are told to stop."""

    def __init__(self, callers):
        self.answers, self.errors = 0, []
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._call) for _ in range(callers)]

    def _call(self):
        runtime = client("sagemaker-runtime")
        while not self._stop.is_set():
            try:
                runtime.invoke_endpoint(EndpointName=NAME, ContentType="text/csv", Body=BODY)
                self.answers += 1
            except Exception as error:  # noqa: BLE001
                self.errors.append(repr(error))

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join()


def put_models(folder):
    s3 = client("s3")
    s3.create_bucket(Bucket=BUCKET)
    for name in ["regression", "binary-logistic"]:
        archive = io.BytesIO()
        with tarfile.open(fileobj=archive, mode="w:gz") as tar:
            for file in ["model.onnx", "serving.json"]:
                tar.add(os.path.join(folder, name, file), f"onnx/{file}")
        s3.put_object(Bucket=BUCKET, Key=f"{name}/model.tar.gz", Body=archive.getvalue())


def put_config(name, model):
    sagemaker = client("sagemaker")
    sagemaker.create_endpoint_config(
        EndpointConfigName=name,
        ProductionVariants=[
            {
                "VariantName": VARIANT,
                "ModelName": model,
                "InstanceType": "ml.m5.large",
                "InitialInstanceCount": 1,
            }
        ],
        DataCaptureConfig={
            "EnableCapture": True,
            "InitialSamplingPercentage": 100,
            "DestinationS3Uri": f"s3://{BUCKET}/captured",
            "CaptureOptions": [{"CaptureMode": "Input"}, {"CaptureMode": "Output"}],
            "CaptureContentTypeHeader": {"CsvContentTypes": ["text/csv"]},
        },
    )


def put_version(name):
    return client("sagemaker").create_model_package(
        ModelPackageGroupName="Scores",
        ModelPackageDescription=name,
        InferenceSpecification={
            "Containers": [
                {"Image": IMAGE, "ModelDataUrl": f"s3://{BUCKET}/{name}/model.tar.gz"}
            ],
            "SupportedContentTypes": ["text/csv"],
            "SupportedResponseMIMETypes": ["text/csv"],
        },
        ModelMetrics={
            "ModelQuality": {
                "Statistics": {
                    "ContentType": "application/json",
                    "S3Uri": f"s3://{BUCKET}/{name}/statistics.json",
                }
            }
        },
        CustomerMetadataProperties={"trained": "here"},
    )["ModelPackageArn"]


def check_registry():
    sagemaker = client("sagemaker")
    made = sagemaker.create_model_package_group(
        ModelPackageGroupName="Scores", Tags=[{"Key": "team", "Value": "a"}]
    )
    tags = sagemaker.list_tags(ResourceArn=made["ModelPackageGroupArn"])["Tags"]
    assert tags == [{"Key": "team", "Value": "a"}], tags
    versions = {name: put_version(name) for name in ["regression", "binary-logistic"]}
    for number, arn in enumerate(versions.values(), 1):
        assert arn.endswith(f":model-package/scores/{number}"), arn
    for name, arn in versions.items():
        model = {
            "ModelName": name,
            "ExecutionRoleArn": ROLE,
            "PrimaryContainer": {"ModelPackageName": arn},
        }
        text = refused("ValidationException", sagemaker.create_model, **model)
        assert "PendingManualApproval" in text, text
        sagemaker.update_model_package(ModelPackageArn=arn, ModelApprovalStatus="Approved")
        sagemaker.create_model(**model)
    pages = sagemaker.get_paginator("list_model_packages").paginate(
        ModelPackageGroupName="Scores",
        ModelApprovalStatus="Approved",
        SortBy="CreationTime",
        SortOrder="Descending",
        PaginationConfig={"PageSize": 1},
    )
    listed = [each for page in pages for each in page["ModelPackageSummaryList"]]
    assert [each["ModelPackageVersion"] for each in listed] == [2, 1], listed
    shown = sagemaker.describe_model_package(ModelPackageName=versions["regression"])
    assert shown["CustomerMetadataProperties"] == {"trained": "here"}, shown
    assert shown["ModelPackageStatus"] == "Completed", shown
    refused(
        "ConflictException",
        sagemaker.delete_model_package_group,
        ModelPackageGroupName="Scores",
    )
    done("sagemaker model registry")


def serve():
    sagemaker = client("sagemaker")
    put_config("blue", "regression")
    put_config("green", "binary-logistic")
    sagemaker.create_endpoint(EndpointName=NAME, EndpointConfigName="blue")
    sagemaker.get_waiter("endpoint_in_service").wait(EndpointName=NAME, WaiterConfig=WAIT)


def captured_lines():
    s3 = client("s3")
    keys = [
        entry["Key"]
        for page in s3.get_paginator("list_objects_v2").paginate(
            Bucket=BUCKET, Prefix=f"captured/{NAME}/{VARIANT}/"
        )
        for entry in page.get("Contents", [])
    ]
    return [
        json.loads(line)
        for key in keys
        for line in s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().splitlines()
    ]


def check_capture():
    answer = client("sagemaker-runtime").invoke_endpoint(
        EndpointName=NAME,
        ContentType="text/csv",
        Body=BODY,
        InferenceId="row-1",
        CustomAttributes="source=test",
    )
    text = answer["Body"].read().decode()
    (line,) = eventually(captured_lines, "captured data in S3")
    data, metadata = line["captureData"], line["eventMetadata"]
    assert line["eventVersion"] == "0", line
    assert data["endpointInput"] == {
        "observedContentType": "text/csv",
        "mode": "INPUT",
        "data": BODY.decode(),
        "encoding": "CSV",
    }, line
    assert data["endpointOutput"]["data"] == text, line
    assert data["endpointOutput"]["encoding"] == "CSV", line
    assert metadata["inferenceId"] == "row-1", line
    assert metadata["customAttributes"] == ["source=test"], line
    shown = client("sagemaker").describe_endpoint(EndpointName=NAME)["DataCaptureConfig"]
    assert shown["CaptureStatus"] == "Started", shown
    assert shown["CurrentSamplingPercentage"] == 100, shown
    done("sagemaker data capture")


def check_metrics():
    cloudwatch = client("cloudwatch")
    listed = cloudwatch.get_paginator("list_metrics").paginate(
        Namespace="AWS/SageMaker", Dimensions=DIMENSIONS
    )
    names = {metric["MetricName"] for page in listed for metric in page["Metrics"]}
    assert {"Invocations", "InvocationsPerInstance", "ModelLatency"} <= names, names
    found = cloudwatch.get_metric_statistics(
        Namespace="AWS/SageMaker",
        MetricName="ModelLatency",
        Dimensions=DIMENSIONS,
        Period=3600,
        Statistics=["SampleCount", "Average"],
        ExtendedStatistics=["p90"],
        **window(),
    )
    (point,) = found["Datapoints"]
    assert point["Unit"] == "Microseconds" and point["SampleCount"] == 1, point
    assert abs(point["ExtendedStatistics"]["p90"] / point["Average"] - 1) < 0.02, point
    done("cloudwatch metrics of an endpoint")


def check_custom_metrics():
    cloudwatch = client("cloudwatch")
    # Long enough for today's client to compress it.
    cloudwatch.put_metric_data(
        Namespace="Mine",
        MetricData=[
            {
                "MetricName": "Load",
                "Dimensions": [{"Name": "Host", "Value": f"host-{number}"}],
                "Timestamp": clock(),
                "Value": number,
                "Unit": "Count",
            }
            for number in range(300)
        ],
    )
    queries = [
        {
            "Id": f"q{number}",
            "MetricStat": {
                "Metric": {
                    "Namespace": "Mine",
                    "MetricName": "Load",
                    "Dimensions": [{"Name": "Host", "Value": f"host-{number}"}],
                },
                "Period": 300,
                "Stat": "Maximum",
            },
        }
        for number in [7, 299]
    ]
    answer = cloudwatch.get_metric_data(MetricDataQueries=queries, **window())
    values = {result["Id"]: result["Values"] for result in answer["MetricDataResults"]}
    assert values == {"q7": [7.0], "q299": [299.0]}, values
    reserved = refused(
        "InvalidParameterValue",
        cloudwatch.put_metric_data,
        Namespace="AWS/SageMaker",
        MetricData=[{"MetricName": "x", "Value": 1}],
    )
    assert "AWS/" in reserved, reserved
    done("cloudwatch put_metric_data and get_metric_data")


def check_alarm():
    cloudwatch = client("cloudwatch")
    cloudwatch.put_metric_alarm(
        AlarmName="loaded",
        Namespace="Mine",
        MetricName="Load",
        Dimensions=[{"Name": "Host", "Value": "host-7"}],
        Statistic="Maximum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=5,
        ComparisonOperator="GreaterThanThreshold",
        TreatMissingData="ignore",
    )
    (alarm,) = cloudwatch.describe_alarms(AlarmNames=["loaded"])["MetricAlarms"]
    assert alarm["StateValue"] == "INSUFFICIENT_DATA", alarm
    before = clock(60)
    cloudwatch.put_metric_data(
        Namespace="Mine",
        MetricData=[
            {
                "MetricName": "Load",
                "Dimensions": [{"Name": "Host", "Value": "host-7"}],
                "Timestamp": before,
                "Value": 9,
            }
        ],
    )
    cloudwatch.get_waiter("alarm_exists").wait(AlarmNames=["loaded"])
    alarm = eventually(
        lambda: cloudwatch.describe_alarms(AlarmNames=["loaded"], StateValue="ALARM")[
            "MetricAlarms"
        ],
        "the alarm",
    )[0]
    clock(1)
    assert alarm["StateReason"].startswith("Threshold Crossed: 1 out of the last 1"), alarm
    assert json.loads(alarm["StateReasonData"])["threshold"] == 5, alarm
    refused("ResourceNotFound", cloudwatch.delete_alarms, AlarmNames=["nobody"])
    cloudwatch.set_alarm_state(AlarmName="loaded", StateValue="OK", StateReason="a try")
    cloudwatch.delete_alarms(AlarmNames=["loaded"])
    done("cloudwatch alarms")


def instances():
    described = client("sagemaker").describe_endpoint(EndpointName=NAME)
    return described["ProductionVariants"][0]["CurrentInstanceCount"]


def activities():
    scaling = client("application-autoscaling")
    pages = scaling.get_paginator("describe_scaling_activities").paginate(
        ServiceNamespace="sagemaker", ResourceId=RESOURCE
    )
    return [each for page in pages for each in page["ScalingActivities"]]


def check_scaling():
    scaling = client("application-autoscaling")
    cloudwatch = client("cloudwatch")
    missing = {**TARGET, "ResourceId": "endpoint/nobody/variant/v"}
    refused(
        "ValidationException",
        scaling.register_scalable_target,
        MinCapacity=1,
        MaxCapacity=2,
        **missing,
    )
    scaling.register_scalable_target(MinCapacity=1, MaxCapacity=3, **TARGET)
    (target,) = scaling.describe_scalable_targets(
        ServiceNamespace="sagemaker", ResourceIds=[RESOURCE]
    )["ScalableTargets"]
    assert target["MaxCapacity"] == 3, target
    policy = scaling.put_scaling_policy(
        PolicyName="per-instance",
        PolicyType="TargetTrackingScaling",
        TargetTrackingScalingPolicyConfiguration={
            "TargetValue": 20,
            "PredefinedMetricSpecification": {
                "PredefinedMetricType": "SageMakerVariantInvocationsPerInstance"
            },
            "ScaleInCooldown": 60,
            "ScaleOutCooldown": 60,
        },
        **TARGET,
    )
    names = [alarm["AlarmName"] for alarm in policy["Alarms"]]
    shown = cloudwatch.describe_alarms(AlarmNames=names)["MetricAlarms"]
    rules = {
        (alarm["ComparisonOperator"], alarm["Threshold"], alarm["EvaluationPeriods"])
        for alarm in shown
    }
    assert rules == {("GreaterThanThreshold", 20, 3), ("LessThanThreshold", 18, 15)}, shown
    assert all(alarm["AlarmActions"] == [policy["PolicyARN"]] for alarm in shown), shown

    clock(60)
    with Traffic(4) as traffic:
        eventually(lambda: instances() > 1, "scaling out")
    assert not traffic.errors, traffic.errors[:3]
    clock(240)
    eventually(lambda: instances() == 1, "scaling in")
    clock(1)
    history = activities()
    assert {each["StatusCode"] for each in history} == {"Successful"}, history
    first, last = history[-1], history[0]
    high = next(name for name in names if "AlarmHigh" in name)
    cause = f"monitor alarm {high} in state ALARM triggered policy per-instance"
    assert first["Cause"] == cause, first
    assert first["Description"].startswith("Setting desired instance count to "), first
    assert "AlarmLow" in last["Cause"], last
    assert last["Description"] == "Setting desired instance count to 1.", last
    done("application-autoscaling target tracking, out and in")

    scaling.delete_scaling_policy(PolicyName="per-instance", **TARGET)
    assert not cloudwatch.describe_alarms(AlarmNames=names)["MetricAlarms"]
    scaling.deregister_scalable_target(**TARGET)
    refused("ObjectNotFoundException", scaling.deregister_scalable_target, **TARGET)
    done("application-autoscaling deregister_scalable_target")


def check_update():
    sagemaker = client("sagemaker")
    with Traffic(4) as traffic:
        sagemaker.update_endpoint(EndpointName=NAME, EndpointConfigName="green")
        sagemaker.get_waiter("endpoint_in_service").wait(EndpointName=NAME, WaiterConfig=WAIT)
        wishes = [{"VariantName": VARIANT, "DesiredInstanceCount": 2}]
        sagemaker.update_endpoint_weights_and_capacities(
            EndpointName=NAME, DesiredWeightsAndCapacities=wishes
        )
        sagemaker.get_waiter("endpoint_in_service").wait(EndpointName=NAME, WaiterConfig=WAIT)
        assert instances() == 2
    assert traffic.answers > 0 and not traffic.errors, traffic.errors[:3]
    shown = sagemaker.describe_endpoint(EndpointName=NAME)
    assert shown["EndpointConfigName"] == "green", shown
    done("sagemaker update_endpoint under traffic")


def main():
    put_models(sys.argv[1])
    check_registry()
    serve()
    checks = [check_capture, check_metrics, check_custom_metrics, check_alarm]
    for check in [*checks, check_scaling, check_update]:
        check()
    print(f"boto3 {boto3.__version__}", file=sys.stderr)


main()
