"""The project's own annotated stories: names, titles, quotes, claims with their slots, stances, modality."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.case import Case
from training import words
from training.document import UNLABELLED, Document
from training.labels import MENTION_TYPES, MODALITIES, QUOTE_TYPES, TITLE_TYPES, bits, claim_types, stances
from training.lists import FACILITIES
from training.spans import Tags
from training.words import Aligned

STORIES = Path(__file__).parent.parent.parent / "corpus"
_TYPES = {"P": "person", "S": "place", "O": "organisation", "L": "place", "G": ("group", "organisation"), "A": "person"}
_NAMES = frozenset(("name", "garbled", "variant", "metonym", "demonym"))
Gold = dict[str, Any]


def read(part: str, slots: Sequence[str] | None = None) -> Iterator[Document]:
    """The reports of the stories of a part of the corpus, "train" or "dev"; of all slots, or of those given."""
    if part not in ("train", "dev"):
        raise ValueError(f"{part}: the test stories are for the final table only")
    splits = tomllib.loads((STORIES / "splits.toml").read_text("utf-8"))
    numbers = {name: number for number, name in enumerate(slot_names() if slots is None else slots)}
    for story in splits[part]:
        for report in Case(STORIES / "stories" / story).reports:
            yield labelled(report.text, report.gold, numbers)


def slot_names() -> tuple[str, ...]:
    """Every slot that a stretch of text can fill, as "type.slot"."""
    folder = STORIES.parent / "src/glienicke/schema/claims"
    tables = [(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.toml"))]
    return tuple(f"{kind}.{slot}" for kind, table in tables for slot in table["slots"])


def labelled(text: str, gold: Gold, slots: dict[str, int]) -> Document:
    """A report as a document with all the heads that its gold speaks to."""
    document, aligned = words.document("corpus", text)
    size = len(document.words)
    document.labels = {
        "mentions": _mentions(size, gold, aligned),
        "titles": _titles(size, gold, aligned),
        "quotes": _quotes(document, gold, aligned),
        "claims": _claims(size, gold, aligned),
        "modality": _modality(size, gold, aligned),
        "stances": _stances(size, gold, aligned),
        "slots": _slots(document, gold, aligned, slots),
    }
    return document


def _longest(spans: list[Gold]) -> list[Gold]:
    return sorted(spans, key=lambda s: (s["start"] - s["end"], s["start"]))


def _mentions(size: int, gold: Gold, aligned: Aligned) -> list[int]:
    tags = Tags(size, MENTION_TYPES)
    for mention in _longest(gold["mentions"]):
        if mention["kind"] in _NAMES and mention["entity"]:
            tags.add(*aligned(mention["start"], mention["end"]), mention_type(mention))
    return tags.sets()


def mention_type(mention: Gold) -> str | tuple[str, ...]:
    """The label of a name: a people's name is a group, a prison or an airport a facility."""
    if mention["kind"] == "demonym":
        return "group"
    if mention["entity"][0] == "L" and FACILITIES & set(mention["text"].lower().split()):
        return "facility"
    return _TYPES[mention["entity"][0]]


def _titles(size: int, gold: Gold, aligned: Aligned) -> list[int]:
    tags = Tags(size, TITLE_TYPES)
    for kind in TITLE_TYPES:
        for mention in _longest(gold["mentions"]):
            if mention["kind"] == kind:
                tags.add(*aligned(mention["start"], mention["end"]), kind)
    return tags.sets()


def _quotes(document: Document, gold: Gold, aligned: Aligned) -> list[int]:
    """Contents first, the longest before what is nested in it; then who speaks, then what is left of the cues.

    Gold's cue holds the speaker where he stands within it ("according to the ministry").
    """
    tags = Tags(len(document.words), QUOTE_TYPES)
    outer = [q for q in gold["quotes"] if not q.get("nested_in")]
    contents = [(p, bool(q.get("optional"))) for q in outer for p in pieces(q, "content")]
    for piece, optional in sorted(contents, key=lambda c: c[0]["start"] - c[0]["end"]):
        tags.add(*aligned(piece["start"], piece["end"]), "content", optional=optional)
    for quote in outer:
        span = source(document, quote, gold["mentions"], aligned)
        if span:
            tags.add(*span, "source", optional=bool(quote.get("optional")))
    for quote in outer:
        for piece in pieces(quote, "cue"):
            for run in tags.free(*aligned(piece["start"], piece["end"])):
                tags.add(*run, "cue", optional=bool(quote.get("optional")))
    return tags.sets()


def pieces(quote: Gold, name: str) -> list[Gold]:
    """The spans of a quote's content or cue."""
    return [piece for piece in (quote.get(name), *quote.get(f"{name}_more", ())) if piece]


def source(document: Document, quote: Gold, mentions: list[Gold], aligned: Aligned) -> tuple[int, int] | None:
    """The words that name the speaker: the mention nearest to the cue in its sentence, outside of the content.

    Gold names the speaker as an entity; a title and the name beside it are both of it, and one source.
    """
    cue = quote.get("cue")
    if not cue or not quote.get("speaker"):
        return None
    first, last = aligned(cue["start"], cue["end"])
    said = {i for piece in pieces(quote, "content") for i in range(*aligned(piece["start"], piece["end"]))}
    near = []
    for mention in mentions:
        start, end = aligned(mention["start"], mention["end"])
        if mention["entity"] != quote["speaker"] or start >= end or said & set(range(start, end)):
            continue
        if document.sentence[start] == document.sentence[first]:
            near.append((start, end))
    joined = _joined(sorted(near))
    return min(joined, key=lambda s: max(first - s[1], s[0] - last), default=None)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _claims(size: int, gold: Gold, aligned: Aligned) -> list[int]:
    types = claim_types()
    found = [0] * size
    for claim in gold["claims"]:
        for i in _evidence(claim, aligned):
            found[i] |= 1 << types.index(claim["type"])
    return found


def _evidence(claim: Gold, aligned: Aligned) -> list[int]:
    return [i for span in claim["evidence"] for i in range(*aligned(span["start"], span["end"]))]


def _modality(size: int, gold: Gold, aligned: Aligned) -> list[int]:
    found = [UNLABELLED] * size
    for claim in sorted(gold["claims"], key=lambda c: c["modality"] != "asserted"):
        for i in _evidence(claim, aligned):
            found[i] = MODALITIES.index(claim["modality"])
    return found


def _stances(size: int, gold: Gold, aligned: Aligned) -> list[int]:
    known = stances()
    found = [UNLABELLED] * size
    for quote in gold["quotes"]:
        held = bits([known.index(s) for s in quote["stance"]])
        for piece in pieces(quote, "content") or pieces(quote, "cue"):
            for i in range(*aligned(piece["start"], piece["end"])):
                found[i] = held
    return found


def _slots(document: Document, gold: Gold, aligned: Aligned, slots: dict[str, int]) -> list[int]:
    """What fills a slot, in the sentences of the evidence; within the evidence if it is there."""
    found = [0] * len(document.words)
    for claim in gold["claims"]:
        evidence = _evidence(claim, aligned)
        sentences = {document.sentence[i] for i in evidence}
        for slot, value in claim["slots"].items():
            number = slots.get(f"{claim['type']}.{slot}")
            if number is None or value is None or not evidence:
                continue
            near = [span for span in fillers(value, gold, aligned) if document.sentence[span[0]] in sentences]
            for start, end in [span for span in near if span[0] in evidence] or near:
                for i in range(start, end):
                    found[i] |= 1 << number
    return found


def fillers(value: object, gold: Gold, aligned: Aligned) -> list[tuple[int, int]]:
    """The mentions and times that say what a slot holds."""
    wanted = set(value) if isinstance(value, list) and all(isinstance(v, str) for v in value) else {str(value)}
    items = [(m, m["entity"]) for m in gold["mentions"]] + [(t, t["value"]) for t in gold["times"]]
    spans = [aligned(item["start"], item["end"]) for item, key in items if key in wanted]
    return [span for span in spans if span[0] < span[1]]
