"""Places on S3, and the objects in them."""

import re

from slipway_glue.sql.errors import SqlJobError


def split_uri(uri):
    found = re.fullmatch(r"s3[an]?://([^/]+)/?(.*)", uri, re.DOTALL)
    if not found:
        raise SqlJobError(f"{uri} is not a place on S3: it must begin with s3://bucket/.")
    return found.group(1), found.group(2)


def folder_of(uri):
    bucket, prefix = split_uri(uri)
    return bucket, prefix if not prefix or prefix.endswith("/") else f"{prefix}/"


def keys_below(store, uri):
    """Data files: hidden ones, folders' markers and empty objects are none. A location may be one object."""
    bucket, prefix = split_uri(uri)
    pages = store.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    folder = folder_of(uri)[1]
    for page in pages:
        for item in page.get("Contents", []):
            key = item["Key"]
            name = key.rsplit("/", 1)[-1]
            inside = key.startswith(folder) or key == prefix
            if inside and item["Size"] > 0 and name and name[0] not in "._":
                yield bucket, key
