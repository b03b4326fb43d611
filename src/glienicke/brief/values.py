"""The values of facts in words, with what an editor must know about them."""

from __future__ import annotations

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Tone
from glienicke.brief.phrases import listed, unique
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


def who_says(index: Index, value: FactValue) -> str:
    """The outlets that carry a value."""
    return listed(unique(index.outlet(report) for report in value.reports))


def line_of(index: Index, fact: Fact, text: str, level: int = 0) -> Line:
    """A line about a fact, with the words of all its claims."""
    claims = [claim for value in fact.values for claim in value.claims]
    note = ONE_ANONYMOUS if index.only_anonymous(claims) else ""
    origins = fact.values[0].origins if fact.relation != "disputed" else None
    return Line(text, index.words_of_claims(claims), origins, note, TONES.get(fact.relation, "plain"), level)
