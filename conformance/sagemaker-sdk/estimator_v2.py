"""The SageMaker Python SDK, version 2: an estimator from fit to predict, and a transformer.

provenance: client sagemaker-python-sdk 2 (estimator, predictor and transformer are the judge)
"""

import random

import boto3
import sagemaker
from sagemaker import image_uris
from sagemaker.deserializers import CSVDeserializer
from sagemaker.estimator import Estimator
from sagemaker.inputs import TrainingInput
from sagemaker.serializers import CSVSerializer

ROLE = "arn:aws:iam::000000000000:role/SageMaker"


def done(check):
    print(f"ok {check}", flush=True)


def rows(count, seed, label=True):
    chance = random.Random(seed)
    lines = []
    for _ in range(count):
        a, b, c = (round(chance.random(), 4) for _ in range(3))
        values = [a, b, c]
        lines.append(",".join(map(str, [int(a + b * c > 0.75), *values] if label else values)))
    return "\n".join(lines) + "\n"


def main():
    session = sagemaker.Session()
    bucket = session.default_bucket()
    assert bucket == f"sagemaker-{session.boto_region_name}-000000000000", bucket
    done("default_bucket")

    train = session.upload_string_as_file_body(rows(500, 1), bucket, "sdk/train/data.csv")
    validation = session.upload_string_as_file_body(rows(200, 2), bucket, "sdk/validation/data.csv")
    image = image_uris.retrieve("xgboost", session.boto_region_name, version="1.7-1")
    estimator = Estimator(
        image_uri=image,
        role=ROLE,
        instance_count=1,
        instance_type="ml.m5.large",
        output_path=f"s3://{bucket}/sdk/models",
        sagemaker_session=session,
        hyperparameters={"objective": "binary:logistic", "num_round": 20, "eval_metric": "auc"},
    )
    estimator.fit(
        {
            "train": TrainingInput(train, content_type="text/csv"),
            "validation": TrainingInput(validation, content_type="text/csv"),
        },
        logs="All",
        wait=True,
    )
    assert estimator.model_data.startswith(f"s3://{bucket}/sdk/models/"), estimator.model_data
    done("Estimator.fit")

    predictor = estimator.deploy(
        initial_instance_count=1,
        instance_type="ml.m5.large",
        serializer=CSVSerializer(),
        deserializer=CSVDeserializer(),
    )
    done("Estimator.deploy")

    body = rows(10, 3, label=False)
    answer = predictor.predict(body.strip())
    served = [float(value) for line in answer for value in line if value != ""]
    assert len(served) == 10 and all(0 < score < 1 for score in served), answer
    done("Predictor.predict")

    inputs = session.upload_string_as_file_body(body, bucket, "sdk/in/rows.csv")
    transformer = estimator.transformer(
        instance_count=1,
        instance_type="ml.m5.large",
        output_path=f"s3://{bucket}/sdk/out",
        assemble_with="Line",
        strategy="MultiRecord",
    )
    transformer.transform(inputs, content_type="text/csv", split_type="Line", wait=True)
    out = boto3.client("s3").get_object(Bucket=bucket, Key="sdk/out/rows.csv.out")["Body"].read()
    assert [float(score) for score in out.split()] == served, (out, served)
    done("Transformer.transform")

    predictor.delete_model()
    predictor.delete_endpoint()
    done("Predictor.delete_endpoint")


main()
