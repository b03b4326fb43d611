"""Packed files of data sets, read as text."""

from __future__ import annotations

import lzma
import tarfile
from collections.abc import Iterator
from pathlib import Path


def packed(path: Path) -> str:
    """The text of an .xz file."""
    return lzma.decompress(path.read_bytes()).decode("utf-8")


def members(path: Path, ending: str) -> Iterator[tuple[str, str]]:
    """Name and text of the files of a .tar.xz whose name ends so, sorted by name."""
    with tarfile.open(path, "r:xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            stream = archive.extractfile(member) if member.isfile() and member.name.endswith(ending) else None
            if stream is not None:
                yield member.name, stream.read().decode("utf-8", "replace")
