"""What the record of one day says that the record of an earlier day did not, in terms of facts and stances.

Two records are compared by what they say: entities are numbered anew in each, and a report that only repeats what was
known changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glienicke.brief.differences import about
from glienicke.brief.index import Index
from glienicke.brief.phrases import listed, unique
from glienicke.brief.values import in_words
from glienicke.model import Fact, Record
from glienicke.values import format_value

ASIDE = frozenset({"attribute", "relation"})
"""Types that are worth a line where they change, not where somebody is described for the first time."""

FORERUNNER = {("sentence", "length"): ("penalty_exposure", "length")}
"""What was open before a fact was settled: a sentence comes where there was an exposure."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing of which the record says something else now; `was` is "" for what it did not speak of."""

    about: str
    was: str
    now: str
    reports: str


def changes(before: Record, after: Record) -> list[ChangeRow]:
    """The state of the talks first, then where each party stands, then the facts in their order in the record."""
    old, new = Index(before), Index(after)
    return [*_state(before, after), *_stances(old, new), *_facts(old, new)]


def _state(before: Record, after: Record) -> Iterator[ChangeRow]:
    states = before.negotiation.state, after.negotiation.state
    if states[0] != states[1]:
        yield ChangeRow("state of the talks", *states, "")


def _stances(old: Index, new: Index) -> Iterator[ChangeRow]:
    """Of each party what it newly says, and what it no longer holds."""
    held, holds = _held(old), _held(new)
    for party, stances in holds.items():
        fresh = {s: claims for s, claims in stances.items() if s not in held.get(party, {})}
        gone = [s for s in held.get(party, {}) if s not in stances]
        if fresh:
            yield ChangeRow(
                party, _spoken(gone), _spoken(fresh), _sources(new, (c for cs in fresh.values() for c in cs))
            )


def _held(index: Index) -> dict[str, dict[str, tuple[str, ...]]]:
    """Party -> stance -> the claims that say so."""
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for line in index.record.negotiation.stances:
        found[index.name(line.party)][line.stance] = line.claims
    return found


def _spoken(stances: Iterable[str]) -> str:
    return ", ".join(format_value("stance", stance) for stance in stances)


def _facts(old: Index, new: Index) -> Iterator[ChangeRow]:
    known: dict[str, list[str]] = defaultdict(list)
    of_claim: dict[str, list[str]] = defaultdict(list)
    for fact in old.record.facts:
        value = _value(old, fact)
        known[about(old, fact)].append(value)
        for claim in _claims(fact):
            of_claim[claim].append(value)
    for fact in new.record.facts:
        what, now = about(new, fact), _value(new, fact)
        if fact.type == "position" or now in known[what]:
            continue
        was = known[what] if fact.subject else [value for claim in _claims(fact) for value in of_claim[claim]]
        if fact.type in ASIDE and (not was or fact.relation in ("single", "agreed")):
            continue  # somebody is described in one more way
        was = was or _forerunner(old, new, fact)
        yield ChangeRow(what, listed(unique(was), "and"), now, _sources(new, _claims(fact)))


def _claims(fact: Fact) -> Iterator[str]:
    return (claim for value in fact.values for claim in value.claims)


def _forerunner(old: Index, new: Index, fact: Fact) -> list[str]:
    """What was open before, of the same person: "up to 10 years"."""
    kind = FORERUNNER.get((fact.type, fact.slot))
    told = (f for f in old.record.facts if (f.type, f.slot) == kind and old.name(f.subject) == new.name(fact.subject))
    return [f"up to {_value(old, f)}" for f in told]


def _value(index: Index, fact: Fact) -> str:
    """What the record has: the value that stands, or all of which none does."""
    slot = fact.slot if fact.type != "attribute" else "value"
    shown = fact.values if fact.relation == "disputed" else fact.values[:1]
    return listed([in_words(index, fact.type, slot, value.value) for value in shown], "or")


def _sources(index: Index, claims: Iterable[str]) -> str:
    """The numbers of the reports that claims stand in, as the brief shows them."""
    of = {claim.id: index.number[r.report.id] for r in index.record.readings for claim in r.claims}
    return " ".join(f"[{number}]" for number in sorted({of[claim] for claim in claims if claim in of}))
