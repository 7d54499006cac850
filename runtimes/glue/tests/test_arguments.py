"""`getResolvedOptions` as github.com/awslabs/aws-glue-libs documents and implements it."""

import pytest

from awsglue.utils import GlueArgumentError, getResolvedOptions

ARGV = ["script.py", "--JOB_NAME", "job", "--day-of-week", "monday", "--other", "x", "--TempDir", "s3://b/t"]


def test_wanted_and_reserved_come_back():
    options = getResolvedOptions([*ARGV, "--JOB_RUN_ID", "jr_1"], ["JOB_NAME", "day-of-week"])
    assert options["JOB_NAME"] == "job"
    assert options["day_of_week"] == "monday"
    assert options["JOB_RUN_ID"] == "jr_1"
    assert options["TempDir"] == options["RedshiftTempDir"] == "s3://b/t"
    assert "other" not in options


def test_missing_raises():
    with pytest.raises(GlueArgumentError):
        getResolvedOptions(ARGV, ["absent"])


def test_names_are_not_shortened():
    with pytest.raises(GlueArgumentError):
        getResolvedOptions(ARGV, ["JOB"])


def test_reserved_may_not_be_asked_for():
    with pytest.raises(RuntimeError):
        getResolvedOptions(ARGV, ["job_bookmark_option"])


def test_values_that_look_like_options():
    assert getResolvedOptions(["s", "--note=--day"], ["note"])["note"] == "--day"
