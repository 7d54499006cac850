"""Log lines shaped like the built-in's: `[11/26/2026 10:00:00 INFO 140] text`, on standard output, unbuffered."""

from __future__ import annotations

import logging
import sys

log = logging.getLogger("slipway_image_classification")


def start_logging() -> None:
    # A pipe makes Python buffer whole blocks: metric lines would reach the log only at the end.
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("[%(asctime)s %(levelname)s %(thread)d] %(message)s", "%m/%d/%Y %H:%M:%S"))
    log.handlers = [handler]
    log.setLevel(logging.INFO)
