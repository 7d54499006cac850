"""constraint_violations.json: the dataset of now against the constraints and statistics of the baseline.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-interpreting-violations.html, read 2026-11
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .drift import distance
from .errors import UserError
from .statistics import Columns, type_of

DERIVED = ("image_", "prediction_")
MATCHING = {"Integral": {"Integral"}, "Fractional": {"Integral", "Fractional"}, "String": {"Integral", "Fractional", "String"}}


@dataclass
class Findings:
    violations: list[dict[str, str]] = field(default_factory=list)
    drifts: dict[str, float] = field(default_factory=dict)
    """The distance of each feature that could be compared."""

    def add(self, feature: str, check: str, description: str) -> None:
        self.violations.append({"feature_name": feature, "constraint_check_type": check, "description": description})


@dataclass(frozen=True)
class Baseline:
    constraints: dict[str, Any]
    statistics: dict[str, Any] | None

    def config(self, feature: dict[str, Any]) -> dict[str, Any]:
        """Of the whole, with what the feature overrides."""
        whole = self.constraints.get("monitoring_config") or {}
        own = feature.get("monitoringConfigOverrides") or {}
        distribution = {**(whole.get("distribution_constraints") or {}), **(own.get("distribution_constraints") or {})}
        return {**whole, **own, "distribution_constraints": distribution}


def evaluate(baseline: Baseline, columns: Columns, statistics: dict[str, Any]) -> Findings:
    findings = Findings()
    features = baseline.constraints.get("features")
    if not isinstance(features, list):
        raise UserError("The baseline constraints have no features.")
    _check_columns(features, columns, findings)
    now = {feature["name"]: feature for feature in statistics["features"]}
    before = {feature["name"]: feature for feature in (baseline.statistics or {}).get("features", [])}
    for feature in features:
        name = feature.get("name")
        config = baseline.config(feature)
        if name not in columns or config.get("evaluate_constraints", "Enabled") != "Enabled":
            continue
        present = [value for value in columns[name] if value is not None]
        _check_completeness(feature, present, len(columns[name]), findings)
        if present:
            _check_type(feature, present, config, findings)
            _check_domain(feature, present, config, findings)
        if name in before:
            _check_drift(before[name], now[name], config, findings)
    return findings


def _check_columns(features: list[dict[str, Any]], columns: Columns, findings: Findings) -> None:
    names = [feature.get("name") for feature in features]
    counts = (
        f"Number of columns in current dataset: {len(columns)}, "
        f"Number of columns in baseline constraints: {len(names)}"
    )
    if any(name not in columns for name in names):
        findings.add("Missing columns", "missing_column_check", f"There are missing columns in current dataset. {counts}")
    # What we derive of images and of their predictions is not the customer's column: a baseline may well lack it.
    if any(name not in names and not name.startswith(DERIVED) for name in columns):
        findings.add("Extra columns", "extra_column_check", f"There are extra columns in current dataset. {counts}")


def _check_completeness(feature: dict[str, Any], present: list[Any], rows: int, findings: Findings) -> None:
    wanted = feature.get("completeness")
    observed = len(present) / rows
    if isinstance(wanted, (int, float)) and observed < wanted:
        findings.add(
            feature["name"],
            "completeness_check",
            f"Data completeness requirement is not met. Expected: {wanted * 100}%. Observed: Only {observed * 100}% of data is present.",
        )


def _check_type(feature: dict[str, Any], present: list[Any], config: dict[str, Any], findings: Findings) -> None:
    wanted = feature.get("inferred_type")
    if wanted not in MATCHING:
        return
    threshold = float(config.get("datatype_check_threshold", 1.0))
    share = sum(type_of(value) in MATCHING[wanted] for value in present) / len(present)
    if share < threshold:
        findings.add(
            feature["name"],
            "data_type_check",
            f"Data type match requirement is not met. Expected data type: {wanted}, Expected match: {threshold * 100}%.  "
            f"Observed: Only {share * 100}% of data is {wanted}.",
        )


def _check_domain(feature: dict[str, Any], present: list[Any], config: dict[str, Any], findings: Findings) -> None:
    domains = (feature.get("string_constraints") or {}).get("domains")
    if not isinstance(domains, list):
        return
    threshold = float(config.get("domain_content_threshold", 1.0))
    known = set(map(str, domains))
    share = sum(str(value) in known for value in present) / len(present)
    if share < threshold:
        findings.add(
            feature["name"],
            "categorical_values_check",
            f"Categorical values requirement is not met. Expected match: {threshold * 100}%. "
            f"Observed: Only {share * 100}% of data is among the values of the baseline.",
        )


def _check_drift(before: dict[str, Any], now: dict[str, Any], config: dict[str, Any], findings: Findings) -> None:
    rules = config["distribution_constraints"]
    if rules.get("perform_comparison", "Enabled") != "Enabled":
        return
    method = rules.get("comparison_method", "Robust")
    is_text = "string_statistics" in before
    if is_text and rules.get("categorical_drift_method", "LInfinity") != "LInfinity":
        raise UserError("categorical_drift_method ChiSquared is not supported: how the analyzer reads its result is not documented. Use LInfinity.")
    found = distance(before, now, method)
    if found is None:
        return
    threshold = float(rules.get("comparison_threshold", 0.1))
    if is_text:
        threshold = float(rules.get("categorical_comparison_threshold", threshold))
    findings.drifts[before["name"]] = found
    if found > threshold:
        findings.add(before["name"], "baseline_drift_check", f"Baseline drift distance: {found} exceeds threshold: {threshold}")
