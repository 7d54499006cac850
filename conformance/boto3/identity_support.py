"""What the checks of signatures and policies share: clients, refusals, policy documents.

provenance: client boto3
"""

import json
import urllib.error
import urllib.request

import boto3
from botocore.config import Config

ONE_TRY = Config(retries={"total_max_attempts": 1}, signature_version="s3v4")
ONE_TRY_ALL = Config(retries={"total_max_attempts": 1})


def client(name, credentials, config=None):
    key, secret, *token = credentials
    config = config or (ONE_TRY if name == "s3" else ONE_TRY_ALL)
    return boto3.client(
        name,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token=token[0] if token else None,
        config=config,
    )


def fetch(url, data=None, method="GET", headers=None):
    request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource, **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource, **more):
    return {"Effect": "Deny", "Action": action, "Resource": resource, **more}
