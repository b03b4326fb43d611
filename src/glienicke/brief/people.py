"""The board of those held: one paragraph per person, from facts."""

from __future__ import annotations

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.brief.phrases import listed, most_typical, unique
from glienicke.brief.values import in_words, line_of, shown
from glienicke.model import CustodyLine, Fact

HELD_TYPES = ("custody", "arrest", "charge", "penalty_exposure", "sentence", "exchange", "release")
"""Types of claim that make a person one of those the story is about."""

DETAILS: tuple[tuple[str, str, str], ...] = (
    ("arrest", "date", "arrested {}"),
    ("arrest", "place", "arrested in {}"),
    ("custody", "since", "held since {}"),
    ("custody", "place", "held in {}"),
    ("charge", "offence", "accused of {}"),
    ("plea", "plea", "pleaded {}"),
    ("trial", "state", "trial: {}"),
    ("conviction", "offence", "convicted of {}"),
    ("conviction", "date", "convicted {}"),
    ("sentence", "length", "sentenced to {}"),
    ("sentence", "date", "sentenced {}"),
    ("sentence", "offence", "sentenced for {}"),
    ("penalty_exposure", "length", "faces up to {}"),
    ("designation", "label", "classed as {}"),
    ("extradition", "to", "extradited to {}"),
    ("release", "date", "released {}"),
)
"""What is told of a person, in this order: claim type, slot, phrase."""

OVER = frozenset({"exchanged", "released", "no longer held"})
"""What a custody line says of those who are not held any more."""

PASSPORT = ("age", "nationality", "occupation", "former occupation")


def held(index: Index) -> Section:
    """Those held (and those exchanged before), each with what the reports say of them."""
    lines = [line for person in _persons(index) for line in _person(index, person)]
    return Section("Who is held", tuple(lines), "No report says who is held.")


def _persons(index: Index) -> list[str]:
    """Those with a custody line first, then others of whom custody, charge or sentence is told."""
    custody = [line.person for line in index.record.negotiation.custody]
    others = [f.subject for f in index.record.facts if f.type in HELD_TYPES and f.subject]
    return [p for p in unique([*custody, *others]) if p in index.entities]


def _person(index: Index, person: str) -> list[Line]:
    custody = [line for line in index.record.negotiation.custody if line.person == person]
    claims = [claim for line in custody for claim in line.claims] or _told_of(index, person)
    head = ": ".join(part for part in (index.name(person) + _passport(index, person), _custody(index, custody)) if part)
    fact = index.fact(person, "custody", "holder")
    words = index.words_of_claims(claims)
    first = Line(head, words, fact.values[0].origins if fact else None)
    return [first, *_details(index, person)]


def _told_of(index: Index, person: str) -> list[str]:
    """The claims about a person whom no report says to be held by somebody."""
    facts = [fact for kind in HELD_TYPES for fact in index.facts(person, kind)]
    return [claim for fact in facts for value in fact.values for claim in value.claims]


def _custody(index: Index, custody: list[CustodyLine]) -> str:
    """Where custody stands: "held by Oria, on trial", "was held by Oria, exchanged"; two holders are both named."""
    holders = listed(unique(index.name(line.holder) for line in custody if line.holder), "or")
    statuses = unique(line.status for line in custody)
    over = bool(OVER.intersection(statuses))
    held = f"{'was ' if over else ''}held by {holders}" if holders else ""
    return ", ".join(
        part for part in (held, *statuses, *_wanted(index, custody)) if not (held and part == "held") and part
    )


def _wanted(index: Index, custody: list[CustodyLine]) -> list[str]:
    """Who asks for the person, and whether the holder is no party to the talks."""
    on_board = [held for held in index.record.board.held if held.line in custody]
    by = listed(unique(index.name(party) for held in on_board for party in held.wanted_by))
    third = any(held.third for held in on_board)
    return [f"wanted by {by}"] * bool(by) + ["the holder is a third party"] * third


def _passport(index: Index, person: str) -> str:
    """What is told of the person's age, nationality and work: ", 55, Russian, pilot"."""
    facts = index.facts(person, "attribute")
    age, nationality, work, former = (_attribute(index, facts, kind) for kind in PASSPORT)
    past = [f"former {most_typical(former)}"] if former else []
    parts = [*age[:1], *nationality[:1], *([most_typical(work)] if work else past)]
    return "".join(f", {part}" for part in parts)


def _attribute(index: Index, facts: list[Fact], kind: str) -> list[str]:
    """The values of an attribute, best first; the slot of an attribute's fact is the attribute's name."""
    values = [value for fact in facts if fact.slot == kind for value in fact.values]
    return [in_words(index, "attribute", "value", value.value) for value in values]


def _details(index: Index, person: str) -> list[Line]:
    facts = [(index.fact(person, kind, slot), phrase) for kind, slot, phrase in DETAILS]
    return [line_of(index, fact, phrase.format(shown(index, fact)), level=1) for fact, phrase in facts if fact]
