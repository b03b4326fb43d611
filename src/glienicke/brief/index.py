"""A record made ready for looking things up: by id, by subject, by number on the page."""

from __future__ import annotations

from collections.abc import Iterable

from glienicke.brief.page import Words
from glienicke.brief.phrases import unique
from glienicke.model import Claim, Entity, Fact, Origins, Quote, Reading, Record, Span
from glienicke.values.origins import Provenance

ANONYMOUS = "anonymous"
NAMING = frozenset({"name", "variant", "garbled", "nickname"})
"""Kinds of forms that are names."""


class Index:
    """Look-ups in one record. Numbers of reports count from 1, in the order of the record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.entities: dict[str, Entity] = {e.id: e for e in record.entities}
        self.number: dict[str, int] = {r.report.id: n for n, r in enumerate(record.readings, 1)}
        self.reading: dict[str, Reading] = {r.report.id: r for r in record.readings}
        self.claims: dict[str, tuple[Reading, Claim]] = {c.id: (r, c) for r in record.readings for c in r.claims}
        self.quotes: dict[str, tuple[Reading, Quote]] = {q.id: (r, q) for r in record.readings for q in r.quotes}
        self._facts: dict[tuple[str | None, str], list[Fact]] = {}
        for fact in record.facts:
            self._facts.setdefault((fact.subject, fact.type), []).append(fact)
        self._provenance = Provenance.of(record.readings, record.derivations, self.entities, self.side)

    def name(self, entity_id: str | None) -> str:
        """The name of an entity; what is no id is returned as it is."""
        entity = self.entities.get(entity_id or "")
        return entity.name if entity else entity_id or ""

    def names(self, ids: Iterable[str]) -> list[str]:
        """The names of several entities."""
        return [self.name(i) for i in ids]

    def facts(self, subject: str | None, kind: str) -> list[Fact]:
        """All facts of a type about a subject."""
        return self._facts.get((subject, kind), [])

    def fact(self, subject: str | None, kind: str, slot: str) -> Fact | None:
        """The fact about one slot of a subject."""
        return next((f for f in self.facts(subject, kind) if f.slot == slot), None)

    def outlet(self, report_id: str) -> str:
        """The name of a report's outlet, or its number on the page where nobody knows."""
        return self.reading[report_id].report.outlet.name or f"report {self.number[report_id]}"

    def words_of_claims(self, claims: Iterable[str]) -> tuple[Words, ...]:
        """The evidence of claims, each place once, in the order of the reports."""
        found = [
            Words(self.number[reading.report.id], span)
            for claim_id in claims
            if claim_id in self.claims
            for reading, claim in [self.claims[claim_id]]
            for span in claim.evidence
        ]
        return tuple(sorted(unique_words(found), key=lambda w: (w.source, w.span)))

    def words_of_quote(self, quote_id: str) -> tuple[Words, ...]:
        """The words of a quote: its content, or, where it has none, its cue."""
        reading, quote = self.quotes[quote_id]
        spans = [s for s in (quote.content or quote.cue, *quote.content_more) if s]
        return tuple(Words(self.number[reading.report.id], span) for span in spans)

    def origins(self, claims: Iterable[str]) -> Origins | None:
        """How many independent origins stand behind claims; None for none."""
        found = [self.claims[claim] for claim in claims if claim in self.claims]
        return self._provenance.count((reading.report.id, claim) for reading, claim in found) if found else None

    def origins_of_quotes(self, quotes: Iterable[str]) -> Origins:
        """How many independent origins quotes have: those who speak in them."""
        found = [self.quotes[quote] for quote in quotes]
        return self._provenance.of_voices((reading.report.id, quote.speaker, quote.via) for reading, quote in found)

    def only_anonymous(self, claims: Iterable[str]) -> bool:
        """Do these claims rest on unnamed sources alone?"""
        speakers = [self.claims[c][1].by for c in claims if c in self.claims]
        return bool(speakers) and all(by is not None and self.is_anonymous(by) for by in speakers)

    def is_anonymous(self, entity_id: str) -> bool:
        """Is it an unnamed source?"""
        entity = self.entities.get(entity_id)
        return entity is not None and entity.type == ANONYMOUS

    def is_person(self, entity_id: str) -> bool:
        """Is it a person with a name, not only with a description?"""
        entity = self.entities.get(entity_id)
        named = entity is not None and (not entity.forms or any(form.kind in NAMING for form in entity.forms))
        return entity is not None and entity.type == "person" and named

    def party(self, entity_id: str | None) -> str | None:
        """The side somebody speaks for: a person's body, a body's state; themselves where they stand for nobody."""
        seen: set[str] = set()
        while entity_id and entity_id not in seen:
            seen.add(entity_id)
            entity = self.entities.get(entity_id)
            entity_id = (entity and (entity.stands_for or entity.body)) or entity_id
        return entity_id

    def side(self, entity_id: str) -> str:
        """The party of somebody who is known."""
        return self.party(entity_id) or entity_id


def unique_words(words: Iterable[Words]) -> tuple[Words, ...]:
    """The places without repeats and without those that lie within another."""
    places = list(dict.fromkeys(words))
    return tuple(
        w for w in places if not any(o != w and o.source == w.source and o.span.covers(w.span) for o in places)
    )


def texts(reading: Reading, spans: Iterable[Span]) -> tuple[str, ...]:
    """The words of spans of one report, each once."""
    return unique(reading.text_of(span) for span in spans)
