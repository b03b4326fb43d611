"""Names in column formats: UNER, WikiGold, CrossNER politics and the worldwide set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from training.document import Document
from training.labels import MENTION_TYPES
from training.sources.files import members
from training.spans import Tags, decode
from training.words import split_hyphens

_UNMARKED = ("group", "facility")
_PLACE = ("place", "facility")
"""Where a set has no facilities of its own, some of its places are."""
_SIMPLE = {"PER": "person", "LOC": _PLACE, "ORG": "organisation"}
_WORLDWIDE = {
    "Person": "person", "Location": "place", "Organization": "organisation", "NORP": "group", "Facility": "facility",
}  # fmt: skip
_POLITICS = {
    "person": "person", "politician": "person", "country": "place", "location": _PLACE,
    "organisation": "organisation", "politicalparty": "organisation",
}  # fmt: skip
Row = tuple[str, str]


def uner(path: Path) -> Iterator[Document]:
    """Universal NER of EWT: person, place, organisation."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("# sent_id")]
    pairs = (None if len(row) < 3 else (row[1], row[2]) for row in rows if not row[0].startswith("# text"))
    yield from _documents("uner", pairs, _SIMPLE, _UNMARKED)


def wikigold(path: Path) -> Iterator[Document]:
    """WikiGold: IO labels; what it calls MISC is open."""
    rows = (line.rsplit(" ", 1) for line in path.read_text("utf-8").splitlines())
    pairs = (None if len(row) < 2 else (row[0], row[1]) for row in rows)
    yield from _documents("wikigold", (p for p in pairs if not p or p[0] != "-DOCSTART-"), _SIMPLE, _UNMARKED)


def politics(path: Path) -> Iterator[Document]:
    """CrossNER politics: its events and elections are no names of ours, its misc is open."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    pairs = (None if len(row) < 2 else (row[0], row[1]) for row in rows)
    yield from _documents("politics", pairs, _POLITICS, _UNMARKED)


def worldwide(path: Path) -> Iterator[tuple[str, Document]]:
    """Name of the article's file and its document; facilities and groups are marked."""
    for name, text in members(path, ".tsv"):
        rows = [line.split("\t") for line in text.splitlines()]
        pairs = [None if len(row) < 2 else (row[0], row[1]) for row in rows]
        for document in _documents("worldwide", pairs, _WORLDWIDE, (), whole=True):
            yield name.rsplit("/", 1)[-1], document


def _documents(
    source: str,
    rows: Iterable[Row | None],
    types: dict[str, str | Sequence[str]],
    unmarked: Sequence[str],
    *,
    whole: bool = False,
) -> Iterator[Document]:
    """Sentences end at None; ten of them, or all, make a document, whose neighbours give each other context."""
    documents, tagged = Document(source), list[str]()
    number = 0
    for row in [*rows, None]:
        if row is None:
            number += bool(documents.sentence and documents.sentence[-1] == number)
            if number >= 10 and not whole:
                yield _labelled(documents, tagged, types, unmarked)
                documents, tagged, number = Document(source), [], 0
            continue
        for i, piece in enumerate(split_hyphens(row[0])):
            documents.words.append(piece)
            documents.sentence.append(number)
            tagged.append(row[1] if i == 0 or row[1] == "O" else f"I-{row[1][2:]}")
    if documents.words:
        yield _labelled(documents, tagged, types, unmarked)


def _labelled(
    document: Document, tagged: list[str], types: dict[str, str | Sequence[str]], unmarked: Sequence[str]
) -> Document:
    tags = Tags(len(tagged), MENTION_TYPES, unmarked)
    for start, end, kind in decode(tagged):
        if kind in types:
            tags.add(start, end, types[kind])
        elif kind.lower() in ("misc", "oth"):
            tags.ignore(start, end)
    tags.close(document.words)
    document.labels["mentions"] = tags.sets()
    return document
