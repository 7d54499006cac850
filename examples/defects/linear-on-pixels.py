"""Processing job on SageMaker's scikit-learn image: how far a linear model on raw pixels comes.

The yardstick for the real model: whoever beats this has learned more than brightness at fixed places.
Input:  /opt/ml/processing/input/prepared   the folders and lists that Data Wrangler wrote
Output: /opt/ml/processing/output/metrics.json
"""

import json
from pathlib import Path

import numpy as np
from PIL import Image
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

BASE = Path("/opt/ml/processing")
SIDE = 32


def load(part):
    prepared = BASE / "input" / "prepared"
    lines = (prepared / "lst" / part / f"{part}.lst").read_text().splitlines()
    labels, paths = zip(*(line.split("\t")[1:3] for line in lines))
    pixels = [np.asarray(Image.open(prepared / part / path).convert("RGB").resize((SIDE, SIDE))).ravel() for path in paths]
    return np.array(pixels, dtype=np.float32), np.array(labels, dtype=int)


train, train_labels = load("train")
test, test_labels = load("test")
model = make_pipeline(StandardScaler(), LogisticRegression(C=0.01, max_iter=300))
answers = model.fit(train, train_labels).predict(test)
metrics = {"f1": f1_score(test_labels, answers, average="macro"), "accuracy": accuracy_score(test_labels, answers)}
(BASE / "output").mkdir(parents=True, exist_ok=True)
(BASE / "output" / "metrics.json").write_text(json.dumps(metrics))
print(json.dumps(metrics))
