"""What the job is told, in environment variables, as Model Monitor's own container is.

https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-contract-inputs.html, read 2026-11
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from .errors import UserError

FORMATS = ["csv", "json", "sagemakerCaptureJson", "slipwayImages"]


@dataclass(frozen=True)
class Settings:
    base: Path
    format: str
    options: dict[str, Any]
    source: Path
    output: Path
    constraints: Path | None
    statistics: Path | None
    start: datetime | None
    end: datetime | None
    publishes: bool
    endpoint: str | None
    schedule: str | None
    classes: list[str] | None
    predictions: Path | None
    puts_metrics: bool

    @property
    def message(self) -> Path:
        return self.base / "output" / "message"

    @property
    def cloudwatch(self) -> Path:
        return self.base / "output" / "metrics" / "cloudwatch"


def base_folder(environment: Mapping[str, str] = os.environ) -> Path:
    return Path(environment.get("SAGEMAKER_BASE_DIR") or "/opt/ml")


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    base = base_folder(environment)
    kind, options = _format(environment)
    for name in ["record_preprocessor_script", "post_analytics_processor_script"]:
        if environment.get(name):
            raise UserError(f"{name} is not supported: prepare the data before the job, or read its output after it.")
    if environment.get("analysis_type") not in (None, "", "DATA_QUALITY"):
        raise UserError(f"analysis_type {environment['analysis_type']} is not supported: this image does data quality.")
    start, end, is_rolling = _window(environment)
    output = _path(base, environment, "output_path")
    return Settings(
        base=base,
        format=kind,
        options=options,
        source=_path(base, environment, "dataset_source"),
        # Runs of a window of their own share one output: each gets the folder of its hour, as Model Monitor has it.
        output=output / end.strftime("%Y/%m/%d/%H") if is_rolling and end else output,
        constraints=_optional_path(base, environment, "baseline_constraints"),
        statistics=_optional_path(base, environment, "baseline_statistics"),
        start=start,
        end=end,
        publishes=environment.get("publish_cloudwatch_metrics") == "Enabled",
        endpoint=environment.get("sagemaker_endpoint_name"),
        schedule=environment.get("sagemaker_monitoring_schedule_name"),
        classes=_classes(environment),
        predictions=_optional_path(base, environment, "slipway_predictions_source"),
        puts_metrics=environment.get("slipway_put_metrics") == "Enabled",
    )


def _format(environment: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    text = environment.get("dataset_format", "")
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict) or len(value) != 1:
        raise UserError(f'dataset_format must be JSON of one format, such as {{"csv":{{"header":true}}}}, and is {text!r}.')
    [(kind, options)] = value.items()
    if kind not in FORMATS:
        raise UserError(f"dataset_format {kind} is not supported: one of {', '.join(FORMATS)}.")
    return kind, options if isinstance(options, dict) else {}


def _path(base: Path, environment: Mapping[str, str], name: str) -> Path:
    value = environment.get(name)
    if not value:
        raise UserError(f"The environment variable {name} is missing.")
    return _mapped(base, value)


def _optional_path(base: Path, environment: Mapping[str, str], name: str) -> Path | None:
    value = environment.get(name)
    return _mapped(base, value) if value else None


def _mapped(base: Path, value: str) -> Path:
    """`/opt/ml/...` as the service writes it, where it is on this machine."""
    return base / value[len("/opt/ml/") :] if value.startswith("/opt/ml/") else Path(value)


def _window(environment: Mapping[str, str]) -> tuple[datetime | None, datetime | None, bool]:
    """What a schedule names, or the last whole hours before now: for a job that EventBridge starts, always the same."""
    start, end = _time(environment, "start_time"), _time(environment, "end_time")
    text = environment.get("slipway_window_hours")
    if not text or start or end:
        return start, end, False
    if not text.isdigit() or not 1 <= int(text) <= 24 * 31:
        raise UserError(f"slipway_window_hours must be a whole number from 1 to {24 * 31}, and is {text!r}.")
    now = datetime.now(timezone.utc).replace(minute=0, second=0, microsecond=0)
    return now - timedelta(hours=int(text)), now, True


def _time(environment: Mapping[str, str], name: str) -> datetime | None:
    value = environment.get(name)
    return parse_time(value, name) if value else None


def parse_time(value: str, what: str) -> datetime:
    try:
        time = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError as error:
        raise UserError(f"{what} is no time of ISO 8601: {value}") from error
    return time if time.tzinfo else time.replace(tzinfo=timezone.utc)


def _classes(environment: Mapping[str, str]) -> list[str] | None:
    text = environment.get("slipway_classes")
    if not text:
        return None
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise UserError(f"slipway_classes must be a JSON list of texts, and is {text!r}.")
    return value
