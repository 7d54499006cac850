from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from slipway_xgboost import csv_matrix
from slipway_xgboost.errors import UserError

SPELLINGS = ["", "NA", "nan", " ", "null", "?", "NaN"]


def written(table: np.ndarray, random: np.random.Generator) -> str:
    delimiter, end = str(random.choice([",", ";", "\t", "|"])), str(random.choice(["\n", "\r\n"]))

    def cell(value: float) -> str:
        if np.isnan(value):
            text = str(random.choice(SPELLINGS))
        else:
            text = str(random.choice([repr(float(value)), f" {value:.9g}", f"{value:.9e}", f"{value:.9g} "]))
        return text.strip() if delimiter == "\t" else text

    first = delimiter.join(f"{value:g}" for value in table[0])
    return end.join([first, *(delimiter.join(map(cell, row)) for row in table[1:])]) + str(
        random.choice(["", end, end * 2])
    )


@pytest.mark.parametrize("seed", range(60))
def test_reads_back_what_was_written(seed: int, tmp_path: Path) -> None:
    random = np.random.default_rng(seed)
    table = random.normal(size=(random.integers(1, 9), random.integers(2, 6))).astype(np.float32)
    table[random.random(table.shape) < 0.3] = np.nan
    table[0] = np.arange(table.shape[1])
    file = tmp_path / "t.csv"
    file.write_bytes(written(table, random).encode())
    np.testing.assert_array_equal(csv_matrix.read_csv([file]), table)


def test_a_file_of_many_chunks_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = np.random.default_rng(1).normal(size=(500, 4)).astype(np.float32)
    file = tmp_path / "t.csv"
    np.savetxt(file, table, delimiter=",", fmt="%.9g")
    monkeypatch.setattr(csv_matrix, "CHUNK_BYTES", 1000)
    np.testing.assert_array_equal(csv_matrix.read_csv([file, file]), np.concatenate([table, table]))


def test_refuses_a_bad_cell_far_down_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "t.csv"
    file.write_text("1,2\n" * 700 + "1,two\n")
    monkeypatch.setattr(csv_matrix, "CHUNK_BYTES", 1000)
    with pytest.raises(UserError, match=r"file 't.csv', line 701, column 2: a feature is text \('two'\)"):
        csv_matrix.read_csv([file])
