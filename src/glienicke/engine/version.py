"""Versions of what makes readings and records, so that what was kept is only used by what would make it again."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec

_READS = ("model", "text", "values", "schema", "lang", "clean", "annotate", "pipeline.py")
_ASSEMBLES = ("claims", "resolve", "review", "fusion", "exchanges")


@cache
def reader_version() -> str:
    """Changes with any code, word list or weight that a reading depends on, and where the model cannot run."""
    return _version(_READS) + ("" if find_spec("onnxruntime") else "-rules")


@cache
def record_version() -> str:
    """Changes with any code, word list or weight that a record depends on."""
    return f"{reader_version()}.{_version(_ASSEMBLES)}"


def _version(names: Iterable[str]) -> str:
    package = files("glienicke")
    return blake2b(b"".join(_digest(package.joinpath(name)) for name in names), digest_size=8).hexdigest()


def _digest(place: Traversable) -> bytes:
    """A hash of the names and bytes of a file, or of all files of a folder; what Python compiled does not count."""
    if place.is_file():
        return blake2b(place.name.encode() + b"\0" + place.read_bytes()).digest()
    inside = sorted((p for p in place.iterdir() if p.name != "__pycache__"), key=lambda p: p.name)
    return blake2b(place.name.encode() + b"/" + b"".join(map(_digest, inside))).digest()
