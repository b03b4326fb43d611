"""Our excerpts: short passages with their names, quotes and claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from corpus.excerpts import FOLDER, Excerpt, Item
from corpus.excerpts import read as read_file
from training import words
from training.document import UNLABELLED, Document
from training.labels import DETAILS, MENTION_TYPES, QUOTE_TYPES, bits, stances
from training.lists import FACILITIES
from training.sources.told import Told, Words, enter
from training.spans import Tags

_NAMES = {"P": "person", "S": "place", "O": "organisation", "L": "place", "F": "facility", "G": "group"}
Marks = Mapping[str, Words]


def read(details: Sequence[str], folder: Path = FOLDER) -> Iterator[Document]:
    """All excerpts, with all heads but syntax and titles, which only some of them mark."""
    for path in sorted(folder.glob("*.txt")):
        for excerpt in read_file(path):
            yield labelled(excerpt, details)


def labelled(excerpt: Excerpt, details: Sequence[str]) -> Document:
    """An excerpt as a document."""
    document, marks = aligned(excerpt)
    document.labels = {"mentions": _mentions(document, marks), "quotes": _quotes(document, excerpt.items, marks)}
    document.labels["stances"] = _stances(document, excerpt.items, marks)
    enter(document, told(excerpt.items, marks), details)
    return document


def aligned(excerpt: Excerpt) -> tuple[Document, Marks]:
    """The words of an excerpt, and for each mark its words; marks that no word stands in are left out."""
    document, align = words.document("excerpts", excerpt.text)
    found = {name: align(*span) for name, span in excerpt.marks.items()}
    return document, {name: (start, end) for name, (start, end) in found.items() if start < end}


def told(items: Sequence[Item], marks: Marks) -> Iterator[Told]:
    """The claims of an excerpt."""
    for item in items:
        triggers = [name for name in item.triggers if name in marks]
        if item.type != "quote" and triggers:
            filled = {slot: [marks[i] for i in ids if i in marks] for slot, ids in item.slots.items()}
            details = {slot: value[0].lower() for slot, value in item.labels.items() if slot in DETAILS}
            yield Told(
                item.type, trigger(triggers[0], marks), item.modality, details=details,
                roles={slot: spans for slot, spans in filled.items() if slot not in DETAILS},
            )  # fmt: skip


def trigger(name: str, marks: Marks) -> int:
    """The word of a trigger: the first of a verb or cue, the last, its head, of a noun."""
    start, end = marks[name]
    return start if name[0] in "tc" else end - 1


def _mentions(document: Document, marks: Marks) -> list[int]:
    tags = Tags(len(document.words), MENTION_TYPES)
    for name, (start, end) in sorted(marks.items(), key=lambda m: m[1][0] - m[1][1]):
        if name[0] in _NAMES:
            facility = name[0] == "L" and FACILITIES & {word.lower() for word in document.words[start:end]}
            tags.add(start, end, "facility" if facility else _NAMES[name[0]])
    return tags.sets()


def _quotes(document: Document, items: Sequence[Item], marks: Marks) -> list[int]:
    """Contents, the longest first; then sources; then what is left of the cues."""
    tags = Tags(len(document.words), QUOTE_TYPES)
    quotes = [item for item in items if item.type == "quote"]
    contents = [marks[i] for item in quotes for i in item.slots.get("content", ()) if i in marks]
    for span in sorted(contents, key=lambda s: s[0] - s[1]):
        tags.add(*span, "content")
    for item in quotes:
        for name in item.slots.get("source", ()):
            if name in marks:
                tags.add(*marks[name], "source")
    for item in quotes:
        for run in (run for name in item.triggers if name in marks for run in tags.free(*marks[name])):
            tags.add(*run, "cue")
    return tags.sets()


def _stances(document: Document, items: Sequence[Item], marks: Marks) -> list[int]:
    known = stances()
    found = [UNLABELLED] * len(document.words)
    for item in items:
        if item.type == "quote" and item.labels.get("stance"):
            held = bits([known.index(stance) for stance in item.labels["stance"]])
            for name in item.slots.get("content", ()) or item.triggers:
                for i in range(*marks.get(name, (0, 0))):
                    found[i] = held
    return found
