"""Sentences, mentions, times, quotes and coreference inside one report."""

from __future__ import annotations

from glienicke.model import Reading


def annotate(reading: Reading) -> Reading:
    """The reading with its annotations."""
    return reading


def anchor(reading: Reading) -> Reading:
    """The reading with the values of its relative times, counted from the report's date."""
    return reading
