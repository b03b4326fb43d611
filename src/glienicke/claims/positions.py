"""Where parties stand, from the stances of what they say."""

from __future__ import annotations

from collections.abc import Iterator

from glienicke.claims.attribution import is_hearsay
from glienicke.claims.tokens import Context
from glienicke.model import Claim, Quote, Slot, Span
from glienicke.schema import stances


def positions(context: Context, others: list[Claim]) -> Iterator[Claim]:
    """One claim per quote and stance that is a position, unless a pattern found the same in the same words."""
    found = [c for c in others if c.type == "position"]
    for quote in context.reading.quotes:
        for stance in quote.stances:
            claim = _position(context, quote, stance)
            if claim is not None and not any(_same(claim, other) for other in found):
                yield claim


def _position(context: Context, quote: Quote, stance: str) -> Claim | None:
    actor, where = context.speaks_for(quote.speaker or ""), quote.content or quote.cue
    if actor is None or where is None or not stances().get(stance, {}).get("position"):
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
        f"{context.language}.position.quote",
        quote.speaker,
        quote.via,
        quote.id,
    )


def _same(one: Claim, other: Claim) -> bool:
    return (
        one.value("actor") == other.value("actor")
        and one.value("stance") == other.value("stance")
        and _overlap(one.evidence, other.evidence)
    )


def _overlap(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(a.overlaps(b) for a in some for b in others)
