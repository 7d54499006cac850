"""Runs a job's script: python -m slipway_glue.run_script <command> <script> [--name value ...].

Standard error goes to error.log of the run's folder, the reason of a failure to the file `failure` beside it.

It ends without taking the interpreter apart: a thread of Arrow that lets go of Python's bytes meanwhile aborts the
process, and a run whose script did all its work would be FAILED (https://github.com/apache/arrow/issues/34314).
"""

import atexit
import gc
import os
import runpy
import sys
import traceback
from pathlib import Path


def _redirect_errors(path):
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(file, 2)
    os.close(file)


def _reason(error):
    """`NameError: name 'x' is not defined`, as GetJobRun shows it."""
    text = "".join(traceback.format_exception_only(error)).strip()
    return text.removeprefix("slipway_glue.sql.errors.SqlJobError: ")[:4000]


def _code(error):
    if error.code is None:
        return 0
    return error.code if isinstance(error.code, int) else 1


def _leave(ended):
    # Files that the script left open are closed, and so written, as the interpreter would have done.
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(ended["code"])


def main():
    command, script, *arguments = sys.argv[1:]
    folder = Path(os.environ["SLIPWAY_RUN_DIR"])
    _redirect_errors(folder / "error.log")
    # Registered first, so it is called last: what the script registered, and its threads, have ended by then.
    ended = {"code": 1}
    atexit.register(_leave, ended)
    try:
        if command == "slipway-sql":
            from slipway_glue.sql.job import run_sql_job

            run_sql_job(script, arguments)
        else:
            sys.argv = [script, *arguments]
            runpy.run_path(script, run_name="__main__")
        ended["code"] = 0
    except SystemExit as end:
        ended["code"] = _code(end)
        if ended["code"] != 0:
            (folder / "failure").write_text(f"SystemExit: {end.code}")
        raise
    except BaseException as error:
        traceback.print_exc()
        (folder / "failure").write_text(_reason(error))


main()
