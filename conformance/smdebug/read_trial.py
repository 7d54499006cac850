"""AWS's smdebug reads, from the plane's S3, what Debugger wrote of a training job there.

provenance: client smdebug (its trial is the judge of layout and values)
"""

import boto3
from smdebug.core.modes import ModeKeys
from smdebug.trials import create_trial

BUCKET = "smdebug-python"
REGION = boto3.session.Session().region_name

s3, sagemaker = boto3.client("s3"), boto3.client("sagemaker")
s3.create_bucket(Bucket=BUCKET)
lines = "\n".join(f"{int(a + b > 12)},{a},{b}" for a in range(16) for b in range(16))
for channel in ("train", "validation"):
    s3.put_object(Bucket=BUCKET, Key=f"{channel}/data.csv", Body=lines)


def channel(name):
    source = {"S3DataType": "S3Prefix", "S3Uri": f"s3://{BUCKET}/{name}/"}
    return {"ChannelName": name, "ContentType": "text/csv", "DataSource": {"S3DataSource": source}}


sagemaker.create_training_job(
    TrainingJobName="watched",
    RoleArn="arn:aws:iam::000000000000:role/SageMaker",
    AlgorithmSpecification={
        "TrainingImage": f"683313688378.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1",
        "TrainingInputMode": "File",
    },
    HyperParameters={"objective": "binary:logistic", "num_round": "12", "eval_metric": "auc,logloss"},
    InputDataConfig=[channel("train"), channel("validation")],
    OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models"},
    ResourceConfig={"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
    StoppingCondition={"MaxRuntimeInSeconds": 600},
    DebugHookConfig={
        "S3OutputPath": f"s3://{BUCKET}/debug",
        "CollectionConfigurations": [{"CollectionName": "metrics", "CollectionParameters": {"save_interval": "3"}}],
    },
)
sagemaker.get_waiter("training_job_completed_or_stopped").wait(
    TrainingJobName="watched", WaiterConfig={"Delay": 1, "MaxAttempts": 240}
)
trial = create_trial(f"s3://{BUCKET}/debug/watched/debug-output")
trial.wait_for_steps([9])
assert trial.steps() == [0, 3, 6, 9], trial.steps()
assert trial.tensor_names(collection="losses") == ["train-logloss", "validation-logloss"]
assert trial.tensor_names(collection="metrics") == [
    "train-auc",
    "train-logloss",
    "validation-auc",
    "validation-logloss",
]
losses = [trial.tensor("train-logloss").value(step) for step in trial.steps()]
assert all(loss.shape == (1,) for loss in losses), losses
assert all(before > after for before, after in zip(losses, losses[1:])), losses
assert trial.tensor("class_count/0").value(0)[0] + trial.tensor("class_count/1").value(0)[0] == 256
assert trial.steps(mode=ModeKeys.GLOBAL) == [0, 3, 6, 9]
assert trial.loaded_all_steps is True
print("ok smdebug reads the trial", flush=True)
