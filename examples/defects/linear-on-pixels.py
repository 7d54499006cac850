"""Processing job on SageMaker's scikit-learn image: how far a linear model on raw pixels comes.

The yardstick for the real model: whoever beats this has learned more than brightness at fixed places.
Input:  /opt/ml/processing/input/pixels     small pictures as numbers, which the recipe writes
Output: /opt/ml/processing/output/metrics.json
"""

import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

BASE = Path("/opt/ml/processing")


def load(part):
    with np.load(BASE / "input" / "pixels" / f"{part}.npz") as file:
        return file["pixels"].astype(np.float32), file["labels"]


train, train_labels = load("train")
test, test_labels = load("test")
model = make_pipeline(StandardScaler(), LogisticRegression(C=0.01, max_iter=200))
answers = model.fit(train, train_labels).predict(test)
metrics = {"f1": f1_score(test_labels, answers, average="macro"), "accuracy": accuracy_score(test_labels, answers)}
(BASE / "output").mkdir(parents=True, exist_ok=True)
(BASE / "output" / "metrics.json").write_text(json.dumps(metrics))
print(json.dumps(metrics))
