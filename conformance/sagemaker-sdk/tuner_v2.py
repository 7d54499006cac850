"""The SageMaker Python SDK, version 2: a HyperparameterTuner from fit to the best predictor.

provenance: client sagemaker-python-sdk 2 (tuner, analytics and predictor are the judge)
"""

import csv
import sys

import boto3
import sagemaker
from sagemaker import image_uris
from sagemaker.analytics import HyperparameterTuningJobAnalytics
from sagemaker.deserializers import CSVDeserializer
from sagemaker.estimator import Estimator
from sagemaker.inputs import TrainingInput
from sagemaker.serializers import CSVSerializer
from sagemaker.tuner import ContinuousParameter, HyperparameterTuner, IntegerParameter

ROLE = "arn:aws:iam::000000000000:role/SageMaker"


def done(check):
    print(f"ok {check}", flush=True)


def churn(path):
    """The numbers of the churn table, label first."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    texts = ("state", "area_code", "international_plan", "voice_mail_plan", "churn")
    names = [name for name in rows[0] if name not in texts]
    plan = [str(int(row["international_plan"] == "yes")) for row in rows]
    return [
        (int(row["churn"] == "yes"), ",".join([yes, *(row[name] for name in names)]))
        for row, yes in zip(rows, plan)
    ]


def main(path):
    session = sagemaker.Session()
    bucket = session.default_bucket()
    rows = churn(path)

    def upload(part, chosen):
        lines = "\n".join(f"{label},{features}" for label, features in chosen)
        return TrainingInput(
            session.upload_string_as_file_body(lines, bucket, f"tuner/{part}/data.csv"), content_type="text/csv"
        )

    estimator = Estimator(
        image_uri=image_uris.retrieve("xgboost", session.boto_region_name, version="1.7-1"),
        role=ROLE,
        instance_count=1,
        instance_type="ml.m5.large",
        output_path=f"s3://{bucket}/tuner/models",
        sagemaker_session=session,
        hyperparameters={"objective": "binary:logistic", "num_round": 20},
    )
    tuner = HyperparameterTuner(
        estimator,
        objective_metric_name="validation:auc",
        objective_type="Maximize",
        hyperparameter_ranges={
            "max_depth": IntegerParameter(2, 8),
            "eta": ContinuousParameter(0.01, 0.5, scaling_type="Logarithmic"),
        },
        max_jobs=6,
        max_parallel_jobs=2,
        strategy="Bayesian",
        random_seed=7,
        base_tuning_job_name="churn",
    )
    tuner.fit({"train": upload("train", rows[:3500]), "validation": upload("validation", rows[3500:4500])}, wait=True)
    assert tuner.describe()["TrainingJobStatusCounters"]["Completed"] == 6
    done("HyperparameterTuner.fit")

    table = HyperparameterTuningJobAnalytics(tuner.latest_tuning_job.name, sagemaker_session=session).dataframe()
    assert len(table) == 6 and {"max_depth", "eta", "FinalObjectiveValue"} <= set(table.columns), table
    best = table.sort_values("FinalObjectiveValue", ascending=False).iloc[0]
    assert best["TrainingJobName"] == tuner.best_training_job() and best["FinalObjectiveValue"] > 0.85, table
    done("HyperparameterTuningJobAnalytics")

    predictor = tuner.deploy(
        initial_instance_count=1,
        instance_type="ml.m5.large",
        serializer=CSVSerializer(),
        deserializer=CSVDeserializer(),
    )
    held_out = rows[4500:]
    answer = predictor.predict("\n".join(features for _, features in held_out))
    scores = [float(value) for line in answer for value in line if value != ""]
    pairs = [
        (score > other) + (score == other) / 2
        for score, (label, _) in zip(scores, held_out)
        if label
        for other, (other_label, _) in zip(scores, held_out)
        if not other_label
    ]
    auc = sum(pairs) / len(pairs)
    assert len(scores) == len(held_out) and auc > 0.85, auc
    print(f"held-out AUC {auc:.3f}")
    predictor.delete_endpoint()
    done("HyperparameterTuner.deploy")

    jobs = boto3.client("sagemaker").list_hyper_parameter_tuning_jobs()["HyperParameterTuningJobSummaries"]
    assert [job["HyperParameterTuningJobName"] for job in jobs] == [tuner.latest_tuning_job.name], jobs
    again = HyperparameterTuner.attach(tuner.latest_tuning_job.name, sagemaker_session=session)
    assert again.best_training_job() == tuner.best_training_job()
    done("HyperparameterTuner.attach")


main(sys.argv[1])
