"""The SageMaker Python SDK, version 2: AutoMLV2 on a table, from fit to a predictor.

provenance: client sagemaker-python-sdk 2 (AutoMLV2 and predictor are the judge)
"""

import csv
import io
import sys

import sagemaker
from sagemaker.automl.automlv2 import AutoMLDataChannel, AutoMLTabularConfig, AutoMLV2
from sagemaker.deserializers import CSVDeserializer
from sagemaker.serializers import CSVSerializer

ROLE = "arn:aws:iam::000000000000:role/SageMaker"


def done(check):
    print(f"ok {check}", flush=True)


def text_of(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def main(path):
    session = sagemaker.Session()
    bucket = session.default_bucket()
    with open(path, newline="") as file:
        header, *rows = csv.reader(file)
    table = session.upload_string_as_file_body(text_of([header, *rows[:4000]]), bucket, "automl/table/churn.csv")
    automl = AutoMLV2(
        problem_config=AutoMLTabularConfig(
            target_attribute_name="churn",
            problem_type="BinaryClassification",
            algorithms_config=["linear-learner", "xgboost", "extra-trees"],
            max_candidates=3,
        ),
        job_objective={"MetricName": "AUC"},
        base_job_name="churn",
        output_path=f"s3://{bucket}/automl/out",
        role=ROLE,
        sagemaker_session=session,
    )
    automl.fit(AutoMLDataChannel(s3_data_type="S3Prefix", s3_uri=table.rsplit("/", 1)[0]), wait=True)
    assert automl.describe_auto_ml_job()["AutoMLJobStatus"] == "Completed"
    done("AutoMLV2.fit")

    found = automl.list_candidates(sort_by="FinalObjectiveMetricValue", sort_order="Descending")
    best = automl.best_candidate()
    assert len(found) == 3 and best["CandidateName"] == found[0]["CandidateName"], found
    done("AutoMLV2.list_candidates")

    predictor = automl.deploy(
        initial_instance_count=1,
        instance_type="ml.m5.large",
        serializer=CSVSerializer(),
        deserializer=CSVDeserializer(),
        inference_response_keys=["predicted_label", "probability"],
        predictor_cls=sagemaker.predictor.Predictor,
    )
    answers = predictor.predict(text_of(row[:-1] for row in rows[4000:]))
    assert len(answers) == 1000 and all(label in ("yes", "no") and 0.5 <= float(p) <= 1 for label, p in answers), answers[:3]
    right = sum(label == row[-1] for (label, _), row in zip(answers, rows[4000:])) / 1000
    assert right > 0.9, right
    predictor.delete_endpoint()
    done("AutoMLV2.deploy")


main(sys.argv[1])
