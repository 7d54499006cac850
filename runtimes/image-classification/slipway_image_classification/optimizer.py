"""The four optimizers of the built-in: sgd, nag, adam, rmsprop; weight decay and momentum as MXNet means them.

https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .head import Parameters

# A longer step than this is cut short: the default rate of 0.1 is meant for whole networks.
_LONGEST_GRADIENT = 1.0


class Optimizer:
    def __init__(self, values: Mapping[str, Any], parameters: Parameters) -> None:
        self._values = values
        self.steps = 0
        self.first = {name: np.zeros_like(value) for name, value in parameters.items()}
        self.second = {name: np.zeros_like(value) for name, value in parameters.items()}

    def update(self, parameters: Parameters, gradients: Parameters, rate: float) -> None:
        self.steps += 1
        length = float(np.sqrt(sum(float((value**2).sum()) for value in gradients.values())))
        share = min(1.0, _LONGEST_GRADIENT / (length + 1e-12))
        decay = self._values["weight_decay"]
        for name, parameter in parameters.items():
            gradient = gradients[name] * share + decay * parameter
            parameter -= (rate * self._direction(name, gradient)).astype(np.float32)

    def _direction(self, name: str, gradient: np.ndarray) -> np.ndarray:
        values, first, second = self._values, self.first[name], self.second[name]
        kind = values["optimizer"]
        if kind == "adam":
            beta_1, beta_2 = values["beta_1"], values["beta_2"]
            first += (1 - beta_1) * (gradient - first)
            second += (1 - beta_2) * (gradient**2 - second)
            corrected = np.sqrt(max(1 - beta_2**self.steps, 1e-12)) / max(1 - beta_1**self.steps, 1e-12)
            return corrected * first / (np.sqrt(second) + values["eps"])
        if kind == "rmsprop":
            second += (1 - values["gamma"]) * (gradient**2 - second)
            return gradient / (np.sqrt(second) + values["eps"])
        first *= values["momentum"]
        first += gradient
        return gradient + values["momentum"] * first if kind == "nag" else first


def learning_rate(values: Mapping[str, Any], epoch: int) -> float:
    """After each epoch of `lr_scheduler_step`, the rate is multiplied by `lr_scheduler_factor`."""
    steps = [int(step) for step in values.get("lr_scheduler_step", "").split(",") if step]
    return values["learning_rate"] * values["lr_scheduler_factor"] ** sum(epoch >= step for step in steps)
