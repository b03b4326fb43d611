"""Sentences, mentions, times, quotes and coreference inside one report."""

from __future__ import annotations

from dataclasses import replace

from glienicke.annotate.coref_speech import link_speech
from glienicke.annotate.mentions import find_mentions
from glienicke.annotate.quotes import find_quotes
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Reading


def annotate(reading: Reading) -> Reading:
    """The reading with its annotations."""
    report = reading.report
    sentences = split_sentences(report.text, reading.zones)
    mentions, referents = find_mentions(report.id, report.text, sentences)
    reading = replace(reading, sentences=sentences, mentions=mentions, referents=referents)
    return link_speech(replace(reading, quotes=find_quotes(reading)))


def anchor(reading: Reading) -> Reading:
    """The reading with the values of its relative times, counted from the report's date."""
    return reading
