"""Conformance through boto3: Autopilot on the churn table, from the rows to an endpoint. Prints one line a check.

provenance: client boto3 (its own models and paginators are the judge); statuses, candidates and containers as the
developer guide's Autopilot pages and DescribeAutoMLJobV2 describe them
"""

import csv
import io
import sys
import time

import boto3
from botocore.exceptions import ClientError

from checking import done

BUCKET = "autopilot"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
TARGET = "churn"
HELD_OUT = 1000
sagemaker = boto3.client("sagemaker")
s3 = boto3.client("s3")


def text_of(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def request(name, **changes):
    return {
        "AutoMLJobName": name,
        "AutoMLJobInputDataConfig": [
            {
                "ChannelType": "training",
                "ContentType": "text/csv;header=present",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/table/"}},
            }
        ],
        "OutputDataConfig": {"S3OutputPath": f"s3://{BUCKET}/out"},
        "AutoMLProblemTypeConfig": {"TabularJobConfig": {"TargetAttributeName": TARGET}},
        "RoleArn": ROLE,
        **changes,
    }


def tabular(**members):
    return {"AutoMLProblemTypeConfig": {"TabularJobConfig": {"TargetAttributeName": TARGET, **members}}}


def describe(name):
    return sagemaker.describe_auto_ml_job_v2(AutoMLJobName=name)


def ended(name, seconds=400):
    passed = []
    deadline = time.monotonic() + seconds
    while True:
        job = describe(name)
        if passed[-1:] != [job["AutoMLJobSecondaryStatus"]]:
            passed.append(job["AutoMLJobSecondaryStatus"])
        if job["AutoMLJobStatus"] in ("Completed", "Failed", "Stopped"):
            return job, passed
        assert time.monotonic() < deadline, "not in time"
        time.sleep(0.05)


def candidates(name, **filters):
    pages = sagemaker.get_paginator("list_candidates_for_auto_ml_job")
    filters = {"PaginationConfig": {"PageSize": 2}, **filters}
    return [each for page in pages.paginate(AutoMLJobName=name, **filters) for each in page["Candidates"]]


def check_race():
    config = tabular(
        ProblemType="BinaryClassification",
        CompletionCriteria={"MaxCandidates": 5, "MaxRuntimePerTrainingJobInSeconds": 300, "MaxAutoMLJobRuntimeInSeconds": 1200},
    )
    tags = [{"Key": "team", "Value": "ml"}]
    arn = sagemaker.create_auto_ml_job_v2(
        **request("churn", **config, AutoMLJobObjective={"MetricName": "AUC"}, Tags=tags)
    )["AutoMLJobArn"]
    assert arn == f"arn:aws:sagemaker:{REGION}:000000000000:automl-job/churn", arn
    assert sagemaker.list_tags(ResourceArn=arn)["Tags"] == tags
    job, passed = ended("churn")
    assert job["AutoMLJobStatus"] == "Completed", job
    order = ["Starting", "PreTraining", "TrainingModels", "MaxCandidatesReached"]
    assert passed == [status for status in order if status in passed] and passed[-1] == order[-1], passed
    assert job["AutoMLProblemTypeConfigName"] == "Tabular" and job["EndTime"] >= job["CreationTime"]
    done("create_auto_ml_job_v2")

    found = candidates("churn")
    kinds = {sagemaker.describe_training_job(TrainingJobName=each["CandidateName"])["HyperParameters"]["algorithm"] for each in found}
    assert len(found) == 5 and kinds == {"linear-learner", "xgboost", "randomforest", "extra-trees", "mlp"}, kinds
    for each in found:
        assert each["CandidateStatus"] == "Completed" and each["ObjectiveStatus"] == "Succeeded", each
        metrics = {metric["StandardMetricName"]: metric["Value"] for metric in each["CandidateProperties"]["CandidateMetrics"]}
        assert {"F1", "AUC", "Accuracy", "LogLoss"} <= set(metrics), metrics
        assert metrics["AUC"] == each["FinalAutoMLJobObjectiveMetric"]["Value"], each
        steps = {step["CandidateStepType"]: step["CandidateStepName"] for step in each["CandidateSteps"]}
        sagemaker.describe_processing_job(ProcessingJobName=steps["AWS::SageMaker::ProcessingJob"])
        child = sagemaker.describe_training_job(TrainingJobName=steps["AWS::SageMaker::TrainingJob"])
        assert child["AutoMLJobArn"] == arn, child
    ranked = candidates("churn", SortBy="FinalObjectiveMetricValue", SortOrder="Descending")
    values = [each["FinalAutoMLJobObjectiveMetric"]["Value"] for each in ranked]
    assert values == sorted(values, reverse=True), values
    assert job["BestCandidate"]["CandidateName"] == ranked[0]["CandidateName"]
    print({each["CandidateName"]: each["FinalAutoMLJobObjectiveMetric"]["Value"] for each in ranked})
    done("list_candidates_for_auto_ml_job")

    keys = [each["Key"] for each in s3.list_objects_v2(Bucket=BUCKET, Prefix="out/churn/")["Contents"]]
    for part in ("train", "validation"):
        assert f"out/churn/preprocessed-data/tuning_data/{part}/chunk_0.csv" in keys, keys
    done("output layout")


def endpoint(name, environment):
    best = describe("churn")["BestCandidate"]
    containers = best["InferenceContainers"]
    for container in containers:
        container["Environment"].update(environment)
    sagemaker.create_model(ModelName=name, Containers=containers, ExecutionRoleArn=ROLE)
    variant = {"VariantName": "all", "ModelName": name, "InstanceType": "ml.m5.large", "InitialInstanceCount": 1}
    sagemaker.create_endpoint_config(EndpointConfigName=name, ProductionVariants=[variant])
    sagemaker.create_endpoint(EndpointName=name, EndpointConfigName=name)
    sagemaker.get_waiter("endpoint_in_service").wait(EndpointName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 120})


def invoke(name, body, **headers):
    runtime = boto3.client("sagemaker-runtime")
    answer = runtime.invoke_endpoint(EndpointName=name, ContentType="text/csv", Body=body, **headers)
    return answer["Body"].read().decode()


def check_endpoint(rows):
    """Rows of the original columns, which no candidate has seen."""
    features = [[cell for name, cell in row.items() if name != TARGET] for row in rows]
    truth = [row[TARGET] == "yes" for row in rows]
    endpoint("labels", {})
    labels = invoke("labels", text_of(features)).split()
    assert set(labels) == {"yes", "no"} and len(labels) == len(rows)
    right = sum((label == "yes") == is_yes for label, is_yes in zip(labels, truth)) / len(rows)
    assert right > 0.9, right
    done("the best candidate deployed answers labels")

    endpoint("scores", {"SAGEMAKER_INFERENCE_OUTPUT": "predicted_label,probabilities"})
    answers = list(csv.reader(io.StringIO(invoke("scores", text_of(features)))))
    assert [answer[0] for answer in answers] == labels
    scores = [float(answer[1].strip("[]").split(",")[1]) for answer in answers]
    wins = [
        (score > other) + (score == other) / 2
        for score, is_yes in zip(scores, truth)
        if is_yes
        for other, other_yes in zip(scores, truth)
        if not other_yes
    ]
    auc = sum(wins) / len(wins)
    print(f"held-out AUC {auc:.3f}, accuracy {right:.3f}")
    assert auc > 0.85, auc
    done("held-out AUC")

    try:
        invoke("labels", "state,account_length\n")
        raise AssertionError("not refused")
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ModelError", error.response
        assert error.response["OriginalStatusCode"] == 400, error.response
    done("a row of other columns is refused")
    for name in ("labels", "scores"):
        sagemaker.delete_endpoint(EndpointName=name)


def check_choices():
    config = tabular(
        CandidateGenerationConfig={"AlgorithmsConfig": [{"AutoMLAlgorithms": ["linear-learner"]}]},
    )
    sagemaker.create_auto_ml_job_v2(**request("inferred", **config))
    job, passed = ended("inferred")
    assert job["AutoMLJobStatus"] == "Completed" and passed[-1] == "Completed", (job, passed)
    resolved = job["ResolvedAttributes"]
    problem = resolved["AutoMLProblemTypeResolvedAttributes"]["TabularResolvedAttributes"]["ProblemType"]
    assert (problem, resolved["AutoMLJobObjective"]["MetricName"]) == ("BinaryClassification", "F1"), resolved
    assert all("linear-learner" in each["CandidateName"] for each in candidates("inferred"))
    done("problem type and objective resolved")

    s3.put_object(Bucket=BUCKET, Key="small/data.csv", Body="a,churn\n" + "1,yes\n2,no\n" * 50)
    small = request("small")
    small["AutoMLJobInputDataConfig"][0]["DataSource"]["S3DataSource"]["S3Uri"] = f"s3://{BUCKET}/small/"
    sagemaker.create_auto_ml_job_v2(**small)
    job, _ = ended("small")
    assert job["AutoMLJobStatus"] == job["AutoMLJobSecondaryStatus"] == "Failed", job
    assert "at least 500 are needed" in job["FailureReason"], job
    done("too little data fails with the reason")

    sagemaker.create_auto_ml_job_v2(**request("stopped"))
    sagemaker.stop_auto_ml_job(AutoMLJobName="stopped")
    job, _ = ended("stopped")
    assert job["AutoMLJobStatus"] == job["AutoMLJobSecondaryStatus"] == "Stopped", job
    listed = sagemaker.list_auto_ml_jobs(SortBy="Name", SortOrder="Ascending")["AutoMLJobSummaries"]
    statuses = {each["AutoMLJobName"]: each["AutoMLJobStatus"] for each in listed}
    assert statuses == {"churn": "Completed", "inferred": "Completed", "small": "Failed", "stopped": "Stopped"}, statuses
    done("stop and list")

    config = tabular(CompletionCriteria={"MaxAutoMLJobRuntimeInSeconds": 1})
    sagemaker.create_auto_ml_job_v2(**request("hasty", **config))
    job, _ = ended("hasty")
    assert (job["AutoMLJobStatus"], job["AutoMLJobSecondaryStatus"]) in (
        ("Completed", "MaxAutoMLJobRuntimeReached"),
        ("Failed", "Failed"),
    ), job
    assert len(candidates("hasty")) < 10 and not candidates("hasty", StatusEquals="InProgress")
    done("MaxAutoMLJobRuntimeInSeconds ends the race")


def check_refusals():
    def refused(code, text, **arguments):
        try:
            sagemaker.create_auto_ml_job_v2(**arguments)
        except ClientError as error:
            assert error.response["Error"]["Code"] == code, error.response
            assert text in error.response["Error"]["Message"], error.response
            return
        raise AssertionError(f"not refused: {text}")

    refused("ResourceInUse", "already exists", **request("CHURN"))
    refused("ValidationException", "ENSEMBLING", **request("x", **tabular(Mode="ENSEMBLING")))
    refused("ValidationException", "both", **request("x", AutoMLJobObjective={"MetricName": "AUC"}))
    regression = tabular(ProblemType="Regression")
    refused("ValidationException", "isn't valid for", **request("x", **regression, AutoMLJobObjective={"MetricName": "AUC"}))
    catboost = tabular(CandidateGenerationConfig={"AlgorithmsConfig": [{"AutoMLAlgorithms": ["catboost"]}]})
    refused("ValidationException", "catboost", **request("x", **catboost))
    refused("ValidationException", "tabular", **request("x", AutoMLProblemTypeConfig={"TextClassificationJobConfig": {"ContentColumn": "a", "TargetLabelColumn": "b"}}))
    nowhere = request("x")
    nowhere["AutoMLJobInputDataConfig"][0]["DataSource"]["S3DataSource"]["S3Uri"] = f"s3://{BUCKET}/nowhere/"
    refused("ValidationException", "No S3 objects found under S3 URL", **nowhere)
    try:
        describe("nobody")
        raise AssertionError("not refused")
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ResourceNotFound", error.response
    done("refusals")


with open(sys.argv[1], newline="") as file:
    table = list(csv.DictReader(file))
s3.create_bucket(Bucket=BUCKET)
known = table[:-HELD_OUT]
s3.put_object(Bucket=BUCKET, Key="table/data.csv", Body=text_of([list(known[0]), *(row.values() for row in known)]))
check_race()
check_endpoint(table[-HELD_OUT:])
check_choices()
check_refusals()
