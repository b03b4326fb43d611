"""Readings as a person corrected them: zones, dates, and what is a mention of whom inside one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import get_args

from glienicke.model import Anchor, Dating, Judgement, Mention, Reading, Referent, Span, Zone, ZoneKind
from glienicke.review.anchors import NAMED, mention_at
from glienicke.text.normalise import fold


def rezoned(reading: Reading, judged: Iterable[Judgement]) -> Reading | None:
    """The reading with the zones that judgements give it, None where none does. It must be annotated anew."""
    mine = [j for j in in_force(judged, "zone") if j.on.places and j.on.places[0].report == reading.report.id]
    zones = reading.zones
    for judgement in mine:
        where = judgement.on.places[0]
        kind: ZoneKind = next(kind for kind in get_args(ZoneKind) if kind == judgement.on.value)
        zones = tuple(_with_zone(reading.report.text, zones, Zone(kind, Span(where.start, where.end))))
    return replace(reading, zones=zones) if mine else None


def redated(reading: Reading, judged: Iterable[Judgement]) -> Reading:
    """The reading with the date that a judgement gives its report."""
    for judgement in in_force(judged, "date"):
        if judgement.on.report == reading.report.id:
            dating = Dating(judgement.on.value, "metadata", told_by(judgement))
            reading = replace(reading, report=replace(reading.report, published=dating))
    return reading


def pointed(reading: Reading, judged: Sequence[Judgement]) -> Reading:
    """The reading without the mentions and quotes that a person rejected, with those that judgements build on.

    Where a split goes through what the reader took for one, that becomes two.
    """
    here = [j for j in judged if not j.problem and reading.report.id in j.on.reports()]
    if not here:
        return reading
    for judgement in here:
        if judgement.kind == "reject" and judgement.on.claim is None:
            reading = _without(reading, judgement.on.places)
    built = {a for j in here if j.kind != "reject" for a in (*j.on.places, *j.on.others) if a.type}
    for anchor in sorted(built, key=lambda a: (a.start, a.end, a.type or "", a.kind or "")):
        if anchor.report == reading.report.id and mention_at(reading, anchor) is None:
            reading = _with_mention(reading, anchor)
    for judgement in here:
        if judgement.kind == "split":
            reading = _divided(reading, judgement)
    return reading


def in_force(judged: Iterable[Judgement], kind: str) -> Iterator[Judgement]:
    """The judgements of a kind that have an effect."""
    return (j for j in judged if j.kind == kind and not j.problem)


def told_by(judgement: Judgement) -> str:
    """Who decided, when, and why, in one sentence."""
    return f"decided by {judgement.by} on {judgement.at[:10]} ({judgement.id})" + f": {judgement.why}" * bool(
        judgement.why
    )


def _with_zone(text: str, zones: Iterable[Zone], new: Zone) -> Iterator[Zone]:
    made = [new]
    for zone in zones:
        for start, end in (
            (zone.span.start, min(zone.span.end, new.span.start)),
            (max(zone.span.start, new.span.end), zone.span.end),
        ):
            words = text[start:end]
            if start < end and words.strip():
                lead = len(words) - len(words.lstrip())
                made.append(Zone(zone.kind, Span(start + lead, start + len(words.rstrip()))))
    return iter(sorted(made, key=lambda z: z.span))


def _without(reading: Reading, places: Sequence[Anchor]) -> Reading:
    """Without the mentions of just these words, or, for words that were a quote, without that quote."""
    spans = {Span(a.start, a.end) for a in places if a.type}
    mentions = tuple(m for m in reading.mentions if m.span not in spans)
    left = {m.entity for m in mentions}
    empty = {m.entity for m in reading.mentions} - left
    heard = {Span(a.start, a.end) for a in places if not a.type}
    quotes = [q for q in reading.quotes if not any(s.overlaps(h) for s in (q.content or q.cue,) if s for h in heard)]
    return replace(
        reading,
        mentions=mentions,
        referents=tuple(_cleared(r, empty) for r in reading.referents if r.id not in empty),
        quotes=tuple(replace(q, speaker=None, speaker_span=None) if q.speaker in empty else q for q in quotes),
        cites=tuple(c for c in reading.cites if c.origin not in empty),
    )


def _cleared(referent: Referent, gone: set[str]) -> Referent:
    return replace(
        referent,
        stands_for=None if referent.stands_for in gone else referent.stands_for,
        body=None if referent.body in gone else referent.body,
        members=tuple(m for m in referent.members if m not in gone),
    )


def _fresh(reading: Reading) -> str:
    """The id of a referent that this reading does not have yet."""
    taken = {r.id for r in reading.referents} | {m.entity for m in reading.mentions}
    return next(i for n in range(1, len(taken) + 2) if (i := f"{reading.report.id}.e{n}") not in taken)


def _with_mention(reading: Reading, anchor: Anchor) -> Reading:
    new = Referent(_fresh(reading), anchor.type or "person", anchor.text)
    mention = Mention(Span(anchor.start, anchor.end), anchor.kind or "name", new.type, new.id)
    mentions = tuple(sorted((*reading.mentions, mention), key=lambda m: (m.span, m.entity)))
    return replace(reading, mentions=mentions, referents=(*reading.referents, new))


def _divided(reading: Reading, judgement: Judgement) -> Reading:
    """Two referents where a split goes through one.

    The words that are split off go wherever they stand, unless the others are the same words; a pronoun goes with the
    name before it.
    """
    stay = [m for a in judgement.on.others if (m := _mine(reading, a))]
    go = [m for a in judgement.on.places if (m := _mine(reading, a)) and m not in stay]
    for whole in sorted({m.entity for m in go} & {m.entity for m in stay}):
        words = {fold(reading.text_of(m.span)) for m in go} - {fold(reading.text_of(m.span)) for m in stay}
        moved = _moving(reading, whole, go, words)
        old = next((r for r in reading.referents if r.id == whole), None)
        if not moved or old is None:
            continue
        new = replace(Referent(_fresh(reading), old.type, reading.text_of(min(moved, key=_place).span)))
        kept = [m for m in reading.mentions if m.entity == whole and m not in moved]
        names = [reading.text_of(m.span) for m in kept if m.kind in NAMED] or [old.name]
        renamed = replace(old, name=old.name if old.name in names else max(names, key=len))
        reading = replace(
            reading,
            mentions=tuple(replace(m, entity=new.id) if m in moved else m for m in reading.mentions),
            referents=(*(renamed if r.id == whole else r for r in reading.referents), new),
            quotes=tuple(
                replace(q, speaker=new.id) if q.speaker == whole and _within(q.speaker_span, moved) else q
                for q in reading.quotes
            ),
        )
    return reading


def _mine(reading: Reading, anchor: Anchor) -> Mention | None:
    return mention_at(reading, anchor) if anchor.report == reading.report.id else None


def _place(mention: Mention) -> Span:
    return mention.span


def _moving(reading: Reading, whole: str, go: Sequence[Mention], words: set[str]) -> list[Mention]:
    moved: list[Mention] = []
    last = False
    for mention in sorted((m for m in reading.mentions if m.entity == whole), key=_place):
        leads = mention in go or fold(reading.text_of(mention.span)) in words
        if mention.kind in NAMED or leads:
            last = leads
        if last:
            moved.append(mention)
    return moved


def _within(span: Span | None, mentions: Iterable[Mention]) -> bool:
    return span is not None and any(m.span.overlaps(span) for m in mentions)
