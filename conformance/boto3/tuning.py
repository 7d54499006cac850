"""Conformance through boto3: automatic model tuning of XGBoost on churn data. Prints one line a check.

provenance: client boto3 (its own models and paginators are the judge); names, hyperparameters and counters of training
jobs as DescribeHyperParameterTuningJob and the developer guide's tuning pages describe them
"""

import csv
import json
import re
import sys
import time

import boto3
from botocore.exceptions import ClientError

from checking import done

BUCKET = "tuning"
ROLE = "arn:aws:iam::000000000000:role/SageMaker"
REGION = boto3.session.Session().region_name
IMAGE = f"683313688378.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1"
sagemaker = boto3.client("sagemaker")
s3 = boto3.client("s3")


def put_churn(path):
    """The churn table as XGBoost wants it: label first, no header, categories as numbers."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    codes = {name: sorted({row[name] for row in rows}) for name in ("state", "area_code")}
    flags = ("international_plan", "voice_mail_plan", "churn")

    def number(name, text):
        if name in codes:
            return str(codes[name].index(text))
        return str(int(text == "yes")) if name in flags else text

    names = ["churn", *(name for name in rows[0] if name != "churn")]
    lines = [",".join(number(name, row[name]) for name in names) for row in rows]
    s3.create_bucket(Bucket=BUCKET)
    s3.put_object(Bucket=BUCKET, Key="train/data.csv", Body="\n".join(lines[:3500]))
    s3.put_object(Bucket=BUCKET, Key="validation/data.csv", Body="\n".join(lines[3500:]))


def channel(name):
    source = {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/{name}/"}
    return {"ChannelName": name, "ContentType": "text/csv", "DataSource": {"S3DataSource": source}}


def request(name, jobs=6, **config):
    return {
        "HyperParameterTuningJobName": name,
        "HyperParameterTuningJobConfig": {
            "Strategy": "Bayesian",
            "RandomSeed": 7,
            "HyperParameterTuningJobObjective": {"Type": "Maximize", "MetricName": "validation:auc"},
            "ResourceLimits": {"MaxNumberOfTrainingJobs": jobs, "MaxParallelTrainingJobs": 2},
            "ParameterRanges": {
                "IntegerParameterRanges": [{"Name": "max_depth", "MinValue": "2", "MaxValue": "8"}],
                "ContinuousParameterRanges": [
                    {"Name": "eta", "MinValue": "0.01", "MaxValue": "0.5", "ScalingType": "Logarithmic"}
                ],
                "CategoricalParameterRanges": [{"Name": "booster", "Values": ["gbtree", "dart"]}],
            },
            **config,
        },
        "TrainingJobDefinition": {
            "StaticHyperParameters": {"objective": "binary:logistic", "num_round": "20"},
            "AlgorithmSpecification": {"TrainingImage": IMAGE, "TrainingInputMode": "File"},
            "RoleArn": ROLE,
            "InputDataConfig": [channel("train"), channel("validation")],
            "OutputDataConfig": {"S3OutputPath": f"s3://{BUCKET}/models"},
            "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 1},
            "StoppingCondition": {"MaxRuntimeInSeconds": 600},
        },
    }


def describe(name):
    return sagemaker.describe_hyper_parameter_tuning_job(HyperParameterTuningJobName=name)


def children(name, **filters):
    pages = sagemaker.get_paginator("list_training_jobs_for_hyper_parameter_tuning_job")
    filters = {"PaginationConfig": {"PageSize": 4}, **filters}
    return [job for page in pages.paginate(HyperParameterTuningJobName=name, **filters) for job in page["TrainingJobSummaries"]]


def until(condition, seconds=300):
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "not in time"
        time.sleep(0.1)
    return found


def ended(name):
    def look():
        job = describe(name)
        return job if job["HyperParameterTuningJobStatus"] in ("Completed", "Failed", "Stopped") else None

    return until(look)


def check_search():
    tags = [{"Key": "team", "Value": "ml"}]
    arn = sagemaker.create_hyper_parameter_tuning_job(**request("churn"), Tags=tags)["HyperParameterTuningJobArn"]
    assert arn == f"arn:aws:sagemaker:{REGION}:000000000000:hyper-parameter-tuning-job/churn", arn
    assert sagemaker.list_tags(ResourceArn=arn)["Tags"] == tags
    running = []

    def look():
        job = describe("churn")
        running.append(job["TrainingJobStatusCounters"]["InProgress"])
        return job if job["HyperParameterTuningJobStatus"] != "InProgress" else None

    job = until(look)
    assert job["HyperParameterTuningJobStatus"] == "Completed", job
    assert max(running) == 2, running
    done("create_hyper_parameter_tuning_job, two at a time")

    counters = job["TrainingJobStatusCounters"]
    assert counters == dict(Completed=6, InProgress=0, RetryableError=0, NonRetryableError=0, Stopped=0), counters
    assert job["ObjectiveStatusCounters"] == dict(Succeeded=6, Pending=0, Failed=0), job["ObjectiveStatusCounters"]
    assert job["HyperParameterTuningEndTime"] >= job["CreationTime"]
    assert job["ConsumedResources"]["RuntimeInSeconds"] > 0
    done("counters")

    jobs = children("churn")
    assert len(jobs) == 6 and jobs == sorted(jobs, key=lambda each: each["TrainingJobName"])
    for number, each in enumerate(sorted(jobs, key=lambda each: each["CreationTime"]), start=1):
        assert re.fullmatch(f"churn-{number:03}-[0-9a-f]{{8}}", each["TrainingJobName"]), each
        tuned = each["TunedHyperParameters"]
        assert set(tuned) == {"max_depth", "eta", "booster"} and 2 <= int(tuned["max_depth"]) <= 8, tuned
        assert 0.01 <= float(tuned["eta"]) <= 0.5, tuned
    assert len({json.dumps(each["TunedHyperParameters"], sort_keys=True) for each in jobs}) == 6
    done("list_training_jobs_for_hyper_parameter_tuning_job")

    ranked = children("churn", SortBy="FinalObjectiveMetricValue", SortOrder="Descending")
    values = [each["FinalHyperParameterTuningJobObjectiveMetric"]["Value"] for each in ranked]
    assert values == sorted(values, reverse=True) and values[0] > 0.85, values
    best = job["BestTrainingJob"]
    assert best["TrainingJobName"] == ranked[0]["TrainingJobName"] and best["ObjectiveStatus"] == "Succeeded", best
    done("BestTrainingJob")

    child = sagemaker.describe_training_job(TrainingJobName=best["TrainingJobName"])
    assert child["TuningJobArn"] == arn, child
    expected = {
        "objective": "binary:logistic", "num_round": "20", "_tuning_objective_metric": "validation:auc",
        **best["TunedHyperParameters"],
    }  # fmt: skip
    assert child["HyperParameters"] == expected, child["HyperParameters"]
    metrics = {each["MetricName"]: each["Value"] for each in child["FinalMetricDataList"]}
    assert metrics["validation:auc"] == metrics["ObjectiveMetric"] == values[0], metrics
    s3.head_object(Bucket=BUCKET, Key=f"models/{best['TrainingJobName']}/output/model.tar.gz")
    done("training job of a tuning job")


def check_other_ways():
    ranges = {"CategoricalParameterRanges": [{"Name": "max_depth", "Values": ["2", "4"]}, {"Name": "eta", "Values": ["0.1", "0.3"]}]}
    grid = request("grid", Strategy="Grid", ParameterRanges=ranges)
    del grid["HyperParameterTuningJobConfig"]["ResourceLimits"]["MaxNumberOfTrainingJobs"]
    sagemaker.create_hyper_parameter_tuning_job(**grid)
    assert ended("grid")["HyperParameterTuningJobStatus"] == "Completed"
    tried = sorted((each["TunedHyperParameters"]["max_depth"], each["TunedHyperParameters"]["eta"]) for each in children("grid"))
    assert tried == [("2", "0.1"), ("2", "0.3"), ("4", "0.1"), ("4", "0.3")], tried
    done("Grid tries each combination once")

    target = {"TargetObjectiveMetricValue": 0.5}
    sagemaker.create_hyper_parameter_tuning_job(
        **request("target", jobs=20, Strategy="Random", TuningJobCompletionCriteria=target)
    )
    job = ended("target")
    assert job["HyperParameterTuningJobStatus"] == "Completed", job
    assert 1 <= len(children("target")) <= 4, job["TrainingJobStatusCounters"]
    done("TargetObjectiveMetricValue ends the search")

    failing = request("failing")
    failing["TrainingJobDefinition"]["StaticHyperParameters"]["num_round"] = "none"
    sagemaker.create_hyper_parameter_tuning_job(**failing)
    job = ended("failing")
    assert job["HyperParameterTuningJobStatus"] == "Failed", job
    assert job["FailureReason"].startswith("No training job succeeded after "), job
    assert job["ObjectiveStatusCounters"]["Failed"] == job["TrainingJobStatusCounters"]["NonRetryableError"] >= 5, job
    assert "BestTrainingJob" not in job
    done("a search without success fails")


def warm_start(request, parent="churn"):
    parents = [{"HyperParameterTuningJobName": parent}]
    return {**request, "WarmStartConfig": {"ParentHyperParameterTuningJobs": parents, "WarmStartType": "IdenticalDataAndAlgorithm"}}


def check_warm_start():
    sagemaker.create_hyper_parameter_tuning_job(**warm_start(request("warm", jobs=2)))
    job = ended("warm")
    assert job["HyperParameterTuningJobStatus"] == "Completed" and len(children("warm")) == 2, job
    known = [describe(name)["BestTrainingJob"]["FinalHyperParameterTuningJobObjectiveMetric"]["Value"] for name in ("churn", "warm")]
    overall = job["OverallBestTrainingJob"]
    assert overall["FinalHyperParameterTuningJobObjectiveMetric"]["Value"] == max(known), (overall, known)
    assert overall["TuningJobName"] == ("churn" if known[0] >= known[1] else "warm"), overall
    tried = {json.dumps(each["TunedHyperParameters"], sort_keys=True) for name in ("churn", "warm") for each in children(name)}
    assert len(tried) == 8, tried
    done("warm start goes on from a parent")


def check_early_stopping():
    """Learning rates from useless to good: what starts far behind the median of the finished ones need not end."""
    ranges = {"CategoricalParameterRanges": [{"Name": "eta", "Values": ["0.3", "0.31", "0.32", "0.33", "0.000001", "0.000002"]}]}
    early = request("early", Strategy="Grid", ParameterRanges=ranges, TrainingJobEarlyStoppingType="Auto")
    del early["HyperParameterTuningJobConfig"]["ResourceLimits"]["MaxNumberOfTrainingJobs"]
    early["TrainingJobDefinition"]["StaticHyperParameters"] = {
        "objective": "binary:logistic", "num_round": "1500", "max_depth": "1", "base_score": "0.5",
    }  # fmt: skip
    sagemaker.create_hyper_parameter_tuning_job(**early)
    job = ended("early")
    assert job["HyperParameterTuningJobStatus"] == "Completed", job
    by_rate = {each["TunedHyperParameters"]["eta"]: each for each in children("early")}
    stopped = {rate for rate, each in by_rate.items() if each["TrainingJobStatus"] == "Stopped"}
    # The first two have too little before them to be judged by; the hopeless ones have not.
    assert stopped >= {"0.000001", "0.000002"} and not stopped & {"0.3", "0.31"}, stopped
    for rate in stopped:
        assert by_rate[rate]["ObjectiveStatus"] == "Succeeded", by_rate[rate]
        rounds = sagemaker.describe_training_job(TrainingJobName=by_rate[rate]["TrainingJobName"])
        assert rounds["SecondaryStatus"] == "Stopped", rounds
    assert job["TrainingJobStatusCounters"]["Stopped"] == len(stopped)
    done("early stopping ends what is behind the median")


def check_stop():
    slow = request("slow", jobs=50)
    slow["TrainingJobDefinition"]["StaticHyperParameters"]["num_round"] = "2000"
    sagemaker.create_hyper_parameter_tuning_job(**slow)
    until(lambda: children("slow", StatusEquals="InProgress"))
    sagemaker.stop_hyper_parameter_tuning_job(HyperParameterTuningJobName="slow")
    assert describe("slow")["HyperParameterTuningJobStatus"] in ("Stopping", "Stopped")
    job = ended("slow")
    assert job["HyperParameterTuningJobStatus"] == "Stopped", job
    assert job["TrainingJobStatusCounters"]["InProgress"] == 0, job
    assert all(each["TrainingJobStatus"] in ("Stopped", "Completed") for each in children("slow"))
    done("stop_hyper_parameter_tuning_job")

    listed = sagemaker.list_hyper_parameter_tuning_jobs(StatusEquals="Stopped")["HyperParameterTuningJobSummaries"]
    assert [(each["HyperParameterTuningJobName"], each["Strategy"]) for each in listed] == [("slow", "Bayesian")], listed
    sagemaker.delete_hyper_parameter_tuning_job(HyperParameterTuningJobName="slow")
    refused("ResourceNotFound", "Amazon SageMaker can't find a tuning job called slow. Type another name.", describe, "slow")
    done("list and delete")


def refused(code, text, call, *arguments, **named):
    try:
        call(*arguments, **named)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        assert text in error.response["Error"]["Message"], error.response
        return
    raise AssertionError(f"not refused with {code}: {text}")


def check_refusals():
    create = sagemaker.create_hyper_parameter_tuning_job
    refused("ResourceInUse", "A hyperparameter tuning job with the name, churn, already exists.", create, **request("churn"))
    ranges = request("x")["HyperParameterTuningJobConfig"]["ParameterRanges"]
    zero = {"ContinuousParameterRanges": [{"Name": "eta", "MinValue": "0", "MaxValue": "1", "ScalingType": "Logarithmic"}]}
    cases = [
        ("greater than 0", request("x", ParameterRanges=zero)),
        ("Hyperband", request("x", Strategy="Hyperband")),
        ("categorical", request("x", Strategy="Grid", ParameterRanges=ranges)),
        ("validation:beauty", request("x", HyperParameterTuningJobObjective={"Type": "Maximize", "MetricName": "validation:beauty"})),
        ("objective metric must be that of the parent", warm_start(request("x", HyperParameterTuningJobObjective={"Type": "Maximize", "MetricName": "validation:f1"}))),
    ]  # fmt: skip
    for text, bad in cases:
        refused("ValidationException", text, create, **bad)
    refused("ResourceNotFound", "can't find a tuning job called nobody", create, **warm_start(request("x"), "nobody"))
    nowhere = request("x")
    nowhere["TrainingJobDefinition"]["InputDataConfig"][0] = channel("nowhere")
    refused("ValidationException", "No S3 objects found under S3 URL", create, **nowhere)
    refused("ValidationException", "in status Completed", sagemaker.stop_hyper_parameter_tuning_job, HyperParameterTuningJobName="churn")
    done("refusals")


put_churn(sys.argv[1])
check_search()
check_other_ways()
check_warm_start()
check_early_stopping()
check_stop()
check_refusals()
