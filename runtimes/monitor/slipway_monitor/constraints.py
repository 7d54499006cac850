"""constraints.json of data quality: what the data of the baseline suggest.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-constraints.html, read 2026-11
"""

from __future__ import annotations

from typing import Any

# Above these a column of texts is taken for free text, whose values say nothing about those to come: our own choice,
# the analyzer's is not documented.
DOMAIN_MAX = 100
DOMAIN_SHARE_MAX = 0.1
DOMAIN_ALWAYS = 10


def constraints_of(statistics: dict[str, Any]) -> dict[str, Any]:
    return {
        "version": 0,
        "features": [_feature(each) for each in statistics["features"]],
        "monitoring_config": {
            "evaluate_constraints": "Enabled",
            "emit_metrics": "Enabled",
            "datatype_check_threshold": 1.0,
            "domain_content_threshold": 1.0,
            "distribution_constraints": {
                "perform_comparison": "Enabled",
                "comparison_threshold": 0.1,
                "comparison_method": "Robust",
                "categorical_comparison_threshold": 0.1,
                "categorical_drift_method": "LInfinity",
            },
        },
    }


def _feature(feature: dict[str, Any]) -> dict[str, Any]:
    numerical, string = feature.get("numerical_statistics"), feature.get("string_statistics")
    common = (numerical or string or {}).get("common", {"num_present": 0, "num_missing": 1})
    present = common["num_present"]
    suggested: dict[str, Any] = {
        "name": feature["name"],
        "inferred_type": feature["inferred_type"],
        "completeness": present / (present + common["num_missing"]),
    }
    if numerical is not None:
        suggested["num_constraints"] = {"is_non_negative": numerical["min"] >= 0}
    if string is not None and _is_category(string["distinct_count"], present):
        buckets = string["distribution"]["categorical"]["buckets"]
        suggested["string_constraints"] = {"domains": sorted(bucket["value"] for bucket in buckets)}
    return suggested


def _is_category(distinct: float, present: int) -> bool:
    return distinct <= DOMAIN_ALWAYS or (distinct <= DOMAIN_MAX and distinct <= present * DOMAIN_SHARE_MAX)
