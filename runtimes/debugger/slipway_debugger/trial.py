"""The tensors of a training job as they come into S3 (smdebug calls a run's output a trial)."""

from __future__ import annotations

import json
import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Protocol

from .tensor_event import read_event

END_OF_JOB = "training_job_end.ts"


class Storage(Protocol):
    """S3 below `debug-output/`."""

    def names(self, prefix: str, after: str = "") -> list[str]: ...

    def read(self, name: str) -> bytes: ...


class S3Storage:
    def __init__(self, client: Any, uri: str) -> None:
        match = re.fullmatch(r"s3://([^/]+)/(.+?)/*", uri)
        if match is None:
            raise ValueError(f"not an S3 URI: {uri}")
        self._client, self._bucket, self._base = client, match[1], match[2]

    def names(self, prefix: str, after: str = "") -> list[str]:
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket,
            Prefix=posixpath.join(self._base, prefix),
            **({"StartAfter": posixpath.join(self._base, after)} if after else {}),
        )
        cut = len(self._base) + 1
        return [entry["Key"][cut:] for page in pages for entry in page.get("Contents", [])]

    def read(self, name: str) -> bytes:
        answer = self._client.get_object(Bucket=self._bucket, Key=posixpath.join(self._base, name))
        return answer["Body"].read()


@dataclass
class Trial:
    """Everything that has come so far."""

    storage: Storage
    collection_names: tuple[str, ...] = ()
    tensor_regex: tuple[str, ...] = ()
    values: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    modes: dict[str, str] = field(default_factory=dict)
    ended: bool = False
    _last: str = ""
    _wanted: set[str] = field(default_factory=set)
    _open: set[int] = field(default_factory=set)
    _told: set[int] = field(default_factory=set)

    def refresh(self) -> list[int]:
        """Reads what is new and answers the steps that are whole, in their order: the newest one may still be written
        until another comes or the job ends. The end is looked up before: nothing written until then is missed."""
        self.ended = bool(self.storage.names(END_OF_JOB))
        self._read_collections()
        # From the newest known step on: its index may have been written again with more in it.
        for name in self.storage.names("index/", self._last[:-1]):
            index = json.loads(self.storage.read(name))
            self._take(index)
            self._open.add(index["meta"]["mode_step"])
            self._last = max(self._last, name)
        whole = sorted(self._open - self._told)
        if whole and not self.ended:
            whole.pop()
        self._told.update(whole)
        return whole

    def names(self, mode: str = "GLOBAL") -> list[str]:
        """Tensors that the rule looks at; of one mode unless GLOBAL."""
        wanted = [name for name in self.values if self._is_wanted(name)]
        return sorted(name for name in wanted if mode == "GLOBAL" or self.mode_of(name) == mode)

    def mode_of(self, name: str) -> str:
        """The mode that the program gave, or what the name tells of it."""
        told = self.modes.get(name, "GLOBAL")
        if told != "GLOBAL":
            return told
        if re.match(r"train\b|train_", name):
            return "TRAIN"
        return "EVAL" if re.match(r"(validation|eval|test)(\b|_)", name) else "GLOBAL"

    def _take(self, index: dict[str, Any]) -> None:
        events = self.storage.read(index["meta"]["event_file_name"])
        for place in index.get("tensor_payload") or []:
            start = place["start_idx"]
            event = read_event(events[start : start + place["length"]])
            self.values[event.name][event.step] = event.values[0]
            self.modes[event.name] = event.mode

    def _read_collections(self) -> None:
        for name in self.storage.names("collections/"):
            for key, collection in json.loads(self.storage.read(name))["collections"].items():
                if key in self.collection_names:
                    self._wanted.update(collection["tensor_names"])

    def _is_wanted(self, name: str) -> bool:
        if not self.collection_names and not self.tensor_regex:
            return True
        return name in self._wanted or any(re.search(regex, name) for regex in self.tensor_regex)
