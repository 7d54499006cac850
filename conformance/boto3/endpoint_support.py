"""What the checks of endpoints share: clients, an endpoint of two models, traffic, the plane's schedule clock.

provenance: client boto3 (its own models, waiters and paginators are the judge)
"""

import datetime
import io
import json
import os
import tarfile
import threading
import time
import urllib.request

import boto3
from botocore.config import Config

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


def serve():
    sagemaker = client("sagemaker")
    put_config("blue", "regression")
    put_config("green", "binary-logistic")
    sagemaker.create_endpoint(EndpointName=NAME, EndpointConfigName="blue")
    sagemaker.get_waiter("endpoint_in_service").wait(EndpointName=NAME, WaiterConfig=WAIT)


def instances():
    described = client("sagemaker").describe_endpoint(EndpointName=NAME)
    return described["ProductionVariants"][0]["CurrentInstanceCount"]
