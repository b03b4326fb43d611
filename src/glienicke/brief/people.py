"""The board of those held: one paragraph per person, from facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.brief.phrases import listed, most_typical, origins_in_figures, sentence, unique
from glienicke.brief.values import counted_values, in_words, line_of, shown, told
from glienicke.brief.weight import OVER
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

Ways = tuple[tuple[str, str, str], ...]
"""Several ways to tell one thing, the best first: claim type, slot, phrase."""

TAKEN: Ways = (("arrest", "date", "arrested {}"), ("custody", "since", "held since {}"))
OPEN: tuple[Ways, ...] = (
    TAKEN,
    (("conviction", "offence", "convicted of {}"), ("charge", "offence", "accused of {}")),
    (("conviction", "date", "convicted {}"), ("plea", "plea", "pleaded {}")),
    (("penalty_exposure", "length", "faces up to {}"),),
)
SENTENCED: tuple[Ways, ...] = (
    TAKEN,
    (("sentence", "length", "sentenced to {}"),),
    (("sentence", "date", "{}"), ("conviction", "date", "{}")),
    (("conviction", "offence", "for {}"), ("sentence", "offence", "for {}")),
    (("trial", "state", "trial: {}"),),
)
"""What is told of a person in one sentence, without and with a sentence of a court."""

PASSPORT = ("age", "nationality", "occupation", "former occupation")


def held(index: Index) -> Section:
    """Those held (and those exchanged before), each with what the reports say of them."""
    lines = [line for person in persons(index) for line in _person(index, person)]
    return Section("Who is held", tuple(lines), "No report says who is held.")


def headlines(index: Index, chosen: Iterable[str]) -> tuple[Line, ...]:
    """For one page: each person in one sentence, who holds them and how it came to that, each part with its origins."""
    return tuple(_headline(index, person) for person in chosen)


def _headline(index: Index, person: str) -> Line:
    """The count of who holds somebody stands within the sentence, as those of all its parts do."""
    head = _head(index, person, brief=True)
    ways = SENTENCED if index.fact(person, "sentence", "length") else OPEN
    told = [(fact, phrase) for options in ways for fact, phrase in _first(index, person, options)]
    parts = [phrase.format(counted_values(index, fact)) for fact, phrase in told]
    words = index.words_of_claims([claim for fact, _ in told for value in fact.values for claim in value.claims])
    known = f" ({origins_in_figures(head.origins)})" if head.origins else ""
    text = sentence("; ".join(part for part in (head.text.rstrip(".") + known, ", ".join(parts)) if part))
    return replace(head, text=text, words=(*head.words, *(w for w in words if w not in head.words)), origins=None)


def _first(index: Index, person: str, ways: Ways) -> list[tuple[Fact, str]]:
    """The first of several ways for which there is a fact; a trial that goes on is told by where custody stands."""
    found = [(fact, phrase) for kind, slot, phrase in ways if (fact := index.fact(person, kind, slot))]
    return [(fact, phrase) for fact, phrase in found if (fact.type, fact.values[0].value) != ("trial", "open")][:1]


def persons(index: Index) -> list[str]:
    """Those with a custody line first, then others of whom custody, charge or sentence is told."""
    custody = [line.person for line in index.record.negotiation.custody]
    others = [f.subject for f in index.record.facts if f.type in HELD_TYPES and f.subject]
    return [p for p in unique([*custody, *others]) if p in index.entities]


def _person(index: Index, person: str) -> list[Line]:
    return [_head(index, person), *_details(index, person)]


def _head(index: Index, person: str, *, brief: bool = False) -> Line:
    custody = [line for line in index.record.negotiation.custody if line.person == person]
    claims = [claim for line in custody for claim in line.claims] or _told_of(index, person)
    told_now = _custody(index, custody, brief=brief)
    head = ": ".join(part for part in (index.name(person) + _passport(index, person), told_now) if part)
    fact = index.fact(person, "custody", "holder")
    return replace(told(index, sentence(head), claims), origins=fact.values[0].origins if fact else None)


def _told_of(index: Index, person: str) -> list[str]:
    """The claims about a person whom no report says to be held by somebody."""
    facts = [fact for kind in HELD_TYPES for fact in index.facts(person, kind)]
    return [claim for fact in facts for value in fact.values for claim in value.claims]


def _custody(index: Index, custody: list[CustodyLine], *, brief: bool) -> str:
    """Where custody stands: "held by Oria, on trial", "was held by Oria, exchanged"; two holders are both named."""
    holders = listed(unique(index.name(line.holder) for line in custody if line.holder), "or")
    steps = unique(line.status for line in custody)
    statuses = [s for s in steps if not (brief and s.startswith("sentenced"))]
    over = bool(OVER.intersection(statuses))
    third = " (a third party)" if any(h.third for h in index.record.board.held if h.line in custody) else ""
    held = f"{'was ' if over else ''}held by {holders}{third}" if holders else ""
    return ", ".join(
        part for part in (held, *statuses, *_wanted(index, custody)) if not (held and part == "held") and part
    )


def _wanted(index: Index, custody: list[CustodyLine]) -> list[str]:
    """Who asks for the person."""
    on_board = [held for held in index.record.board.held if held.line in custody]
    by = listed(unique(index.name(party) for held in on_board for party in held.wanted_by))
    return [f"wanted by {by}"] if by else []


def _passport(index: Index, person: str) -> str:
    """What is told of the person's age, nationality and work: ", 55, Russian, pilot"."""
    facts = index.facts(person, "attribute")
    age, nationality, work, former = (_attribute(index, facts, kind) for kind in PASSPORT)
    past = [f"former {former}"] if former else []
    return "".join(f", {part}" for part in (age, nationality, *([work] if work else past)) if part)


def _attribute(index: Index, facts: list[Fact], kind: str) -> str:
    """The value of an attribute that most reports tell, of several the most typical; its fact has its name as slot."""
    values = [value for fact in facts if fact.slot == kind for value in fact.values]
    most = max((len(value.reports) for value in values), default=0)
    return most_typical([in_words(index, "attribute", "value", v.value) for v in values if len(v.reports) == most])


def _details(index: Index, person: str) -> list[Line]:
    facts = [(index.fact(person, kind, slot), phrase) for kind, slot, phrase in DETAILS]
    return [line_of(index, fact, phrase.format(shown(index, fact)), level=1) for fact, phrase in facts if fact]
