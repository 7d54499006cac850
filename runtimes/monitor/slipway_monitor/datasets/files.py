"""The files of a dataset."""

from __future__ import annotations

from pathlib import Path

from ..errors import UserError


def data_files(source: Path) -> list[Path]:
    if source.is_file():
        return [source]
    if not source.is_dir():
        raise UserError(f"dataset_source does not exist: {source.name}")
    return sorted(file for file in source.rglob("*") if file.is_file() and not file.name.startswith((".", "_")))


def read_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"{file.name} is not UTF-8 text.") from error
