"""The learned preprocessing: what a model sees of the matrix that `columns.to_matrix` makes."""

from __future__ import annotations

from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from .columns import Column


def build_features(columns: list[Column], numbers_as: str) -> ColumnTransformer:
    """Categories one-hot, an unknown one nowhere; numbers `scaled`, `filled` or `raw`.

    Trees gain nothing from scaling, and would lose exactness: what falls on a threshold may fall on its other side
    once it was scaled in the single precision of the ONNX form.
    """
    used = [column for column in columns if column.kind != "ignored"]
    numbers = [position for position, column in enumerate(used) if column.kind == "number"]
    categories = [position for position, column in enumerate(used) if column.kind == "category"]
    steps: list[tuple[str, object, list[int]]] = []
    if numbers:
        filled = SimpleImputer(strategy="median")
        ways = {
            "scaled": Pipeline([("impute", filled), ("scale", StandardScaler())]),
            "filled": filled,
            "raw": "passthrough",
        }
        steps.append(("numbers", ways[numbers_as], numbers))
    if categories:
        known = [[float(code) for code in range(len(used[position].values))] for position in categories]
        coded = Pipeline(
            [
                # A missing category is no category.
                ("impute", SimpleImputer(strategy="constant", fill_value=-1.0)),
                ("encode", OneHotEncoder(categories=known, handle_unknown="ignore", sparse_output=False)),
            ]
        )
        steps.append(("categories", coded, categories))
    return ColumnTransformer(steps)
