"""The built-in rules that scalars are enough for.

Definitions and defaults: https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html and
rule_config_jsons/ruleConfigs.json of github.com/awslabs/sagemaker-debugger-rulesconfig, read 2026-11. AWS's own code of
the managed rules is not public.
"""

from .base import Rule
from .class_imbalance import ClassImbalance
from .loss_not_decreasing import LossNotDecreasing
from .overfit import Overfit
from .overtraining import Overtraining
from .stalled_training import StalledTrainingRule
from .tensors import AllZero, ExplodingTensor, UnchangedTensor

RULES: dict[str, type[Rule]] = {
    rule.__name__: rule
    for rule in (
        LossNotDecreasing,
        Overfit,
        Overtraining,
        ClassImbalance,
        ExplodingTensor,
        AllZero,
        UnchangedTensor,
        StalledTrainingRule,
    )
}
