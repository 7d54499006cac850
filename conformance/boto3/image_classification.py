"""The built-in Image Classification through boto3: a training job, an endpoint that is sent JPEGs, a batch transform.

Takes the folder that `slipway samples defects` wrote. Each check prints `ok <name>`.

provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html
"""

import json
import os
import sys
import time
import urllib.request
from pathlib import Path

import boto3
from botocore.exceptions import ClientError, WaiterError

SAMPLES = Path(sys.argv[1])
REGION = "eu-west-1"
ROLE = "arn:aws:iam::000000000000:role/service-role/AmazonSageMaker-ExecutionRole"
IMAGE = "685385470294.dkr.ecr.eu-west-1.amazonaws.com/image-classification:1"
CLASSES = ["none", "missing_part", "stain", "crack", "scratch", "dent"]
BUCKET = "inspection"

s3 = boto3.client("s3", region_name=REGION)
sagemaker = boto3.client("sagemaker", region_name=REGION)
runtime = boto3.client("sagemaker-runtime", region_name=REGION)


def ok(name: str) -> None:
    print(f"ok {name}", flush=True)


def truths(round_name: str) -> list[dict]:
    lines = (SAMPLES / "truth.jsonl").read_text().splitlines()
    return [each for each in map(json.loads, lines) if each["round"] == round_name and each["readable"]]


def label(truth: dict) -> int:
    return CLASSES.index(truth["defect"] or "none")


def upload() -> tuple[int, int]:
    """Every seventh image validates."""
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
    sets = {"train": [], "validation": []}
    for number, truth in enumerate(truths("first")[:640]):
        sets["validation" if number % 7 == 0 else "train"].append(truth)
    for name, members in sets.items():
        for truth in members:
            s3.upload_file(str(SAMPLES / "images" / truth["image"]), BUCKET, f"{name}/{truth['image']}")
        lines = [f"{index}\t{label(truth)}\t{truth['image']}\n" for index, truth in enumerate(members)]
        s3.put_object(Bucket=BUCKET, Key=f"{name}_lst/{name}.lst", Body="".join(lines).encode())
    return len(sets["train"]), len(sets["validation"])


def channel(name: str, prefix: str = "") -> dict:
    return {
        "ChannelName": name,
        "ContentType": "application/x-image",
        "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/{prefix or name}/"}},
    }


def start(name: str, hyperparameters: dict[str, str], **more: object) -> None:
    request = dict(
        TrainingJobName=name,
        RoleArn=ROLE,
        AlgorithmSpecification={"TrainingImage": IMAGE, "TrainingInputMode": "File"},
        HyperParameters=hyperparameters,
        InputDataConfig=[channel(each) for each in ("train", "validation", "train_lst", "validation_lst")],
        OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models"},
        ResourceConfig={"InstanceType": "ml.p3.2xlarge", "InstanceCount": 1, "VolumeSizeInGB": 50},
        StoppingCondition={"MaxRuntimeInSeconds": 1800},
    )
    sagemaker.create_training_job(**{**request, **more})


def train(name: str, **hyperparameters: str) -> dict:
    start(name, hyperparameters)
    return ended(name)


def ended(name: str) -> dict:
    try:
        sagemaker.get_waiter("training_job_completed_or_stopped").wait(
            TrainingJobName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 900}
        )
    except WaiterError:
        pass  # The waiter calls a failed job an error; the caller looks at the reason.
    return sagemaker.describe_training_job(TrainingJobName=name)


def check_training() -> dict:
    count, _ = upload()
    job = train(
        "defects-1",
        num_classes="6",
        num_training_samples=str(count),
        image_shape="3,96,96",
        use_pretrained_model="1",
        epochs="20",
    )
    assert job["TrainingJobStatus"] == "Completed", job.get("FailureReason")
    metrics = {each["MetricName"]: each["Value"] for each in job["FinalMetricDataList"]}
    assert metrics["validation:accuracy"] > 0.8, metrics
    assert {"train:accuracy", "validation:accuracy"} <= set(metrics), metrics
    ok("create_training_job")
    return job


def check_refusals() -> None:
    """What the built-in can and this plane cannot is refused by name, as is what neither can."""
    for name, change, expected in (
        ("scratch", {"use_pretrained_model": "0"}, "Set use_pretrained_model to 1"),
        ("epochs", {"epochs": "0"}, "The value '0' is not valid for the 'epochs' hyperparameter"),
        ("unknown", {"epoch": "3"}, "Additional hyperparameters are not allowed ('epoch' was unexpected)"),
    ):
        given = {"num_classes": "6", "num_training_samples": "10", "use_pretrained_model": "1", **change}
        job = train(f"refused-{name}", **given)
        assert job["TrainingJobStatus"] == "Failed", job["TrainingJobStatus"]
        assert expected in job["FailureReason"], job["FailureReason"]
    ok("refusals of a training job")


def deploy(job: dict) -> None:
    container = {"Image": IMAGE, "ModelDataUrl": job["ModelArtifacts"]["S3ModelArtifacts"]}
    sagemaker.create_model(ModelName="defects", ExecutionRoleArn=ROLE, PrimaryContainer=container)
    variant = {"VariantName": "AllTraffic", "ModelName": "defects"}
    variant.update(InitialInstanceCount=1, InstanceType="ml.m5.large")
    sagemaker.create_endpoint_config(EndpointConfigName="defects", ProductionVariants=[variant])
    sagemaker.create_endpoint(EndpointName="defects", EndpointConfigName="defects")
    sagemaker.get_waiter("endpoint_in_service").wait(
        EndpointName="defects", WaiterConfig={"Delay": 1, "MaxAttempts": 300}
    )


def invoke(body: bytes, content_type: str, **more: str) -> bytes:
    answer = runtime.invoke_endpoint(EndpointName="defects", ContentType=content_type, Body=body, **more)
    return answer["Body"].read()


def interrupt_after_checkpoint(name: str) -> None:
    """Takes the spot capacity back as soon as a checkpoint is on S3."""
    deadline = time.monotonic() + 300
    while not s3.list_objects_v2(Bucket=BUCKET, Prefix="checkpoints/image-classification-").get("Contents"):
        assert time.monotonic() < deadline, "no checkpoint on S3"
        time.sleep(0.1)
    url = f"{os.environ['AWS_ENDPOINT_URL']}/_slipway/training-jobs/{name}/interrupt"
    with urllib.request.urlopen(urllib.request.Request(url, b'{"pauseSeconds": 1}', method="POST")) as answer:
        assert answer.status == 200, answer.status


def check_spot() -> None:
    few = [f"{index}\t{label(truth)}\t{truth['image']}\n" for index, truth in enumerate(truths("first")[:640])]
    s3.put_object(Bucket=BUCKET, Key="few_lst/few.lst", Body="".join(few[1:7] + few[8:14] + few[15:21]).encode())
    given = {"num_classes": "6", "num_training_samples": "18", "use_pretrained_model": "1", "image_shape": "3,96,96"}
    channels = [channel("train"), channel("validation"), channel("train_lst", "few_lst"), channel("validation_lst")]
    start(
        "interrupted",
        {**given, "epochs": "200", "mini_batch_size": "6"},
        InputDataConfig=channels,
        EnableManagedSpotTraining=True,
        StoppingCondition={"MaxRuntimeInSeconds": 1200, "MaxWaitTimeInSeconds": 2400},
        CheckpointConfig={"S3Uri": f"s3://{BUCKET}/checkpoints"},
    )
    interrupt_after_checkpoint("interrupted")
    job = ended("interrupted")
    assert job["TrainingJobStatus"] == "Completed", job.get("FailureReason")
    assert "Interrupted" in [each["Status"] for each in job["SecondaryStatusTransitions"]]
    logs = boto3.client("logs", region_name=REGION)
    events = logs.filter_log_events(logGroupName="/aws/sagemaker/TrainingJobs", logStreamNamePrefix="interrupted/")
    assert any("resuming from epoch" in event["message"] for event in events["events"])
    ok("managed spot: an interrupted job goes on from its checkpoint")


def check_incremental(job: dict) -> None:
    earlier = {
        "ChannelName": "model",
        "ContentType": "application/x-sagemaker-model",
        "InputMode": "File",
        "DataSource": {
            "S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": job["ModelArtifacts"]["S3ModelArtifacts"]}
        },
    }
    given = {"num_classes": "6", "num_training_samples": "18", "use_pretrained_model": "1", "image_shape": "3,96,96"}
    channels = [channel("train"), channel("validation"), channel("train_lst", "few_lst"), channel("validation_lst")]
    few = {**given, "epochs": "1", "mini_batch_size": "6", "learning_rate": "0.0001"}
    start("incremental", few, InputDataConfig=[*channels, earlier])
    found = ended("incremental")
    assert found["TrainingJobStatus"] == "Completed", found.get("FailureReason")
    before, after = (
        next(each["Value"] for each in described["FinalMetricDataList"] if each["MetricName"] == "validation:accuracy")
        for described in (job, found)
    )
    assert after > before - 0.1, (before, after)
    ok("incremental training from an earlier model")


def check_endpoint(job: dict) -> None:
    deploy(job)
    right = 0
    unseen = truths("batch")
    for number, truth in enumerate(unseen):
        body = (SAMPLES / "images" / truth["image"]).read_bytes()
        chances = json.loads(invoke(body, ("application/x-image", "image/jpeg")[number % 2]))
        assert len(chances) == len(CLASSES) and abs(sum(chances) - 1) < 1e-4, chances
        right += chances.index(max(chances)) == label(truth)
    assert right / len(unseen) > 0.8, right / len(unseen)
    body = (SAMPLES / "images" / unseen[0]["image"]).read_bytes()
    line = json.loads(invoke(body, "image/jpeg", Accept="application/jsonlines"))
    assert len(line["prediction"]) == len(CLASSES), line
    ok("invoke_endpoint with JPEGs")


def check_hostile(good: bytes) -> None:
    for body, content_type, status in (
        (good[:200], "image/jpeg", 400),
        (b"not an image", "application/x-image", 400),
        (good, "image/png", 400),
        (good, "text/csv", 415),
    ):
        try:
            invoke(body, content_type)
        except ClientError as error:
            assert error.response["Error"]["Code"] == "ModelError", error.response
            assert error.response["OriginalStatusCode"] == status, error.response
        else:
            raise AssertionError(f"accepted {content_type}")
    ok("invoke_endpoint with what is no image")


def check_transform() -> None:
    day = truths("batch")
    for truth in day:
        s3.upload_file(str(SAMPLES / "images" / truth["image"]), BUCKET, f"day/{truth['image']}")
    sagemaker.create_transform_job(
        TransformJobName="day",
        ModelName="defects",
        TransformInput={
            "ContentType": "application/x-image",
            "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/day/"}},
        },
        TransformOutput={"S3OutputPath": f"s3://{BUCKET}/day-out", "Accept": "application/json"},
        TransformResources={"InstanceType": "ml.m5.large", "InstanceCount": 1},
    )
    sagemaker.get_waiter("transform_job_completed_or_stopped").wait(
        TransformJobName="day", WaiterConfig={"Delay": 1, "MaxAttempts": 300}
    )
    job = sagemaker.describe_transform_job(TransformJobName="day")
    assert job["TransformJobStatus"] == "Completed", job.get("FailureReason")
    for truth in day[:20]:
        stored = s3.get_object(Bucket=BUCKET, Key=f"day-out/{truth['image']}.out")["Body"].read()
        live = invoke((SAMPLES / "images" / truth["image"]).read_bytes(), "application/x-image")
        difference = max(abs(a - b) for a, b in zip(json.loads(stored), json.loads(live)))
        assert difference < 1e-5, difference
    ok("create_transform_job over images")


trained = check_training()
check_refusals()
check_spot()
check_incremental(trained)
check_endpoint(trained)
check_hostile((SAMPLES / "images" / truths("batch")[0]["image"]).read_bytes())
check_transform()
