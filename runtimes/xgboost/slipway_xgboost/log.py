"""Log lines shaped like the container's: `[2026-11-25:10:00:00:INFO] text`, on standard output, unbuffered."""

from __future__ import annotations

import logging
import sys
import warnings

log = logging.getLogger("slipway_xgboost")


def start_logging() -> None:
    # A pipe makes Python buffer whole blocks: metric lines would reach the log only at the end.
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("[%(asctime)s:%(levelname)s] %(message)s", "%Y-%m-%d:%H:%M:%S"))
    log.handlers = [handler]
    log.setLevel(logging.INFO)
    # XGBoost reports through `warnings`, with the path and the source line of our call: noise for a customer.
    warnings.showwarning = lambda message, *_, **__: log.warning(" ".join(str(message).split()))
