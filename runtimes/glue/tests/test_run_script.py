"""How a job's script ends: its code, its reason, and what it left to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUNTIME = Path(__file__).parent.parent


def run(folder, text, *arguments):
    script = folder / "script.py"
    script.write_text(text)
    command = [sys.executable, "-m", "slipway_glue.run_script", "pythonshell", str(script), *arguments]
    env = {**os.environ, "SLIPWAY_RUN_DIR": str(folder), "PYTHONPATH": str(RUNTIME)}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    ("ending", "code", "reason"),
    [
        ("pass", 0, None),
        ("sys.exit()", 0, None),
        ("sys.exit(3)", 3, "SystemExit: 3"),
        ("sys.exit('no data')", 1, "SystemExit: no data"),
        ("missing", 1, "NameError: name 'missing' is not defined"),
    ],
)
def test_code_and_reason(tmp_path, ending, code, reason):
    ran = run(tmp_path, f"import sys\nprint(sys.argv[1:])\n{ending}\n", "--day", "1")
    assert ran.returncode == code, (tmp_path / "error.log").read_text()
    assert ran.stdout == "['--day', '1']\n"
    failure = tmp_path / "failure"
    assert (failure.read_text() if failure.exists() else None) == reason


def test_finishes_what_the_script_began(tmp_path):
    ran = run(
        tmp_path,
        """
import atexit, threading, time

atexit.register(print, "registered")
threading.Thread(target=lambda: (time.sleep(0.2), print("thread"))).start()
left_open = open("left-open.txt", "w")
left_open.write("all of it")
""",
    )
    assert (ran.returncode, ran.stdout) == (0, "thread\nregistered\n")
    assert (tmp_path / "left-open.txt").read_text() == "all of it"


def test_leaves_the_interpreter_whole(tmp_path):
    """A thread of Arrow's that comes late finds it, instead of aborting the process."""
    ran = run(
        tmp_path,
        """
import builtins, os

class Kept:
    def __del__(self): os.abort()

builtins.kept = Kept()
""",
    )
    assert ran.returncode == 0
