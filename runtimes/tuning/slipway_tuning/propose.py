"""The next trials, from the ranges and what is known of the trials so far. Nothing is remembered from call to call:
the caller's records are the only state, so that a search goes on after any crash as if nothing had been.
"""

from __future__ import annotations

from typing import Any

import optuna
from optuna.samplers import BaseSampler, RandomSampler, TPESampler
from optuna.trial import TrialState, create_trial

from .space import Parameter, read_parameter

STARTUP_MIN = 3
STARTUP_MAX = 10


def propose(request: dict[str, Any]) -> list[dict[str, str]]:
    """`count` assignments, name to text."""
    parameters = [read_parameter(each) for each in request["parameters"]]
    study = optuna.create_study(direction=request["direction"], sampler=_sampler(request))
    for trial in request["trials"]:
        study.add_trial(_known(trial, parameters))
    space = {parameter.name: parameter.distribution for parameter in parameters}
    proposals = []
    for _ in range(int(request["count"])):
        drawn = study.ask(space).params
        proposals.append({each.name: each.to_text(drawn[each.name]) for each in parameters})
    return proposals


def _sampler(request: dict[str, Any]) -> BaseSampler:
    # One seed would draw the same again at each call; with the number of trials so far it is as good as one sequence.
    seed = (int(request["seed"]) + len(request["trials"])) % 2**32
    if request["strategy"] == "Random":
        return RandomSampler(seed=seed)
    return TPESampler(
        seed=seed,
        # A third of the trials explores, as the default (10) would leave a short search nothing but chance.
        n_startup_trials=min(STARTUP_MAX, max(STARTUP_MIN, int(request["expectedTrials"]) // 3)),
        multivariate=True,
        # Running trials count as bad ones, so that parallel ones do not crowd together.
        constant_liar=True,
    )


def _known(trial: dict[str, Any], parameters: list[Parameter]) -> optuna.trial.FrozenTrial:
    values = trial["values"]
    known = [each for each in parameters if each.name in values]
    state = {"complete": TrialState.COMPLETE, "running": TrialState.RUNNING, "failed": TrialState.FAIL}[trial["state"]]
    return create_trial(
        state=state,
        value=trial["objective"] if state == TrialState.COMPLETE else None,
        params={each.name: each.from_text(values[each.name]) for each in known},
        distributions={each.name: each.distribution for each in known},
    )
