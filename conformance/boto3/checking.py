"""What the scripts of a Python client share: saying what held, and asking for a refusal.

provenance: client boto3
"""

from botocore.exceptions import ClientError


def done(check):
    print(f"ok {check}", flush=True)


def refused(code, call, status=None, **arguments):
    """The message of the refusal; fails when there is none, or another one."""
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        if status is not None:
            assert error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error.response
        return error.response["Error"]["Message"]
    raise AssertionError(f"not refused with {code}")
