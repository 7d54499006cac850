"""`eval_metric`: a comma list of metrics, some with a threshold (`error@0.7`)."""

from __future__ import annotations

from . import metric_names
from .errors import UserError
from .hyperparameter_kinds import Names


class EvalMetric(Names):
    def check(self, value: list[str]) -> None:
        for metric in value:
            if "@" in metric:
                _check_threshold(metric)
            elif metric not in metric_names.ALL:
                raise UserError(f"Hyperparameter {self.name}: value {value} not in range {self.range}")


def _check_threshold(metric: str) -> None:
    name, threshold = (part.strip() for part in metric.split("@", 1))
    if name not in metric_names.WITH_THRESHOLD:
        raise UserError(
            f"Metric '{metric}' is not supported. Parameter 'eval_metric' with customized threshold should "
            "be one of these options: 'error', 'ndcg', 'map'."
        )
    try:
        float(threshold)
    except ValueError:
        raise UserError(f"Threshold value 't' in '{name}@t' expects float input.") from None
