"""Target tracking on the schedule clock: out under traffic, in behind it.

provenance: client boto3; rules of target tracking from the Application Auto Scaling User Guide, read 2026-11
"""

from checking import done, refused
from endpoint_support import RESOURCE, TARGET, Traffic, client, clock, eventually, instances


def activities():
    scaling = client("application-autoscaling")
    pages = scaling.get_paginator("describe_scaling_activities").paginate(
        ServiceNamespace="sagemaker", ResourceId=RESOURCE
    )
    return [each for page in pages for each in page["ScalingActivities"]]


def check_scaling():
    scaling = client("application-autoscaling")
    cloudwatch = client("cloudwatch")
    missing = {**TARGET, "ResourceId": "endpoint/nobody/variant/v"}
    refused(
        "ValidationException",
        scaling.register_scalable_target,
        MinCapacity=1,
        MaxCapacity=2,
        **missing,
    )
    scaling.register_scalable_target(MinCapacity=1, MaxCapacity=3, **TARGET)
    (target,) = scaling.describe_scalable_targets(
        ServiceNamespace="sagemaker", ResourceIds=[RESOURCE]
    )["ScalableTargets"]
    assert target["MaxCapacity"] == 3, target
    policy = scaling.put_scaling_policy(
        PolicyName="per-instance",
        PolicyType="TargetTrackingScaling",
        TargetTrackingScalingPolicyConfiguration={
            "TargetValue": 20,
            "PredefinedMetricSpecification": {
                "PredefinedMetricType": "SageMakerVariantInvocationsPerInstance"
            },
            "ScaleInCooldown": 60,
            "ScaleOutCooldown": 60,
        },
        **TARGET,
    )
    names = [alarm["AlarmName"] for alarm in policy["Alarms"]]
    shown = cloudwatch.describe_alarms(AlarmNames=names)["MetricAlarms"]
    rules = {
        (alarm["ComparisonOperator"], alarm["Threshold"], alarm["EvaluationPeriods"])
        for alarm in shown
    }
    assert rules == {("GreaterThanThreshold", 20, 3), ("LessThanThreshold", 18, 15)}, shown
    assert all(alarm["AlarmActions"] == [policy["PolicyARN"]] for alarm in shown), shown

    clock(60)
    with Traffic(4) as traffic:
        eventually(lambda: instances() > 1, "scaling out")
    assert not traffic.errors, traffic.errors[:3]
    clock(240)
    eventually(lambda: instances() == 1, "scaling in")
    clock(1)
    history = activities()
    assert {each["StatusCode"] for each in history} == {"Successful"}, history
    first, last = history[-1], history[0]
    high = next(name for name in names if "AlarmHigh" in name)
    cause = f"monitor alarm {high} in state ALARM triggered policy per-instance"
    assert first["Cause"] == cause, first
    assert first["Description"].startswith("Setting desired instance count to "), first
    assert "AlarmLow" in last["Cause"], last
    assert last["Description"] == "Setting desired instance count to 1.", last
    done("application-autoscaling target tracking, out and in")

    scaling.delete_scaling_policy(PolicyName="per-instance", **TARGET)
    assert not cloudwatch.describe_alarms(AlarmNames=names)["MetricAlarms"]
    scaling.deregister_scalable_target(**TARGET)
    refused("ObjectNotFoundException", scaling.deregister_scalable_target, **TARGET)
    done("application-autoscaling deregister_scalable_target")
