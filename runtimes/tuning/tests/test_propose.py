import math

import pytest
from slipway_tuning.propose import propose

ETA = {"name": "eta", "kind": "continuous", "min": "0.001", "max": "0.5", "scale": "Logarithmic"}
DEPTH = {"name": "max_depth", "kind": "integer", "min": "2", "max": "10", "scale": "Auto"}
KIND = {"name": "booster", "kind": "categorical", "values": ["gbtree", "dart"]}


def request(parameters, **changes):
    return {
        "strategy": "Bayesian", "direction": "minimize", "seed": 7, "expectedTrials": 20, "count": 1,
        "parameters": parameters, "trials": [], **changes,
    }  # fmt: skip


def search(parameters, objective, strategy, seed, jobs):
    trials = []
    while len(trials) < jobs:
        asked = request(parameters, strategy=strategy, seed=seed, expectedTrials=jobs, trials=trials)
        values = propose(asked)[0]
        trials.append({"values": values, "state": "complete", "objective": objective(values)})
    return min(trial["objective"] for trial in trials)


def test_writes_each_kind_as_the_text_that_a_training_job_gets():
    for seed in range(20):
        values = propose(request([ETA, DEPTH, KIND], seed=seed))[0]
        assert 0.001 <= float(values["eta"]) <= 0.5
        assert values["max_depth"] == str(int(values["max_depth"])) and 2 <= int(values["max_depth"]) <= 10
        assert values["booster"] in ("gbtree", "dart")


def test_same_records_give_the_same_proposal():
    trials = [{"values": {"eta": "0.1"}, "state": "complete", "objective": 0.5} for _ in range(12)]
    assert propose(request([ETA], trials=trials)) == propose(request([ETA], trials=trials))


def test_goes_on_with_other_values_after_each_trial():
    first = propose(request([ETA], strategy="Random"))[0]
    second = propose(request([ETA], strategy="Random", trials=[{"values": first, "state": "running"}]))[0]
    assert first != second


def test_parallel_proposals_differ():
    two = propose(request([ETA, DEPTH], count=2))
    assert len(two) == 2 and two[0] != two[1]


def test_failed_and_running_trials_need_no_objective():
    trials = [
        {"values": {"eta": "0.1"}, "state": "failed"},
        {"values": {"eta": "0.2"}, "state": "running"},
        *({"values": {"eta": str(0.01 * n)}, "state": "complete", "objective": n} for n in range(1, 13)),
    ]
    assert 0.001 <= float(propose(request([ETA], trials=trials))[0]["eta"]) <= 0.5


@pytest.mark.parametrize("scale, middle", [("Linear", 0.5), ("Logarithmic", 0.01), ("ReverseLogarithmic", 0.99)])
def test_scales_shape_the_draws(scale, middle):
    """Half of the draws fall on each side of the middle of the scale."""
    span = {"name": "x", "kind": "continuous", "scale": scale, "min": "0.0001", "max": "0.9999"}
    trials = [{"values": {"x": "0.5"}, "state": "failed"}]
    draws = [
        float(propose(request([span], strategy="Random", seed=seed, trials=trials))[0]["x"]) for seed in range(200)
    ]
    assert 70 <= sum(draw < middle for draw in draws) <= 130
    assert all(0.0001 <= draw <= 0.9999 for draw in draws)


def test_auto_is_logarithmic_over_two_orders_of_magnitude():
    wide = {"name": "x", "kind": "integer", "min": "1", "max": "1000", "scale": "Auto"}
    draws = [int(propose(request([wide], strategy="Random", seed=seed))[0]["x"]) for seed in range(100)]
    assert 30 <= sum(draw < 32 for draw in draws) <= 70


def test_bayesian_search_beats_chance_on_a_smooth_bowl():
    x = {"name": "x", "kind": "continuous", "min": "0", "max": "1", "scale": "Linear"}
    y = {"name": "y", "kind": "continuous", "min": "0.001", "max": "1", "scale": "Logarithmic"}

    def bowl(values):
        return (float(values["x"]) - 0.3) ** 2 + (math.log10(float(values["y"])) + 1) ** 2

    seeds = range(8)
    learned = [search([x, y], bowl, "Bayesian", seed, 25) for seed in seeds]
    chance = [search([x, y], bowl, "Random", seed, 25) for seed in seeds]
    assert sorted(learned)[4] < sorted(chance)[4] / 2
