"""Sets with offsets or token ids beside the text: re3d, MEANTIME, LitBank's quotations, PolNeAR."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

from training import words
from training.document import Document
from training.labels import MENTION_TYPES, QUOTE_TYPES
from training.lists import TITLES
from training.sources.files import members
from training.spans import Tags

_RE3D = {"Person": "person", "Location": ("place", "facility"), "Nationality": "group",
         "Organisation": ("organisation", "place", "group")}  # fmt: skip
"""re3d calls states that act organisations, and people of a nationality too."""
_MEANTIME = {"PER": "person", "LOC": ("place", "facility"), "ORG": "organisation"}
_CLOSED = "BBC Online"
"""The source within re3d whose texts are for non-commercial use."""
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_POLNEAR = {"Source": "source", "Cue": "cue", "Content": "content"}


def re3d(folder: Path) -> Iterator[Document]:
    """Reports on a conflict from official sources; entities written small are descriptions and stay open."""
    for source in sorted(path for path in folder.iterdir() if path.is_dir() and path.name != _CLOSED):
        entities: dict[str, list[dict[str, object]]] = {}
        for entity in _lines(source / "entities.json"):
            entities.setdefault(str(entity["documentId"]), []).append(entity)
        for text in _lines(source / "documents.json"):
            yield re3d_document(str(text["text"]), entities.get(str(text["_id"]), []))


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def re3d_document(text: str, entities: list[dict[str, object]]) -> Document:
    """A text with its entities."""
    document, aligned = words.document("re3d", text)
    tags = Tags(len(document.words), MENTION_TYPES, ("facility",))
    for entity in sorted(entities, key=lambda e: int(str(e["begin"])) - int(str(e["end"]))):
        if str(entity["type"]) not in _RE3D:
            continue
        value = str(entity["value"])
        article = _ARTICLE.match(value)
        start, end = aligned(int(str(entity["begin"])) + (article.end() if article else 0), int(str(entity["end"])))
        named = document.words[start:end]
        titled = entity["type"] == "Person" and TITLES & {word.lower() for word in named}
        if (
            named
            and not titled
            and all(word[:1].isupper() or len(word) < 4 for word in named)
            and named[-1][:1].isupper()
        ):
            tags.add(start, end, _RE3D[str(entity["type"])])
        else:
            tags.ignore(start, end)
    tags.close(document.words)
    document.labels["mentions"] = tags.sets()
    return document


def meantime(path: Path) -> Iterator[Document]:
    """Wikinews: mentions by name of persons, places and organisations; names of products are no names of ours."""
    for name, text in members(path, ".xml"):
        if name.startswith(("intra_cross", "./intra_cross")):
            yield meantime_document(Xml.fromstring(text))  # noqa: S314 - a data set that was fetched, not what comes in


def meantime_document(root: Xml.Element) -> Document:
    """A text with the names that refer to an entity."""
    tokens = root.findall("token")
    place = {token.get("t_id"): i for i, token in enumerate(tokens)}
    document = Document("meantime", [t.text or "" for t in tokens], [int(t.get("sentence", "0")) for t in tokens])
    types = {e.get("m_id"): e.get("ent_type", "") for e in root.iter("ENTITY")}
    target = {
        source.get("m_id"): types.get(link.find("target").get("m_id"), "")  # type: ignore[union-attr]
        for link in root.iter("REFERS_TO")
        for source in link.findall("source")
    }
    tags = Tags(len(tokens), MENTION_TYPES, ("group", "facility"))
    for mention in sorted(root.iter("ENTITY_MENTION"), key=len):
        at = sorted(place[anchor.get("t_id")] for anchor in mention.findall("token_anchor"))
        kind = _MEANTIME.get(target.get(mention.get("m_id"), ""))
        if mention.get("syntactic_type") == "NAM" and at:
            if kind:
                tags.add(at[0], at[-1] + 1, kind)
            elif not target.get(mention.get("m_id")):
                tags.ignore(at[0], at[-1] + 1)
    for i, word in enumerate(document.words):
        if word[:1].isupper() and i and document.sentence[i] == document.sentence[i - 1]:
            tags.ignore(i, i + 1)  # a name within a description is not marked
    tags.close(document.words)
    document.labels["mentions"] = tags.sets()
    return document


def litbank(path: Path) -> Iterator[Document]:
    """Novels: what is said between quotation marks; who says it, and the verb, stay open."""
    texts: dict[str, str] = {}
    for name, text in members(path, ".txt"):
        if "quotations/" in name:
            texts[name.removesuffix(".txt")] = text
    for name, marks in members(path, ".ann"):
        if "quotations/" in name and name.removesuffix(".ann") in texts:
            yield litbank_document(texts[name.removesuffix(".ann")], marks)


def litbank_document(text: str, marks: str) -> Document:
    """A text of a sentence a line with its rows of quotations."""
    lines = [line.split() for line in text.splitlines()]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    numbers = [n for n, line in enumerate(line for line in lines if line) for _ in line]
    document = Document("litbank", [word for line in lines for word in line], numbers)
    tags = Tags(len(document.words), QUOTE_TYPES, ("source", "cue"))
    for row in (line.split("\t") for line in marks.splitlines()):
        if row[0] == "QUOTE":
            first, at, last, end = (int(cell) for cell in row[2:6])
            tags.add(starts[first] + at, starts[last] + end + 1, "content")
    document.labels["quotes"] = tags.sets()
    return document


def polnear(path: Path, part: str) -> Iterator[Document]:
    """Political news with attributions; of several annotators' files of a text the first counts."""
    notes: dict[str, str] = {}
    for name, text in members(path, ".ann"):
        if f"{part}/" in name:
            notes.setdefault(name.rsplit("/", 1)[-1].rsplit("_", 1)[0], text)
    for name, text in members(path, ".txt"):
        article = name.rsplit("/", 1)[-1].removesuffix(".txt")
        if f"{part}/" in name and article in notes:
            yield polnear_document(text, notes[article])


def polnear_document(text: str, notes: str) -> Document:
    """A text with its brat annotations; what lies within a content is not marked."""
    document, aligned = words.document("polnear", text)
    tags = Tags(len(document.words), QUOTE_TYPES)
    found = re.finditer(r"^T\d+\t(Source|Cue|Content) ([\d ;]+)\t", notes, re.MULTILINE)
    spans = [
        (int(end) - int(start), int(start), int(end), _POLNEAR[match[1]])
        for match in found
        for start, end in re.findall(r"(\d+) (\d+)", match[2])
    ]
    for _, start, end, kind in sorted(spans, key=lambda s: (s[3] != "content", -s[0])):
        tags.add(*aligned(start, end), kind)
    document.labels["quotes"] = tags.sets()
    return document
