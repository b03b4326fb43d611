"""Labels that our rules give to texts which have none of that kind, where they are likely to be right.

Names, in a treebank that marks none: a run of proper nouns that the rules read as one name, after a title or not, is
taken to be that name; a capitalised adjective that they read as a people's is a group. Where rules and treebank
disagree nothing is learned, and what is no proper noun and no capitalised adjective is no name.

Quotes: what the rules find, in its sentences. Other sentences hold none where nothing in them looks like speech, and
teach nothing else.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from glienicke.annotate import annotate
from glienicke.annotate.mentions.find import find_mentions
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Quote, Reading, Report, Span, Zone
from training.document import Document
from training.labels import MENTION_TYPES, QUOTE_TYPES, UPOS
from training.lists import QUOTATION, TITLES
from training.spans import Tags
from training.words import Aligned

_TYPES = {"person": "person", "state": "place", "place": "place", "organization": "organisation"}
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))
_JOINS = frozenset(("of", "the", "for", "and", "-"))
_MARKS = frozenset(mark for pair in QUOTATION for mark in pair)
_STRAIGHT, _OPENING, _CLOSING = frozenset(('"', "''")), frozenset("“«„([$£€"), frozenset("”»)],.;:!?%…")
_CLITICS = ("'s", "’s", "n't", "n’t", "'re", "’re", "'ll", "’ll", "'ve", "’ve", "'d", "’d", "'m", "’m")
_ENDS = frozenset('.?!…:"”»)') | {"''"}
_SAYING = frozenset(("said", "says", "told", "according"))
_PROPER, _ADJECTIVE = UPOS.index("PROPN"), UPOS.index("ADJ")


def name(document: Document) -> Document:
    """The document with names, as far as they are certain."""
    text, starts = _written(document)
    place = {start: i for i, start in enumerate(starts)}
    ends = {start + len(word): i + 1 for i, (start, word) in enumerate(zip(starts, document.words, strict=True))}
    upos = document.labels["upos"]
    tags = Tags(len(starts), MENTION_TYPES, ("facility",))
    for start, end, kind in _found(text):
        first, last = place.get(start), ends.get(end)
        if first is None or last is None:
            continue
        if (kind == "group" and all(upos[i] in (_PROPER, _ADJECTIVE) for i in range(first, last))) or (
            kind in MENTION_TYPES and _is_run(document, first, last)
        ):
            tags.add(first, last, kind)
    for i, word in enumerate(document.words):
        if word not in _CALENDAR and (upos[i] == _PROPER or (upos[i] == _ADJECTIVE and word[:1].isupper())):
            tags.ignore(i, i + 1)
    tags.close(document.words)
    document.labels["mentions"] = tags.sets()
    return document


def _written(document: Document) -> tuple[str, list[int]]:
    """The document as running text, with a paragraph's end where a sentence has none, and where its words start."""
    starts: list[int] = []
    text, glued, opened = "", True, False
    for i, word in enumerate(document.words):
        if i and document.sentence[i] != document.sentence[i - 1]:
            ended = document.words[i - 1] in _ENDS
            text, glued, opened = (text, False, opened) if ended else (text + "\n\n", True, False)
        mark = word in _STRAIGHT
        closing = word in _CLOSING or word.startswith(_CLITICS) or (mark and opened)
        hyphen = word == "-" and not glued and document.words[i - 1].isalnum()
        text += "" if glued or closing or hyphen else " "
        starts.append(len(text))
        text += word
        opened = opened != mark
        glued = hyphen or word in _OPENING or (mark and opened)
    return text, starts


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """The names that the rules find, the longer ones first."""
    sentences = split_sentences(text, (Zone("body", Span(0, len(text))),))
    mentions, _ = find_mentions("silver", text, sentences)
    for mention in sorted(mentions, key=lambda m: m.span.start - m.span.end):
        if mention.kind == "demonym":
            yield mention.span.start, mention.span.end, "group"
        elif mention.kind in ("name", "metonym"):
            yield mention.span.start, mention.span.end, _TYPES.get(mention.type, "")


def _is_run(document: Document, start: int, end: int) -> bool:
    """Whether these words are a whole run of proper nouns, but for titles before them."""
    upos = document.labels["upos"]
    before, after = start - 1, end
    while before >= 0 and document.words[before].lower() in TITLES:
        before -= 1
    same_before = before >= 0 and document.sentence[before] == document.sentence[start]
    same_after = after < len(upos) and document.sentence[after] == document.sentence[start]
    inner = all(word[:1].isupper() or word in _JOINS for word in document.words[start:end])
    proper = (same_before and upos[before] == _PROPER) or (same_after and upos[after] == _PROPER)
    return inner and not proper and upos[end - 1] == _PROPER


def quote(document: Document) -> list[int]:
    """The labels of the quotes head."""
    text, starts = _written(document)
    ends = [start + len(word) for start, word in zip(starts, document.words, strict=True)]
    aligned = Aligned(list(zip(starts, ends, strict=True)))
    reading = annotate(Reading(Report("silver", "silver", "silver", text), (Zone("body", Span(0, len(text))),)))
    tags = Tags(len(starts), QUOTE_TYPES)
    spoken = set[int]()
    for span, kind in _pieces([q for q in reading.quotes if q.nested_in is None]):
        first, last = aligned(span.start, span.end)
        spoken.update(document.sentence[first:last])
        for run in tags.free(first, last):
            tags.add(*run, kind)
    likely = {n for n, word in zip(document.sentence, document.words, strict=True) if _of_speech(word)} - spoken
    for i, number in enumerate(document.sentence):
        if number in likely:
            tags.ignore(i, i + 1)
    return tags.sets()


def _pieces(quotes: list[Quote]) -> Iterator[tuple[Span, str]]:
    """Contents first, then who speaks, then what is left of the cues."""
    for found in quotes:
        yield from ((span, "content") for span in (found.content, *found.content_more) if span)
    yield from ((found.speaker_span, "source") for found in quotes if found.speaker_span)
    for found in quotes:
        yield from ((span, "cue") for span in (found.cue, *found.cue_more) if span)


def _of_speech(word: str) -> bool:
    return word in _MARKS or word.lower() in _SAYING
