from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from job import Job

from slipway_image_classification.feature_cache import FeatureCache


def test_a_second_job_takes_the_features_of_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLIPWAY_IMAGE_CACHE", str(tmp_path / "cache"))
    said = []
    for name, rate in (("first", "0.01"), ("second", "0.02")):
        code, output = Job(tmp_path / name, {"learning_rate": rate}).fill().run()
        assert code == 0, output
        said.append("taken from an earlier job" in output)
    assert said == [False, True]


def test_other_images_or_another_seed_share_nothing(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    one = cache.features([b"a", b"b"], lambda: np.zeros(3))
    assert cache.features([b"a", b"b"], lambda: np.ones(3))[1]
    for other in ([b"ab"], [b"b", b"a"], [b"a", b"b", b""]):
        found, is_known = cache.features(other, lambda: np.ones(3))
        assert not is_known and found.all(), other
    assert not one[1]


def test_a_file_that_is_broken_is_computed_again(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    cache.features([b"a"], lambda: np.zeros(3))
    for file in tmp_path.glob("*.npy"):
        file.write_bytes(b"not an array")
    assert cache.features([b"a"], lambda: np.ones(3))[0].all()


def test_old_sets_are_forgotten(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    for number in range(20):
        cache.features([bytes([number])], lambda: np.zeros(3))
    assert len(list(tmp_path.glob("*.npy"))) == 6


def test_without_a_folder_nothing_is_kept() -> None:
    cache = FeatureCache(None)
    assert not cache.features([b"a"], lambda: np.zeros(3))[1]
    assert not cache.features([b"a"], lambda: np.zeros(3))[1]
