import json
import subprocess
import sys
import time
from pathlib import Path


def until(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "not in time"
        time.sleep(0.02)


def test_answers_questions_and_ends_with_its_folder(tmp_path):
    folder = tmp_path / "study"
    folder.mkdir()
    ask = {
        "strategy": "Bayesian", "direction": "maximize", "seed": 1, "expectedTrials": 6, "count": 2, "trials": [],
        "parameters": [{"name": "n", "kind": "integer", "min": "1", "max": "9", "scale": "Linear"}],
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "slipway_tuning.serve", str(folder)], cwd=Path(__file__).parents[1]
    )
    try:
        (folder / "ask-0.part").write_text(json.dumps(ask))
        (folder / "ask-0.part").rename(folder / "ask-0.json")
        until((folder / "answer-0.json").exists)
        proposals = json.loads((folder / "answer-0.json").read_text())["proposals"]
        assert [1 <= int(each["n"]) <= 9 for each in proposals] == [True, True]

        (folder / "ask-1.json").write_text('{"strategy": "Bayesian"}')
        until((folder / "answer-1.json").exists)
        assert "KeyError" in json.loads((folder / "answer-1.json").read_text())["error"]

        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
