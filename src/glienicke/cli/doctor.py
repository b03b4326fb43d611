"""Is everything here as it should be?"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from sqlite3 import sqlite_version
from time import perf_counter
from typing import Literal

from glienicke import __version__
from glienicke.app import open_case, store_path
from glienicke.engine import record_version
from glienicke.engine.read import read_one
from glienicke.errors import ReadingError, StoreError
from glienicke.model import Report


@dataclass(frozen=True, slots=True)
class Finding:
    """What `doctor` found out about one thing; `state` is "ok", "absent" (and not needed) or "fault"."""

    what: str
    state: Literal["ok", "absent", "fault"]
    detail: str


def diagnose(store: str | Path | None = None) -> list[Finding]:
    """Look at the program, the reader and the store."""
    return [*_installed(), _reader(), _store(store_path(store))]


def _installed() -> Iterator[Finding]:
    yield Finding("glienicke", "ok", f"{__version__}, record {record_version()}")
    yield Finding("python", "ok", platform.python_version())
    yield Finding("sqlite", "ok", sqlite_version)
    web = bool(find_spec("starlette") and find_spec("uvicorn"))
    yield Finding("extra web", "ok" if web else "absent", "serve works" if web else "pip install 'glienicke[web]'")


def _reader() -> Finding:
    """Does the reader read? One invented sentence is enough to load all it needs."""
    report = Report("r0", "doctor", "", "Ana Prat, a pilot, was arrested on Monday, a spokesman said.")
    began = perf_counter()
    try:
        reading = read_one(report)
    except ReadingError as error:
        return Finding("reader", "fault", error.problem)
    took = f"{len(reading.mentions)} mentions in one sentence, {1000 * (perf_counter() - began):.0f} ms with loading"
    return Finding("reader", "ok" if reading.mentions else "fault", took)


def _store(path: Path) -> Finding:
    """Is the store whole? One that is not there yet is no fault."""
    if not path.exists():
        return Finding("store", "absent", f"{path} is not there yet; make it: glienicke add FILE...")
    try:
        with open_case(path) as opened:
            opened.store.check()
            cases = opened.store.cases()
            counts = [f"{case}: {sum(1 for _ in opened.store.reports(case))} reports" for case in cases]
    except StoreError as error:
        return Finding("store", "fault", str(error))
    return Finding("store", "ok", f"{path}, " + (", ".join(counts) or "empty"))
