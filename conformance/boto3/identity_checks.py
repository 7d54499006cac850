"""Signatures and policies through boto3: the mode (sign or enforce) and the root user's credentials file are arguments.

provenance: client boto3; IAM User Guide (reference_policies_evaluation-logic), S3 API Reference (ErrorResponses,
sigv4-query-string-auth), STS API Reference, as of 2026-11
"""

import sys
import time
from configparser import ConfigParser

from botocore.auth import SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials

from checking import done, refused
from identity_support import ONE_TRY_ALL, allow, client, deny, fetch, policy

mode, key_file = sys.argv[1:3]
parser = ConfigParser()
parser.read(key_file)
root = (parser["default"]["aws_access_key_id"], parser["default"]["aws_secret_access_key"])
BUCKET = "signed"

s3 = client("s3", root)
iam = client("iam", root)
sts = client("sts", root)
ACCOUNT = sts.get_caller_identity()["Account"]


def check_signatures():
    assert sts.get_caller_identity()["Arn"] == f"arn:aws:iam::{ACCOUNT}:root"
    s3.create_bucket(Bucket=BUCKET)
    s3.put_object(Bucket=BUCKET, Key="a b/ü+1.txt", Body=b"signed", Metadata={"x": "y  z"})
    assert s3.get_object(Bucket=BUCKET, Key="a b/ü+1.txt")["Body"].read() == b"signed"
    assert s3.list_objects_v2(Bucket=BUCKET, Prefix="a b/")["KeyCount"] == 1
    signed_body = Config(s3={"payload_signing_enabled": True}, signature_version="s3v4")
    client("s3", root, signed_body).put_object(Bucket=BUCKET, Key="big", Body=b"x" * 300_000)
    assert s3.head_object(Bucket=BUCKET, Key="big")["ContentLength"] == 300_000
    for service, call, code in [
        ("s3", "list_buckets", "SignatureDoesNotMatch"),
        ("sts", "get_caller_identity", "SignatureDoesNotMatch"),
        ("sagemaker", "list_models", "InvalidSignatureException"),
        ("logs", "describe_log_groups", "InvalidSignatureException"),
        ("ec2", "describe_instances", "AuthFailure"),
    ]:
        refused(code, getattr(client(service, (root[0], "wrong")), call))
    for service, call, code in [
        ("s3", "list_buckets", "InvalidAccessKeyId"),
        ("sts", "get_caller_identity", "InvalidClientTokenId"),
        ("sagemaker", "list_models", "UnrecognizedClientException"),
    ]:
        refused(code, getattr(client(service, ("AKIAUNKNOWN", "wrong")), call))
    assert client("sagemaker", root).list_models()["Models"] == []
    assert client("logs", root).describe_log_groups()["logGroups"] == []
    assert client("glue", root).get_databases()["DatabaseList"] == []
    assert client("ec2", root).describe_instances()["Reservations"] == []
    done("signatures in headers")


def check_presigned():
    ask = {"Bucket": BUCKET, "Key": "a b/ü+1.txt"}
    # boto3 by itself signs URLs with version 2 in us-east-1.
    url = client("s3", root, ONE_TRY_ALL).generate_presigned_url("get_object", Params=ask, ExpiresIn=60)
    assert "AWSAccessKeyId=" in url and fetch(url) == (200, "signed"), fetch(url)
    status, text = fetch(url.replace("%20", "-"))
    assert status == 403 and "<Code>SignatureDoesNotMatch</Code>" in text, text
    status, text = fetch(url.replace("Expires=1", "Expires=2"))
    assert status == 403 and "<Code>SignatureDoesNotMatch</Code>" in text, text
    url = s3.generate_presigned_url("get_object", Params=ask, ExpiresIn=60)
    assert fetch(url) == (200, "signed"), fetch(url)
    status, text = fetch(url.replace("ü", "u").replace("%C3%BC", "u"))
    assert status == 403 and "<Code>SignatureDoesNotMatch</Code>" in text, text
    status, text = fetch(url.replace("Expires=60", "Expires=61"))
    assert status == 403 and "<Code>SignatureDoesNotMatch</Code>" in text, text
    status, text = fetch(url.replace("Expires=60", "Expires=604801"))
    assert status == 400 and "AuthorizationQueryParametersError" in text, text
    status, text = fetch(url.replace("X-Amz-Date=2", "X-Amz-Date=1"))
    assert status == 400 and "AuthorizationQueryParametersError" in text, text
    status, text = fetch(url, headers={"x-amz-acl": "public-read"})
    assert status == 403 and "headers present in the request which were not signed" in text, text
    short = s3.generate_presigned_url("get_object", Params=ask, ExpiresIn=1)
    time.sleep(2.1)
    status, text = fetch(short)
    assert status == 403 and "<Message>Request has expired</Message>" in text, text
    assert "<Code>AccessDenied</Code>" in text and "<X-Amz-Expires>1</X-Amz-Expires>" in text, text
    put = s3.generate_presigned_url("put_object", Params={"Bucket": BUCKET, "Key": "by-url"})
    assert fetch(put, data=b"by url", method="PUT")[0] == 200
    assert s3.get_object(Bucket=BUCKET, Key="by-url")["Body"].read() == b"by url"
    status, text = fetch(s3.meta.endpoint_url + f"/{BUCKET}/by-url")
    assert status == 403 and "<Code>AccessDenied</Code>" in text, text
    request = AWSRequest("GET", sts.meta.endpoint_url + "/?Action=GetCallerIdentity&Version=2011-06-15")
    SigV4QueryAuth(Credentials(*root), "sts", "us-east-1", expires=60).add_auth(request)
    status, text = fetch(request.url)
    assert status == 200 and f"<Arn>arn:aws:iam::{ACCOUNT}:root</Arn>" in text, text
    form = s3.generate_presigned_post(BUCKET, "by-form", ExpiresIn=60)
    assert form["fields"]["x-amz-signature"]
    done("presigned urls")


def new_user(name):
    user = iam.create_user(UserName=name)["User"]
    assert user["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/{name}", user
    key = iam.create_access_key(UserName=name)["AccessKey"]
    assert len(key["SecretAccessKey"]) == 40 and key["Status"] == "Active", key
    return key["AccessKeyId"], key["SecretAccessKey"]


def check_users():
    keys = new_user("ada")
    assert client("sts", keys).get_caller_identity()["Arn"].endswith(":user/ada")
    assert client("iam", keys).get_user()["User"]["UserName"] == "ada" if mode == "sign" else True
    refused("EntityAlreadyExists", iam.create_user, 409, UserName="ada")
    refused("NoSuchEntity", iam.get_user, 404, UserName="bob")
    listed = iam.list_access_keys(UserName="ada")["AccessKeyMetadata"]
    assert [key["AccessKeyId"] for key in listed] == [keys[0]] and "SecretAccessKey" not in listed[0]
    iam.create_access_key(UserName="ada")
    refused("LimitExceeded", iam.create_access_key, 409, UserName="ada")
    iam.update_access_key(UserName="ada", AccessKeyId=keys[0], Status="Inactive")
    refused("InvalidClientTokenId", client("sts", keys).get_caller_identity, 403)
    iam.update_access_key(UserName="ada", AccessKeyId=keys[0], Status="Active")
    client("sts", keys).get_caller_identity()
    iam.put_user_policy(UserName="ada", PolicyName="p", PolicyDocument=policy(allow("s3:*", "*")))
    assert iam.get_user_policy(UserName="ada", PolicyName="p")["PolicyDocument"]["Statement"]
    refused("DeleteConflict", iam.delete_user, 409, UserName="ada")
    iam.delete_user_policy(UserName="ada", PolicyName="p")
    for key in iam.list_access_keys(UserName="ada")["AccessKeyMetadata"]:
        iam.delete_access_key(UserName="ada", AccessKeyId=key["AccessKeyId"])
    iam.delete_user(UserName="ada")
    refused("InvalidClientTokenId", client("sts", keys).get_caller_identity, 403)
    for document, words in [
        ("no", "Syntax errors in policy"),
        (policy(allow("GetObject", "*")), "prefaced by a vendor"),
        (policy(allow("s3:GetObject", "bucket")), "ARN format"),
        (policy(allow("s3:GetObject", "*", Principal="*")), "should not specify a principal"),
    ]:
        said = refused("MalformedPolicyDocument", iam.create_policy, PolicyName="x", PolicyDocument=document)
        assert words in said, said
    done("users and access keys")


def check_managed_policies():
    arn = iam.create_policy(PolicyName="read", PolicyDocument=policy(allow("s3:Get*", "*")))["Policy"]["Arn"]
    for _ in range(4):
        iam.create_policy_version(
            PolicyArn=arn, PolicyDocument=policy(allow("s3:List*", "*")), SetAsDefault=True
        )
    refused("LimitExceeded", iam.create_policy_version, 409, PolicyArn=arn, PolicyDocument=policy(allow("s3:*", "*")))
    assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v5"
    document = iam.get_policy_version(PolicyArn=arn, VersionId="v5")["PolicyVersion"]["Document"]
    assert document["Statement"][0]["Action"] == "s3:List*", document
    refused("DeleteConflict", iam.delete_policy, 409, PolicyArn=arn)
    for version in iam.list_policy_versions(PolicyArn=arn)["Versions"]:
        if not version["IsDefaultVersion"]:
            iam.delete_policy_version(PolicyArn=arn, VersionId=version["VersionId"])
    iam.create_user(UserName="eve")
    iam.attach_user_policy(UserName="eve", PolicyArn=arn)
    attached = iam.list_attached_user_policies(UserName="eve")["AttachedPolicies"]
    assert attached == [{"PolicyName": "read", "PolicyArn": arn}], attached
    assert iam.get_policy(PolicyArn=arn)["Policy"]["AttachmentCount"] == 1
    simulated = iam.simulate_principal_policy(
        PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:user/eve",
        ActionNames=["s3:ListBucket", "s3:GetObject"],
        PolicyInputList=[policy(deny("s3:ListBucket", "arn:aws:s3:::secret"))],
        ResourceArns=["arn:aws:s3:::open", "arn:aws:s3:::secret"],
    )["EvaluationResults"]
    decisions = [(r["EvalActionName"], r["EvalResourceName"][13:], r["EvalDecision"]) for r in simulated]
    assert decisions == [
        ("s3:ListBucket", "open", "allowed"),
        ("s3:ListBucket", "secret", "explicitDeny"),
        ("s3:GetObject", "open", "implicitDeny"),
        ("s3:GetObject", "secret", "implicitDeny"),
    ], decisions
    refused("DeleteConflict", iam.delete_policy, 409, PolicyArn=arn)
    iam.detach_user_policy(UserName="eve", PolicyArn=arn)
    iam.delete_policy(PolicyArn=arn)
    iam.delete_user(UserName="eve")
    iam.create_instance_profile(InstanceProfileName="machine")
    refused("NoSuchEntity", iam.add_role_to_instance_profile, 404, InstanceProfileName="machine", RoleName="no")
    iam.delete_instance_profile(InstanceProfileName="machine")
    assert iam.get_account_summary()["SummaryMap"]["Users"] == 0
    done("managed policies and simulation")


def check_roles():
    user = new_user("pilot")
    trust = policy(
        {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:user/pilot"}, "Action": "sts:AssumeRole"}
    )
    role = iam.create_role(RoleName="reader", AssumeRolePolicyDocument=trust)["Role"]
    iam.put_role_policy(
        RoleName="reader", PolicyName="read", PolicyDocument=policy(allow(["s3:GetObject", "s3:ListBucket"], "*"))
    )
    pilot = client("sts", user)
    session = pilot.assume_role(RoleArn=role["Arn"], RoleSessionName="flight")
    assert session["AssumedRoleUser"]["AssumedRoleId"] == role["RoleId"] + ":flight", session
    given = session["Credentials"]
    keys = (given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])
    me = client("sts", keys).get_caller_identity()
    assert me["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/reader/flight", me
    assert me["UserId"] == role["RoleId"] + ":flight", me
    assert client("s3", keys).get_object(Bucket=BUCKET, Key="big")["ContentLength"] == 300_000
    url = client("s3", keys).generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "by-url"})
    assert fetch(url) == (200, "by url")
    refused("InvalidToken", client("s3", (*keys[:2], keys[2] + "x")).list_buckets)
    refused("InvalidAccessKeyId", client("s3", keys[:2]).list_buckets)
    refused("SignatureDoesNotMatch", client("s3", (keys[0], "wrong", keys[2])).list_buckets)
    refused("ValidationError", pilot.assume_role, RoleArn=role["Arn"], RoleSessionName="far", DurationSeconds=43200)
    own = pilot.get_session_token()["Credentials"]
    keys = (own["AccessKeyId"], own["SecretAccessKey"], own["SessionToken"])
    assert client("sts", keys).get_caller_identity()["Arn"].endswith(":user/pilot")
    refused("AccessDenied", client("sts", keys).get_session_token, 403)
    done("roles and sessions")


SCRIPT = f"""
import boto3
from botocore.exceptions import ClientError

s3 = boto3.client("s3")
said = boto3.client("sts").get_caller_identity()["Arn"]
for key in ["by-url", "jobs/secret"]:
    try:
        said += " " + key + ":" + s3.get_object(Bucket="{BUCKET}", Key=key)["Body"].read().decode()
    except ClientError as error:
        said += " " + key + ":" + error.response["Error"]["Code"]
s3.put_object(Bucket="{BUCKET}", Key="jobs/said", Body=said)
"""


def check_job():
    trust = policy(
        {"Effect": "Allow", "Principal": {"Service": "glue.amazonaws.com"}, "Action": "sts:AssumeRole"}
    )
    arn = iam.create_role(RoleName="job", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    document = policy(
        allow("s3:*", f"arn:aws:s3:::{BUCKET}/*"), deny("s3:GetObject", f"arn:aws:s3:::{BUCKET}/jobs/secret")
    )
    iam.put_role_policy(RoleName="job", PolicyName="p", PolicyDocument=document)
    s3.put_object(Bucket=BUCKET, Key="jobs/script.py", Body=SCRIPT)
    s3.put_object(Bucket=BUCKET, Key="jobs/secret", Body=b"secret")
    glue = client("glue", root)
    command = {"Name": "pythonshell", "ScriptLocation": f"s3://{BUCKET}/jobs/script.py", "PythonVersion": "3.9"}
    glue.create_job(Name="who", Role=arn, Command=command)
    run = glue.start_job_run(JobName="who")["JobRunId"]
    deadline = time.monotonic() + 240
    while (job := glue.get_job_run(JobName="who", RunId=run)["JobRun"])["JobRunState"] in ("STARTING", "RUNNING"):
        assert time.monotonic() < deadline, job
        time.sleep(0.3)
    assert job["JobRunState"] == "SUCCEEDED", job
    said = s3.get_object(Bucket=BUCKET, Key="jobs/said")["Body"].read().decode()
    secret = "secret" if mode == "sign" else "AccessDenied"
    me = f"arn:aws:sts::{ACCOUNT}:assumed-role/job/slipway-job"
    assert said == f"{me} by-url:by url jobs/secret:{secret}", said
    done("the process of a job is its role")


def check_enforced():
    user = new_user("worker")
    theirs = client("s3", user)
    said = refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="big")
    assert said == (
        f"User: arn:aws:iam::{ACCOUNT}:user/worker is not authorized to perform: s3:GetObject on resource: "
        f"\"arn:aws:s3:::{BUCKET}/big\" because no identity-based policy allows the s3:GetObject action"
    ) or "is not authorized to perform: s3:GetObject" in said, said
    put = lambda *statements: iam.put_user_policy(  # noqa: E731
        UserName="worker", PolicyName="p", PolicyDocument=policy(*statements)
    )
    own = "arn:aws:s3:::" + BUCKET + "/home/${aws:username}/*"
    put(
        allow(["s3:GetObject", "s3:PutObject"], own),
        allow("s3:ListBucket", f"arn:aws:s3:::{BUCKET}", Condition={"StringLike": {"s3:prefix": "home/worker/*"}}),
        deny("s3:*", f"arn:aws:s3:::{BUCKET}/home/worker/locked/*"),
    )
    theirs.put_object(Bucket=BUCKET, Key="home/worker/a", Body=b"mine")
    assert theirs.get_object(Bucket=BUCKET, Key="home/worker/a")["Body"].read() == b"mine"
    assert theirs.list_objects_v2(Bucket=BUCKET, Prefix="home/worker/")["KeyCount"] == 1
    refused("AccessDenied", theirs.list_objects_v2, 403, Bucket=BUCKET)
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="home/other/a", Body=b"")
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="home/worker/locked/a", Body=b"")
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="home/worker/b", Body=b"", Tagging="a=b")
    refused("AccessDenied", theirs.delete_object, 403, Bucket=BUCKET, Key="home/worker/a")
    refused("AccessDenied", theirs.create_bucket, 403, Bucket="theirs")
    refused("AccessDenied", theirs.list_buckets, 403)
    refused("NoSuchKey", theirs.get_object, 404, Bucket=BUCKET, Key="home/worker/none")
    multi = theirs.delete_objects(Bucket=BUCKET, Delete={"Objects": [{"Key": "home/worker/a"}]})
    assert multi["Errors"][0]["Code"] == "AccessDenied", multi
    for service, call, code in [
        ("sagemaker", "list_models", "AccessDeniedException"),
        ("glue", "get_databases", "AccessDeniedException"),
        ("iam", "list_users", "AccessDenied"),
        ("ec2", "describe_instances", "UnauthorizedOperation"),
        ("logs", "describe_log_groups", "AccessDeniedException"),
        ("kms", "list_keys", "AccessDeniedException"),
    ]:
        said = refused(code, getattr(client(service, user), call))
        assert f"User: arn:aws:iam::{ACCOUNT}:user/worker is not authorized to perform: {service}:" in said, said
    client("sts", user).get_caller_identity()
    done("identity policies decide")


def check_bucket_policy():
    user = new_user("guest")
    theirs = client("s3", user)
    who = f"arn:aws:iam::{ACCOUNT}:user/guest"
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="by-url")
    give = lambda *statements: s3.put_bucket_policy(Bucket=BUCKET, Policy=policy(*statements))  # noqa: E731
    objects = f"arn:aws:s3:::{BUCKET}/*"
    give(allow("s3:GetObject", objects, Principal={"AWS": who}))
    assert theirs.get_object(Bucket=BUCKET, Key="by-url")["Body"].read() == b"by url"
    # To name the account leaves it to the account's own policies.
    give(allow("s3:GetObject", objects, Principal={"AWS": f"arn:aws:iam::{ACCOUNT}:root"}))
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="by-url")
    iam.attach_user_policy(UserName="guest", PolicyArn="arn:aws:iam::aws:policy/AmazonS3FullAccess")
    theirs.get_object(Bucket=BUCKET, Key="by-url")
    give(deny("s3:GetObject", objects, Principal={"AWS": who}))
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="by-url")
    theirs.put_object(Bucket=BUCKET, Key="by-guest", Body=b"")
    give(deny("s3:*", [f"arn:aws:s3:::{BUCKET}", objects], Principal="*"))
    refused("AccessDenied", s3.list_objects_v2, 403, Bucket=BUCKET)
    # The root user of the account can always take a policy back.
    s3.delete_bucket_policy(Bucket=BUCKET)
    theirs.get_object(Bucket=BUCKET, Key="by-url")
    refused("InvalidInput", iam.attach_user_policy, UserName="guest", PolicyArn="arn:aws:iam::aws:policy/AmazonSQSFullAccess")
    done("bucket policies decide")


def check_trust():
    user = new_user("stranger")
    theirs = client("sts", user)
    arn = f"arn:aws:iam::{ACCOUNT}:role/reader"
    refused("AccessDenied", theirs.assume_role, 403, RoleArn=arn, RoleSessionName="own")
    iam.put_user_policy(UserName="stranger", PolicyName="p", PolicyDocument=policy(allow("sts:AssumeRole", arn)))
    refused("AccessDenied", theirs.assume_role, 403, RoleArn=arn, RoleSessionName="own")
    whole = {"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"}
    only = {**whole, "Condition": {"StringEquals": {"sts:ExternalId": "word"}}}
    iam.update_assume_role_policy(RoleName="reader", PolicyDocument=policy(only))
    refused("AccessDenied", theirs.assume_role, 403, RoleArn=arn, RoleSessionName="own")
    given = theirs.assume_role(
        RoleArn=arn,
        RoleSessionName="own",
        ExternalId="word",
        Policy=policy(allow("s3:*", f"arn:aws:s3:::{BUCKET}/by-url")),
    )["Credentials"]
    session = client("s3", (given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"]))
    session.get_object(Bucket=BUCKET, Key="by-url")
    refused("AccessDenied", session.get_object, 403, Bucket=BUCKET, Key="big")
    refused("AccessDenied", session.put_object, 403, Bucket=BUCKET, Key="by-url", Body=b"")
    iam.put_user_policy(
        UserName="stranger",
        PolicyName="p",
        PolicyDocument=policy(allow("sagemaker:CreateModel", "*")),
    )
    said = refused(
        "AccessDeniedException",
        client("sagemaker", user).create_model,
        ModelName="m",
        ExecutionRoleArn=arn,
    )
    assert f"perform: iam:PassRole on resource: {arn}" in said, said
    done("roles trust and sessions are limited")


check_signatures()
check_presigned()
check_users()
check_managed_policies()
check_roles()
check_job()
if mode == "enforce":
    check_enforced()
    check_bucket_policy()
    check_trust()
