"""Who says it: the quote that covers the words, its speaker, and what that makes of the modality."""

from __future__ import annotations

from dataclasses import replace

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context
from glienicke.model import Claim, Quote, Slot, Span

_COVERED = 0.8
"""The part of a claim's words that must lie in a quote."""
_SPOKEN = {"demand": "by", "position": "actor"}
"""What a speaker puts without saying who does ("they must be freed"), and the slot for the speaker."""
_REFUSED = frozenset({"declines_to_comment"})
"""Stances of quotes whose speaker asserts nothing of what was asked."""


def attribute(context: Context, draft: Draft) -> Claim:
    """Make a claim of a draft: by whom, through which media, in which quote.

    A claim within the speech of somebody on the record is asserted by them. It is `reported` where the speaker is
    nameless, a medium, or speaks within somebody else's speech, and where the speaker refused to say.
    """
    quote = quote_of(context, draft.core)
    by: str | None = None
    via: tuple[str, ...] = ()
    modality = draft.modality
    if quote is not None:
        via = quote.via
        refused = _REFUSED.intersection(quote.stances)
        by = None if refused else quote.speaker
        if modality == "asserted" and (refused or is_hearsay(context, quote)):
            modality = "reported"
    return Claim(
        "", draft.type.name, draft.slots, modality, (draft.evidence,), draft.rule, by, via, quote.id if quote else None
    )


def spoken(context: Context, draft: Draft) -> Draft:
    """A demand or position with whoever speaks it, and when, where its words do not say so."""
    slot = _SPOKEN.get(draft.type.name)
    quote = quote_of(context, draft.core) if slot else None
    if slot is None or quote is None:
        return draft
    more = []
    if draft.value(slot) is None and quote.speaker is not None:
        party = context.party(quote.speaker) if slot == "by" else context.speaks_for(quote.speaker)
        more += [Slot(slot, party, quote.speaker_span)] if party else []
    if draft.value("date") is None and quote.date:
        more.append(Slot("date", quote.date))
    return replace(draft, slots=(*draft.slots, *more))


def quote_of(context: Context, words: Span) -> Quote | None:
    """The innermost quote whose content covers the words."""
    covering = [q for q in context.reading.quotes if _covers(q, words)]
    return min(covering, key=lambda q: (q.nested_in is None, _length(q)), default=None)


def _pieces(quote: Quote) -> tuple[Span, ...]:
    return (quote.content, *quote.content_more) if quote.content else ()


def _covers(quote: Quote, words: Span) -> bool:
    shared = sum(max(0, min(p.end, words.end) - max(p.start, words.start)) for p in _pieces(quote))
    return shared >= _COVERED * (words.end - words.start)


def _length(quote: Quote) -> int:
    return sum(p.end - p.start for p in _pieces(quote))


def is_hearsay(context: Context, quote: Quote) -> bool:
    """Is the speaker nameless or a medium, or does the quote stand within another?"""
    speaker = context.referents.get(quote.speaker or "")
    if speaker is None or speaker.type == "anonymous" or quote.nested_in is not None:
        return True
    return speaker.type == "organization" and speaker.id in context.media
