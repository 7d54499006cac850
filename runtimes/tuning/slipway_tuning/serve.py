"""`python -m slipway_tuning.serve <folder>`: answers `ask-<n>.json` by `answer-<n>.json`, each written whole or not at all.

Kept running between questions because Optuna takes longer to load than to think. Ends when the folder is gone, or
when nobody asked for a while: an abandoned one must not stay for ever.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
import warnings
from pathlib import Path
from typing import Any

POLL_SECONDS = 0.02
IDLE_SECONDS = 600.0


def main(folder: Path) -> int:
    from .propose import propose
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    warnings.filterwarnings("ignore", category=optuna.exceptions.ExperimentalWarning)
    last_asked = time.monotonic()
    while folder.is_dir() and time.monotonic() - last_asked < IDLE_SECONDS:
        questions = sorted(folder.glob("ask-*.json"))
        if not questions:
            time.sleep(POLL_SECONDS)
            continue
        for question in questions:
            answer = _answer(question, propose)
            target = folder / question.name.replace("ask-", "answer-", 1)
            draft = target.with_suffix(".part")
            draft.write_text(json.dumps(answer), encoding="utf-8")
            draft.rename(target)
            question.unlink()
        last_asked = time.monotonic()
    return 0


def _answer(question: Path, propose: Any) -> dict[str, Any]:
    try:
        return {"proposals": propose(json.loads(question.read_text(encoding="utf-8")))}
    except Exception as error:  # noqa: BLE001 - the asker must hear of whatever it is
        traceback.print_exc()
        return {"error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
