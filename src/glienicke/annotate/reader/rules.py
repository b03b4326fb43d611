"""Texts read by the rules: alone, with names and quotes but no syntax, or after the model, on whose names they rule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from glienicke.annotate import annotate, annotate_with
from glienicke.annotate.tokens import split_words
from glienicke.model import Analysis, Attribution, Labelled, Mention, Quote, Reading, Report, Span, Token, Zone

if TYPE_CHECKING:
    from glienicke.annotate.reader.reader import Reader

_LABELS = {"person": "person", "state": "place", "place": "place", "organization": "organisation", "group": "group"}
_NAMES = ("name", "metonym", "garbled", "variant")


class RulesReader:
    """Reads as the package does where there are no weights, or nothing to run them."""

    def __call__(self, text: str) -> Analysis:
        """One text that is all body."""
        reading = annotate(_reading(text), model=False)
        return Analysis(
            text,
            tuple(_tokens(text, reading.sentences)),
            reading.sentences,
            tuple(_labelled(mention) for mention in _outermost(reading.mentions)),
            tuple(Labelled(m.span.start, m.span.end, "title") for m in reading.mentions if m.kind == "title"),
            tuple(_attribution(quote) for quote in reading.quotes if quote.nested_in is None),
        )

    def read(self, texts: Iterable[str]) -> Iterator[Analysis]:
        """Many texts, in order."""
        return map(self, texts)


@dataclass(frozen=True, slots=True)
class RuledReader:
    """Reads with the model, and lets the rules decide on names: both together find more than either."""

    model: Reader

    def __call__(self, text: str) -> Analysis:
        """One text that is all body."""
        return next(self.read([text]))

    def read(self, texts: Iterable[str]) -> Iterator[Analysis]:
        """Many texts, in order; some share a batch."""
        return map(_ruled, self.model.read(texts))


def _ruled(seen: Analysis) -> Analysis:
    """The analysis with the names of rules and model together; facilities, which the rules do not tell, stay."""
    reading = annotate_with(replace(_reading(seen.text), sentences=seen.sentences), seen)
    scores = {mention.span: mention.score for mention in seen.mentions}
    names = [replace(m, score=scores.get(m.span, 1.0)) for m in map(_labelled, _outermost(reading.mentions))]
    starts = [name.start for name in names]

    def is_free(span: Span) -> bool:
        before = bisect_left(starts, span.end)  # ends rise as starts do: the last of these reaches farthest
        return not before or names[before - 1].end <= span.start

    others = [m for m in seen.mentions if m.label == "facility" and is_free(m.span)]
    return replace(seen, mentions=tuple(sorted([*names, *others])))


def _reading(text: str) -> Reading:
    return Reading(Report("reader", "", "", text), (Zone("body", Span(0, len(text))),))


def _tokens(text: str, sentences: tuple[Span, ...]) -> Iterator[Token]:
    for number, sentence in enumerate(sentences):
        for word in split_words(text, sentence):
            yield Token(word.start, word.end, number, "X", word.of(text), None, "dep")


def _outermost(mentions: tuple[Mention, ...]) -> list[Mention]:
    """The names that lie in no other, in order of their beginnings, and so of their ends; of two alike the first."""
    names = [m for m in mentions if (m.kind in _NAMES and m.type in _LABELS) or m.kind == "demonym"]
    found: list[Mention] = []
    for mention in sorted(names, key=lambda m: (m.span.start, -m.span.end)):
        if not found or mention.span.end > found[-1].span.end:
            found.append(mention)
    return found


def _labelled(mention: Mention) -> Labelled:
    label = "group" if mention.kind == "demonym" else _LABELS[mention.type]
    return Labelled(mention.span.start, mention.span.end, label)


def _attribution(quote: Quote) -> Attribution:
    def pieces(label: str, *spans: Span | None) -> tuple[Labelled, ...]:
        return tuple(Labelled(span.start, span.end, label) for span in spans if span)

    return Attribution(
        pieces("source", quote.speaker_span),
        pieces("cue", quote.cue, *quote.cue_more),
        pieces("content", quote.content, *quote.content_more),
    )
