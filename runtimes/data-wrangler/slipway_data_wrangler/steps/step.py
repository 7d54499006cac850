"""What every step is."""

from __future__ import annotations

from typing import ClassVar

from ..fields import Fields
from ..work import Work


class Step:
    name: ClassVar[str]
    fields: ClassVar[list[str]]

    def __init__(self, fields: Fields) -> None:
        """Checks the fields; reads no data."""

    def apply(self, work: Work) -> None:
        raise NotImplementedError
