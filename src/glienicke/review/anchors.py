"""From words to mentions and back. Mentions come and go with the reader; the words of a report stay."""

from __future__ import annotations

from glienicke.model import Anchor, Mention, Reading, Span

NAMED = frozenset({"name", "garbled", "variant"})


def anchor_of(reading: Reading, mention: Mention) -> Anchor:
    """The anchor of a mention."""
    return anchor_at(reading, mention.span, mention)


def anchor_at(reading: Reading, span: Span, mention: Mention | None = None) -> Anchor:
    """The anchor of a stretch of a report; with `mention` it means one of that type and kind."""
    kinds = (mention.type, mention.kind) if mention else (None, None)
    return Anchor(reading.report.id, span.start, span.end, reading.text_of(span), *kinds)


def mention_at(reading: Reading, anchor: Anchor) -> Mention | None:
    """The mention that an anchor means in this reading, None where the reader sees none there.

    That is the one of just these words, else the one of the same type that shares most with them: a reader may see
    "Viktor Brod" where an earlier one saw "Brod".
    """
    span = Span(anchor.start, anchor.end)
    near = [m for m in reading.mentions if m.span.overlaps(span)]
    exact = [m for m in near if m.span == span]
    alike = [m for m in exact if m.type == anchor.type] or exact or [m for m in near if m.type == anchor.type]
    return max(alike, key=lambda m: (_shared(m.span, span), m.kind in NAMED, -m.span.start, m.entity), default=None)


def _shared(left: Span, right: Span) -> float:
    """What two stretches share, relative to both together."""
    both = min(left.end, right.end) - max(left.start, right.start)
    return both / (max(left.end, right.end) - min(left.start, right.start))
