"""From a recipe to a watched endpoint on images, through boto3: Data Wrangler's output trains the built-in image
classification, its endpoint captures JPEGs, the monitor is silent in the same light and not in another.

provenance: client boto3 (its own models, waiters and paginators are the judge)
"""

import json
import os
import sys
import time
import urllib.request
from pathlib import Path

import boto3

SAMPLES = Path(sys.argv[1])
BUCKET = "watched-images"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
WAIT = {"Delay": 1, "MaxAttempts": 600}
CLUSTER = {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 5}}
DEADLINE_S = 120

s3 = boto3.client("s3")
sagemaker = boto3.client("sagemaker")
runtime = boto3.client("sagemaker-runtime")

RECIPE = """
version: 1
name: watched
source: {table: inspections, format: csv, images: images}
steps:
  - check_images: {}
  - split: {stratify: [product, label], shares: {train: 0.8, validation: 0.2}, seed: 1}
  - resize: {width: 96, height: 96}
output: {label: label}
"""


def uri(account, repository):
    return f"{account}.dkr.ecr.{REGION}.amazonaws.com/{repository}:1"


CLASSIFIER = f"685385470294.dkr.ecr.{REGION}.amazonaws.com/image-classification:1"


def shots(round_name):
    lines = (SAMPLES / "truth.jsonl").read_text().splitlines()
    return [each for each in map(json.loads, lines) if each["round"] == round_name]


def picture(shot):
    return (SAMPLES / "images" / shot["image"]).read_bytes()


def read(key):
    return json.loads(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read())


def place(key):
    return {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/{key}"}}


def process(name, repository, inputs, **environment):
    sagemaker.create_processing_job(
        ProcessingJobName=name,
        RoleArn=ROLE,
        AppSpecification={"ImageUri": uri("000000000000", repository)},
        ProcessingResources=CLUSTER,
        Environment=environment,
        ProcessingInputs=[
            {
                "InputName": path.split("/")[-1],
                "S3Input": {
                    "S3Uri": f"s3://{BUCKET}/{key}",
                    "LocalPath": f"/opt/ml/processing/{path}",
                    "S3DataType": "S3Prefix",
                    "S3InputMode": "File",
                },
            }
            for path, key in inputs.items()
        ],
        ProcessingOutputConfig={
            "Outputs": [
                {
                    "OutputName": "output",
                    "S3Output": {
                        "S3Uri": f"s3://{BUCKET}/{name}",
                        "LocalPath": "/opt/ml/processing/output",
                        "S3UploadMode": "EndOfJob",
                    },
                }
            ]
        },
    )
    sagemaker.get_waiter("processing_job_completed_or_stopped").wait(ProcessingJobName=name, WaiterConfig=WAIT)
    return sagemaker.describe_processing_job(ProcessingJobName=name)


def check_recipe():
    lines = ["image,product,label"]
    for shot in shots("first")[:420]:
        s3.put_object(Bucket=BUCKET, Key=f"images/{shot['image']}", Body=picture(shot))
        lines.append(f"{shot['image']},{shot['product']},{shot['defect'] or 'good'}")
    s3.put_object(Bucket=BUCKET, Key="inspections/a.csv", Body="\n".join(lines).encode())
    s3.put_object(Bucket=BUCKET, Key="recipe/recipe.yaml", Body=RECIPE.encode())
    inputs = {"input/inspections": "inspections/", "input/images": "images/", "recipe": "recipe/"}
    process("prepared", "slipway-data-wrangler", inputs)
    report = read("prepared/report.json")
    assert report["rows read"] == 420 and len(report["classes"]) == 6, report
    print("ok a recipe over images", flush=True)
    return report


def check_training(report):
    channels = {
        "train": "prepared/train/",
        "validation": "prepared/validation/",
        "train_lst": "prepared/lst/train/",
        "validation_lst": "prepared/lst/validation/",
    }
    sagemaker.create_training_job(
        TrainingJobName="watched",
        RoleArn=ROLE,
        AlgorithmSpecification={"TrainingImage": CLASSIFIER, "TrainingInputMode": "File"},
        HyperParameters={
            "num_classes": "6",
            "num_training_samples": str(report["parts"]["train"]["images"]),
            "image_shape": "3,96,96",
            "use_pretrained_model": "1",
            "epochs": "12",
        },
        InputDataConfig=[
            {"ChannelName": name, "ContentType": "application/x-image", "DataSource": place(key)}
            for name, key in channels.items()
        ],
        OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models"},
        ResourceConfig={"InstanceType": "ml.p3.2xlarge", "InstanceCount": 1, "VolumeSizeInGB": 50},
        StoppingCondition={"MaxRuntimeInSeconds": 1800},
    )
    sagemaker.get_waiter("training_job_completed_or_stopped").wait(TrainingJobName="watched", WaiterConfig=WAIT)
    job = sagemaker.describe_training_job(TrainingJobName="watched")
    assert job["TrainingJobStatus"] == "Completed", job.get("FailureReason")
    print("ok a training on what the recipe made", flush=True)
    return job["ModelArtifacts"]["S3ModelArtifacts"]


def deploy(model):
    container = {"Image": CLASSIFIER, "ModelDataUrl": model}
    sagemaker.create_model(ModelName="watched", ExecutionRoleArn=ROLE, PrimaryContainer=container)
    variant = {"VariantName": "AllTraffic", "ModelName": "watched"}
    variant.update(InitialInstanceCount=1, InstanceType="ml.m5.large")
    sagemaker.create_endpoint_config(
        EndpointConfigName="watched",
        ProductionVariants=[variant],
        DataCaptureConfig={
            "InitialSamplingPercentage": 100,
            "DestinationS3Uri": f"s3://{BUCKET}/captured",
            "CaptureOptions": [{"CaptureMode": "Input"}, {"CaptureMode": "Output"}],
            "CaptureContentTypeHeader": {"JsonContentTypes": ["application/json"]},
        },
    )
    sagemaker.create_endpoint(EndpointName="watched", EndpointConfigName="watched")
    sagemaker.get_waiter("endpoint_in_service").wait(EndpointName="watched", WaiterConfig=WAIT)


def check_baseline(quiet):
    """Images of known light, and how a batch transform scores them."""
    for shot in quiet:
        s3.put_object(Bucket=BUCKET, Key=f"quiet/{shot['image']}", Body=picture(shot))
    sagemaker.create_transform_job(
        TransformJobName="quiet",
        ModelName="watched",
        TransformInput={"ContentType": "application/x-image", "DataSource": place("quiet/")},
        TransformOutput={"S3OutputPath": f"s3://{BUCKET}/scores", "Accept": "application/json"},
        TransformResources={"InstanceType": "ml.m5.large", "InstanceCount": 1},
    )
    sagemaker.get_waiter("transform_job_completed_or_stopped").wait(TransformJobName="quiet", WaiterConfig=WAIT)
    classes = json.dumps(list(read("prepared/classes.json")))
    job = process(
        "baseline",
        "slipway-monitor",
        {"input/images": "quiet/", "input/scores": "scores/"},
        dataset_format=json.dumps({"slipwayImages": {}}),
        dataset_source="/opt/ml/processing/input/images",
        slipway_predictions_source="/opt/ml/processing/input/scores",
        slipway_classes=classes,
        output_path="/opt/ml/processing/output",
        publish_cloudwatch_metrics="Disabled",
    )
    assert job["ProcessingJobStatus"] == "Completed", job
    features = {each["name"]: each for each in read("baseline/statistics.json")["features"]}
    assert {"prediction_class", "prediction_confidence", "image_brightness"} <= set(features), features
    assert read("baseline/statistics.json")["dataset"]["item_count"] == len(quiet)
    print("ok a baseline of scored images", flush=True)
    return classes


def watch(classes):
    output = {"S3Uri": f"s3://{BUCKET}/reports", "LocalPath": "/opt/ml/processing/output"}
    definition = {
        "BaselineConfig": {
            "ConstraintsResource": {"S3Uri": f"s3://{BUCKET}/baseline/constraints.json"},
            "StatisticsResource": {"S3Uri": f"s3://{BUCKET}/baseline/statistics.json"},
        },
        "MonitoringInputs": [
            {"EndpointInput": {"EndpointName": "watched", "LocalPath": "/opt/ml/processing/input/endpoint"}}
        ],
        "MonitoringOutputConfig": {"MonitoringOutputs": [{"S3Output": output}]},
        "MonitoringResources": CLUSTER,
        "MonitoringAppSpecification": {"ImageUri": uri("000000000000", "slipway-monitor")},
        "Environment": {"slipway_classes": classes},
        "RoleArn": ROLE,
    }
    sagemaker.create_monitoring_schedule(
        MonitoringScheduleName="light",
        MonitoringScheduleConfig={
            "ScheduleConfig": {"ScheduleExpression": "cron(0 * ? * * *)"},
            "MonitoringJobDefinition": definition,
            "MonitoringType": "DataQuality",
        },
    )


def set_speed(speed):
    url = f"{os.environ['AWS_ENDPOINT_URL']}/_slipway/clock"
    body = json.dumps({"speed": speed}).encode()
    urllib.request.urlopen(urllib.request.Request(url, body, {"content-type": "application/json"})).close()


def executions():
    found = sagemaker.list_monitoring_executions(
        MonitoringScheduleName="light", SortBy="ScheduledTime", SortOrder="Ascending", MaxResults=100
    )
    return found["MonitoringExecutionSummaries"]


def hour_of(members):
    """An hour in which the endpoint is asked about these images, and the run that looks at it."""
    for shot in members:
        body = picture(shot)
        runtime.invoke_endpoint(EndpointName="watched", ContentType="image/jpeg", Body=body)["Body"].read()
    known = len(executions())
    until = time.monotonic() + DEADLINE_S
    set_speed(1800)
    while len(executions()) == known:
        assert time.monotonic() < until, "no run began"
        time.sleep(0.05)
    set_speed(1)
    while executions()[known]["MonitoringExecutionStatus"] in ("Pending", "InProgress"):
        assert time.monotonic() < until, executions()
        time.sleep(0.2)
    run = executions()[known]
    key = run["ScheduledTime"].strftime("reports/watched/light/%Y/%m/%d/%H/constraint_violations.json")
    return run["MonitoringExecutionStatus"], [
        (each["feature_name"], each["constraint_check_type"]) for each in read(key)["violations"]
    ]


def main():
    s3.create_bucket(Bucket=BUCKET)
    report = check_recipe()
    deploy(check_training(report))
    live = [each for each in shots("live") if each["readable"]]
    classes = check_baseline(live[::2])
    watch(classes)
    status, violations = hour_of(live[1::2])
    assert (status, violations) == ("Completed", []), violations
    print("ok silent in the same light", flush=True)
    shifted = [each for each in shots("shifted") if each["readable"]]
    status, violations = hour_of(shifted[:70])
    assert status == "CompletedWithViolations", violations
    assert ("image_brightness", "baseline_drift_check") in violations, violations
    print("ok violated in another light", flush=True)


if __name__ == "__main__":
    main()
