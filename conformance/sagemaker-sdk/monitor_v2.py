"""The SageMaker Python SDK, version 2: a script in SKLearnProcessor, and DefaultModelMonitor's baseline and schedule.

provenance: client sagemaker-python-sdk 2 (processors and monitors are the judge)
"""

import pathlib
import random
import tempfile
import time

import boto3
import sagemaker
from sagemaker import image_uris
from sagemaker.estimator import Estimator
from sagemaker.inputs import TrainingInput
from sagemaker.model_monitor import CronExpressionGenerator, DataCaptureConfig, DefaultModelMonitor
from sagemaker.model_monitor.dataset_format import DatasetFormat
from sagemaker.processing import ProcessingInput, ProcessingOutput
from sagemaker.serializers import CSVSerializer
from sagemaker.sklearn.processing import SKLearnProcessor

ROLE = "arn:aws:iam::000000000000:role/SageMaker"
DEADLINE_S = 120

SCRIPT = """
import pandas as pd

rows = pd.read_csv("/opt/ml/processing/input/rows.csv")
train = rows.sample(frac=0.8, random_state=0)
train[["label", "a", "b"]].to_csv("/opt/ml/processing/train/train.csv", index=False, header=False)
rows.drop(train.index).to_csv("/opt/ml/processing/test/test.csv", index=False)
print("split", len(train), len(rows) - len(train))
"""


def done(check):
    print(f"ok {check}", flush=True)


def rows(count, seed, shift=0.0):
    chance = random.Random(seed)
    return [(round(chance.random() + shift, 4), round(chance.random(), 4)) for _ in range(count)]


def check_processor(session, bucket, folder):
    (folder / "split.py").write_text(SCRIPT)
    table = "label,a,b\n" + "".join(f"{int(a + b > 1)},{a},{b}\n" for a, b in rows(400, 1))
    (folder / "rows.csv").write_text(table)
    processor = SKLearnProcessor(
        framework_version="1.2-1",
        role=ROLE,
        instance_type="ml.m5.large",
        instance_count=1,
        sagemaker_session=session,
    )
    processor.run(
        code=str(folder / "split.py"),
        inputs=[ProcessingInput(source=str(folder / "rows.csv"), destination="/opt/ml/processing/input")],
        outputs=[
            ProcessingOutput(output_name="train", source="/opt/ml/processing/train"),
            ProcessingOutput(output_name="test", source="/opt/ml/processing/test"),
        ],
        logs=True,
        wait=True,
    )
    outputs = processor.latest_job.describe()["ProcessingOutputConfig"]["Outputs"]
    uris = {output["OutputName"]: output["S3Output"]["S3Uri"] for output in outputs}
    text = session.read_s3_file(bucket, uris["train"].split(bucket + "/")[1] + "/train.csv")
    assert len(text.splitlines()) == 320, text[:200]
    done("SKLearnProcessor.run")
    return uris["train"]


def deploy(session, bucket, train):
    estimator = Estimator(
        image_uri=image_uris.retrieve("xgboost", session.boto_region_name, version="1.7-1"),
        role=ROLE,
        instance_count=1,
        instance_type="ml.m5.large",
        output_path=f"s3://{bucket}/models",
        sagemaker_session=session,
        hyperparameters={"objective": "binary:logistic", "num_round": 10},
    )
    estimator.fit({"train": TrainingInput(train, content_type="text/csv")}, logs=None)
    return estimator.deploy(
        initial_instance_count=1,
        instance_type="ml.m5.large",
        serializer=CSVSerializer(),
        data_capture_config=DataCaptureConfig(
            enable_capture=True, sampling_percentage=100, destination_s3_uri=f"s3://{bucket}/captured"
        ),
    )


def check_baseline(session, bucket, predictor, folder):
    lines = [f"{float(predictor.predict([a, b]))},{a},{b}" for a, b in rows(200, 2)]
    (folder / "baseline.csv").write_text("prediction,a,b\n" + "\n".join(lines) + "\n")
    monitor = DefaultModelMonitor(
        role=ROLE, instance_count=1, instance_type="ml.m5.large", sagemaker_session=session
    )
    monitor.suggest_baseline(
        baseline_dataset=str(folder / "baseline.csv"),
        dataset_format=DatasetFormat.csv(header=True),
        output_s3_uri=f"s3://{bucket}/baseline",
        wait=True,
        logs=False,
    )
    statistics = monitor.baseline_statistics().body_dict
    constraints = monitor.suggested_constraints().body_dict
    assert statistics["dataset"]["item_count"] == 200, statistics
    assert [each["name"] for each in constraints["features"]] == ["prediction", "a", "b"], constraints
    done("DefaultModelMonitor.suggest_baseline")
    return monitor


def check_schedule(bucket, predictor, monitor):
    for a, b in rows(200, 3, shift=0.6):
        predictor.predict([a, b])
    # Captured times are whole seconds, and the window ends before the one in which the run is scheduled.
    asked = int(time.time())
    while int(time.time()) == asked:
        time.sleep(0.05)
    monitor.create_monitoring_schedule(
        monitor_schedule_name="sdk",
        endpoint_input=predictor.endpoint_name,
        output_s3_uri=f"s3://{bucket}/reports",
        statistics=monitor.baseline_statistics(),
        constraints=monitor.suggested_constraints(),
        schedule_cron_expression=CronExpressionGenerator.now(),
        data_analysis_start_time="-PT1H",
        data_analysis_end_time="-PT0H",
        enable_cloudwatch_metrics=True,
    )
    until = time.monotonic() + DEADLINE_S
    while monitor.describe_schedule()["MonitoringScheduleStatus"] != "Stopped":
        assert time.monotonic() < until
        time.sleep(0.5)
    executions = monitor.list_executions()
    assert len(executions) == 1, executions
    assert "CompletedWithViolations" in executions[0].describe()["ExitMessage"], executions[0].describe()
    violations = monitor.latest_monitoring_constraint_violations().body_dict["violations"]
    assert any(each["feature_name"] == "a" for each in violations), violations
    assert monitor.latest_monitoring_statistics().body_dict["dataset"]["item_count"] == 400
    done("DefaultModelMonitor.create_monitoring_schedule")
    monitor.delete_monitoring_schedule()
    predictor.delete_endpoint()
    assert boto3.client("sagemaker").list_data_quality_job_definitions()["JobDefinitionSummaries"] == []
    done("DefaultModelMonitor.delete_monitoring_schedule")


def main():
    session = sagemaker.Session()
    bucket = session.default_bucket()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        train = check_processor(session, bucket, folder)
        predictor = deploy(session, bucket, train)
        monitor = check_baseline(session, bucket, predictor, folder)
        check_schedule(bucket, predictor, monitor)


if __name__ == "__main__":
    main()
