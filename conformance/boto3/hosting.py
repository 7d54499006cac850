"""Conformance through boto3: an endpoint that is watched, captured, scaled and replaced under traffic.

provenance: client boto3; format of captured data from the SageMaker Developer Guide, read 2026-11
"""

import json
import sys

import boto3
from cloudwatch_checks import check_alarm, check_custom_metrics
from checking import done, refused
from endpoint_support import (
    BODY,
    BUCKET,
    DIMENSIONS,
    IMAGE,
    NAME,
    ROLE,
    VARIANT,
    WAIT,
    Traffic,
    client,
    eventually,
    instances,
    put_models,
    serve,
    window,
)
from scaling_checks import check_scaling


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
