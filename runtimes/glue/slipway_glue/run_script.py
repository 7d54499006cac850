"""Runs a job's script: python -m slipway_glue.run_script <command> <script> [--name value ...].

Standard error goes to error.log of the run's folder, the reason of a failure to the file `failure` beside it.
"""

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


def main():
    command, script, *arguments = sys.argv[1:]
    folder = Path(os.environ["SLIPWAY_RUN_DIR"])
    _redirect_errors(folder / "error.log")
    try:
        if command == "slipway-sql":
            from slipway_glue.sql.job import run_sql_job

            run_sql_job(script, arguments)
        else:
            sys.argv = [script, *arguments]
            runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        if _code(end) != 0:
            (folder / "failure").write_text(f"SystemExit: {end.code}")
        raise
    except BaseException as error:
        traceback.print_exc()
        (folder / "failure").write_text(_reason(error))
        sys.exit(1)


main()
