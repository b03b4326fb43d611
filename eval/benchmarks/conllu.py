"""CoNLL-U files: words with their places in a raw text that is put together again from the file."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its place in the text, its columns, its head (0 is the root, else counted from 1 in its sentence).

    A word within a token of several words ("do" and "n't" in "don't") has the place of the whole token where its
    own letters do not tell where it stands; `fused` says that it belongs to such a token.
    """

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    head: int
    relation: str
    fused: bool = False


@dataclass(slots=True)
class Document:
    """A text with paragraphs divided by blank lines, its sentences, and its tokens as places."""

    text: str = ""
    sentences: list[list[Word]] = field(default_factory=list)
    tokens: list[tuple[int, int]] = field(default_factory=list)


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a file, which may be packed with xz."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        yield from file


def documents(path: Path) -> Iterator[Document]:
    """The documents of a file; what comes before the first "newdoc" is one of its own."""
    current = Document()
    for block in _blocks(path):
        if any(row.startswith("# newdoc") for row in block) and current.sentences:
            yield current
            current = Document()
        _add(current, block)
    if current.sentences:
        yield current


def _blocks(path: Path) -> Iterator[list[str]]:
    """The lines of each sentence."""
    for filled, lines in groupby(lines_of(path), key=lambda line: bool(line.strip())):
        if filled:
            yield [line.rstrip("\n") for line in lines]


def _add(document: Document, block: list[str]) -> None:
    """One more sentence, on a new paragraph where the file says so."""
    if document.text:
        new = any(row.startswith(("# newpar", "# newdoc")) for row in block)
        document.text = document.text.rstrip() + "\n\n" if new else document.text
    rows = [row.split("\t") for row in block if not row.startswith("#")]
    words: list[Word] = []
    fused_until, place = 0, (0, 0)
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            fused_until = int(row[0].split("-")[1])
            place = _append(document, row[1], row[9])
            document.tokens.append(place)
            continue
        inside = int(row[0]) <= fused_until
        if not inside:
            place = _append(document, row[1], row[9])
            document.tokens.append(place)
        words.append(Word(*place, row[1], row[2], row[3], int(row[6]), row[7], inside))
    document.sentences.append(words)


def _append(document: Document, form: str, misc: str) -> tuple[int, int]:
    start = len(document.text)
    document.text += form + ("" if "SpaceAfter=No" in misc else " ")
    return start, start + len(form)
