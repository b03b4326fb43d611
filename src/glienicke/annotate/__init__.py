"""Sentences, mentions, times, quotes and coreference inside one report."""

from __future__ import annotations

from dataclasses import replace

from glienicke.annotate.mentions import find_mentions
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Reading


def annotate(reading: Reading) -> Reading:
    """The reading with its annotations."""
    report = reading.report
    sentences = split_sentences(report.text, reading.zones)
    mentions, referents = find_mentions(report.id, report.text, sentences)
    return replace(reading, sentences=sentences, mentions=mentions, referents=referents)


def anchor(reading: Reading) -> Reading:
    """The reading with the values of its relative times, counted from the report's date."""
    return reading
