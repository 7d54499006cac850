"""Runs a script of checks and ends without taking the interpreter apart: python run_checks.py <script> [argument ...].

A thread of Arrow that lets go of Python's bytes while the interpreter ends aborts the process, after everything held
(https://github.com/apache/arrow/issues/34314, open on 2026-11-26; one run in ten on a busy machine).

provenance: slipway-only it expects nothing, it runs the scripts that do
"""

import atexit
import os
import runpy
import sys
import traceback

code = 1


def leave():
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


# Registered first, so it is called last: what the script registered, and its threads, have ended by then.
atexit.register(leave)
sys.argv = sys.argv[1:]
sys.path[0] = os.path.dirname(sys.argv[0])
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
    code = 0
except SystemExit as end:
    code = end.code if isinstance(end.code, int) else int(end.code is not None)
    raise
except BaseException:
    traceback.print_exc()
