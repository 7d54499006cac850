"""Writes the suite's configuration for a running plane: who its users are is asked of the plane itself.

provenance: peer-suite ceph/s3-tests
"""

import json
import sys

import boto3

SECTIONS = ("s3 main", "s3 alt", "s3 tenant", "iam", "iam root", "iam alt root")


def client(service, endpoint, user):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id=user["accessKeyId"],
        aws_secret_access_key=user["secretAccessKey"],
    )


def section(name, endpoint, user):
    owner = client("s3", endpoint, user).list_buckets()["Owner"]
    lines = [
        f"[{name}]",
        f"display_name = {owner.get('DisplayName', '')}",
        f"user_id = {owner['ID']}",
        f"email = {user['accessKeyId'].lower()}@example.com",
        f"access_key = {user['accessKeyId']}",
        f"secret_key = {user['secretAccessKey']}",
    ]
    if name == "s3 main":
        kms = client("kms", endpoint, user)
        keys = [kms.create_key()["KeyMetadata"]["Arn"] for _ in range(2)]
        # Any region but us-east-1, whose buckets have an empty location.
        lines += ["api_name = eu-west-1", f"kms_keyid = {keys[0]}", f"kms_keyid2 = {keys[1]}"]
    if name == "s3 tenant":
        lines.append("tenant = testx")
    return lines


def main():
    endpoint, users_file, config_file, day_seconds = sys.argv[1:]
    with open(users_file, encoding="utf-8") as file:
        users = json.load(file)
    port = endpoint.rsplit(":", 1)[1]
    lines = ["[DEFAULT]", "host = 127.0.0.1", f"port = {port}", "is_secure = False"]
    lines += ["ssl_verify = False", "[fixtures]", "bucket prefix = st-{random}-"]
    for name, user in zip(SECTIONS, users, strict=True):
        lines += section(name, endpoint, user)
        if name == "s3 main":
            lines.append(f"lc_debug_interval = {day_seconds}")
    with open(config_file, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


main()
