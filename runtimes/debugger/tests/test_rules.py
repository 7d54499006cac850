"""Each rule by its definition in AWS's guide: a run that meets its condition, and one that does not."""

import json

import pytest
from slipway_debugger.evaluate import evaluate
from slipway_debugger.parameters import BadParameter, Parameters
from slipway_debugger.trial import END_OF_JOB
from writer import files_of


class Stored:
    """A finished run in memory."""

    def __init__(self, files, ended=True):
        self.files = dict(files) | ({END_OF_JOB: b""} if ended else {})

    def names(self, prefix, after=""):
        return sorted(name for name in self.files if name.startswith(prefix) and name > after)

    def read(self, name):
        return self.files[name]


def run(rule, series, **parameters):
    stored = Stored(files_of(series))
    return evaluate(Parameters({"rule_to_invoke": rule, **parameters}), stored, sleep=lambda _: None)


falling = [1 / (1 + step) for step in range(40)]
flat = [1.0] * 40


def test_loss_not_decreasing():
    assert run("LossNotDecreasing", {"train_loss": falling}) is None
    step, found = run("LossNotDecreasing", {"train_loss": flat})
    assert step == 10 and "fell by only 0 percent" in found
    # 3 percent up is within the default threshold of 5, 8 percent is not.
    assert run("LossNotDecreasing", {"train_loss": [1 + 0.003 * step for step in range(12)]}) is None
    assert run("LossNotDecreasing", {"train_loss": [1 + 0.008 * step for step in range(12)]})[0] == 10
    half = [1 - 0.004 * step for step in range(40)]
    assert run("LossNotDecreasing", {"train_loss": half}, diff_percent="5")[0] == 10
    assert run("LossNotDecreasing", {"train_loss": half}, diff_percent="5", num_steps="25") is None


def test_loss_not_decreasing_by_mode():
    series = {"train_loss": falling, "validation_loss": flat}
    assert run("LossNotDecreasing", series, mode="TRAIN") is None
    assert run("LossNotDecreasing", series, mode="EVAL")[0] == 10


def test_loss_not_decreasing_with_losses_saved_each_third_step():
    # As in the guide's example: a step is compared with the newest saved one that is ten behind, every ten steps.
    losses = {step: 1.0 - 0.01 * step for step in range(0, 34, 3)}
    losses[24] = losses[12]
    step, found = run("LossNotDecreasing", {"train_loss": losses})
    assert step == 24 and "at step 12" in found


def test_only_losses_are_looked_at():
    assert run("LossNotDecreasing", {"train_accuracy": flat, "learning_rate": flat, "validation-auc": flat}) is None


def test_overfit():
    close = {"train_loss": [0.50] * 5, "validation_loss": [0.54] * 5}
    assert run("Overfit", close) is None
    far = {"train_loss": [0.5] * 5, "validation_loss": [0.5, 0.6, 0.5, 0.6, 0.6]}
    assert run("Overfit", far)[0] == 1
    assert run("Overfit", far, patience="2")[0] == 4
    assert run("Overfit", far, patience="3") is None
    assert run("Overfit", far, start_step="2")[0] == 3
    assert run("Overfit", far, ratio_threshold="0.3") is None


def test_overtraining():
    assert run("Overtraining", {"train_loss": [1 - 0.02 * step for step in range(40)]}) is None
    assert run("Overtraining", {"train_loss": flat})[0] == 5
    assert run("Overtraining", {"validation_loss": flat})[0] == 10
    assert run("Overtraining", {"validation_loss": flat}, patience_validation="39")[0] == 39


def test_class_imbalance():
    def counts(*sizes):
        return {f"class_count/{label}": [size] for label, size in enumerate(sizes)}

    assert run("ClassImbalance", counts(600, 70)) is None
    step, found = run("ClassImbalance", counts(600, 50))
    assert step == 0 and "600" in found and "50" in found
    assert run("ClassImbalance", counts(600, 50), threshold_imbalance="20") is None
    assert run("ClassImbalance", counts(400, 1)) is None, "fewer than 500 labels"
    assert run("ClassImbalance", counts(400, 1), samples="100") is not None
    wrong = {**counts(300, 300), "class_error/1": [0.5, 0.71]}
    assert run("ClassImbalance", wrong)[0] == 1


def test_rules_on_each_tensor():
    nan, infinite = float("nan"), float("inf")
    assert run("ExplodingTensor", {"train_loss": falling}) is None
    assert run("ExplodingTensor", {"train_loss": [1, nan]})[0] == 1
    assert run("ExplodingTensor", {"train_loss": [1, infinite]})[0] == 1
    assert run("ExplodingTensor", {"train_loss": [1, infinite]}, only_nan="True") is None
    assert run("AllZero", {"learning_rate": [0.1, 0]})[0] == 1
    assert run("AllZero", {"learning_rate": [0.1, 0]}, tensor_regex="loss$") is None
    assert run("UnchangedTensor", {"train_loss": [3, 2, 2, 2, 2]})[0] == 4
    assert run("UnchangedTensor", {"train_loss": falling}) is None


def test_stalled_training():
    stored = Stored(files_of({"train_loss": falling}), ended=False)
    parameters = Parameters({"rule_to_invoke": "StalledTrainingRule", "threshold": "0"})
    step, found = evaluate(parameters, stored, sleep=lambda _: None)
    assert step == 38 and "no new tensor" in found


def test_a_step_is_looked_at_when_it_is_whole():
    early = files_of({"train_loss": [0.5]})
    whole = files_of({"train_loss": [0.5, 0.5], "validation_loss": [0.9, 0.5]})
    stored = Stored(early, ended=False)

    def sleep(_):
        stored.files.update(whole | {END_OF_JOB: b""})

    found = evaluate(Parameters({"rule_to_invoke": "Overfit"}), stored, sleep=sleep)
    assert found[0] == 0


def test_parameters_that_cannot_be_read():
    with pytest.raises(BadParameter, match="patience is no number: soon"):
        run("Overfit", {"train_loss": flat}, patience="soon")
    with pytest.raises(BadParameter, match="num_steps is no whole number: 1.5"):
        run("LossNotDecreasing", {"train_loss": flat}, num_steps="1.5")
    with pytest.raises(BadParameter, match="no rule Nothing"):
        run("Nothing", {"train_loss": flat})


def test_stop_training_stops_the_one_job_that_matches(capsys):
    from slipway_debugger.actions import act

    class Sagemaker:
        def __init__(self, *names):
            self.names, self.stopped = names, []

        def get_paginator(self, _):
            return self

        def paginate(self, **_):
            return [{"TrainingJobSummaries": [{"TrainingJobName": name} for name in self.names]}]

        def stop_training_job(self, TrainingJobName):
            self.stopped.append(TrainingJobName)

    action = json.dumps([{"name": "StopTraining"}])
    one = Sagemaker("churn", "other")
    act(action, one, "churn")
    assert one.stopped == ["churn"]
    two = Sagemaker("churn", "churn-2")
    act(action, two, "churn")
    act(json.dumps([{"name": "StopTraining", "training_job_prefix": "churn-2"}]), two, "churn")
    assert two.stopped == ["churn-2"]
    act("", two, "churn")
