"""The content type of a channel, as the container reads it."""

from __future__ import annotations

from email.message import Message

from .errors import UserError

ACCEPTED = [
    "csv",
    "libsvm",
    "parquet",
    "recordio-protobuf",
    "text/csv",
    "text/libsvm",
    "text/x-libsvm",
    "application/x-parquet",
    "application/x-recordio-protobuf",
]

DEFAULT = "text/libsvm"


def data_format(content_type: str) -> str:
    """`csv` or `libsvm`; raises `UserError` for a type that the container, or this image, does not read."""
    header = Message()
    header["content-type"] = content_type.lower()
    # A bare word such as `csv` is no MIME type: the standard parser would answer text/plain for it.
    name = str(header["content-type"]).split(";", 1)[0].strip()
    if name in ("csv", "text/csv"):
        label_size = header.get_param("label_size")
        if label_size is not None and label_size != "1":
            raise UserError(
                f"{content_type} is not an accepted csv ContentType. Optional parameter label_size must be equal to 1"
            )
        return "csv"
    if name in ("libsvm", "text/libsvm", "text/x-libsvm"):
        return "libsvm"
    if name in ACCEPTED:
        raise UserError(f"ContentType {content_type} is not supported by this image yet; use text/csv or text/libsvm")
    raise UserError(f"{content_type} is not an accepted ContentType: {', '.join(ACCEPTED)}.")
