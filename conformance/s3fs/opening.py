"""What the scripts of this folder share: the keys of the plane that verifies signatures, and file systems with them.

provenance: client s3fs
"""

import os
import sys
from configparser import ConfigParser

import s3fs

ENDPOINT, ROOT_KEY_FILE = sys.argv[1:]
_keys = ConfigParser()
_keys.read(ROOT_KEY_FILE)
ROOT = (_keys["default"]["aws_access_key_id"], _keys["default"]["aws_secret_access_key"])


def done(check):
    print(f"ok {check}", flush=True)


def opened(keys=ROOT, **more):
    """A file system of s3fs with its listings never taken from memory, so that every answer is the plane's."""
    return s3fs.S3FileSystem(key=keys[0], secret=keys[1], endpoint_url=ENDPOINT, use_listings_cache=False, **more)


def refused(kind, call, *args, **kwargs):
    """The error that is raised; fails when there is none, or another kind of one."""
    try:
        call(*args, **kwargs)
    except kind as error:
        return error
    raise AssertionError(f"not refused with {kind.__name__}")


def random_bytes(size):
    return os.urandom(size)
