"""Texts as they come: names nobody has met, lost case, stray and dropped marks, garbled names, glued metadata.

Each kind of damage is a function from a document and a random generator to a document; labels follow their words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from training.document import UNLABELLED, Document, moved
from training.lists import GLUED, HONORIFICS, LINES, PRONOUNS, QUOTATION, STRAY
from training.names import INSIDE, OUTSIDE, PERSON, Names, inside, is_label, rename, rewrite, unlemmatised

MARKS = frozenset(",.;:\"'“”‘’()-–—!?")
MARKING = frozenset("".join(mark for pair in QUOTATION for mark in pair)) - {"'"} | {"''", "``"}


def garble(document: Document, rng: Random) -> Document:
    """Names as a machine translation or a hasty typist leaves them: a letter lost, doubled, swapped or wrong."""
    labels = document.labels.get("mentions")
    words = list(document.words)
    for i, word in enumerate(words):
        named = labels[i] > 0 and not labels[i] & OUTSIDE if labels else word.istitle() and i > 0
        if named and len(word) > 3 and word.isalpha() and rng.random() < 0.4:
            words[i] = _mistyped(word, rng)
    return unlemmatised(replace(document, words=words), document.words)


def _mistyped(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    letter, following = word[at], word[at + 1]
    choices = ("", letter * 2, following + letter, rng.choice("aeiouyhkst"))
    pick = rng.randrange(4)
    return word[:at] + choices[pick] + word[at + (2 if pick == 2 else 1) :]


def lose_case(document: Document, rng: Random) -> Document:
    """All small, all capitals, or every word capitalised as in a headline; of the passage or of one sentence."""
    change: Callable[[str], str] = rng.choice((str.lower, str.upper, str.capitalize, str.lower, str.upper))
    only = rng.randint(0, document.sentence[-1]) if document.words and rng.random() < 0.6 else None
    pairs = zip(document.words, document.sentence, strict=True)
    words = [change(word) if only in (None, number) else word for word, number in pairs]
    return unlemmatised(replace(document, words=words), document.words)


def mix_pronouns(document: Document, rng: Random) -> Document:
    """A translation's wrong pronouns."""
    words = list(document.words)
    for i, word in enumerate(words):
        other = PRONOUNS.get(word.lower())
        if other and rng.random() < 0.5:
            words[i] = other.capitalize() if word[:1].isupper() else other
    return unlemmatised(replace(document, words=words), document.words)


def restyle(document: Document, rng: Random) -> Document:
    """Other quotation marks; opening and closing ones by turns."""
    style = rng.choice(QUOTATION)
    words, opened = list(document.words), False
    for i, word in enumerate(words):
        if word in MARKING:
            words[i] = style[opened]
            opened = not opened
    return unlemmatised(replace(document, words=words), document.words)


def honour(document: Document, rng: Random) -> Document:
    """A title before one of the full names: a part of whatever it stands in, but not of the name."""
    values = document.labels.get("mentions", [])
    begins = [
        i
        for i, value in enumerate(values[:-1])
        if is_label(value, PERSON) and value & 2 << PERSON and is_label(values[i + 1], PERSON)
    ]
    if not begins:
        return document
    at, words = rng.choice(begins), rng.choice(HONORIFICS).split()
    found, end = insert(document, at, words), at + len(words)
    for i in range(at, end):
        found.sentence[i] = found.sentence[end]
        found.labels["mentions"][i] = OUTSIDE
    quotes = found.labels.get("quotes")
    if quotes:
        quotes[at : end + 1] = [quotes[end], *(inside(quotes[end]) for _ in words)]
    return found


def unbalance(document: Document, rng: Random) -> Document:
    """One quotation mark is lost."""
    marks = [i for i, word in enumerate(document.words) if word in MARKING]
    return without(document, {rng.choice(marks)}) if marks else document


def drop_marks(document: Document, rng: Random) -> Document:
    """Some marks are lost, now and then all."""
    share = rng.choice((0.15, 0.3, 1.0))
    return without(document, {i for i, w in enumerate(document.words) if w in MARKS and rng.random() < share})


def stray_mark(document: Document, rng: Random) -> Document:
    """A mark that belongs to nothing."""
    return insert(document, rng.randrange(len(document.words) + 1), [rng.choice(STRAY)])


def glue(document: Document, rng: Random) -> Document:
    """A word of the page glued to the first word, or a line of it before the text."""
    if rng.random() < 0.5 and document.words[0].isalpha():
        words = [rng.choice(GLUED) + document.words[0], *document.words[1:]]
        return unlemmatised(replace(document, words=words), document.words)
    return insert(document, 0, rng.choice(LINES).split())


def without(document: Document, dropped: set[int]) -> Document:
    """The document without some words; what depended on them depends on nothing known."""
    kept = [i for i in range(len(document.words)) if i not in dropped]
    if not kept:
        return document
    place = {old: new for new, old in enumerate(kept)}
    labels = {head: [values[i] for i in kept] for head, values in document.labels.items()}
    if "arcs" in labels:
        labels["arcs"] = [place.get(a - 1, -2) + 1 if a > 0 else a for a in labels["arcs"]]
    words, sentence = [document.words[i] for i in kept], [document.sentence[i] for i in kept]
    return _resumed(Document(document.source, words, sentence, labels, moved(document.links, place)))


def insert(document: Document, at: int, words: Sequence[str]) -> Document:
    """The document with words that no data set has labelled, within whatever surrounds them.

    At the beginning they are a part of the first sentence, as on a page whose line breaks are lost.
    """
    count = len(words)
    number = document.sentence[max(at - 1, 0)]
    labels = {}
    for head, values in document.labels.items():
        inside = OUTSIDE if head in ("mentions", "titles", "quotes") and (at in (0, len(values))) else UNLABELLED
        if head in ("claims", "details") and at in (0, len(values)):
            inside = 0
        shifted = [a + count if head == "arcs" and a > at else a for a in values]
        labels[head] = [*shifted[:at], *([inside] * count), *shifted[at:]]
    sentence = [*document.sentence[:at], *([number] * count), *document.sentence[at:]]
    links = moved(document.links, {i: i + count * (i >= at) for i in range(len(document.words))})
    return Document(document.source, [*document.words[:at], *words, *document.words[at:]], sentence, labels, links)


def _resumed(document: Document) -> Document:
    """B- labels for spans that lost their first word, numbers without gaps for sentences."""
    numbers = {old: new for new, old in enumerate(dict.fromkeys(document.sentence))}
    document.sentence = [numbers[n] for n in document.sentence]
    for head in ("mentions", "titles", "quotes"):
        values = document.labels.get(head)
        if values:
            document.labels[head] = [_begun(values, i) for i in range(len(values))]
    return document


def _begun(values: list[int], i: int) -> int:
    """I-x where nothing of x goes before it is B-x."""
    value = values[i]
    inside = INSIDE & value
    if value <= 0 or value & OUTSIDE or inside != value:
        return value
    before = values[i - 1] if i else OUTSIDE
    follows = before < 0 or before & (inside | inside >> 1)
    return value if follows else inside >> 1


@dataclass(frozen=True, slots=True)
class Damage:
    """What is done to a passage, and how often.

    Args:
        names: Names to put in.
        rates: Probability by kind of damage; "rename" also says how often names change where nothing is damaged.
    """

    names: Names
    rates: dict[str, float]

    def __call__(self, document: Document, rng: Random) -> Document:
        """A passage as it might have come; the same for the same generator."""
        if rng.random() < self.rates["rename"]:
            change = rename if "arcs" in document.labels or rng.random() < 0.5 else rewrite
            document = change(document, rng, self.names)
        for kind, change in _KINDS.items():
            if rng.random() < self.rates[kind] and document.words:
                document = change(document, rng)
        return document


_KINDS: dict[str, Callable[[Document, Random], Document]] = {
    "honour": honour,
    "garble": garble,
    "mix_pronouns": mix_pronouns,
    "restyle": restyle,
    "unbalance": unbalance,
    "drop_marks": drop_marks,
    "stray_mark": stray_mark,
    "glue": glue,
    "lose_case": lose_case,
}
