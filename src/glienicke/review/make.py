"""From what a person types to a judgement that holds on to the words of reports.

Somebody is named by an id ("e5"), a name or a form as reports write it ("Butt"), or by a place: the report (its id,
source or file name), a colon, and the words there ("wire.txt:Butt", "wire.txt:Butt#2" for the second) or their
offsets ("wire.txt:120-124").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import get_args

from glienicke.errors import UsageError
from glienicke.model import Anchor, Claim, Entity, EntityType, Mention, Reading, Record, Span, Subject, ZoneKind
from glienicke.review.anchors import NAMED, anchor_at, anchor_of, mention_at
from glienicke.text.normalise import fold
from glienicke.values.date import date_range

MOST = 20
"""So many forms of somebody are kept apart from others by name; the rest follow by being alike."""

_OFFSETS = re.compile(r"(?P<start>\d{1,9})-(?P<end>\d{1,9})")
_NUMBERED = re.compile(r"(?P<words>.+)#(?P<number>\d{1,4})", re.DOTALL)


def merge(record: Record, names: Sequence[str]) -> Subject:
    """That these are one.

    Raises:
        UsageError: somebody is not known, or several could be meant.
    """
    if len(names) < 2:
        raise UsageError("merge: name at least two")
    places = [_somebody(record, name) for name in names]
    kind: EntityType = next((a.type for a in places if a.type), "person")
    return Subject(tuple(a if a.type else replace(a, type=kind, kind="name") for a in places))


def split(record: Record, whole: str, parts: Sequence[str]) -> Subject:
    """That these forms or places are not who they were taken for.

    Raises:
        UsageError: nothing would be left, or is to be split off.
    """
    entity = entity_of(record, whole)
    mentions = list(_mentions(record, entity.id))
    go = [place for part in parts for place in _part(record, entity, mentions, part)]
    gone = {(a.report, a.start, a.end) for a in go}
    forms = {(a.report, fold(a.text)) for part in parts for a in go if not place_of(record, part)}
    stay = [
        (reading, m)
        for reading, m in mentions
        if (reading.report.id, m.span.start, m.span.end) not in gone
        and (reading.report.id, fold(reading.text_of(m.span))) not in forms
    ]
    if not stay:
        raise UsageError(f"split: nothing of {entity.name} would be left; name fewer forms")
    once = {(fold(r.text_of(m.span)), m.entity): anchor_of(r, m) for r, m in reversed(stay) if m.kind in NAMED}
    others = list(once.values())[::-1][:MOST] or [anchor_of(*stay[0])]
    inside = [anchor_of(r, m) for r, m in stay if r.report.id in {a.report for a in go} and m.kind in NAMED]
    return Subject(tuple(go), tuple(dict.fromkeys((*others, *inside))))


def rename(record: Record, who: str, name: str) -> Subject:
    """That somebody is called so."""
    if not name.strip():
        raise UsageError("rename: the new name is empty")
    anchor = _somebody(record, who)
    return Subject((anchor if anchor.type else replace(anchor, type="person", kind="name"),), value=name.strip())


def withheld(record: Record, who: str, level: str) -> Subject:
    """That exports name somebody ("open") or not ("name")."""
    return Subject((_somebody(record, who),), value=level)


def rule(record: Record, what: str) -> Subject:
    """The claim or quote with this id, or the mention at this place, to be rejected or accepted.

    Raises:
        UsageError: there is none.
    """
    for reading in record.readings:
        for claim in reading.claims:
            if claim.id == what:
                return _claim(record, reading, claim)
        for quote in reading.quotes:
            span = quote.content or quote.cue
            if quote.id == what and span:
                return Subject((anchor_at(reading, span),))
    if anchor := place_of(record, what):
        if anchor.type is None:
            raise UsageError(f"{what}: nothing is read there; a claim or quote has an id (glienicke review claims)")
        return Subject((anchor,))
    raise UsageError(f"{what}: no claim, quote or place; glienicke review claims lists claims with their ids")


def accepted(record: Record, what: str) -> Subject:
    """The claim with this id, to be accepted.

    Raises:
        UsageError: it is no claim.
    """
    found = rule(record, what)
    if found.claim is None:
        raise UsageError(f"accept: {what} is no claim; glienicke review claims lists them")
    return found


def dated(record: Record, report: str, date: str) -> Subject:
    """That a report is of this day, month or interval."""
    if date_range(date) is None:
        raise UsageError(f"{date}: no date; write it as 2024-08-01")
    return Subject(report=report_of(record, report).report.id, value=date)


def zoned(record: Record, place: str, kind: str) -> Subject:
    """That a stretch of a report is of this kind of zone."""
    if kind not in get_args(ZoneKind):
        raise UsageError(f"{kind}: no kind of zone; there is {', '.join(get_args(ZoneKind))}")
    anchor = place_of(record, place)
    if anchor is None:
        raise UsageError(f"{place}: no place; write it as REPORT:WORDS or REPORT:START-END")
    return Subject((replace(anchor, type=None, kind=None),), value=kind)


def entity_of(record: Record, name: str) -> Entity:
    """Whom a person means by an id, a name, or a form as reports write it.

    Raises:
        UsageError: nobody, or more than one.
    """
    if anchor := place_of(record, name):
        reading = report_of(record, anchor.report)
        found = mention_at(reading, anchor)
        entity = record.entity(found.entity) if found else None
        if entity is None:
            raise UsageError(f"{name}: nobody is read there")
        return entity
    plain = fold(name)
    for candidates in (
        [e for e in record.entities if e.id == name],
        [e for e in record.entities if fold(e.name) == plain],
        [e for e in record.entities if any(fold(f.text) == plain for f in e.forms if f.kind not in ("pronoun",))],
    ):
        if len(candidates) > 1:
            listed = ", ".join(f"{e.id} ({e.name}, {e.type})" for e in candidates[:6])
            raise UsageError(f"{name}: several could be meant, name one by its id: {listed}")
        if candidates:
            return candidates[0]
    raise UsageError(f"{name}: nobody is called so here; glienicke people shows who is")


def form_of(record: Record, name: str) -> str:
    """The words that a person means: those of a place, else the name as given."""
    anchor = place_of(record, name)
    return anchor.text if anchor else name


def report_of(record: Record, name: str) -> Reading:
    """The report with this id, source or file name.

    Raises:
        UsageError: none, or more than one.
    """
    found = [r for r in record.readings if name in _labels(r)]
    if len(found) != 1:
        raise UsageError(f"{name}: {'several reports are' if found else 'no report is'} called so; glienicke sources")
    return found[0]


def place_of(record: Record, text: str) -> Anchor | None:
    """The place that a person means by REPORT:WORDS or REPORT:START-END, None where the text names no report.

    Raises:
        UsageError: the report does not have these words or offsets.
    """
    for reading in record.readings:
        for label in _labels(reading):
            if text.startswith(f"{label}:"):
                span = _span(reading, text[len(label) + 1 :], text)
                exact = [m for m in reading.mentions if m.span == span]
                return anchor_at(reading, span, exact[0] if exact else None)
    return None


def _labels(reading: Reading) -> tuple[str, ...]:
    source = reading.report.source
    return tuple(dict.fromkeys((source, source.replace("\\", "/").rpartition("/")[2], reading.report.id)))


def _span(reading: Reading, where: str, given: str) -> Span:
    text = reading.report.text
    if (offsets := _OFFSETS.fullmatch(where)) and int(offsets["start"]) < int(offsets["end"]) <= len(text):
        return Span(int(offsets["start"]), int(offsets["end"]))
    numbered = _NUMBERED.fullmatch(where)
    words, number = (numbered["words"], int(numbered["number"])) if numbered else (where, 1)
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] if words.strip() else []
    if not 0 < number <= len(found):
        raise UsageError(f"{given}: these words do not stand there" + f" {number} times" * (number > 1))
    return Span(*found[number - 1])


def _mentions(record: Record, entity: str) -> Iterator[tuple[Reading, Mention]]:
    return ((r, m) for r in record.readings for m in r.mentions if m.entity == entity)


def _somebody(record: Record, name: str) -> Anchor:
    """The words that stand best for somebody; those of a place are taken as they are, whether or not it is read."""
    return place_of(record, name) or best_anchor(record, entity_of(record, name))


def best_anchor(record: Record, entity: Entity, inside: str | None = None) -> Anchor:
    """The words that stand best for an entity: its name, else a name of it, else whatever comes first.

    Args:
        record: the record.
        entity: one of its entities.
        inside: the id of a report that is preferred.

    Raises:
        UsageError: no words stand for it.
    """
    found = list(_mentions(record, entity.id))
    if not found:
        raise UsageError(f"{entity.name}: no words of any report stand for it")

    def rank(one: tuple[Reading, Mention]) -> tuple[bool, bool, bool]:
        reading, mention = one
        return (
            reading.report.id != inside and inside is not None,
            reading.text_of(mention.span) != entity.name,
            mention.kind not in NAMED,
        )

    return anchor_of(*min(found, key=rank))


def _part(record: Record, entity: Entity, mentions: Iterable[tuple[Reading, Mention]], part: str) -> Iterator[Anchor]:
    """What is split off: a place, or every report's first use of a form."""
    if anchor := place_of(record, part):
        yield anchor if anchor.type else replace(anchor, type=entity.type, kind="name")
        return
    found: dict[str, Anchor] = {}
    for reading, mention in mentions:
        if fold(reading.text_of(mention.span)) == fold(part):
            found.setdefault(reading.report.id, anchor_of(reading, mention))
    if not found:
        forms = ", ".join(f.text for f in entity.forms[:8])
        raise UsageError(f"split: {entity.name} is not written “{part}”; forms are {forms}")
    yield from found.values()


def _claim(record: Record, reading: Reading, claim: Claim) -> Subject:
    """A claim by its words, with "@n" for those it names."""
    ids = {i: n for n, i in enumerate(i for i in claim.named() if record.entity(i))}
    named = [record.entity(i) for i in ids]
    anchors = [best_anchor(record, e, reading.report.id) for e in named if e]
    plain = replace(
        claim.with_ids({i: f"@{n}" for i, n in ids.items()}),
        id="",
        evidence=(),
        quote="@" if claim.quote else None,
        rule="",
    )
    return Subject(tuple(anchor_at(reading, span) for span in claim.evidence), tuple(anchors), plain)
