"""S3 beyond objects through boto3: versions, tags, access lists and policies of two accounts, CORS, forms, lifecycle.

provenance: aws-doc https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
"""

import json
import sys
import urllib.error
import urllib.request

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT, USERS = sys.argv[1:]
ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers"


def user(index):
    with open(USERS, encoding="utf-8") as file:
        entry = json.load(file)[index]
    return boto3.client(
        "s3",
        endpoint_url=ENDPOINT,
        region_name="us-east-1",
        aws_access_key_id=entry["accessKeyId"],
        aws_secret_access_key=entry["secretAccessKey"],
        config=Config(signature_version="s3v4"),
    )


main, other = user(0), user(1)
nobody = boto3.client(
    "s3",
    endpoint_url=ENDPOINT,
    region_name="us-east-1",
    config=Config(signature_version=UNSIGNED),
)


def refusal(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        found = error.response["Error"]["Code"]
        assert found == code, f"{found} instead of {code}"
        return error.response
    raise AssertionError(f"{code} was not raised")


def text(client, **arguments):
    return client.get_object(**arguments)["Body"].read().decode()


def versions():
    bucket = "feature-versions"
    main.create_bucket(Bucket=bucket)
    assert "Status" not in main.get_bucket_versioning(Bucket=bucket)
    main.put_object(Bucket=bucket, Key="k", Body=b"zero")
    main.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    ids = [main.put_object(Bucket=bucket, Key="k", Body=body)["VersionId"] for body in (b"one", b"two")]
    marker = main.delete_object(Bucket=bucket, Key="k")
    assert marker["DeleteMarker"] is True
    gone = refusal("NoSuchKey", main.get_object, Bucket=bucket, Key="k")
    assert gone["ResponseMetadata"]["HTTPHeaders"]["x-amz-delete-marker"] == "true"
    listed = main.list_object_versions(Bucket=bucket)
    assert [one["VersionId"] for one in listed["Versions"]] == [ids[1], ids[0], "null"]
    assert listed["DeleteMarkers"][0]["IsLatest"] is True
    assert text(main, Bucket=bucket, Key="k", VersionId="null") == "zero"
    source = {"Bucket": bucket, "Key": "k", "VersionId": ids[0]}
    copied = main.copy_object(Bucket=bucket, Key="k", CopySource=source)
    assert copied["CopySourceVersionId"] == ids[0]
    assert text(main, Bucket=bucket, Key="k") == "one"
    everything = [
        {"Key": one["Key"], "VersionId": one["VersionId"]}
        for page in main.get_paginator("list_object_versions").paginate(Bucket=bucket, PaginationConfig={"PageSize": 2})
        for one in page.get("Versions", []) + page.get("DeleteMarkers", [])
    ]
    assert len(everything) == 5
    deleted = main.delete_objects(Bucket=bucket, Delete={"Objects": everything})
    assert len(deleted["Deleted"]) == 5 and "Errors" not in deleted
    main.delete_bucket(Bucket=bucket)


def tags():
    bucket = "feature-tags"
    main.create_bucket(Bucket=bucket)
    refusal("NoSuchTagSet", main.get_bucket_tagging, Bucket=bucket)
    tag_set = [{"Key": "team", "Value": "ml"}]
    main.put_bucket_tagging(Bucket=bucket, Tagging={"TagSet": tag_set})
    assert main.get_bucket_tagging(Bucket=bucket)["TagSet"] == tag_set
    main.delete_bucket_tagging(Bucket=bucket)
    main.put_object(Bucket=bucket, Key="k", Body=b"x", Tagging="a=1&b=two%20words")
    assert main.head_object(Bucket=bucket, Key="k")["TagCount"] == 2
    main.copy_object(Bucket=bucket, Key="copy", CopySource=f"{bucket}/k")
    expected = [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "two words"}]
    assert main.get_object_tagging(Bucket=bucket, Key="copy")["TagSet"] == expected
    twice = {"TagSet": [{"Key": "a", "Value": "1"}, {"Key": "a", "Value": "2"}]}
    refusal("InvalidTag", main.put_object_tagging, Bucket=bucket, Key="k", Tagging=twice)
    main.delete_object_tagging(Bucket=bucket, Key="k")
    assert main.get_object_tagging(Bucket=bucket, Key="k")["TagSet"] == []


def access_lists():
    bucket = "feature-acl"
    main.create_bucket(Bucket=bucket)
    main.put_object(Bucket=bucket, Key="k", Body=b"mine")
    refusal("AccessDenied", other.get_object, Bucket=bucket, Key="k")
    refusal("AccessDenied", nobody.get_object, Bucket=bucket, Key="k")
    main.put_object_acl(Bucket=bucket, Key="k", ACL="public-read")
    grants = main.get_object_acl(Bucket=bucket, Key="k")["Grants"]
    assert {"Grantee": {"Type": "Group", "URI": ALL_USERS}, "Permission": "READ"} in grants
    assert text(nobody, Bucket=bucket, Key="k") == "mine"
    refusal("AccessDenied", nobody.put_object, Bucket=bucket, Key="new", Body=b"x")
    other_id = other.list_buckets()["Owner"]["ID"]
    main.put_bucket_acl(Bucket=bucket, GrantWrite=f'id="{other_id}"', GrantRead=f'id="{other_id}"')
    other.put_object(Bucket=bucket, Key="theirs", Body=b"theirs")
    refusal("AccessDenied", main.get_object, Bucket=bucket, Key="theirs")
    other.put_object_acl(Bucket=bucket, Key="theirs", ACL="bucket-owner-full-control")
    assert text(main, Bucket=bucket, Key="theirs") == "theirs"
    assert len(other.list_objects_v2(Bucket=bucket)["Contents"]) == 2
    main.put_bucket_acl(Bucket=bucket, ACL="private")
    controls = {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    main.put_bucket_ownership_controls(Bucket=bucket, OwnershipControls=controls)
    refusal("AccessControlListNotSupported", main.put_object_acl, Bucket=bucket, Key="k", ACL="public-read")
    refusal("AccessDenied", nobody.get_object, Bucket=bucket, Key="k")


def policies():
    bucket = "feature-policy"
    main.create_bucket(Bucket=bucket)
    for key in ("open/k", "shut/k"):
        main.put_object(Bucket=bucket, Key=key, Body=b"x")
    everything = f"arn:aws:s3:::{bucket}/*"
    allow = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": everything}
    deny = {**allow, "Effect": "Deny", "Resource": f"arn:aws:s3:::{bucket}/shut/*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [allow, deny]})
    main.put_bucket_policy(Bucket=bucket, Policy=document)
    assert main.get_bucket_policy(Bucket=bucket)["Policy"] == document
    assert main.get_bucket_policy_status(Bucket=bucket)["PolicyStatus"]["IsPublic"] is True
    assert text(nobody, Bucket=bucket, Key="open/k") == "x"
    refusal("AccessDenied", other.get_object, Bucket=bucket, Key="shut/k")
    refusal("AccessDenied", main.get_object, Bucket=bucket, Key="shut/k")
    block = {"BlockPublicPolicy": True, "RestrictPublicBuckets": True}
    main.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration=block)
    refusal("AccessDenied", nobody.get_object, Bucket=bucket, Key="open/k")
    refusal("AccessDenied", main.put_bucket_policy, Bucket=bucket, Policy=document)
    refusal("MalformedPolicy", main.put_bucket_policy, Bucket=bucket, Policy="{}")
    main.delete_bucket_policy(Bucket=bucket)
    refusal("NoSuchBucketPolicy", main.get_bucket_policy, Bucket=bucket)


def ask(method, url, **headers):
    request = urllib.request.Request(url, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers)


def cross_origin():
    bucket = "feature-cors"
    main.create_bucket(Bucket=bucket, ACL="public-read")
    rule = {
        "AllowedMethods": ["GET", "PUT"],
        "AllowedOrigins": ["https://*.example.com"],
        "AllowedHeaders": ["x-amz-*"],
        "ExposeHeaders": ["ETag"],
        "MaxAgeSeconds": 600,
    }
    main.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": [rule]})
    assert main.get_bucket_cors(Bucket=bucket)["CORSRules"] == [rule]
    url = f"{ENDPOINT}/{bucket}"
    asked = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "x-amz-acl"}
    status, headers = ask("OPTIONS", f"{url}/k", Origin="https://app.example.com", **asked)
    assert status == 200 and headers["access-control-allow-origin"] == "https://app.example.com"
    assert headers["access-control-max-age"] == "600"
    assert ask("OPTIONS", f"{url}/k", Origin="https://evil.example", **asked)[0] == 403
    status, headers = ask("GET", url, Origin="https://app.example.com")
    assert status == 200 and headers["access-control-expose-headers"] == "ETag"
    # A page that no rule names changes nothing, whatever it may otherwise.
    assert ask("PUT", f"{url}/k", Origin="https://evil.example")[0] == 403
    main.delete_bucket_cors(Bucket=bucket)
    refusal("NoSuchCORSConfiguration", main.get_bucket_cors, Bucket=bucket)


def post(url, fields, body):
    mark = "form-mark"
    parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()]
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="f.txt"\r\n\r\n'
    data = "".join(parts).encode() + head.encode() + body + f"\r\n--{mark}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={mark}"}
    request = urllib.request.Request(url, data=data, method="POST", headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def forms():
    bucket = "feature-forms"
    main.create_bucket(Bucket=bucket)
    fields = {"success_action_status": "201", "x-amz-meta-from": "form"}
    conditions = [{"success_action_status": "201"}, {"x-amz-meta-from": "form"}, ["content-length-range", 1, 100]]
    form = main.generate_presigned_post(bucket, "up/${filename}", Fields=fields, Conditions=conditions)
    status, answer = post(form["url"], form["fields"], b"from a form")
    assert status == 201 and "<Key>up/f.txt</Key>" in answer, answer
    stored = main.get_object(Bucket=bucket, Key="up/f.txt")
    assert stored["Body"].read() == b"from a form" and stored["Metadata"] == {"from": "form"}
    assert "EntityTooLarge" in post(form["url"], form["fields"], b"x" * 101)[1]
    assert "EntityTooSmall" in post(form["url"], form["fields"], b"")[1]
    changed = {**form["fields"], "x-amz-meta-from": "other"}
    assert "Policy Condition failed" in post(form["url"], changed, b"x")[1]
    forged = {**form["fields"], "x-amz-signature": "0" * 64}
    assert "SignatureDoesNotMatch" in post(form["url"], forged, b"x")[1]
    late = main.generate_presigned_post(bucket, "k", ExpiresIn=-10)
    assert "Policy expired" in post(late["url"], late["fields"], b"x")[1]
    assert "AccessDenied" in post(form["url"], {"key": "k"}, b"x")[1]


def lifecycle():
    bucket = "feature-lifecycle"
    main.create_bucket(Bucket=bucket)
    rules = [
        {"ID": "old", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 30}},
        {
            "ID": "parts",
            "Status": "Disabled",
            "Filter": {"And": {"Prefix": "", "Tags": [{"Key": "a", "Value": "b"}]}},
            "NoncurrentVersionExpiration": {"NoncurrentDays": 3},
        },
    ]
    main.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": rules})
    assert main.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"] == rules
    stored = main.put_object(Bucket=bucket, Key="logs/1", Body=b"x")
    assert 'rule-id="old"' in stored["Expiration"]
    assert "Expiration" not in main.put_object(Bucket=bucket, Key="kept", Body=b"x")
    main.delete_bucket_lifecycle(Bucket=bucket)
    refusal("NoSuchLifecycleConfiguration", main.get_bucket_lifecycle_configuration, Bucket=bucket)


def attributes():
    bucket = "feature-attributes"
    main.create_bucket(Bucket=bucket)
    main.put_object(Bucket=bucket, Key="k", Body=b"12345", ChecksumAlgorithm="SHA256")
    asked = ["ETag", "Checksum", "ObjectSize", "StorageClass"]
    found = main.get_object_attributes(Bucket=bucket, Key="k", ObjectAttributes=asked)
    assert found["ObjectSize"] == 5 and found["StorageClass"] == "STANDARD"
    assert found["Checksum"]["ChecksumType"] == "FULL_OBJECT"
    assert f'"{found["ETag"]}"' == main.head_object(Bucket=bucket, Key="k")["ETag"]


CHECKS = {
    "versions and delete markers": versions,
    "tags of buckets and objects": tags,
    "access lists between accounts": access_lists,
    "bucket policies and public access": policies,
    "cross-origin rules and preflights": cross_origin,
    "uploads by a form": forms,
    "lifecycle rules": lifecycle,
    "attributes of an object": attributes,
}

for name, check in CHECKS.items():
    check()
    print(f"ok {name}", flush=True)
