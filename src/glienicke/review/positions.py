"""Positions that a person adds, or reads in one of their senses: from a sentence to a judgement, and back.

A judgement holds the sentence with "@n" for those it names, each anchored to words of reports, so that it means the
same people whatever ids a later reader gives out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glienicke.errors import UsageError
from glienicke.model import Anchor, Judgement, Position, Record, Ruling, Sense, Span, Subject
from glienicke.review.anchors import anchor_at, mention_at
from glienicke.review.make import best_anchor, entity_of
from glienicke.review.readings import told_by
from glienicke.schema.positions import GATE, not_said, parts_of, said, split_names, without

PARTIES = frozenset({"state", "organization", "group"})
PEOPLE = frozenset({"person", "group"})
NOBODY = "nobody is read at the words of those it names"
UNCLAIMED = "the program makes no claim of these words any more: add the position instead"
_NUMBER = re.compile(r"@(\d{1,3})")

Parts = dict[str, str | None]


def added(record: Record, sentence: str) -> Subject:
    """That a party holds a position, said in a sentence of schema/positions.toml.

    Raises:
        UsageError: it is no such sentence, or it names somebody whom the record does not know, or several.
    """
    understood = parts_of(sentence)
    if understood is None:
        raise UsageError(not_said(sentence))
    kind, parts = understood
    party = _known(record, parts["party"] or "", PARTIES)
    items = [_known(record, name, PEOPLE) for name in split_names(parts.get("items"))]
    count = int(parts.get("count") or 0)
    if kind == "needs_gate":
        return _subject(record, party, Sense(kind, tuple(items), (GATE + (parts["others"] or ""),)))
    others = [_known(record, name, PEOPLE) for name in split_names(parts.get("others"))]
    return _subject(record, party, Sense(kind, tuple(items), tuple(others), count))


def meant(record: Record, position: str, number: int) -> Subject:
    """That a position is meant in one of its senses, the first being 1.

    Raises:
        UsageError: there is no such position or sense, or the words have one sense only.
    """
    known = {p.id: p for p in record.outlook.positions}
    found = known.get(position)
    if found is None:
        raise UsageError(f"{position}: no position; there is {', '.join(known) or 'none'}")
    if len(found.senses) == 1 or found.party is None:
        raise UsageError(f"{position}: one sense only; glienicke review position says what else a party holds")
    if not 0 < number <= len(found.senses):
        raise UsageError(f"{position}: has senses 1 to {len(found.senses)}")
    return _subject(record, found.party, found.senses[number - 1], tuple(_words(record, found)))


def rulings(record: Record) -> tuple[tuple[Ruling, ...], dict[str, str]]:
    """What the judgements of a record say of positions, the earlier first, and why some have no effect.

    What names somebody in reports that are not known as of the day waits for them. Of two that contradict each other
    the later holds.
    """
    standing: list[Ruling] = []
    problems: dict[str, str] = {}
    for judgement in reversed(record.judgements):
        if judgement.kind not in ("position", "sense") or judgement.problem or not _is_known(record, judgement):
            continue
        ruling = _ruling(record, judgement)
        if isinstance(ruling, str):
            problems[judgement.id] = ruling
        elif later := next((r for r in standing if _contradict(ruling, r)), None):
            problems[judgement.id] = f"set aside: {later.judgement}, which is later, says otherwise"
        else:
            standing.append(ruling)
    return tuple(reversed(standing)), problems


def in_words(on: Subject) -> str:
    """The sentence of a judgement with the words that it is anchored to."""
    names = [anchor.text for anchor in on.others]
    return _NUMBER.sub(lambda m: names[int(m[1])] if int(m[1]) < len(names) else m[0], on.value or "")


def _known(record: Record, name: str, types: frozenset[str]) -> str:
    entity = entity_of(record, name)
    if entity.type not in types:
        raise UsageError(f"{name}: {entity.name} is a {entity.type}; {' or '.join(sorted(types))} is needed")
    return entity.id


def _subject(record: Record, party: str, sense: Sense, places: tuple[Anchor, ...] = ()) -> Subject:
    """The sentence with numbers for those it names, and the words that stand best for each."""
    ids = tuple(dict.fromkeys(i for i in (party, *sense.items, *sense.others) if record.entity(i)))
    number = {entity: f"@{n}" for n, entity in enumerate(ids)}
    anchors = tuple(best_anchor(record, entity) for i in ids if (entity := record.entity(i)))
    return Subject(places, anchors, value=said(party, sense, lambda i: number.get(i or "", i or "")))


def _words(record: Record, position: Position) -> Iterator[Anchor]:
    """The words that a position rests on."""
    for reading in record.readings:
        for claim in reading.claims:
            if claim.id in position.claims:
                yield from (anchor_at(reading, span) for span in claim.evidence)


def _is_known(record: Record, judgement: Judgement) -> bool:
    return {a.report for a in judgement.on.others} <= {r.report.id for r in record.readings}


def _ruling(record: Record, judgement: Judgement) -> Ruling | str:
    """What a judgement says of positions, or why it says nothing."""
    understood = parts_of(judgement.on.value or "")
    ids = _entities(record, judgement.on.others)
    if understood is None:
        return NOBODY
    kind, parts = understood
    try:
        party = ids[parts["party"] or ""]
        items = tuple(ids[name] for name in split_names(parts.get("items")))
        gate = kind == "needs_gate"
        others = () if gate else tuple(ids[name] for name in split_names(parts.get("others")))
    except KeyError:
        return NOBODY
    sense = Sense(kind, items, (GATE + (parts["others"] or ""),) if gate else others, int(parts.get("count") or 0))
    claims = tuple(_at(record, judgement.on.places))
    if judgement.on.places and not claims:
        return UNCLAIMED
    return Ruling(judgement.id, party, sense, told_by(judgement), claims)


def _entities(record: Record, anchors: Sequence[Anchor]) -> dict[str, str]:
    readings = {r.report.id: r for r in record.readings}
    found = {f"@{n}": mention_at(readings[a.report], a) for n, a in enumerate(anchors)}
    return {number: mention.entity for number, mention in found.items() if mention}


def _at(record: Record, places: Sequence[Anchor]) -> Iterator[str]:
    """The claims that are made of these words."""
    for reading in record.readings:
        spans = [Span(a.start, a.end) for a in places if a.report == reading.report.id]
        for claim in reading.claims:
            if any(span.overlaps(e) for span in spans for e in claim.evidence):
                yield claim.id


def _contradict(one: Ruling, later: Ruling) -> bool:
    if one.party != later.party or bool(one.claims) != bool(later.claims):
        return False
    if one.claims:
        return bool(set(one.claims) & set(later.claims))
    return one.sense != later.sense and without(one.sense, later.sense) != one.sense
