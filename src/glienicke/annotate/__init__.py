"""Sentences, mentions, times, quotes and coreference inside one report.

`annotate` finds them; what a time expression means is open until the day of the report is known, so `anchor` gives
times and quotes their dates later, and can do so again when that day turns out to be another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from glienicke.annotate.cites import credited, find_cites
from glienicke.annotate.coref.speech import link_speech
from glienicke.annotate.coref.voices import overheard, voiced
from glienicke.annotate.mentions.find import find_mentions
from glienicke.annotate.quotes.dates import date_quotes
from glienicke.annotate.quotes.find import find_quotes
from glienicke.annotate.reader.load import model_reader
from glienicke.annotate.sentences import split_sentences
from glienicke.annotate.times.find import anchor_times, find_times
from glienicke.annotate.tokens import split_words
from glienicke.model import Analysis, Dating, Reading, Span
from glienicke.values.date import date_range, precision


def annotate(reading: Reading, *, model: bool = True) -> Reading:
    """The reading with its annotations: by the rules and, where it is installed and asked for, the reading model."""
    sentences = split_sentences(reading.report.text, reading.zones)
    seen = _seen(reading.report.text, sentences) if model else Analysis(reading.report.text)
    return annotate_with(replace(reading, sentences=sentences), seen)


def annotate_with(reading: Reading, seen: Analysis) -> Reading:
    """A reading that has its sentences with the other annotations: by the rules, and by what the model has seen."""
    report, sentences = reading.report, reading.sentences
    times = find_times(report.text, sentences, report.language)
    mentions, referents = find_mentions(report.id, report.text, sentences, report.outlet.name or "", seen)
    reading = replace(reading, times=times, mentions=mentions, referents=referents)
    spoken = voiced(replace(reading, quotes=find_quotes(reading, seen.quotes, seen.stances)))
    reading = credited(overheard(link_speech(spoken)))
    return replace(reading, cites=find_cites(reading), sightings=seen.claims)


def _seen(text: str, sentences: tuple[Span, ...]) -> Analysis:
    """What the model sees in the sentences; nothing without a model."""
    reader = model_reader()
    if reader is None or not sentences:
        return Analysis(text)
    return next(reader.analyse([(text, [split_words(text, sentence) for sentence in sentences])]))


def anchor(reading: Reading) -> Reading:
    """The reading with the values of its times and the dates of its quotes, counted from the report's date.

    Twice, because the one needs the other: the day of speech comes from a time beside the quote, and times within the
    quote count from the day of speech.
    """
    return _with_times(date_quotes(_with_times(reading)))


def _with_times(reading: Reading) -> Reading:
    report = reading.report
    times = anchor_times(reading.times, report.text, _written(reading), reading.quotes, report.language)
    return replace(reading, times=times)


_FILED: Final = 3
"""How many days before its publication a report is filed at most."""


def _written(reading: Reading) -> Dating:
    """The day that "today" counts from: the dateline's where it lies just before the publication, else the latter.

    Papers print tomorrow what is filed today: "RIGA, March 12" in the paper of March 13.
    """
    report, published = reading.report, reading.report.published
    days = date_range(published.value or "")
    spans = [zone.span for zone in reading.zones if zone.kind == "dateline"]
    if days is None or days[0] != days[1] or not spans:
        return published
    for time in anchor_times(find_times(report.text, spans, report.language), report.text, published, ()):
        filed = date_range(time.value or "") if precision(time.value or "") == "day" else None
        if filed and 0 < (days[0] - filed[0]).days <= _FILED:
            return replace(published, value=filed[0].isoformat())
    return published
