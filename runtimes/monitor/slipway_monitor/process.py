"""`python -m slipway_monitor.process`: one run of data quality, as a processing job.

Without a baseline it writes `statistics.json` and the `constraints.json` that the data suggest. With one it also writes
`constraint_violations.json`; the job completes all the same, and its message says that there are violations.
"""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path
from typing import Any

from .errors import UserError
from .settings import Settings, base_folder, read_settings

MESSAGE_BYTES = 1024


def main() -> int:
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    try:
        settings = read_settings()
        say(settings.base, run(settings))
        return 0
    except UserError as error:
        return fail(str(error))
    except Exception as error:  # noqa: BLE001 - the last frame: what is unforeseen must reach the message
        traceback.print_exc()
        return fail(f"{type(error).__name__}: {error}")


def run(settings: Settings) -> str:
    from .cloudwatch import write_metrics
    from .constraints import constraints_of
    from .datasets import read_columns
    from .statistics import statistics_of
    from .violations import Baseline, Findings, evaluate

    constraints = _json(settings.constraints, "constraints.json")
    columns = _named(read_columns(settings), constraints)
    statistics = statistics_of(columns)
    print(f"{statistics['dataset']['item_count']} rows with the columns {', '.join(columns)}")
    settings.output.mkdir(parents=True, exist_ok=True)
    _write(settings.output / "statistics.json", statistics)
    findings = Findings()
    if constraints is None:
        _write(settings.output / "constraints.json", constraints_of(statistics))
    else:
        _write(settings.output / "constraints.json", constraints)
        findings = evaluate(Baseline(constraints, _json(settings.statistics, "statistics.json")), columns, statistics)
        _write(settings.output / "constraint_violations.json", {"violations": findings.violations})
        for each in findings.violations:
            print(f"{each['feature_name']}: {each['constraint_check_type']}: {each['description']}")
    config = (constraints or {}).get("monitoring_config") or {}
    if settings.publishes and config.get("emit_metrics", "Enabled") == "Enabled":
        write_metrics(settings, statistics, findings)
    if not findings.violations:
        return "Completed: Job completed successfully with no violations."
    return f"CompletedWithViolations: Job completed successfully with {len(findings.violations)} violations."


def _named(columns: dict[str, list[Any]], constraints: dict[str, Any] | None) -> dict[str, list[Any]]:
    """Captured CSV has no names: as on AWS, its columns are those of the baseline, in order, where there are as many."""
    names = [feature.get("name") for feature in (constraints or {}).get("features", [])]
    are_places = all(name == f"_c{at}" for at, name in enumerate(columns))
    if not are_places or len(names) != len(columns):
        return columns
    return dict(zip(names, columns.values()))


def _json(path: Path | None, name: str) -> dict[str, Any] | None:
    """A file of the baseline; the variable may name its folder."""
    if path is None:
        return None
    file = path / name if path.is_dir() else path
    try:
        value = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"The baseline file {file.name} cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise UserError(f"The baseline file {file.name} holds no object.")
    return value


def _write(file: Path, value: Any) -> None:
    file.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def fail(text: str) -> int:
    print(text, file=sys.stderr)
    say(base_folder(), text)
    return 1


def say(base: Path, text: str) -> None:
    file = base / "output" / "message"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.encode("utf-8")[:MESSAGE_BYTES].decode("utf-8", "ignore"), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
