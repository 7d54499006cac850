"""Encryption at rest through boto3: SSE-S3, SSE-KMS, SSE-C, default encryption of buckets, KMS. One line a check.

provenance: client boto3; S3 User Guide (UsingServerSideEncryption, UsingKMSEncryption, ServerSideEncryptionCustomerKeys,
default-bucket-encryption, blocking-unblocking-s3-c-encryption-gpb) and KMS API Reference, as of 2026-11
"""

import base64
import hashlib
import io
import os
import sys

import boto3

from checking import done, refused

BUCKET = "sealed"
PART = 5 * 1024 * 1024
TEXT = b"a sentence that must not lie on the disk as it is " * 3000
s3 = boto3.client("s3")
kms = boto3.client("kms")


def body(**arguments):
    return s3.get_object(Bucket=BUCKET, **arguments)["Body"].read()


def on_disk(text):
    for folder, _, files in os.walk(sys.argv[1]):
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                if text in file.read():
                    return os.path.join(folder, name)
    return None


def check_sse_s3():
    put = s3.put_object(Bucket=BUCKET, Key="plain", Body=TEXT, Metadata={"a": "b"})
    assert put["ServerSideEncryption"] == "AES256", put
    assert put["ETag"] == f'"{hashlib.md5(TEXT).hexdigest()}"', put
    assert s3.head_object(Bucket=BUCKET, Key="plain")["ServerSideEncryption"] == "AES256"
    assert body(Key="plain") == TEXT
    for start, end in [(0, 0), (65530, 65545), (65536, 131072), (len(TEXT) - 1, len(TEXT) + 9)]:
        part = body(Key="plain", Range=f"bytes={start}-{end}")
        assert part == TEXT[start : end + 1], (start, end)
    assert on_disk(TEXT[:40]) is None, on_disk(TEXT[:40])
    refused("InvalidArgument", s3.put_object, Bucket=BUCKET, Key="x", ServerSideEncryption="DES")
    done("s3 sse-s3 by default")


def check_kms():
    key = kms.create_key(Description="orders", Tags=[{"TagKey": "team", "TagValue": "ml"}])
    meta = key["KeyMetadata"]
    arn = meta["Arn"]
    assert meta["KeyState"] == "Enabled" and meta["KeyManager"] == "CUSTOMER", meta
    kms.create_alias(AliasName="alias/orders", TargetKeyId=meta["KeyId"])
    refused("AlreadyExistsException", kms.create_alias, AliasName="alias/orders", TargetKeyId=arn)
    context = {"a": "1", "b": "2"}
    sealed = kms.encrypt(KeyId="alias/orders", Plaintext=b"secret", EncryptionContext=context)
    assert sealed["KeyId"] == arn, sealed
    back = {"b": "2", "a": "1"}
    blob = sealed["CiphertextBlob"]
    assert kms.decrypt(CiphertextBlob=blob, EncryptionContext=back)["Plaintext"] == b"secret"
    refused("InvalidCiphertextException", kms.decrypt, CiphertextBlob=blob)
    refused("InvalidCiphertextException", kms.decrypt, CiphertextBlob=b"nothing of ours")
    other = kms.create_key()["KeyMetadata"]["KeyId"]
    wrong = {"CiphertextBlob": blob, "EncryptionContext": context, "KeyId": other}
    refused("IncorrectKeyException", kms.decrypt, **wrong)
    moved = kms.re_encrypt(
        CiphertextBlob=blob, SourceEncryptionContext=context, DestinationKeyId=other
    )
    assert kms.decrypt(CiphertextBlob=moved["CiphertextBlob"])["Plaintext"] == b"secret"
    data = kms.generate_data_key(KeyId=arn, KeySpec="AES_256")
    assert len(data["Plaintext"]) == 32
    assert kms.decrypt(CiphertextBlob=data["CiphertextBlob"])["Plaintext"] == data["Plaintext"]
    hidden = kms.generate_data_key_without_plaintext(KeyId=arn, NumberOfBytes=64)
    assert len(kms.decrypt(CiphertextBlob=hidden["CiphertextBlob"])["Plaintext"]) == 64
    refused("ValidationException", kms.generate_data_key, KeyId=arn)
    refused("NotFoundException", kms.describe_key, KeyId="alias/nobody")
    refused("NotFoundException", kms.encrypt, KeyId=arn[:-12] + "0" * 12, Plaintext=b"x")
    ids = {entry["KeyId"] for page in kms.get_paginator("list_keys").paginate(
        PaginationConfig={"PageSize": 1}) for entry in page["Keys"]}
    assert {meta["KeyId"], other} <= ids, ids
    done("kms keys and ciphertext")
    return meta["KeyId"], arn


def check_states(key_id):
    data = kms.encrypt(KeyId=key_id, Plaintext=b"x")["CiphertextBlob"]
    kms.disable_key(KeyId=key_id)
    refused("DisabledException", kms.decrypt, CiphertextBlob=data)
    kms.enable_key(KeyId=key_id)
    doomed = kms.create_key()["KeyMetadata"]["KeyId"]
    gone = kms.schedule_key_deletion(KeyId=doomed, PendingWindowInDays=7)
    assert gone["KeyState"] == "PendingDeletion", gone
    refused("KMSInvalidStateException", kms.encrypt, KeyId=doomed, Plaintext=b"x")
    refused("KMSInvalidStateException", kms.enable_key, KeyId=doomed)
    kms.cancel_key_deletion(KeyId=doomed)
    assert kms.describe_key(KeyId=doomed)["KeyMetadata"]["KeyState"] == "Disabled"
    kms.update_alias(AliasName="alias/orders", TargetKeyId=doomed)
    assert kms.list_aliases(KeyId=doomed)["Aliases"][0]["AliasName"] == "alias/orders"
    kms.delete_alias(AliasName="alias/orders")
    refused("NotFoundException", kms.describe_key, KeyId="alias/orders")
    done("kms states and aliases")


def check_sse_kms(key_id, arn):
    put = s3.put_object(
        Bucket=BUCKET, Key="kms", Body=TEXT, ServerSideEncryption="aws:kms", SSEKMSKeyId=key_id,
        SSEKMSEncryptionContext="eyJ0ZWFtIjoibWwifQ==", BucketKeyEnabled=True,
    )
    assert put["ServerSideEncryption"] == "aws:kms" and put["SSEKMSKeyId"] == arn, put
    assert put["BucketKeyEnabled"] is True, put
    assert put["ETag"] != f'"{hashlib.md5(TEXT).hexdigest()}"', put
    assert s3.head_object(Bucket=BUCKET, Key="kms")["SSEKMSKeyId"] == arn
    assert body(Key="kms", Range="bytes=70000-70009") == TEXT[70000:70010]
    kms.disable_key(KeyId=key_id)
    refused("KMS.DisabledException", s3.get_object, 400, Bucket=BUCKET, Key="kms")
    assert s3.head_object(Bucket=BUCKET, Key="kms")["ContentLength"] == len(TEXT)
    refused("400", s3.head_object, 400, Bucket=BUCKET, Key="kms", ChecksumMode="ENABLED")
    kms.enable_key(KeyId=key_id)
    assert body(Key="kms") == TEXT
    default = s3.put_object(Bucket=BUCKET, Key="kms2", Body=b"x", ServerSideEncryption="aws:kms")
    managed = kms.describe_key(KeyId="alias/aws/s3")["KeyMetadata"]
    assert default["SSEKMSKeyId"] == managed["Arn"] and managed["KeyManager"] == "AWS", managed
    asked = {"Bucket": BUCKET, "Key": "x", "Body": b"x"}
    refused("KMS.NotFoundException", s3.put_object, ServerSideEncryption="aws:kms",
            SSEKMSKeyId="alias/nobody", **asked)
    refused("InvalidArgument", s3.put_object, SSEKMSKeyId=key_id, **asked)
    refused("InvalidArgument", s3.put_object, ServerSideEncryption="aws:kms",
            SSEKMSEncryptionContext="bm8=", **asked)
    done("s3 sse-kms")


def check_bucket_default(arn):
    rule = s3.get_bucket_encryption(Bucket=BUCKET)["ServerSideEncryptionConfiguration"]["Rules"][0]
    assert rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256", rule
    kms_rule = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": arn}
    s3.put_bucket_encryption(Bucket=BUCKET, ServerSideEncryptionConfiguration={"Rules": [
        {"ApplyServerSideEncryptionByDefault": kms_rule, "BucketKeyEnabled": True}]})
    put = s3.put_object(Bucket=BUCKET, Key="by-bucket", Body=b"x")
    assert put["SSEKMSKeyId"] == arn and put["BucketKeyEnabled"] is True, put
    copy = s3.copy_object(Bucket=BUCKET, Key="copied", CopySource={"Bucket": BUCKET, "Key": "plain"})
    assert copy["ServerSideEncryption"] == "aws:kms", copy
    assert body(Key="copied") == TEXT
    s3.delete_bucket_encryption(Bucket=BUCKET)
    assert s3.put_object(Bucket=BUCKET, Key="x", Body=b"x")["ServerSideEncryption"] == "AES256"
    bad = {"SSEAlgorithm": "AES256", "KMSMasterKeyID": arn}
    refused("InvalidArgument", s3.put_bucket_encryption, Bucket=BUCKET,
            ServerSideEncryptionConfiguration={"Rules": [
                {"ApplyServerSideEncryptionByDefault": bad}]})
    done("s3 default encryption of a bucket")


def check_sse_c():
    key, other = os.urandom(32), os.urandom(32)
    mine = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": key}
    place = {"Bucket": BUCKET, "Key": "own-key"}
    refused("AccessDenied", s3.put_object, 403, Body=TEXT, **place, **mine)
    s3.put_bucket_encryption(Bucket=BUCKET, ServerSideEncryptionConfiguration={"Rules": [{
        "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"},
        "BlockedEncryptionTypes": {"EncryptionType": ["NONE"]}}]})
    put = s3.put_object(Body=TEXT, **place, **mine)
    assert put["SSECustomerAlgorithm"] == "AES256" and "ServerSideEncryption" not in put, put
    assert put["ETag"] != f'"{hashlib.md5(TEXT).hexdigest()}"', put
    assert s3.get_object(**place, **mine)["Body"].read() == TEXT
    assert s3.head_object(**place, **mine)["SSECustomerKeyMD5"] == put["SSECustomerKeyMD5"]
    refused("InvalidRequest", s3.get_object, 400, **place)
    refused("400", s3.head_object, 400, **place)
    wrong = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": other}
    refused("AccessDenied", s3.get_object, 403, **place, **wrong)
    refused("InvalidRequest", s3.get_object, 400, Bucket=BUCKET, Key="plain", **mine)
    refused("InvalidArgument", s3.put_object, 400, **place, SSECustomerAlgorithm="AES256",
            SSECustomerKey=base64.b64encode(key).decode(), SSECustomerKeyMD5="rL0Y20zC+Fzt72VPzMSk2A==")
    refused("InvalidEncryptionAlgorithmError", s3.put_object, 400, **place,
            SSECustomerAlgorithm="aes", SSECustomerKey=key)
    source = {f"CopySource{name}": value for name, value in mine.items()}
    s3.copy_object(Bucket=BUCKET, Key="rekeyed", CopySource=place, **source, **wrong)
    assert s3.get_object(Bucket=BUCKET, Key="rekeyed", **wrong)["Body"].read() == TEXT
    s3.copy_object(Bucket=BUCKET, Key="unkeyed", CopySource=place, **source)
    assert body(Key="unkeyed") == TEXT
    refused("InvalidRequest", s3.copy_object, Bucket=BUCKET, Key="no", CopySource=place)
    done("s3 sse-c")


def upload(key, parts, **arguments):
    started = s3.create_multipart_upload(Bucket=BUCKET, Key=key, **arguments)
    target = {"Bucket": BUCKET, "Key": key, "UploadId": started["UploadId"]}
    customer = {name: value for name, value in arguments.items() if name.startswith("SSECustomer")}
    done_parts = []
    for number, part in enumerate(parts, 1):
        if isinstance(part, dict):
            sent = s3.upload_part_copy(**target, PartNumber=number, **part, **customer)
            sent = sent["CopyPartResult"]
        else:
            sent = s3.upload_part(**target, PartNumber=number, Body=part, **customer)
        done_parts.append({"PartNumber": number, "ETag": sent["ETag"]})
    whole = {**target, "MultipartUpload": {"Parts": done_parts}}
    if customer and "ChecksumAlgorithm" in arguments:
        # Source: S3 API, CompleteMultipartUpload, SSECustomerAlgorithm.
        refused("InvalidRequest", s3.complete_multipart_upload, 400, **whole)
    complete = s3.complete_multipart_upload(**whole, **customer)
    return started, complete


def check_multipart(arn):
    first, second = os.urandom(PART), os.urandom(PART + 12345)
    s3.upload_fileobj(io.BytesIO(second), BUCKET, "source")
    copied = {"CopySource": {"Bucket": BUCKET, "Key": "source"}}
    started, complete = upload(
        "parts-kms", [first, copied, b"end"], ServerSideEncryption="aws:kms", SSEKMSKeyId=arn
    )
    assert started["SSEKMSKeyId"] == arn and complete["SSEKMSKeyId"] == arn, complete
    whole = first + second + b"end"
    assert body(Key="parts-kms") == whole
    at = PART - 5
    assert body(Key="parts-kms", Range=f"bytes={at}-{at + 9}") == whole[at : at + 10]
    mine = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": os.urandom(32)}
    upload("parts-own", [first, copied, b"end"], **mine)
    checked = {"ChecksumAlgorithm": "CRC32", "ChecksumType": "FULL_OBJECT"}
    upload("parts-own", [first, copied, b"end"], **mine, **checked)
    got = s3.get_object(Bucket=BUCKET, Key="parts-own", **mine)
    assert got["Body"].read() == whole
    refused("InvalidRequest", s3.get_object, Bucket=BUCKET, Key="parts-own")
    started = s3.create_multipart_upload(Bucket=BUCKET, Key="parts-own", **mine)
    target = {"Bucket": BUCKET, "Key": "parts-own", "UploadId": started["UploadId"]}
    refused("InvalidRequest", s3.upload_part, **target, PartNumber=1, Body=b"x")
    other = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": os.urandom(32)}
    refused("InvalidRequest", s3.upload_part, **target, PartNumber=1, Body=b"x", **other)
    done("s3 encrypted parts")


def main():
    s3.create_bucket(Bucket=BUCKET)
    check_sse_s3()
    key_id, arn = check_kms()
    check_states(key_id)
    check_sse_kms(key_id, arn)
    check_bucket_default(arn)
    check_sse_c()
    check_multipart(arn)


if __name__ == "__main__":
    sys.exit(main())
