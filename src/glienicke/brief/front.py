"""The front page: what matters most of a record, as much as an editor prints on one sheet.

What comes first is computed from the record (`weight`): those on the table before others, disputes and what is new
before what is old. Each section says how much it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glienicke.brief import differences, openings, people, talks
from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.brief.phrases import listed, sentence
from glienicke.brief.weight import Weight
from glienicke.lang import LANGUAGES

PARTIES, STANCES, PEOPLE, DEALS, GATES, DISPUTES, LATEST, WAYS, UNKNOWN = 4, 3, 6, 4, 3, 4, 4, 2, 4
"""How many of each the page has room for: parties, stances of each, people, offers and demands, and so on."""

MOST = 3
"""Numbers of reports that stand for more of their kind."""


def front(index: Index) -> tuple[Section, ...]:
    """The sections of the page, the most important first; those that have nothing to say are left out."""
    weight = Weight(index)
    sections = (
        _stands(index, weight),
        _held(index, weight),
        _table(index),
        _disputes(index, weight),
        _latest(index, weight),
        openings.ways(index, WAYS),
        differences.upcoming(index),
        unknown(index, UNKNOWN),
    )
    return tuple(section for section in sections if section.lines or section.heading in ALWAYS)


ALWAYS = frozenset({"Where each side stands", "Who is held", "Disputes"})
"""Sections that are worth a line also where there is nothing to tell: that nothing is disputed is news too."""


def _stands(index: Index, weight: Weight) -> Section:
    """The strongest stances of each party at the table."""
    whole = talks.positions(index)
    lines = [line for party in weight.parties()[:PARTIES] for line in talks.stances_of(index, party, weight, STANCES)]
    return _part(whole, lines)


def _held(index: Index, weight: Weight) -> Section:
    whole = people.persons(index)
    chosen = sorted((p for p in whole if weight.is_current(p)), key=weight.of_person, reverse=True)[:PEOPLE]
    chosen = chosen or list(whole[:PEOPLE])
    section = people.held(index)
    return replace(section, lines=people.headlines(index, chosen), left=len(whole) - len(chosen))


def _table(index: Index) -> Section:
    whole = talks.deals(index)
    deals = len(index.record.negotiation.offers) + len(index.record.negotiation.demands)
    lines = whole.lines[:deals][:DEALS] + whole.lines[deals:][:GATES]
    return _part(whole, lines)


def _disputes(index: Index, weight: Weight) -> Section:
    facts = [f for f in index.record.facts if f.relation == "disputed"]
    chosen = sorted(facts, key=weight.of_fact, reverse=True)[:DISPUTES]
    whole = differences.disputes(index)
    return _part(whole, [differences.dispute(index, fact) for fact in chosen])


def _latest(index: Index, weight: Weight) -> Section:
    return Section("What changed last", tuple(differences.latest(index, weight, LATEST)))


def unknown(index: Index, most: int) -> Section:
    """What nobody says, and what was not read or not dated."""
    lines = [*openings.missing(index), *_reports(index)]
    return Section("What is not known", tuple(lines[:most]), left=max(0, len(lines) - most))


def _reports(index: Index) -> Iterator[Line]:
    """Reports whose day is open, and those in languages that are not read."""
    reports = [reading.report for reading in index.record.readings]
    for what, found in (
        ("The day of {} is not known", [r for r in reports if not r.published.value]),
        ("The language of {} is not read", [r for r in reports if r.language not in LANGUAGES]),
    ):
        if found:
            names = listed([f"[{index.number[r.id]}]" for r in found[:MOST]])
            which = f"report{'s' if len(found) > 1 else ''} {names}"
            which = which if len(found) <= MOST else f"{len(found)} reports, such as {names},"
            yield Line(sentence(what.format(which)), tone="caution")


def _part(whole: Section, lines: Sequence[Line]) -> Section:
    return replace(whole, lines=tuple(lines), left=len(whole.lines) - len(lines))
