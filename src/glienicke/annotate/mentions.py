"""Finds who and what a report speaks of: mentions, and the referents they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.annotate.coref_names import link_names
from glienicke.annotate.mentions_words import words_of
from glienicke.annotate.names import find_names
from glienicke.model import Mention, Referent, Span


def find_mentions(
    report_id: str, text: str, sentences: Sequence[Span]
) -> tuple[tuple[Mention, ...], tuple[Referent, ...]]:
    """Mentions in order of their beginning, outer before inner, and referents in order of appearance."""
    words = words_of(text, sentences)
    return link_names(words, find_names(words)).finish(report_id)
