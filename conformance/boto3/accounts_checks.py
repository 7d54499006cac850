"""Two accounts where policies decide, through boto3: users of a credentials file, with and without policies.

provenance: client boto3; IAM User Guide (reference_policies_evaluation-logic-cross-account), as of 2026-11
"""

import json
import sys

import boto3

from checking import done, refused

with open(sys.argv[1]) as file:
    users = {user["name"]: user for user in json.load(file)}
BUCKET = "owned"


def client(service, name):
    user = users[name]
    return boto3.client(
        service, aws_access_key_id=user["accessKeyId"], aws_secret_access_key=user["secretAccessKey"]
    )


def statement(effect, actions, principal):
    resources = [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"]
    return {"Effect": effect, "Action": actions, "Resource": resources, "Principal": {"AWS": principal}}


owner, guest, reader = (client("s3", name) for name in ("owner", "guest", "reader"))
owner.create_bucket(Bucket=BUCKET)
owner.put_object(Bucket=BUCKET, Key="k", Body=b"theirs")


def give(*statements):
    owner.put_bucket_policy(
        Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": list(statements)})
    )


def check_users():
    assert client("sts", "owner").get_caller_identity()["Account"] == "111111111111"
    assert client("sts", "reader").get_caller_identity()["Arn"].endswith(":user/reader")
    assert [each["Name"] for each in owner.list_buckets()["Buckets"]] == [BUCKET]
    assert guest.list_buckets()["Buckets"] == []
    refused("AccessDenied", reader.list_buckets)
    refused("AccessDenied", reader.create_bucket, Bucket="of-the-reader")
    done("users of the file")


def check_across():
    refused("AccessDenied", guest.get_object, Bucket=BUCKET, Key="k")
    give(statement("Allow", ["s3:GetObject", "s3:PutObject"], "222222222222"))
    assert guest.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"theirs"
    # The reader's own policy allows to read alone: both have to allow.
    assert reader.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"theirs"
    refused("AccessDenied", reader.put_object, Bucket=BUCKET, Key="k2", Body=b"")
    guest.put_object(Bucket=BUCKET, Key="k2", Body=b"")
    refused("AccessDenied", guest.delete_object, Bucket=BUCKET, Key="k2")
    arn = "arn:aws:iam::222222222222:user/reader"
    give(
        statement("Allow", "s3:*", "222222222222"),
        statement("Deny", "s3:GetObject", arn),
    )
    refused("AccessDenied", reader.get_object, Bucket=BUCKET, Key="k")
    guest.get_object(Bucket=BUCKET, Key="k")
    # To be named by the bucket of another account is not enough.
    give(statement("Allow", "s3:PutObject", arn))
    refused("AccessDenied", reader.put_object, Bucket=BUCKET, Key="k3", Body=b"")
    refused("AccessDenied", guest.delete_bucket_policy, Bucket=BUCKET)
    done("between accounts both have to allow")


check_users()
check_across()
