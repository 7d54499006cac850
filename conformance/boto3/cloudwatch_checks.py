"""Metrics of one's own and alarms.

provenance: client boto3; texts and states from the CloudWatch API reference and user guide, read 2026-11
"""

import json

from checking import done, refused
from endpoint_support import client, clock, eventually, window


def check_custom_metrics():
    cloudwatch = client("cloudwatch")
    # Long enough for today's client to compress it.
    cloudwatch.put_metric_data(
        Namespace="Mine",
        MetricData=[
            {
                "MetricName": "Load",
                "Dimensions": [{"Name": "Host", "Value": f"host-{number}"}],
                "Timestamp": clock(),
                "Value": number,
                "Unit": "Count",
            }
            for number in range(300)
        ],
    )
    queries = [
        {
            "Id": f"q{number}",
            "MetricStat": {
                "Metric": {
                    "Namespace": "Mine",
                    "MetricName": "Load",
                    "Dimensions": [{"Name": "Host", "Value": f"host-{number}"}],
                },
                "Period": 300,
                "Stat": "Maximum",
            },
        }
        for number in [7, 299]
    ]
    answer = cloudwatch.get_metric_data(MetricDataQueries=queries, **window())
    values = {result["Id"]: result["Values"] for result in answer["MetricDataResults"]}
    assert values == {"q7": [7.0], "q299": [299.0]}, values
    reserved = refused(
        "InvalidParameterValue",
        cloudwatch.put_metric_data,
        Namespace="AWS/SageMaker",
        MetricData=[{"MetricName": "x", "Value": 1}],
    )
    assert "AWS/" in reserved, reserved
    done("cloudwatch put_metric_data and get_metric_data")


def check_alarm():
    cloudwatch = client("cloudwatch")
    cloudwatch.put_metric_alarm(
        AlarmName="loaded",
        Namespace="Mine",
        MetricName="Load",
        Dimensions=[{"Name": "Host", "Value": "host-7"}],
        Statistic="Maximum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=5,
        ComparisonOperator="GreaterThanThreshold",
        TreatMissingData="ignore",
    )
    (alarm,) = cloudwatch.describe_alarms(AlarmNames=["loaded"])["MetricAlarms"]
    assert alarm["StateValue"] == "INSUFFICIENT_DATA", alarm
    before = clock(60)
    cloudwatch.put_metric_data(
        Namespace="Mine",
        MetricData=[
            {
                "MetricName": "Load",
                "Dimensions": [{"Name": "Host", "Value": "host-7"}],
                "Timestamp": before,
                "Value": 9,
            }
        ],
    )
    cloudwatch.get_waiter("alarm_exists").wait(AlarmNames=["loaded"])
    alarm = eventually(
        lambda: cloudwatch.describe_alarms(AlarmNames=["loaded"], StateValue="ALARM")[
            "MetricAlarms"
        ],
        "the alarm",
    )[0]
    clock(1)
    assert alarm["StateReason"].startswith("Threshold Crossed: 1 out of the last 1"), alarm
    assert json.loads(alarm["StateReasonData"])["threshold"] == 5, alarm
    refused("ResourceNotFound", cloudwatch.delete_alarms, AlarmNames=["nobody"])
    cloudwatch.set_alarm_state(AlarmName="loaded", StateValue="OK", StateReason="a try")
    cloudwatch.delete_alarms(AlarmNames=["loaded"])
    done("cloudwatch alarms")
