"""What a rule that fired does: `StopTraining` of the rule parameter `action_json`.

https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-action-on-rules.html, read 2026-11: it stops the one training
job in progress whose name begins with the prefix, and does nothing when there are several.
"""

from __future__ import annotations

import json
from typing import Any


def act(actions: str, sagemaker: Any, training_job: str) -> None:
    for action in _parsed(actions):
        if str(action.get("name", "")).lower() != "stoptraining":
            continue
        prefix = action.get("training_job_prefix") or training_job
        pages = sagemaker.get_paginator("list_training_jobs").paginate(StatusEquals="InProgress")
        names = [job["TrainingJobName"] for page in pages for job in page["TrainingJobSummaries"]]
        matching = [name for name in names if name.startswith(prefix)]
        if len(matching) == 1:
            sagemaker.stop_training_job(TrainingJobName=matching[0])
            print(f"Stopped {matching[0]}.")
        else:
            print(f"Stopped nothing: {len(matching)} training jobs in progress begin with {prefix}.")


def _parsed(actions: str) -> list[dict[str, Any]]:
    if not actions:
        return []
    try:
        value = json.loads(actions)
    except ValueError:
        print("action_json is no JSON: nothing is done.")
        return []
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, dict)]
