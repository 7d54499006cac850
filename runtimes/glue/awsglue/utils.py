"""`awsglue.utils` as scripts know it: arguments of a job.

Behaviour after the public library (github.com/awslabs/aws-glue-libs, read 2026-11): missing names raise, reserved ones
may not be asked for, unknown ones are left alone, hyphens come back as underscores.
"""

import argparse

_RESERVED = {
    "job_bookmark_option": "job-bookmark-option",
    "job_bookmark_from": "job-bookmark-from",
    "job_bookmark_to": "job-bookmark-to",
    "JOB_ID": "JOB_ID",
    "JOB_RUN_ID": "JOB_RUN_ID",
    "SECURITY_CONFIGURATION": "SECURITY_CONFIGURATION",
    "encryption_type": "encryption-type",
    "enable_data_lineage": "enable-data-lineage",
}
_FOLDERS = ("RedshiftTempDir", "TempDir")


class GlueArgumentError(Exception):
    """An argument that the script asks for was not given."""


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        raise GlueArgumentError(f"argument error: {message}")


def getResolvedOptions(args, options):
    parser = _Parser(allow_abbrev=False, add_help=False)
    for name, flag in _RESERVED.items():
        if name in options:
            raise RuntimeError(f"Using reserved arguments {name}")
        parser.add_argument(f"--{flag}", dest=name)
    for name in _FOLDERS:
        parser.add_argument(f"--{name}", required=name in options)
    for name in options:
        if name not in _FOLDERS:
            parser.add_argument(f"--{name}", dest=name.replace("-", "_"), required=True)
    known, _unknown = parser.parse_known_args(args[1:])
    found = vars(known)
    folder = found.get("TempDir") or found.get("RedshiftTempDir")
    return {
        **{name: value for name, value in found.items() if value is not None},
        **({name: folder for name in _FOLDERS} if folder else {}),
    }


def makeOptions(sc, py_obj):
    raise RuntimeError("makeOptions needs Spark, which this job does not run on")


__all__ = ["GlueArgumentError", "getResolvedOptions", "makeOptions"]

