"""The values of facts in words, with what an editor must know about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Tone
from glienicke.brief.phrases import listed, origins_in_figures, unique
from glienicke.model import Fact, FactValue, SlotValue
from glienicke.schema import claim_types
from glienicke.values import format_value

ONE_ANONYMOUS = "rests on an unnamed source alone"
TONES: dict[str, Tone] = {"disputed": "dispute", "changed": "change"}


def in_words(index: Index, kind: str, slot: str, value: SlotValue) -> str:
    """A slot's value as people write it."""
    return format_value(claim_types()[kind].slot(slot).value, value, index.name)


def shown(index: Index, fact: Fact) -> str:
    """What stands today: the first value of the fact; every value where it is disputed."""
    if fact.relation == "disputed":
        return " or ".join(in_words(index, fact.type, fact.slot, v.value) for v in fact.values) + " (disputed)"
    return in_words(index, fact.type, fact.slot, fact.values[0].value)


def counted_values(index: Index, fact: Fact) -> str:
    """What `shown` shows, each value with its origins: "11 years (1–2)", "2018 (1) or 2019 (1), disputed"."""
    values = fact.values if fact.relation == "disputed" else fact.values[:1]
    told = [f"{in_words(index, fact.type, fact.slot, v.value)} ({figures(index, v)})" for v in values]
    return listed(told, "or") + (", disputed" if fact.relation == "disputed" else "")


def figures(index: Index, value: FactValue) -> str:
    """How many origins a value has, and whether nobody with a name is one: "1–2", "1, unnamed"."""
    return origins_in_figures(value.origins) + (", unnamed" if index.only_anonymous(value.claims) else "")


def who_says(index: Index, value: FactValue) -> str:
    """The outlets that carry a value."""
    return listed(unique(index.outlet(report) for report in value.reports))


def told(index: Index, text: str, claims: Iterable[str], tone: Tone = "plain", level: int = 0) -> Line:
    """A line that rests on claims: with their words, their origins, and what an editor must know of their source."""
    claims = tuple(claims)
    note = ONE_ANONYMOUS if index.only_anonymous(claims) else ""
    return Line(text, index.words_of_claims(claims), index.origins(claims), note, tone, level)


def line_of(index: Index, fact: Fact, text: str, level: int = 0) -> Line:
    """A line about a fact, with the words of all its claims."""
    claims = [claim for value in fact.values for claim in value.claims]
    line = told(index, text, claims, TONES.get(fact.relation, "plain"), level)
    return replace(line, origins=fact.values[0].origins if fact.relation != "disputed" else None)
