"""The SageMaker Python SDK, version 2: a model registered, approved, deployed with capture and scaled.

provenance: client sagemaker-python-sdk 2 (its Model, ModelPackage, Predictor and DataCaptureConfig are the judge)
"""

import io
import json
import os
import sys
import tarfile
import time

import sagemaker
from sagemaker import image_uris
from sagemaker.deserializers import CSVDeserializer
from sagemaker.model import Model, ModelPackage
from sagemaker.model_monitor import DataCaptureConfig
from sagemaker.predictor import Predictor
from sagemaker.s3 import S3Downloader
from sagemaker.serializers import CSVSerializer

ROLE = "arn:aws:iam::000000000000:role/SageMaker"
GROUP = "Scores"
ENDPOINT = "registered"


def done(check):
    print(f"ok {check}", flush=True)


def put_model(session, folder):
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as tar:
        for name in ["model.onnx", "serving.json"]:
            tar.add(os.path.join(folder, name), name)
    key = "registry/model.tar.gz"
    session.boto_session.client("s3").put_object(
        Bucket=session.default_bucket(), Key=key, Body=archive.getvalue()
    )
    return f"s3://{session.default_bucket()}/{key}"


def register(session, data, image, **options):
    model = Model(image_uri=image, model_data=data, role=ROLE, sagemaker_session=session)
    return model.register(
        content_types=["text/csv"],
        response_types=["text/csv"],
        inference_instances=["ml.m5.large"],
        transform_instances=["ml.m5.large"],
        model_package_group_name=GROUP,
        **options,
    )


def captured(uri, session):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        files = S3Downloader.list(uri, sagemaker_session=session)
        if files:
            text = S3Downloader.read_file(files[0], sagemaker_session=session)
            return json.loads(text.splitlines()[0])
        time.sleep(0.2)
    raise AssertionError("nothing was captured")


def main():
    session = sagemaker.Session()
    data = put_model(session, os.path.join(sys.argv[1], "regression"))
    image = image_uris.retrieve("xgboost", session.boto_region_name, version="1.7-1")
    first = register(session, data, image, approval_status="PendingManualApproval")
    second = register(session, data, image, customer_metadata_properties={"f1": "0.93"})
    assert first.model_package_arn.endswith("/scores/1"), first.model_package_arn
    assert second.model_package_arn.endswith("/scores/2"), second.model_package_arn
    done("Model.register")

    client = session.sagemaker_client
    client.update_model_package(
        ModelPackageArn=second.model_package_arn, ModelApprovalStatus="Approved"
    )
    newest = client.list_model_packages(
        ModelPackageGroupName=GROUP,
        ModelApprovalStatus="Approved",
        SortBy="CreationTime",
        SortOrder="Descending",
        MaxResults=1,
    )["ModelPackageSummaryList"][0]["ModelPackageArn"]
    destination = f"s3://{session.default_bucket()}/registry/captured"
    package = ModelPackage(role=ROLE, model_package_arn=newest, sagemaker_session=session)
    package.deploy(
        initial_instance_count=1,
        instance_type="ml.m5.large",
        endpoint_name=ENDPOINT,
        data_capture_config=DataCaptureConfig(
            enable_capture=True,
            sampling_percentage=100,
            destination_s3_uri=destination,
            csv_content_types=["text/csv"],
            sagemaker_session=session,
        ),
    )
    predictor = Predictor(
        ENDPOINT,
        sagemaker_session=session,
        serializer=CSVSerializer(),
        deserializer=CSVDeserializer(),
    )
    answer = predictor.predict("1,2,3", inference_id="row-1")
    done("ModelPackage.deploy")

    line = captured(f"{destination}/{ENDPOINT}/AllTraffic", session)
    assert line["captureData"]["endpointInput"]["data"] == "1,2,3", line
    assert line["captureData"]["endpointOutput"]["data"].strip() == answer[0][0], line
    assert line["eventMetadata"]["inferenceId"] == "row-1", line
    done("DataCaptureConfig")
    predictor.delete_endpoint()


main()
