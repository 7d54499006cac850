"""Two accounts through boto3, where policies decide: buckets, keys and roles of one for users of the other.

provenance: client boto3; IAM User Guide (reference_policies_evaluation-logic-cross-account), S3 User Guide
(example-walkthroughs-managing-access-example2), KMS Developer Guide (key-policy-modifying-external-accounts), as of 2026-11
"""

import json

from checking import done, refused
from identity_support import allow, client, policy

ONE = ("AKIDONE", "secret one")
TWO = ("AKIDTWO", "secret two")
BUCKET = "across"
OBJECTS = f"arn:aws:s3:::{BUCKET}/*"
THEIRS = "222222222222"

s3, kms, iam = (client(name, ONE) for name in ("s3", "kms", "iam"))


def limited(name, *statements):
    there = client("iam", TWO)
    there.create_user(UserName=name)
    if statements:
        there.put_user_policy(UserName=name, PolicyName="p", PolicyDocument=policy(*statements))
    key = there.create_access_key(UserName=name)["AccessKey"]
    return key["AccessKeyId"], key["SecretAccessKey"]


def check_buckets():
    s3.create_bucket(Bucket=BUCKET)
    s3.put_object(Bucket=BUCKET, Key="k", Body=b"k")
    refused("AccessDenied", client("s3", TWO).get_object, 403, Bucket=BUCKET, Key="k")
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy(allow("s3:GetObject", OBJECTS, Principal={"AWS": THEIRS})))
    client("s3", TWO).get_object(Bucket=BUCKET, Key="k")
    # Their own account has to let them as well.
    refused("AccessDenied", client("s3", limited("nobody")).get_object, 403, Bucket=BUCKET, Key="k")
    reader = limited("reader", allow("s3:GetObject", OBJECTS))
    client("s3", reader).get_object(Bucket=BUCKET, Key="k")
    done("buckets of another account")


def check_keys():
    key = kms.create_key()["KeyMetadata"]["Arn"]
    s3.put_object(Bucket=BUCKET, Key="sealed", Body=b"k", ServerSideEncryption="aws:kms", SSEKMSKeyId=key)
    said = refused("AccessDenied", client("s3", TWO).get_object, 403, Bucket=BUCKET, Key="sealed")
    assert "because no resource-based policy allows the kms:Decrypt action" in said, said
    document = json.loads(kms.get_key_policy(KeyId=key, PolicyName="default")["Policy"])
    document["Statement"].append(allow(["kms:Encrypt", "kms:Decrypt"], "*", Principal={"AWS": THEIRS}))
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=json.dumps(document))
    client("s3", TWO).get_object(Bucket=BUCKET, Key="sealed")
    there = client("kms", TWO)
    sealed = there.encrypt(KeyId=key, Plaintext=b"secret")["CiphertextBlob"]
    assert there.decrypt(CiphertextBlob=sealed)["Plaintext"] == b"secret"
    refused("AccessDeniedException", there.disable_key, KeyId=key)
    refused("AccessDeniedException", client("kms", limited("sealer")).encrypt, KeyId=key, Plaintext=b"x")
    s3.put_object(Bucket=BUCKET, Key="managed", Body=b"k", ServerSideEncryption="aws:kms")
    refused("AccessDenied", client("s3", TWO).get_object, 403, Bucket=BUCKET, Key="managed")
    done("keys of another account")


def check_roles():
    trust = {"Effect": "Allow", "Principal": {"AWS": THEIRS}, "Action": "sts:AssumeRole"}
    arn = iam.create_role(RoleName="guest", AssumeRolePolicyDocument=policy(trust))["Role"]["Arn"]
    asks = {"RoleArn": arn, "RoleSessionName": "visit"}
    refused("AccessDenied", client("sts", limited("stranger")).assume_role, 403, **asks)
    given = client("sts", limited("visitor", allow("sts:AssumeRole", arn))).assume_role(**asks)["Credentials"]
    keys = (given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])
    assert client("sts", keys).get_caller_identity()["Account"] == "111111111111"
    done("roles of another account")


check_buckets()
check_keys()
check_roles()
