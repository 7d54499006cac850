"""Puts each row into one part, in the wanted shares within each stratum, by a seed.

`assign: exact` meets the shares to the row. `assign: stable` lets each row's own key decide, so that a row keeps its part
when others come: with it, a model of today and one of next month are judged on the same test rows.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import Any

from ..errors import RecipeError
from ..fields import Fields
from ..table import quoted
from ..work import SPLIT, Work
from .step import Step

PARTS = ["train", "validation", "test"]


class Split(Step):
    name = "split"
    fields = ["shares", "stratify", "group", "key", "seed", "assign"]

    def __init__(self, fields: Fields) -> None:
        shares = fields.raw("shares")
        default = {"train": 0.7, "validation": 0.15, "test": 0.15}
        self.shares: dict[str, float] = shares if shares is not None else default
        if not _are_shares(self.shares):
            raise fields.wrong("shares", f"shares of {', '.join(PARTS)} that are above 0 and sum to 1")
        self.stratify = fields.columns("stratify", [])
        self.group = fields.columns("group", [])
        self.key = fields.columns("key", []) or None
        self.seed = fields.whole("seed", 0, 2**31 - 1, 0)
        self.is_exact = fields.choice("assign", ["exact", "stable"], "exact") == "exact"

    def apply(self, work: Work) -> None:
        table = work.table
        key = self.group or self.key or ([work.image_column] if work.image_column in table.columns() else table.columns())
        table.require(work.where, [*self.stratify, *key])
        strata = _tuples(work, self.stratify)
        keys = _tuples(work, key)
        parts = self._assign(strata, keys)
        values = [parts[each] for each in keys]
        table.set_column(SPLIT, values, "VARCHAR")
        work.notes["rows"] = dict(Counter(values))
        absent = [part for part in self.shares if part not in work.notes["rows"]]
        if absent:
            raise RecipeError(work.where, f"no row fell into {', '.join(absent)}: there are only {len(values)} rows.")

    def _assign(self, strata: list[str], keys: list[str]) -> dict[str, str]:
        """The part of each key. A group that has rows of several strata counts in that of its first row."""
        members: dict[str, list[str]] = defaultdict(list)
        for key, stratum in dict(zip(reversed(keys), reversed(strata))).items():
            members[stratum].append(key)
        parts: dict[str, str] = {}
        for stratum in sorted(members):
            ordered = sorted(members[stratum], key=self._chance)
            if self.is_exact:
                counts = _counts(len(ordered), self.shares, self._number(stratum))
                drawn = [part for part, count in counts.items() for _ in range(count)]
                parts.update(zip(ordered, drawn))
            else:
                parts.update((key, self._part_at(self._chance(key))) for key in ordered)
        return parts

    def _number(self, text: str) -> int:
        return int.from_bytes(hashlib.sha256(f"{self.seed}/{text}".encode()).digest()[:8], "big")

    def _chance(self, key: str) -> float:
        return self._number(key) / 2**64

    def _part_at(self, chance: float) -> str:
        reached = 0.0
        for part, share in self.shares.items():
            reached += share
            if chance < reached:
                return part
        return next(reversed(self.shares))


def _are_shares(shares: Any) -> bool:
    if not isinstance(shares, dict) or "train" not in shares or not all(part in PARTS for part in shares):
        return False
    values = list(shares.values())
    are_numbers = all(isinstance(each, (int, float)) and not isinstance(each, bool) and each > 0 for each in values)
    return are_numbers and abs(sum(values) - 1) < 1e-6


def _counts(total: int, shares: dict[str, float], chance: int) -> dict[str, int]:
    """Whole numbers in the shares: the largest remainders get what is left, ties in an order that the chance turns."""
    exact = {part: share * total for part, share in shares.items()}
    counts = {part: int(value + 1e-9) for part, value in exact.items()}
    names = list(shares)
    turned = names[chance % len(names) :] + names[: chance % len(names)]
    by_rest = sorted(turned, key=lambda part: counts[part] - exact[part])
    for part in by_rest[: total - sum(counts.values())]:
        counts[part] += 1
    return counts


def _tuples(work: Work, columns: list[str]) -> list[str]:
    if not columns:
        return [""] * work.table.count()
    rows = work.table.query(f"SELECT {', '.join(map(quoted, columns))} FROM rows")
    return ["\0".join(map(str, row)) for row in rows]
