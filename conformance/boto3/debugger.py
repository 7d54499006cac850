"""SageMaker Debugger through boto3: rules that fire and rules that do not, while the job trains.

provenance: aws-doc https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
"""

import json
import random
import time

import boto3
from botocore.exceptions import ClientError

BUCKET = "debugger-python"
REGION = boto3.session.Session().region_name
ACCOUNT = "683313688378"
RULES = f"503895931360.dkr.ecr.{REGION}.amazonaws.com/sagemaker-debugger-rules:latest"


def rows(count, seed, threshold=1.5, noise=0.0):
    chance = random.Random(seed)
    for _ in range(count):
        values = [round(chance.random(), 4) for _ in range(6)]
        label = int(sum(values[:3]) + noise * chance.gauss(0, 1) > threshold)
        yield ",".join(map(str, [label, *values]))


def rule(name, **parameters):
    return {
        "RuleConfigurationName": name,
        "RuleEvaluatorImage": RULES,
        "RuleParameters": {"rule_to_invoke": name, **parameters},
    }


def channel(name):
    source = {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/{name}/"}
    return {"ChannelName": name.split("-")[0], "ContentType": "text/csv", "DataSource": {"S3DataSource": source}}


def request(name, data, rules, rounds=40, depth=6, **more):
    return {
        "TrainingJobName": name,
        "RoleArn": "arn:aws:iam::000000000000:role/SageMaker",
        "AlgorithmSpecification": {
            "TrainingImage": f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1",
            "TrainingInputMode": "File",
        },
        "HyperParameters": {
            "objective": "binary:logistic",
            "num_round": str(rounds),
            "eval_metric": "logloss",
            "eta": "0.1",
            "max_depth": str(depth),
        },
        "InputDataConfig": [channel(f"train-{data}"), channel(f"validation-{data}")],
        "OutputDataConfig": {"S3OutputPath": f"s3://{BUCKET}/models"},
        "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
        "StoppingCondition": {"MaxRuntimeInSeconds": 600},
        "DebugHookConfig": {
            "S3OutputPath": f"s3://{BUCKET}/debug",
            "CollectionConfigurations": [
                {"CollectionName": "losses", "CollectionParameters": {"save_interval": "2"}}
            ],
        },
        "DebugRuleConfigurations": rules,
        **more,
    }


def statuses(name):
    told = sagemaker.describe_training_job(TrainingJobName=name)["DebugRuleEvaluationStatuses"]
    return {each["RuleConfigurationName"]: each for each in told}


def settled(name):
    end = time.monotonic() + 240
    while time.monotonic() < end:
        found = statuses(name)
        if all(each["RuleEvaluationStatus"] not in ("InProgress", "Stopping") for each in found.values()):
            return found
        time.sleep(0.3)
    raise AssertionError(f"rules did not end: {found}")


def train(**arguments):
    sagemaker.create_training_job(**arguments)
    name = arguments["TrainingJobName"]
    sagemaker.get_waiter("training_job_completed_or_stopped").wait(
        TrainingJobName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 240}
    )
    return settled(name)


def refusal(**more):
    try:
        sagemaker.create_training_job(**request("refused", "clean", [rule("Overfit")], **more))
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ValidationException", error.response
        return error.response["Error"]["Message"]
    raise AssertionError("not refused")


s3, sagemaker = boto3.client("s3"), boto3.client("sagemaker")
s3.create_bucket(Bucket=BUCKET)
for data, options in {
    "clean": {},
    # Labels that are mostly chance: the training loss falls far below that of the validation.
    "noisy": {"noise": 1.5},
    # About one positive in fifty.
    "rare": {"threshold": 2.55},
}.items():
    for part, count, seed in (("train", 1500, 1), ("validation", 600, 2)):
        body = "\n".join(rows(count, seed, **options))
        s3.put_object(Bucket=BUCKET, Key=f"{part}-{data}/data.csv", Body=body)

three = [rule("LossNotDecreasing"), rule("Overfit", ratio_threshold="1.0", patience="3"), rule("ClassImbalance")]
found = train(**request("clean", "clean", three, rounds=30))
assert {name: each["RuleEvaluationStatus"] for name, each in found.items()} == {
    "LossNotDecreasing": "NoIssuesFound",
    "Overfit": "NoIssuesFound",
    "ClassImbalance": "NoIssuesFound",
}, found
print("ok rules that find nothing", flush=True)

keys = [
    entry["Key"]
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix="debug/clean/debug-output/")
    for entry in page["Contents"]
]
base = "debug/clean/debug-output"
assert f"{base}/events/000000000002/000000000002_worker_0.tfevents" in keys, keys
assert f"{base}/index/000000000/000000000028_worker_0.json" in keys, keys
assert f"{base}/training_job_end.ts" in keys, keys
assert not any("000000000003" in key for key in keys), "save_interval 2"
body = s3.get_object(Bucket=BUCKET, Key=f"{base}/collections/000000000/worker_0_collections.json")["Body"].read()
losses = json.loads(body)["collections"]["losses"]["tensor_names"]
assert losses == ["train-logloss", "validation-logloss"], losses
print("ok scalars in the layout of smdebug", flush=True)

found = train(**request("overfits", "noisy", three, rounds=120, depth=12))
over = found["Overfit"]
assert over["RuleEvaluationStatus"] == "IssuesFound", found
text = "RuleEvaluationConditionMet: Evaluation of the rule Overfit at step "
assert over["StatusDetails"].startswith(text), over
assert over["StatusDetails"].endswith(" resulted in the condition being met\n"), over
assert found["ClassImbalance"]["RuleEvaluationStatus"] == "NoIssuesFound", found
print("ok overfit is found", flush=True)

found = train(**request("rare", "rare", three))
assert found["ClassImbalance"]["RuleEvaluationStatus"] == "IssuesFound", found
arn = found["ClassImbalance"]["RuleEvaluationJobArn"]
job = sagemaker.describe_processing_job(ProcessingJobName=arn.split("/")[1])
assert job["TrainingJobArn"].endswith(":training-job/rare") and job["ProcessingJobStatus"] == "Failed", job
assert arn.split("/")[1].startswith("rare-classimbalance-"), arn
key = "models/rare/rule-output/ClassImbalance/evaluation.json"
told = json.loads(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read())
assert told["conditionMet"] is True and "class 1 has" in told["found"], told
print("ok class imbalance is found", flush=True)

# A rule that is evaluated only behind the job could not do this: the job would end by itself after 3000 rounds.
stops = rule("LossNotDecreasing", diff_percent="50", action_json=json.dumps([{"name": "StopTraining"}]))
found = train(**request("stopped", "clean", [stops], rounds=4000))
assert found["LossNotDecreasing"]["RuleEvaluationStatus"] == "IssuesFound", found
job = sagemaker.describe_training_job(TrainingJobName="stopped")
assert job["TrainingJobStatus"] == "Stopped", job["TrainingJobStatus"]
print("ok a rule stops the job while it trains", flush=True)

assert "gradients" in refusal(
    DebugHookConfig={"S3OutputPath": f"s3://{BUCKET}/d", "CollectionConfigurations": [{"CollectionName": "gradients"}]}
)
assert "VanishingGradient" in refusal(DebugRuleConfigurations=[rule("VanishingGradient")])
profiler = {"RuleConfigurationName": "p", "RuleEvaluatorImage": RULES, "RuleParameters": {"rule_to_invoke": "CPUBottleneck"}}
assert "ProfilerRuleConfigurations" in refusal(ProfilerRuleConfigurations=[profiler])
print("ok refusals", flush=True)
