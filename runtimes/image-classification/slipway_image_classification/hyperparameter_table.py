"""The hyperparameters of the built-in: kind, range, default.

https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html (read 2026-11)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LAYERS = (18, 34, 50, 101, 152, 200, 20, 32, 44, 56, 110)


@dataclass(frozen=True)
class Whole:
    minimum: int
    default: int | None = None


@dataclass(frozen=True)
class Number:
    minimum: float
    maximum: float
    default: float | None = None


@dataclass(frozen=True)
class Choice:
    values: tuple[str, ...]
    default: str | None = None


@dataclass(frozen=True)
class Text:
    pattern: str
    default: str | None = None



REQUIRED = ("num_classes", "num_training_samples")

TABLE: dict[str, Any] = {
    "num_classes": Whole(1),
    "num_training_samples": Whole(1),
    "augmentation_type": Choice(("crop", "crop_color", "crop_color_transform")),
    "beta_1": Number(0, 1, 0.9),
    "beta_2": Number(0, 1, 0.999),
    "checkpoint_frequency": Whole(1),
    "early_stopping": Choice(("True", "False", "true", "false"), "False"),
    "early_stopping_min_epochs": Whole(1, 10),
    "early_stopping_patience": Whole(1, 5),
    "early_stopping_tolerance": Number(0, 1, 0.0),
    "epochs": Whole(1, 30),
    "eps": Number(0, 1, 1e-8),
    "gamma": Number(0, 1, 0.9),
    "image_shape": Text(r"\d+,\d+,\d+", "3,224,224"),
    "kv_store": Choice(("dist_sync", "dist_async")),
    "learning_rate": Number(0, 1, 0.1),
    "lr_scheduler_factor": Number(0, 1, 0.1),
    "lr_scheduler_step": Text(r"\d+(,\d+)*"),
    "mini_batch_size": Whole(1, 32),
    "momentum": Number(0, 1, 0.9),
    "multi_label": Choice(("0", "1"), "0"),
    "num_layers": Choice(tuple(map(str, LAYERS)), "152"),
    "optimizer": Choice(("sgd", "adam", "rmsprop", "nag"), "sgd"),
    "precision_dtype": Choice(("float32", "float16"), "float32"),
    "resize": Whole(1),
    "top_k": Whole(2),
    "use_pretrained_model": Choice(("0", "1"), "0"),
    "use_weighted_loss": Choice(("0", "1"), "0"),
    "weight_decay": Number(0, 1, 0.0001),
    # Ours: decides all that is drawn. The built-in draws anew each time.
    "seed": Whole(0, 0),
}
