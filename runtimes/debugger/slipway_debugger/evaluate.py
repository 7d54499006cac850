"""`python -m slipway_debugger.evaluate`: one rule beside one training job, until its condition is met or the job ends.

Reads `SLIPWAY_DEBUG_OUTPUT` (S3), `SLIPWAY_RULE_PARAMETERS` and `SLIPWAY_TRAINING_JOB`; writes `evaluation.json` into
`SLIPWAY_RULE_OUTPUT`. Exits 0 when the condition was never met. Else the exit message says so, as AWS's does, and the
exit code is 1: there, too, the processing job of a rule that fired is a failed one.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import boto3

from .actions import act
from .parameters import BadParameter, Parameters
from .rules import RULES
from .trial import S3Storage, Trial

POLL_SECONDS = 0.5


def main() -> int:
    parameters = Parameters(json.loads(os.environ["SLIPWAY_RULE_PARAMETERS"]))
    try:
        found = evaluate(parameters, S3Storage(boto3.client("s3"), os.environ["SLIPWAY_DEBUG_OUTPUT"]))
        name = parameters.text("rule_to_invoke")
        _write_output(name, found)
        if found is None:
            print(f"The condition of {name} was not met.")
            return 0
        step, what = found
        print(f"{name} at step {step}: {what}")
        _say(f"RuleEvaluationConditionMet: Evaluation of the rule {name} at step {step} resulted in the condition being met")
        act(parameters.text("action_json"), boto3.client("sagemaker"), os.environ["SLIPWAY_TRAINING_JOB"])
        return 1
    except BadParameter as error:
        _say(str(error))
        print(error)
        return 2


def evaluate(
    parameters: Parameters, storage: Any, sleep: Callable[[float], None] = time.sleep
) -> tuple[int, str] | None:
    """The step at which the rule's condition was met, and what was found there."""
    kind = RULES.get(parameters.text("rule_to_invoke"))
    if kind is None:
        raise BadParameter(f"there is no rule {parameters.text('rule_to_invoke')}; there are: {', '.join(RULES)}")
    regexes = parameters.words("tensor_regex")
    collections = parameters.words("collection_names") or (() if regexes else kind.collections)
    trial = Trial(storage, collection_names=collections, tensor_regex=regexes)
    rule = kind(trial, parameters)
    newest, since = 0, time.monotonic()
    while True:
        steps = trial.refresh()
        for step in steps:
            newest = step
            found = rule.invoke_at_step(step)
            if found:
                return step, found
        if steps:
            since = time.monotonic()
        if trial.ended:
            return None
        found = rule.idle(time.monotonic() - since)
        if found:
            return newest, found
        sleep(POLL_SECONDS)


def _write_output(rule: str, found: tuple[int, str] | None) -> None:
    folder = Path(os.environ["SLIPWAY_RULE_OUTPUT"])
    folder.mkdir(parents=True, exist_ok=True)
    told = {"rule": rule, "conditionMet": found is not None}
    if found is not None:
        told |= {"step": found[0], "found": found[1]}
    (folder / "evaluation.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def _say(message: str) -> None:
    """The exit message of a processing job."""
    file = Path(os.environ["SAGEMAKER_BASE_DIR"]) / "output" / "message"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(message, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
