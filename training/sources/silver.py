"""Names in a treebank that marks none: where our rules and the treebank's proper nouns agree.

A run of proper nouns that the rules read as one name, after a title or not, is taken to be that name; a capitalised
adjective that they read as a people's is a group. Where they disagree nothing is learned, and what is no proper noun
and no capitalised adjective is no name.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from glienicke.annotate.mentions.find import find_mentions
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Span, Zone
from training.document import Document
from training.labels import MENTION_TYPES, UPOS
from training.lists import TITLES
from training.spans import Tags

_TYPES = {"person": "person", "state": "place", "place": "place", "organization": "organisation"}
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))
_JOINS = frozenset(("of", "the", "for", "and", "-"))
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
    """The document as running text, a paragraph a sentence, and where its words start."""
    starts: list[int] = []
    text, glued = "", True
    for i, word in enumerate(document.words):
        ends = i and document.sentence[i] != document.sentence[i - 1]
        hyphen = word == "-" and not ends and document.words[i - 1].isalnum()
        text += "\n\n" if ends else "" if glued or hyphen else " "
        starts.append(len(text))
        text, glued = text + word, hyphen
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
