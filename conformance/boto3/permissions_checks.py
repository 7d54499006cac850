"""Who may what, through boto3, where policies decide: the root user's credentials file is the argument.

provenance: client boto3; IAM User Guide (access_policies_boundaries, id_groups, tutorial_attribute-based-access-control,
id_session-tags, reference_policies_variables), KMS Developer Guide (key-policy-default, key-policy-services,
rotate-keys), STS API Reference (GetSessionToken), as of 2026-11
"""

import json
import sys
from configparser import ConfigParser

from checking import done, refused
from identity_support import allow, client, deny, fetch, policy

parser = ConfigParser()
parser.read(sys.argv[1])
root = (parser["default"]["aws_access_key_id"], parser["default"]["aws_secret_access_key"])
iam, s3, kms, sts = (client(name, root) for name in ("iam", "s3", "kms", "sts"))
ACCOUNT = sts.get_caller_identity()["Account"]
BUCKET = "permitted"
ANY = [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"]


def new_user(name, *statements, **more):
    iam.create_user(UserName=name, **more)
    if statements:
        iam.put_user_policy(UserName=name, PolicyName="p", PolicyDocument=policy(*statements))
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return key["AccessKeyId"], key["SecretAccessKey"]


def keys_of(credentials):
    return credentials["AccessKeyId"], credentials["SecretAccessKey"], credentials["SessionToken"]


def check_groups():
    s3.create_bucket(Bucket=BUCKET)
    s3.put_object(Bucket=BUCKET, Key="a", Body=b"a")
    keys = new_user("member")
    theirs = client("s3", keys)
    group = iam.create_group(GroupName="readers", Path="/team/")["Group"]
    assert group["Arn"] == f"arn:aws:iam::{ACCOUNT}:group/team/readers" and group["GroupId"].startswith("AGPA")
    iam.attach_group_policy(GroupName="readers", PolicyArn="arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="a")
    iam.add_user_to_group(GroupName="readers", UserName="member")
    theirs.get_object(Bucket=BUCKET, Key="a")
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="a", Body=b"")
    iam.put_group_policy(GroupName="readers", PolicyName="no", PolicyDocument=policy(deny("s3:*", ANY)))
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="a")
    iam.delete_group_policy(GroupName="readers", PolicyName="no")
    simulated = iam.simulate_principal_policy(
        PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:user/member", ActionNames=["s3:GetObject"], ResourceArns=[ANY[1]]
    )["EvaluationResults"][0]
    assert simulated["EvalDecision"] == "allowed", simulated
    matched = simulated["MatchedStatements"]
    assert [m["SourcePolicyId"] for m in matched] == ["AmazonS3ReadOnlyAccess"], matched
    assert {"StartPosition", "EndPosition"} <= matched[0].keys(), matched
    assert [u["UserName"] for u in iam.get_group(GroupName="readers")["Users"]] == ["member"]
    refused("DeleteConflict", iam.delete_group, 409, GroupName="readers")
    iam.remove_user_from_group(GroupName="readers", UserName="member")
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="a")
    iam.detach_group_policy(GroupName="readers", PolicyArn="arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
    iam.delete_group(GroupName="readers")
    done("groups")


def check_boundaries():
    arn = iam.create_policy(PolicyName="limit", PolicyDocument=policy(allow("s3:Get*", "*")))["Policy"]["Arn"]
    keys = new_user("bounded", allow(["s3:*", "iam:*"], "*"), PermissionsBoundary=arn)
    theirs = client("s3", keys)
    theirs.get_object(Bucket=BUCKET, Key="a")
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="b", Body=b"")
    refused("AccessDenied", client("iam", keys).list_users, 403)
    assert iam.get_user(UserName="bounded")["User"]["PermissionsBoundary"]["PermissionsBoundaryArn"] == arn
    refused("DeleteConflict", iam.delete_policy, 409, PolicyArn=arn)
    used = iam.list_entities_for_policy(PolicyArn=arn, PolicyUsageFilter="PermissionsBoundary")
    assert [u["UserName"] for u in used["PolicyUsers"]] == ["bounded"], used
    iam.delete_user_permissions_boundary(UserName="bounded")
    theirs.put_object(Bucket=BUCKET, Key="b", Body=b"")
    done("permissions boundaries")


def check_tags():
    own = "arn:aws:s3:::" + BUCKET + "/${aws:PrincipalTag/team}/*"
    keys = new_user("tagged", allow(["s3:GetObject", "s3:PutObject"], own), Tags=[{"Key": "team", "Value": "red"}])
    theirs = client("s3", keys)
    theirs.put_object(Bucket=BUCKET, Key="red/a", Body=b"")
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="blue/a", Body=b"")
    iam.tag_user(UserName="tagged", Tags=[{"Key": "Team", "Value": "green"}])
    assert iam.list_user_tags(UserName="tagged")["Tags"] == [{"Key": "Team", "Value": "green"}]
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="red/a")
    iam.untag_user(UserName="tagged", TagKeys=["team"])
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="red/a")

    trust = {"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": ["sts:AssumeRole", "sts:TagSession"]}
    role = iam.create_role(RoleName="by-tag", AssumeRolePolicyDocument=policy(trust))["Role"]["Arn"]
    iam.put_role_policy(RoleName="by-tag", PolicyName="p", PolicyDocument=policy(allow("s3:*", own)))
    asks = {"RoleArn": role, "RoleSessionName": "own"}
    iam.put_user_policy(UserName="tagged", PolicyName="p", PolicyDocument=policy(allow("sts:AssumeRole", role)))
    me = client("sts", keys)
    session = me.assume_role(**asks)["Credentials"]
    refused("AccessDenied", client("s3", keys_of(session)).get_object, 403, Bucket=BUCKET, Key="red/a")
    red = [{"Key": "team", "Value": "red"}]
    refused("AccessDenied", me.assume_role, 403, Tags=red, **asks)
    both = policy(allow(["sts:AssumeRole", "sts:TagSession"], role))
    iam.put_user_policy(UserName="tagged", PolicyName="p", PolicyDocument=both)
    given = me.assume_role(Tags=red, **asks)
    assert given["PackedPolicySize"] > 0, given
    client("s3", keys_of(given["Credentials"])).get_object(Bucket=BUCKET, Key="red/a")
    reader = [{"arn": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"}]
    narrow = client("s3", keys_of(me.assume_role(Tags=red, PolicyArns=reader, **asks)["Credentials"]))
    narrow.get_object(Bucket=BUCKET, Key="red/a")
    refused("AccessDenied", narrow.put_object, 403, Bucket=BUCKET, Key="red/a", Body=b"")
    done("tags of users, roles and sessions")


def check_federation():
    keys = new_user("voucher", allow(["s3:GetObject", "sts:*"], "*"))
    me = client("sts", keys)
    for_a = policy(allow("s3:*", f"arn:aws:s3:::{BUCKET}/a"))
    given = me.get_federation_token(Name="bob", Policy=for_a, DurationSeconds=900)
    who = f"arn:aws:sts::{ACCOUNT}:federated-user/bob"
    assert given["FederatedUser"] == {"FederatedUserId": f"{ACCOUNT}:bob", "Arn": who}, given
    bob = keys_of(given["Credentials"])
    assert client("sts", bob).get_caller_identity()["Arn"] == who
    theirs = client("s3", bob)
    theirs.get_object(Bucket=BUCKET, Key="a")
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="b")
    refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="a", Body=b"")
    refused("InvalidClientTokenId", client("iam", bob).list_users, 403)
    refused("AccessDenied", client("sts", bob).get_federation_token, 403, Name="eve")
    nobody = client("s3", keys_of(me.get_federation_token(Name="eve")["Credentials"]))
    refused("AccessDenied", nobody.get_object, 403, Bucket=BUCKET, Key="a")
    eve = f"arn:aws:sts::{ACCOUNT}:federated-user/eve"
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy(allow("s3:GetObject", ANY[1], Principal={"AWS": eve})))
    nobody.get_object(Bucket=BUCKET, Key="a")
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="b")
    s3.delete_bucket_policy(Bucket=BUCKET)
    iam.put_user_policy(UserName="voucher", PolicyName="p", PolicyDocument=policy(deny("s3:*", "*")))
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="a")
    done("federated users")


def check_own_keys():
    """The policy of IAM's own example by which users mind their access keys; the user has a path."""
    own = "arn:aws:iam::*:user/team/${aws:username}"
    keys = new_user("selfish", allow(["iam:*AccessKey*", "iam:GetUser"], own), Path="/team/")
    mine = client("iam", keys)
    assert mine.get_user()["User"]["UserName"] == "selfish"
    second = mine.create_access_key()["AccessKey"]["AccessKeyId"]
    assert len(mine.list_access_keys()["AccessKeyMetadata"]) == 2
    mine.delete_access_key(AccessKeyId=second)
    used = iam.get_access_key_last_used(AccessKeyId=keys[0])
    assert used["UserName"] == "selfish" and used["AccessKeyLastUsed"]["ServiceName"] == "iam", used
    refused("AccessDenied", mine.list_access_keys, 403, UserName="tagged")
    refused("AccessDenied", mine.create_user, 403, UserName="other")
    temporary = keys_of(client("sts", keys).get_session_token()["Credentials"])
    assert client("sts", temporary).get_caller_identity()["Arn"].endswith(":user/team/selfish")
    refused("InvalidClientTokenId", client("iam", temporary).get_user, 403)
    iam.update_user(UserName="selfish", NewUserName="renamed", NewPath="/team/")
    assert mine.get_user()["User"]["Arn"].endswith(":user/team/renamed")
    done("users mind their own keys")


def check_key_policies():
    objects = allow(["s3:GetObject", "s3:PutObject"], ANY[1])
    keys = new_user("sealer", objects)
    theirs = client("s3", keys)
    key = kms.create_key()["KeyMetadata"]["Arn"]
    sealed = {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": key}
    said = refused("AccessDenied", theirs.put_object, 403, Bucket=BUCKET, Key="k", Body=b"k", **sealed)
    assert f"not authorized to perform: kms:GenerateDataKey on resource: {key}" in said, said
    # S3's own key is everybody's who may use S3.
    theirs.put_object(Bucket=BUCKET, Key="k0", Body=b"k", ServerSideEncryption="aws:kms")
    assert theirs.get_object(Bucket=BUCKET, Key="k0")["Body"].read() == b"k"
    put = lambda *statements: iam.put_user_policy(  # noqa: E731
        UserName="sealer", PolicyName="p", PolicyDocument=policy(objects, *statements)
    )
    put(allow("kms:GenerateDataKey", key))
    theirs.put_object(Bucket=BUCKET, Key="k", Body=b"k", **sealed)
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="k")
    via = {"StringEquals": {"kms:ViaService": "s3.us-east-1.amazonaws.com"}}
    put(allow(["kms:GenerateDataKey", "kms:Decrypt"], key, Condition=via))
    assert theirs.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"k"
    refused("AccessDeniedException", client("kms", keys).generate_data_key, KeyId=key, KeySpec="AES_256")
    url = theirs.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "k"})
    assert fetch(url) == (200, "k")
    document = json.loads(kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"])
    document["Statement"].append(
        {"Effect": "Deny", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:user/sealer"}, "Action": "kms:*", "Resource": "*"}
    )
    kms.put_key_policy(KeyId=key, Policy=json.dumps(document))
    refused("AccessDenied", theirs.get_object, 403, Bucket=BUCKET, Key="k")
    only = policy({"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:user/sealer"}, "Action": "kms:*", "Resource": "*"})
    refused("MalformedPolicyDocumentException", kms.put_key_policy, KeyId=key, Policy=only)
    kms.put_key_policy(KeyId=key, Policy=only, BypassPolicyLockoutSafetyCheck=True)
    put()
    assert theirs.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"k"
    refused("AccessDenied", s3.get_object, 403, Bucket=BUCKET, Key="k")
    refused("AccessDeniedException", kms.describe_key, KeyId=key)
    done("key policies")


def send_form(form, **fields):
    mark = "slipway-form"
    parts = [f'name="{name}"\r\n\r\n{value}' for name, value in {**form["fields"], **fields}.items()]
    parts.append('name="file"; filename="f"\r\n\r\nby form')
    body = "".join(f"--{mark}\r\nContent-Disposition: form-data; {part}\r\n" for part in parts) + f"--{mark}--\r\n"
    head = {"Content-Type": f"multipart/form-data; boundary={mark}"}
    return fetch(form["url"], data=body.encode(), method="POST", headers=head)


def check_forms():
    keys = new_user("former", allow("s3:PutObject", ANY[1]))
    public = {"Fields": {"acl": "public-read"}, "Conditions": [{"acl": "public-read"}]}
    assert send_form(client("s3", keys).generate_presigned_post(BUCKET, "form"))[0] == 204
    status, text = send_form(client("s3", keys).generate_presigned_post(BUCKET, "form", **public))
    assert status == 403 and "s3:PutObjectAcl" in text, text
    shut = deny("s3:PutObject", "*", Condition={"StringEquals": {"s3:x-amz-acl": "public-read"}})
    open_acl = policy(allow(["s3:PutObject", "s3:PutObjectAcl"], ANY[1]), shut)
    iam.put_user_policy(UserName="former", PolicyName="p", PolicyDocument=open_acl)
    status, text = send_form(client("s3", keys).generate_presigned_post(BUCKET, "form", **public))
    assert status == 403 and "explicit deny" in text, text
    # Temporary credentials sign forms as well.
    temporary = keys_of(client("sts", keys).get_session_token()["Credentials"])
    form = client("s3", temporary).generate_presigned_post(BUCKET, "form")
    assert send_form(form)[0] == 204
    form["fields"]["x-amz-security-token"] += "x"
    status, text = send_form(form)
    assert status in (400, 403) and "<Code>InvalidToken</Code>" in text, text
    done("uploads by forms")


def check_rotation():
    key = kms.create_key(Tags=[{"TagKey": "a", "TagValue": "1"}])["KeyMetadata"]["KeyId"]
    sealed = kms.encrypt(KeyId=key, Plaintext=b"before")["CiphertextBlob"]
    kms.rotate_key_on_demand(KeyId=key)
    assert kms.decrypt(CiphertextBlob=sealed)["Plaintext"] == b"before"
    assert [r["RotationType"] for r in kms.list_key_rotations(KeyId=key)["Rotations"]] == ["ON_DEMAND"]
    assert kms.get_key_rotation_status(KeyId=key)["KeyRotationEnabled"] is False
    kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=90)
    status = kms.get_key_rotation_status(KeyId=key)
    assert status["KeyRotationEnabled"] and status["RotationPeriodInDays"] == 90, status
    kms.tag_resource(KeyId=key, Tags=[{"TagKey": "b", "TagValue": "2"}])
    kms.untag_resource(KeyId=key, TagKeys=["a"])
    assert kms.list_resource_tags(KeyId=key)["Tags"] == [{"TagKey": "b", "TagValue": "2"}]
    kms.update_key_description(KeyId=key, Description="turned")
    assert kms.describe_key(KeyId=key)["KeyMetadata"]["Description"] == "turned"
    other = client("kms", root)
    refused("InvalidCiphertextException", other.decrypt, CiphertextBlob=b"no ciphertext of ours at all")
    done("rotation and tags of keys")


def check_listings():
    arn = "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole"
    known = iam.get_policy(PolicyArn=arn)["Policy"]
    document = iam.get_policy_version(PolicyArn=arn, VersionId=known["DefaultVersionId"])["PolicyVersion"]["Document"]
    assert document["Statement"] and known["Path"] == "/service-role/", known
    names = [p["PolicyName"] for p in iam.get_paginator("list_policies").paginate(Scope="AWS").search("Policies")]
    assert "AdministratorAccess" in names and "AmazonSageMakerFullAccess" in names, names
    pages = iam.get_paginator("get_account_authorization_details").paginate(PaginationConfig={"PageSize": 2})
    users = [u["UserName"] for page in pages for u in page["UserDetailList"]]
    assert users == sorted(users) and "tagged" in users, users
    service = "autoscaling.amazonaws.com"
    role = iam.create_service_linked_role(AWSServiceName=service)["Role"]
    assert role["Path"] == f"/aws-service-role/{service}/", role
    refused("UnmodifiableEntity", iam.delete_role, RoleName=role["RoleName"])
    task = iam.delete_service_linked_role(RoleName=role["RoleName"])["DeletionTaskId"]
    assert iam.get_service_linked_role_deletion_status(DeletionTaskId=task)["Status"] == "SUCCEEDED"
    iam.create_account_alias(AccountAlias="slipway-here")
    assert iam.list_account_aliases()["AccountAliases"] == ["slipway-here"]
    keys = iam.get_context_keys_for_custom_policy(
        PolicyInputList=[policy(allow("s3:*", "arn:aws:s3:::${aws:username}", Condition={"Bool": {"aws:SecureTransport": "true"}}))]
    )["ContextKeyNames"]
    assert sorted(keys) == ["aws:SecureTransport", "aws:username"], keys
    done("listings of an account")


check_groups()
check_boundaries()
check_tags()
check_federation()
check_own_keys()
check_key_policies()
check_forms()
check_rotation()
check_listings()
