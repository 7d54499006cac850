"""The SageMaker Python SDK, version 2: spot training with checkpoints, watched by built-in rules.

provenance: client sagemaker-python-sdk 2 (estimator, rules and its summary of rule jobs are the judge)
"""

import random
import time

import sagemaker
from sagemaker import image_uris
from sagemaker.debugger import CollectionConfig, DebuggerHookConfig, Rule, rule_configs
from sagemaker.estimator import Estimator
from sagemaker.inputs import TrainingInput

ROLE = "arn:aws:iam::000000000000:role/SageMaker"


def done(check):
    print(f"ok {check}", flush=True)


def rows(count, seed):
    """About one positive in forty."""
    chance = random.Random(seed)
    for _ in range(count):
        values = [round(chance.random(), 4) for _ in range(3)]
        yield ",".join(map(str, [int(sum(values) > 2.35), *values]))


def main():
    session = sagemaker.Session()
    bucket = session.default_bucket()
    data = session.upload_string_as_file_body("\n".join(rows(1500, 1)), bucket, "debug/train/data.csv")
    estimator = Estimator(
        image_uri=image_uris.retrieve("xgboost", session.boto_region_name, version="1.7-1"),
        role=ROLE,
        instance_count=1,
        instance_type="ml.m5.large",
        output_path=f"s3://{bucket}/debug/models",
        sagemaker_session=session,
        hyperparameters={"objective": "binary:logistic", "num_round": 30, "eval_metric": "logloss"},
        use_spot_instances=True,
        max_run=600,
        max_wait=1200,
        checkpoint_s3_uri=f"s3://{bucket}/debug/checkpoints",
        debugger_hook_config=DebuggerHookConfig(
            s3_output_path=f"s3://{bucket}/debug/tensors",
            collection_configs=[CollectionConfig(name="metrics", parameters={"save_interval": "5"})],
        ),
        rules=[
            Rule.sagemaker(
                rule_configs.loss_not_decreasing(),
                rule_parameters={"num_steps": "10"},
                # The SDK's own would save each 500th step.
                collections_to_save=[CollectionConfig(name="losses", parameters={"save_interval": "5"})],
            ),
            Rule.sagemaker(rule_configs.class_imbalance()),
        ],
    )
    estimator.fit({"train": TrainingInput(data, content_type="text/csv")}, logs="All", wait=True)
    done("Estimator.fit on spot")

    job = estimator.latest_training_job
    end = time.monotonic() + 120
    while any(each["RuleEvaluationStatus"] == "InProgress" for each in job.rule_job_summary()):
        assert time.monotonic() < end, job.rule_job_summary()
        time.sleep(0.5)
    summary = {each["RuleConfigurationName"]: each["RuleEvaluationStatus"] for each in job.rule_job_summary()}
    assert summary == {"LossNotDecreasing": "NoIssuesFound", "ClassImbalance": "IssuesFound"}, summary
    done("rule_job_summary")

    path = estimator.latest_job_debugger_artifacts_path()
    keys = session.list_s3_files(bucket, path.removeprefix(f"s3://{bucket}/"))
    assert any(key.endswith("000000000025_worker_0.json") for key in keys), keys
    done("latest_job_debugger_artifacts_path")


if __name__ == "__main__":
    main()
