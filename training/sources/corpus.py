"""The project's own annotated stories: names, titles, quotes, claims with their slots, stances, modality."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from corpus.case import Case
from corpus.excerpts import FOLDER
from corpus.excerpts import read as read_file
from training import words
from training.document import UNLABELLED, Document
from training.labels import DETAILS, MENTION_TYPES, QUOTE_TYPES, TITLE_TYPES, bits, roles, stances
from training.lists import FACILITIES
from training.sources import excerpts
from training.sources.told import Told, Triggers, Words, enter
from training.spans import Tags
from training.words import Aligned

STORIES = Path(__file__).parent.parent.parent / "corpus"
_TYPES = {"P": "person", "S": "place", "O": "organisation", "L": "place", "G": ("group", "organisation"), "A": "person"}
_NAMES = frozenset(("name", "garbled", "variant", "metonym", "demonym"))
Gold = dict[str, Any]
Filler = tuple[Words, str]
ROLES = frozenset(roles())
_WHOLE = 6
"""Values of so many words hold the verb themselves ("the trial must end first"): their words may be triggers."""


def read(part: str, details: Sequence[str] = ()) -> Iterator[Document]:
    """The reports of the stories of a part of the corpus, "train" or "dev", with these details of claims."""
    counted = triggers()
    for text, gold in reports(part):
        yield labelled(text, gold, details, counted)


def reports(part: str) -> Iterator[tuple[str, Gold]]:
    """Texts and gold of a part of the corpus."""
    if part not in ("train", "dev"):
        raise ValueError(f"{part}: the test stories are for the final table only")
    splits = tomllib.loads((STORIES / "splits.toml").read_text("utf-8"))
    for story in splits[part]:
        for report in Case(STORIES / "stories" / story).reports:
            yield report.text, report.gold


@cache
def triggers() -> Triggers:
    """The words that make claims in the train stories and in the excerpts."""
    counted = Triggers()
    for text, gold in reports("train"):
        document, aligned = words.document("corpus", text)
        counted.sentences(document)
        for claim in gold["claims"]:
            counted.evidence(claim["type"], bare(document, claim, gold, aligned).values())
    for path in sorted(FOLDER.glob("*.txt")):
        for excerpt in read_file(path):
            document, marks = excerpts.aligned(excerpt)
            counted.sentences(document)
            for claim in excerpts.told(excerpt.items, marks):
                if claim.trigger is not None:
                    counted.marked(claim.type, document.words[claim.trigger])
    return counted


def labelled(text: str, gold: Gold, details: Sequence[str], counted: Triggers) -> Document:
    """A report as a document with all the heads that its gold speaks to."""
    document, aligned = words.document("corpus", text)
    size = len(document.words)
    document.labels = {
        "mentions": _mentions(size, gold, aligned),
        "titles": _titles(size, gold, aligned),
        "quotes": _quotes(document, gold, aligned),
        "stances": _stances(size, gold, aligned),
    }
    enter(document, (told(document, claim, gold, aligned, counted) for claim in gold["claims"]), details)
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


def _stances(size: int, gold: Gold, aligned: Aligned) -> list[int]:
    known = stances()
    found = [UNLABELLED] * size
    for quote in gold["quotes"]:
        held = bits([known.index(s) for s in quote["stance"]])
        for piece in pieces(quote, "content") or pieces(quote, "cue"):
            for i in range(*aligned(piece["start"], piece["end"])):
                found[i] = held
    return found


def told(document: Document, claim: Gold, gold: Gold, aligned: Aligned, counted: Triggers) -> Told:
    """A claim with its trigger, where it can be found, and what fills its slots in the trigger's sentence."""
    evidence = _evidence(claim, aligned)
    at = _trigger(document, claim, gold, aligned, counted)
    slots = _sides(claim["slots"]) if claim["type"] == "exchange" else claim["slots"]
    roles, unsure = dict[str, list[Words]](), dict[str, list[Words]]()
    for slot, value in slots.items() if at is not None else ():
        if slot in DETAILS or slot not in ROLES or value is None:
            continue
        near = [s for s in fillers(value, document, gold, aligned, evidence) if _beside(document, s, at)]
        if near:
            chosen = _nearest(near, evidence, at, several=isinstance(value, list))
            roles[slot] = [span for span, _ in chosen]
            unsure[slot] = [span for span, _ in near]
    details = {slot: str(value).lower() for slot, value in slots.items() if slot in DETAILS and value}
    return Told(claim["type"], at, claim["modality"], roles, unsure, details, evidence)


def _beside(document: Document, filler: Filler, at: int | None) -> bool:
    return at is not None and document.sentence[filler[0][0]] == document.sentence[at]


def _nearest(near: Sequence[Filler], evidence: Sequence[int], at: int | None, *, several: bool) -> list[Filler]:
    """For each value the words nearest to the trigger, within the evidence if it has them there."""
    best: dict[str, tuple[tuple[bool, int], Filler]] = {}
    for filler in near:
        (start, end), key = filler
        rank = (start not in evidence, min(abs(start - (at or 0)), abs(end - 1 - (at or 0))))
        key = key if several else ""
        if key not in best or rank < best[key][0]:
            best[key] = (rank, filler)
    return [filler for _, filler in best.values()]


def _sides(slots: Gold) -> Gold:
    """The slots of an exchange with those of the first direction as "left", the others as "right"."""
    transfers = slots.get("transfers") or ()
    who = [(t.get("person") or t.get("group"), (t.get("from"), t.get("to"))) for t in transfers]
    first = who[0][1] if who else None
    sides = {"left": [w for w, way in who if way == first], "right": [w for w, way in who if way != first]}
    found = {name: [w for w in held if w] for name, held in sides.items() if held}
    return {
        **{k: v for k, v in slots.items() if k != "transfers"},
        **found,
        "by": first and first[0],
        "to": first and first[1],
    }


def _trigger(document: Document, claim: Gold, gold: Gold, aligned: Aligned, counted: Triggers) -> int | None:
    """The word that makes a claim: of an attribute or relation its value, else the likeliest."""
    evidence = _evidence(claim, aligned)
    own = {"attribute": "value", "relation": "relation"}.get(claim["type"])
    if own is not None:
        value = claim["slots"].get(own)
        spans = [s for s, _ in fillers(value, document, gold, aligned, evidence) if s[0] in evidence] if value else []
        return spans[0][1] - 1 if spans else None
    if claim["type"] == "position":  # its cue begins with whatever stands before the verb: excerpts teach it better
        return None
    return counted.best(claim["type"], bare(document, claim, gold, aligned))


def bare(document: Document, claim: Gold, gold: Gold, aligned: Aligned) -> dict[int, str]:
    """The words of a claim's evidence that fill none of its slots and name nobody."""
    evidence = _evidence(claim, aligned)
    filled = {
        i
        for value in claim["slots"].values()
        for (start, end), _ in (fillers(value, document, gold, aligned, evidence) if value else ())
        for i in range(start, end)
        if end - start < _WHOLE
    }
    named = {i for m in gold["mentions"] if m["kind"] in _NAMES for i in range(*aligned(m["start"], m["end"]))}
    return {i: document.words[i] for i in evidence if i not in filled and i not in named}


def fillers(value: object, document: Document, gold: Gold, aligned: Aligned, evidence: Sequence[int]) -> list[Filler]:
    """The words that say what a slot holds, with its id: mentions and times, or else the words of the value itself."""
    wanted = {str(v) for v in value} if isinstance(value, list) else {str(value)}
    items = [(m, m["entity"]) for m in gold["mentions"]] + [(t, t["value"]) for t in gold["times"]]
    spans = [(aligned(item["start"], item["end"]), str(key)) for item, key in items if key in wanted]
    found = [(span, key) for span, key in spans if span[0] < span[1]]
    return found or [(span, v) for v in wanted for span in _spelled(v, document, evidence)]


def _spelled(value: str, document: Document, evidence: Sequence[int]) -> Iterator[Words]:
    """Where the evidence has the words of a value, in its order."""
    wanted = words.document("value", value.lower())[0].words
    numbers = sorted(evidence)
    for first in numbers:
        if wanted and [word.lower() for word in document.words[first : first + len(wanted)]] == wanted:
            yield first, first + len(wanted)


def _evidence(claim: Gold, aligned: Aligned) -> list[int]:
    return [i for span in claim["evidence"] for i in range(*aligned(span["start"], span["end"]))]
