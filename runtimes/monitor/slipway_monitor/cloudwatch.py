"""Metrics for CloudWatch: a line of JSON each, which the service carries over when the job has ended.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-cloudwatch.html, read 2026-11
"""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

from .settings import Settings


def write_metrics(settings: Settings, statistics: dict[str, Any], drifts: dict[str, float]) -> None:
    at = (settings.end or datetime.now(timezone.utc)).astimezone(timezone.utc)
    names = {"Endpoint": settings.endpoint, "MonitoringSchedule": settings.schedule}
    dimensions = [{"Name": name, "Value": value} for name, value in names.items() if value]
    common = {"Timestamp": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "Dimensions": dimensions}
    lines: list[dict[str, Any]] = []
    for feature in statistics["features"]:
        name = feature["name"]
        numerical = feature.get("numerical_statistics")
        present = (numerical or feature.get("string_statistics") or {"common": {"num_present": 0}})["common"]["num_present"]
        if numerical is not None:
            values = {"Minimum": numerical["min"], "Maximum": numerical["max"], "Sum": numerical["sum"], "SampleCount": present}
            lines.append({"MetricName": f"feature_data_{name}", **common, "StatisticValues": values})
        lines.append({"MetricName": f"feature_non_null_{name}", **common, "Value": present})
        if name in drifts:
            lines.append({"MetricName": f"feature_baseline_drift_{name}", **common, "Value": drifts[name]})
    settings.cloudwatch.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    (settings.cloudwatch / "cloudwatch_metrics.jsonl").write_text(text, encoding="utf-8")
