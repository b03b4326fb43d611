"""Who said it? The same words that two reports put into the mouths of two people are a dispute about the speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from glienicke.fusion.order import outlet_and_day, outlet_of
from glienicke.fusion.people import People
from glienicke.fusion.wording import is_common, tokens
from glienicke.model import Claim, Derivation, Fact, FactValue, Quote, Reading, Span, Utterance
from glienicke.values.origins import Provenance

LEAST, SHARE = 3, 0.6
"""Content words, and what share of those of the shorter quote, that both must have for it to be the same saying."""

LONGEST = 100
"""Characters of the words that the reason repeats."""

Told = tuple[Reading, Quote]


def misattributions(
    readings: Sequence[Reading],
    acts: Sequence[Utterance],
    lineage: Sequence[Derivation],
    people: People,
    provenance: Provenance,
) -> list[Fact]:
    """A fact without an id for each utterance whose words, given as such, have two speakers with names.

    The two values are the speakers, as far as claims rest on what they say: facts are made of claims, and for the rest
    the utterance itself says that it has two speakers. It takes a report that draws on the other, which is likely
    the one that errs: without one, two people may have agreed on words.
    """
    where = {quote.id: (reading, quote) for reading in readings for quote in reading.quotes}
    source = {found.report: found.source for found in lineage}
    return [
        _fact(one, other, source, people, provenance)
        for act in acts
        if len(act.speakers) > 1
        for one, other in [p for p in _confused([where[q] for q in act.quotes], people) if _error(*p, source)][:1]
    ]


def _confused(told: Sequence[Told], people: People) -> Iterator[tuple[Told, Told]]:
    """Pairs of direct quotes of two reports in nearly the same words by two people."""
    direct = [t for t in told if t[1].form == "direct" and people.type(t[1].speaker) == "person" and _claims(t)]
    for one, other in combinations(direct, 2):
        if one[0] is not other[0] and one[1].speaker != other[1].speaker and _same_words(one, other, people):
            yield one, other


def _same_words(one: Told, other: Told, people: People) -> bool:
    mine, yours = (tokens(reading, _spans(quote), people.stands_for) for reading, quote in (one, other))
    shared = mine & yours
    enough = len(shared) >= max(LEAST, SHARE * min(len(mine), len(yours)))
    return enough and not all(map(is_common, shared))


def _spans(quote: Quote) -> list[Span]:
    return [span for span in (quote.content, *quote.content_more) if span]


def _fact(one: Told, other: Told, source: Mapping[str, str], people: People, provenance: Provenance) -> Fact:
    names = [people.name(quote.speaker or "") for _, quote in (one, other)]
    words = " ".join(one[0].text_of(one[1].content).split()).strip("\"“”'‘’,. ") if one[1].content else ""
    short = words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …"
    why = (
        f"{outlet_and_day(one[0])} gives to {names[0]} what {outlet_and_day(other[0])} gives to {names[1]}: “{short}”"
        f"{_error(one, other, source)}."
    )
    values = tuple(_value(told, provenance) for told in (one, other))
    return Fact("", "position", None, "actor", values, "disputed", why)


def _error(one: Told, other: Told, source: Mapping[str, str]) -> str:
    """Whose error it likely is; "" where neither report draws on the other."""
    for copy, original in ((one[0], other[0]), (other[0], one[0])):
        if source.get(copy.report.id) == original.report.id:
            return f"; likely an error of {outlet_of(copy)}, which draws on {outlet_of(original)}"
    return ""


def _claims(told: Told) -> list[Claim]:
    return [claim for claim in told[0].claims if claim.quote == told[1].id]


def _value(told: Told, provenance: Provenance) -> FactValue:
    reading, quote = told
    claims = _claims(told)
    day = reading.report.published.value
    origins = provenance.count((reading.report.id, claim) for claim in claims)
    ids = tuple(claim.id for claim in claims)
    return FactValue(str(quote.speaker), ids, (reading.report.id,), origins, day, day)
