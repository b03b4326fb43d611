"""Universal Dependencies: parts of speech, lemmas and trees; GUM's entities as names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.document import ROOT, UNLABELLED, Document
from training.labels import MENTION_TYPES, UPOS
from training.lemmas import rule
from training.lists import OPEN_GENRES, TITLES
from training.sources.files import packed
from training.spans import Tags

_TYPES = {"person": "person", "place": "place", "organization": "organisation"}
_OPENING = re.compile(r"\((\d+)-([a-z]+)-[^()|]*?-([\d,]+)-[a-z]+(?:-([^()]*))?\)?|(\d+)\)")


class Word(NamedTuple):
    """A line of CoNLL-U: head counted within the sentence, 0 the root."""

    form: str
    lemma: str
    upos: str
    head: int
    relation: str
    misc: str


def sentences(text: str) -> Iterator[tuple[bool, list[Word], str]]:
    """Whether it begins a document, its words, and its raw text."""
    new, words, raw = False, list[Word](), ""
    for line in [*text.split("\n"), ""]:
        if line.startswith("# newdoc"):
            new = True
        elif line.startswith("# text = "):
            raw = line[9:]
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                words.append(Word(cells[1], cells[2], cells[3], int(cells[6]), cells[7], cells[9]))
        elif not line and words:
            yield new, words, raw
            new, words, raw = False, [], ""


def read(path: Path, source: str, lemma: dict[str, int], relations: dict[str, int]) -> Iterator[Document]:
    """Documents of a treebank; GUM's of open genres only, with its names."""
    document = Document(source)
    genre = ""
    for text in packed(path).split("\n\n"):
        named = re.search(r"# newdoc id = GUM_(\w+?)_", text)
        if named:
            genre = named[1]
        if genre and genre not in OPEN_GENRES:
            continue
        for new, words, _ in sentences(text):
            if new and document.words:
                yield document
                document = Document(source)
            _append(document, words, lemma, relations)
            if genre:
                document.labels.setdefault("mentions", []).extend(names(words))
    yield document


def _append(document: Document, words: list[Word], lemma: dict[str, int], relations: dict[str, int]) -> None:
    at = len(document.words)
    number = document.sentence[-1] + 1 if document.sentence else 0
    document.words += [word.form for word in words]
    document.sentence += [number] * len(words)
    columns = {
        "upos": [UPOS.index(w.upos) for w in words],
        "lemma": [lemma.get(rule(w.form, w.lemma), UNLABELLED) for w in words],
        "arcs": [w.head + at if w.head else ROOT for w in words],
        "relations": [relation_number(w.relation, relations) for w in words],
    }
    for head, values in columns.items():
        document.labels.setdefault(head, []).extend(values)


def relation_number(relation: str, relations: dict[str, int]) -> int:
    """The number of a relation, or of it without its subtype."""
    return relations.get(relation, relations.get(relation.split(":", maxsplit=1)[0], UNLABELLED))


def names(words: list[Word]) -> list[int]:
    """The names of GUM's entities: the run of proper nouns around the head of a person, place or organisation.

    What else is a proper noun or a capitalised adjective stays open: GUM marks noun phrases, not names.
    """
    tags = Tags(len(words), MENTION_TYPES, ("facility", "group"))
    for start, end, kind, heads in sorted(_entities(words), key=lambda e: e[0] - e[1]):
        head = start + heads[0] - 1
        if kind in _TYPES and head < end and words[head].upos == "PROPN":
            first, last = _run(words, start, end, head, kind)
            tags.add(first, last, _TYPES[kind] if kind != "place" else ("place", "facility"))
    for i, word in enumerate(words):
        if word.upos == "PROPN":
            tags.ignore(i, i + 1)
    tags.close([word.form for word in words])
    return tags.sets()


def _run(words: list[Word], start: int, end: int, head: int, kind: str) -> tuple[int, int]:
    first, last = head, head + 1
    joins = ("-",) if kind == "person" else ("of", "for", "and", "the", "&", "-")
    while last < end and (words[last].upos == "PROPN" or _joins(words, last, end, joins)):
        last += 1
    while first > start and (words[first - 1].upos == "PROPN" or _joins(words, first - 1, end, ("-",))):
        first -= 1
    first += words[first].form == "-"
    while kind == "person" and first + 1 < last and words[first].form.lower() in TITLES:
        first += 1
    return first, last


def _joins(words: list[Word], at: int, end: int, joins: tuple[str, ...]) -> bool:
    if words[at].form.lower() not in joins or at + 1 >= end:
        return False
    return words[at + 1].upos == "PROPN" or _joins(words, at + 1, end, ("the",))


def _entities(words: list[Word]) -> list[tuple[int, int, str, list[int]]]:
    """Start, end, type and head positions of the entities of a sentence."""
    waiting: list[tuple[str, int, str, list[int]]] = []
    found: list[tuple[int, int, str, list[int]]] = []
    for i, word in enumerate(words):
        value = re.search(r"Entity=([^|]*)", word.misc)
        for match in _OPENING.finditer(value[1] if value else ""):
            if match[5]:
                opened = next((w for w in reversed(waiting) if w[0] == match[5]), None)
                if opened:
                    waiting.remove(opened)
                    found.append((opened[1], i + 1, opened[2], opened[3]))
                continue
            heads = [int(n) for n in match[3].split(",") if n]
            if match[0].endswith(")"):
                found.append((i, i + 1, match[2], heads))
            else:
                waiting.append((match[1], i, match[2], heads))
    return found
