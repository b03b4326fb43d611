"""Where parties stand, from the stances of what they say."""

from __future__ import annotations

from collections.abc import Iterator

from glienicke.claims.attribution import is_hearsay
from glienicke.claims.tokens import Context
from glienicke.model import SEEN, Claim, Quote, Sighting, Slot, Span
from glienicke.schema import claim_types, stances

_OTHER = "other"
"""What a state says that is none of the other stances, and of which nothing else is claimed, is such a position."""
_LIKELY = 0.5
"""The least certainty that a cue makes a position: of a dozen such in the dev stories ten were right."""
_ASIDE = frozenset({"attribute", "relation"})
_CLAUSE = 6
"""The fewest words of a clause that says something."""
_DENIAL, _INNOCENCE = "rejects", "claims_innocence"


def positions(context: Context, others: list[Claim]) -> Iterator[Claim]:
    """One claim per quote and stance that is a position, unless a pattern found the same in the same words.

    A quote of which neither makes one is a position where the model sees one in its cue.
    """
    found = [c for c in others if c.type == "position"]
    told = {c.quote for c in others if c.type not in _ASIDE}
    accused = _accused(others)
    for quote in context.reading.quotes:
        for stance in quote.stances:
            if stance == _OTHER and quote.id in told:
                continue
            claim = _position(context, quote, _meant(stance, quote, accused))
            if claim is not None and not any(_same(claim, other) for other in found):
                found.append(claim)
                yield claim
    for sighting in context.reading.sightings or ():
        if sighting.type == "position" and sighting.trigger.score >= _LIKELY:
            for claim in _seen(context, sighting):
                if not any(claim.quote == other.quote or _overlap(claim.evidence, other.evidence) for other in found):
                    found.append(claim)
                    yield claim


def _seen(context: Context, sighting: Sighting) -> Iterator[Claim]:
    """The positions of quotes whose cue the model takes for one, with the stance that it sees, or else theirs."""
    for quote in context.reading.quotes:
        stance = dict(sighting.details).get("stance") or next(iter(quote.stances), None)
        if stance and quote.cue and quote.cue.overlaps(sighting.trigger.span):
            claim = _taken(context, quote, stance, SEEN)
            if claim is not None:
                yield claim


def _accused(claims: list[Claim]) -> set[str]:
    """Those of whom the report says that they are charged, tried, held or sentenced."""
    core = {name for name, kind in claim_types().items() if kind.core and kind.subject == "person"}
    return {str(claim.value("person")) for claim in claims if claim.type in core}


def _meant(stance: str, quote: Quote, accused: set[str]) -> str:
    """What an accused denies is the charge: "He denied it"."""
    return _INNOCENCE if stance == _DENIAL and quote.speaker in accused else stance


def _position(context: Context, quote: Quote, stance: str) -> Claim | None:
    """A position by its stance; what is none of these only where a state says it."""
    claim = _taken(context, quote, stance, "quote")
    if claim is None or stances().get(stance, {}).get("position"):
        return claim
    return claim if stance == _OTHER and _of_state(context, quote, str(claim.value("actor"))) else None


def _taken(context: Context, quote: Quote, stance: str, rule: str) -> Claim | None:
    """The claim that whoever speaks in a quote takes a stance."""
    actor, where = context.speaks_for(quote.speaker or ""), quote.content or quote.cue
    if actor is None or where is None:
        return None
    slots = [Slot("actor", actor, quote.speaker_span), Slot("stance", stance, where)]
    if quote.date:
        slots.append(Slot("date", quote.date))
    return Claim(
        "",
        "position",
        tuple(slots),
        "reported" if is_hearsay(context, quote) else "asserted",
        (where, *quote.content_more),
        f"{context.language}.position.{rule}",
        quote.speaker,
        quote.via,
        quote.id,
    )


def _of_state(context: Context, quote: Quote, actor: str) -> bool:
    """Does a state say something on the record, through whomever, in words enough for a clause?"""
    content = quote.content
    said = len(context.reading.text_of(content).split()) if content else 0
    return said >= _CLAUSE and context.is_state(context.party(actor)) and not is_hearsay(context, quote)


def _same(one: Claim, other: Claim) -> bool:
    return (
        one.value("actor") == other.value("actor")
        and one.value("stance") == other.value("stance")
        and _overlap(one.evidence, other.evidence)
    )


def _overlap(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(a.overlaps(b) for a in some for b in others)
