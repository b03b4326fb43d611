"""Files and folders -> reports, each alone: one that is bad never stops the others."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from glienicke.errors import IngestError
from glienicke.ingest.decode import decode
from glienicke.ingest.language import guess_language
from glienicke.ingest.page import is_page, page_report
from glienicke.model import Report

PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({".txt", ".text"})
MAX_TEXT, MAX_PAGE = 5_000_000, 20_000_000
"""Bytes. A long report has thirty thousand; a page with all its pictures inlined has some millions."""


def read_file(path: str | Path) -> Report:
    """The report in a file: a page by its ending or by how it begins, else plain text exactly as found.

    Raises:
        IngestError: the file cannot become a report; it says why in one line.
    """
    path = Path(path)
    source, ending = str(path), path.suffix.lower()
    data = _bytes(path, source, MAX_TEXT if ending in TEXTS else MAX_PAGE)
    digest = hashlib.sha256(data).hexdigest()
    if ending in PAGES or (ending not in TEXTS and is_page(data)):
        return page_report(data, source, digest)
    _check_size(len(data), MAX_TEXT, source)
    text = decode(data, source)
    return Report(id=f"r{digest[:12]}", source=source, sha256=digest, text=text, language=guess_language(text))


def read_paths(paths: Iterable[str | Path]) -> Iterator[Report | IngestError]:
    """The reports in files and folders, in the order given; in place of each that cannot be read, its error.

    A folder stands for all its text files and saved pages, also in folders below, sorted by path; hidden ones and
    links to folders are passed over.
    """
    for path in paths:
        for file in _files(Path(path)):
            try:
                yield file if isinstance(file, IngestError) else read_file(file)
            except IngestError as error:
                yield error


def _files(path: Path) -> Iterator[Path | IngestError]:
    if not path.is_dir():
        yield path
        return
    found = sorted(_walked(path))
    if not found:
        yield IngestError(str(path), "is a folder without reports", f"put {_endings()} files in it")
    yield from found


def _walked(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in PAGES | TEXTS:
                yield Path(place, name)


def _endings() -> str:
    return ", ".join(sorted(PAGES | TEXTS))


def _bytes(path: Path, source: str, limit: int) -> bytes:
    try:
        if not path.exists():
            raise IngestError(source, "there is no such file", "check the path")
        if path.is_dir():
            raise IngestError(source, "is a folder", "name the files in it")
        if not path.is_file():
            raise IngestError(source, "is no regular file", "name a file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise IngestError(source, f"cannot be read ({error.strerror})", "check its name and its permissions") from error
    _check_size(len(data), limit, source)
    return data


def _check_size(size: int, limit: int, source: str) -> None:
    if size > limit:
        raise IngestError(source, f"is too large (more than {limit // 1_000_000} MB)", "split it, one report a file")
