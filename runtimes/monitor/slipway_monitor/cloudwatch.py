"""Metrics for CloudWatch: a line of JSON each, which the service carries over when the job of a schedule has ended.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-cloudwatch.html, read 2026-11
"""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

from .settings import Settings
from .violations import Findings


NAMESPACE = "aws/sagemaker/Endpoints/data-metrics"
# What PutMetricData takes in one request. Source: CloudWatch API reference, read 2026-11.
DATA_PER_REQUEST = 1000


def write_metrics(settings: Settings, statistics: dict[str, Any], findings: Findings) -> None:
    at = (settings.end or datetime.now(timezone.utc)).astimezone(timezone.utc)
    names = {"Endpoint": settings.endpoint, "MonitoringSchedule": settings.schedule}
    dimensions = [{"Name": name, "Value": value} for name, value in names.items() if value]
    common = {"Timestamp": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "Dimensions": dimensions}
    # Ours: the number of violations, for an alarm that need not know the features.
    lines: list[dict[str, Any]] = [{"MetricName": "violations", **common, "Value": len(findings.violations)}]
    for feature in statistics["features"]:
        name = feature["name"]
        numerical = feature.get("numerical_statistics")
        present = (numerical or feature.get("string_statistics") or {"common": {"num_present": 0}})["common"]["num_present"]
        if numerical is not None:
            values = {"Minimum": numerical["min"], "Maximum": numerical["max"], "Sum": numerical["sum"], "SampleCount": present}
            lines.append({"MetricName": f"feature_data_{name}", **common, "StatisticValues": values})
        lines.append({"MetricName": f"feature_non_null_{name}", **common, "Value": present})
        if name in findings.drifts:
            lines.append({"MetricName": f"feature_baseline_drift_{name}", **common, "Value": findings.drifts[name]})
    settings.cloudwatch.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    (settings.cloudwatch / "cloudwatch_metrics.jsonl").write_text(text, encoding="utf-8")
    if settings.puts_metrics:
        _put(lines)


def _put(lines: list[dict[str, Any]]) -> None:
    import boto3

    cloudwatch = boto3.client("cloudwatch")
    for start in range(0, len(lines), DATA_PER_REQUEST):
        cloudwatch.put_metric_data(Namespace=NAMESPACE, MetricData=lines[start : start + DATA_PER_REQUEST])
