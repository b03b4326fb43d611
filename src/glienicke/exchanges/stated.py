"""Record -> positions, each in the senses that its words may have. What cannot be made formal is said to be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from glienicke.exchanges.asked import Asked
from glienicke.exchanges.conditions import gate_id
from glienicke.exchanges.held import Person
from glienicke.exchanges.judged import laid_over, without_effect
from glienicke.exchanges.scope import for_how_many, is_withdrawn, matters, scope
from glienicke.exchanges.talks import Talks
from glienicke.model import DealLine, Note, Position, Ruling, Sense, StanceLine
from glienicke.schema.positions import GATE, said
from glienicke.schema.positions import positions as kinds
from glienicke.text.normalise import words


@dataclass(frozen=True)
class Stating:
    """What positions are read from: the talks, and the people they are about."""

    talks: Talks
    people: Sequence[Person]

    @property
    def asked(self) -> Asked:
        """The question."""
        return self.talks.asked

    def held_by(self, party: str) -> tuple[str, ...]:
        """Whom a party is said to hold, of the people who matter."""
        return tuple(p.id for p in self.people if party in p.holders)


def positions(stating: Stating, rulings: Sequence[Ruling] = ()) -> tuple[Position, ...]:
    """All positions, in the order of the ledger, then those that a person added; each once, under an id of its own."""
    stand, _ = laid_over(_read(stating), rulings)
    return tuple(_named(stating.asked, stand))


def set_aside(stating: Stating, rulings: Sequence[Ruling]) -> Iterator[Note]:
    """What was read and gave way to what a person decided, and what was decided of words that no position rests on."""
    read, name = _read(stating), stating.asked.record.name
    for position, ruling in laid_over(read, rulings)[1]:
        words = said(position.party, position.senses[0], name)
        yield Note(ruling.party, f"{words}: set aside, {ruling.why}", position.claims)
    for ruling in without_effect(read, rulings):
        words = said(ruling.party, ruling.sense, name)
        yield Note(ruling.party, f"{words}: no position of these words has that sense ({ruling.why})", ruling.claims)


def _read(stating: Stating) -> tuple[Position, ...]:
    """What was read, each position once."""
    found = [*_asked_for(stating), *refused(stating), *_gates(stating)]
    merged: dict[tuple[str | None, tuple[Sense, ...]], Position] = {}
    for position in found:
        known = merged.get((position.party, position.senses))
        both = tuple(dict.fromkeys((*known.claims, *position.claims))) if known else position.claims
        since = min((p.since for p in (known, position) if p and p.since), default=None)
        merged[position.party, position.senses] = replace(position, claims=both, since=since)
    return tuple(merged.values())


def _named(asked: Asked, found: Iterable[Position]) -> Iterator[Position]:
    taken: set[str] = set()
    for position in found:
        start = position_id(asked, position.party, position.senses[0])
        name = next(n for n in (start, *(f"{start}-{k}" for k in range(2, 1000))) if n not in taken)
        taken.add(name)
        yield replace(position, id=name, anonymous=asked.anonymous(position.claims))


def position_id(asked: Asked, party: str | None, sense: Sense) -> str:
    """A readable id: "belarus-refuses-sokolov". The same as long as names are."""
    named = sense.items or sense.others
    last = [(words(asked.record.name(i).removeprefix(GATE)) or ("nobody",))[-1] for i in named[:3]]
    count = [str(sense.count)] if sense.count else []
    return "-".join([*words(asked.record.name(party) or "somebody"), *sense.kind.split("_"), *count, *last])


def _asked_for(stating: Stating) -> Iterator[Position]:
    """What offers and demands ask for, an offer as a demand does. One told as given up may rule nothing out."""
    talks = stating.talks
    for deal in talks.deals:
        gone = {c for c in deal.claims if is_withdrawn(stating.asked.words(c))} | set(_dropped(stating.asked, deal))
        if deal.by and deal.wants and set(deal.claims) - gone:
            senses = [*_senses(stating, deal), *([Sense("wants", deal.wants)] if gone else [])]
            claims = tuple(dict.fromkeys((*deal.claims, *sorted(gone))))
            yield Position("", deal.by, tuple(dict.fromkeys(senses)), deal.date, claims)


def _dropped(asked: Asked, deal: DealLine) -> Iterator[str]:
    """Claims that somebody does not ask, or asks no more, for one of those whom a demand asks for."""
    for claim_id, (_, claim) in asked.claims.items():
        if claim.type == "demand" and claim.modality == "negated" and asked.counts(claim_id):
            wants = claim.value("wants")
            named = {w for w in wants if isinstance(w, str)} if isinstance(wants, tuple) else {wants}
            if named & set(deal.wants) and claim.value("by") in (None, deal.by):
                yield claim_id


def _senses(stating: Stating, deal: DealLine) -> Iterator[Sense]:
    facing = stating.talks.asks.get(stating.talks.other(deal.by) or "", ())
    others = tuple(p for p in facing if p not in deal.wants)
    several = "against_several" if len(others) > 1 else "several" if len(deal.wants) > 1 else "one"
    literal = kinds()["senses"]["asked_for"][several]
    said = {kind for c in deal.claims if (kind := scope(stating.asked.words(c)))}
    settled = [kind for kind in literal if kind in said] if len(said) == 1 else []
    for kind in settled or literal:
        yield Sense(kind, deal.wants, others if kind == "if_all" else ())


def refused(stating: Stating) -> Iterator[Position]:
    """What stances of parties and holders say of an offer, or of letting somebody go."""
    for line in stating.talks.stances:
        table = kinds()["stances"].get(line.stance, {})
        for claim in line.claims:
            on = matters(about(stating.asked, claim)) if table else frozenset()
            for matter, kind in table.items():
                sense = _sense_of(stating, line, claim, kind) if matter in on else None
                if sense:
                    yield Position("", line.party, (sense,), line.since, (claim,))


def about(asked: Asked, claim_id: str) -> str:
    """What a stance is said to be on; the words of the claim where it does not say."""
    reading, claim = asked.claims[claim_id]
    toward = claim.value("toward")
    return str(toward) if toward else " ".join(reading.text_of(e) for e in claim.evidence)


def _sense_of(stating: Stating, line: StanceLine, claim: str, kind: str) -> Sense | None:
    if kind == "refuses":
        refused = _those_meant(stating, line.party, claim)
        return Sense("refuses", refused) if refused else None
    facing = stating.talks.other(line.party)
    if line.party not in stating.talks.parties or facing is None:
        return None
    asked_for = tuple(p for p in stating.talks.asks.get(facing, ()) if p in stating.held_by(line.party))
    numbers = for_how_many(about(stating.asked, claim))
    if numbers and len(asked_for) == numbers[1]:
        return Sense("more_than", (), asked_for, numbers[0])
    offer = next((o for o in stating.talks.offers if o.by == facing and o.gives and o.wants), None)
    return Sense("unequal", offer.gives, offer.wants) if offer else None


def _those_meant(stating: Stating, holder: str, claim_id: str) -> tuple[str, ...]:
    """Whom a refusal is about: those of its words whom the party holds, else those it holds whom somebody asks for."""
    held = stating.held_by(holder)
    reading, claim = stating.asked.claims[claim_id]
    spans = [s.evidence for s in claim.slots if s.name == "toward" and s.evidence] or list(claim.evidence)
    named = {m.entity for m in reading.mentions if any(span.covers(m.span) for span in spans)}
    wanted = {p for persons in stating.talks.asks.values() for p in persons}
    return tuple(p for p in held if p in named) or tuple(p for p in held if p in wanted)


def _gates(stating: Stating) -> Iterator[Position]:
    """Conditions that must be met first, before those whom their words name (before any package, where none)."""
    for gate in stating.asked.record.negotiation.gates:
        claims = stating.asked.known(gate.claims)
        if claims and stating.talks.asks:
            by = gate.by[0] if gate.by else None
            inside = named_in(stating.asked, claims)
            named = tuple(p.id for p in stating.people if p.id in inside)
            yield Position("", by, (Sense("needs_gate", named, (gate_id(stating.asked, gate),)),), None, claims)


def named_in(asked: Asked, claims: Iterable[str]) -> set[str]:
    """All who are mentioned in the words of claims."""
    found: set[str] = set()
    for reading, claim in (asked.claims[c] for c in claims if c in asked.claims):
        found |= {m.entity for m in reading.mentions if any(e.covers(m.span) for e in claim.evidence)}
    return found
