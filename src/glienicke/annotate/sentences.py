"""Where sentences begin and end, in news and in damaged text.

General splitters break at "2022-08-05", "U.S. He" and "The ministry. said", and miss "in Moscow.The". Here every
run of stops is a candidate, and one function per kind of stop decides from the word before and the word after.
Damage decides the defaults: a full stop before a lower-case word is a stray one, a full stop glued to a
capitalised word is a boundary whose space was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from glienicke.annotate.lines import blocks
from glienicke.annotate.seams import faces, seams, word_before
from glienicke.lang import words
from glienicke.model import READ_ZONES, Span, Zone

OPENING = "\"'“‘«„‚([{¿¡"
_STOP = re.compile(r"[.!?…]+(?: [.!?…]+)*")
_ADDRESS = re.compile(r"https?://|www\.")
_MAIL = re.compile(r"[\w.+-]{1,64}@\w")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_BEFORE_LETTER = re.compile(r"[^\W_][.!?] ([^\W\d_])")
_SMALL_I = re.compile(r"(?<=[\s,;])i(?:['’](?:m|ve|d|ll))?(?=[\s,])")
_FEW_STOPS = 3
"""Fewer stops before lower-case words may all be stray ones."""
_LOOK_BACK, _LOOK_AHEAD, _LOOK_FAR_BACK = 40, 40, 3000
_NO_ABBREVIATION = 4
"""No abbreviation before a number has more letters ("approx" apart, which has its space): "airport.16 men"."""


def split_sentences(text: str, zones: Sequence[Zone]) -> tuple[Span, ...]:
    """The sentences of a report, in order: each within one zone that is read, none empty, white space trimmed.

    Text outside those zones is in no sentence; all other characters but white space are in exactly one.
    """
    found: list[Span] = []
    read = [zone for zone in zones if zone.kind in READ_ZONES]
    uncased = _is_uncased(text, read)
    for zone in read:
        for block in blocks(text, zone.span):
            manner = _Manner(headline=zone.kind == "headline", uncased=uncased or _is_loose(text, block))
            found += _sentences(text, block, manner)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text is written: a headline capitalises as it likes, and an uncased text begins sentences in lower case."""

    headline: bool
    uncased: bool


def _is_uncased(text: str, zones: Sequence[Zone]) -> bool:
    """Has the text lost its case, or never had it? Then most stops stand before lower-case words."""
    low = high = 0
    for zone in zones:
        for stop in _BEFORE_LETTER.finditer(text, zone.span.start, zone.span.end):
            if stop.group(1).islower():
                low += 1
            else:
                high += 1
    return low >= _FEW_STOPS and low > high


def _is_loose(text: str, block: Span) -> bool:
    """Is it written as chats are? Then it opens with a small letter, or somebody calls himself "i"."""
    return text[block.start].islower() or _SMALL_I.search(text, block.start, block.end) is not None


def _sentences(text: str, block: Span, manner: _Manner) -> Iterator[Span]:
    start = block.start
    for end in sorted({*_stops(text, block, manner), *seams(text, block), block.end}):
        sentence = _trimmed(text, start, end)
        if sentence is not None:
            yield sentence
        start = end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return None
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(bare))


def _stops(text: str, block: Span, manner: _Manner) -> Iterator[int]:
    """The ends of sentences that have a stop: after the stop and what closes with it."""
    for stop in _STOP.finditer(text, block.start, block.end):
        end = _closed(text, stop.end(), block)
        if end >= block.end:
            return
        before = text[max(block.start, stop.start() - _LOOK_BACK) : stop.start()]
        after = text[end : min(block.end, end + _LOOK_AHEAD)]
        if _ends(stop.group(), before, after, closed=end > stop.end(), manner=manner):
            yield end


def _closed(text: str, end: int, block: Span) -> int:
    """Past the closing marks after a stop; a straight mark that opens the next quote is left to it."""
    match = _closers().match(text, end, block.end)
    close = match.end() if match else end
    if close > end and text[close - 1] in "\"'" and close < block.end and text[close].isalnum():
        mark = text[close - 1]
        if text.count(mark, max(block.start, close - _LOOK_FAR_BACK), close - 1) % 2 == 0:
            return close - 1
    return close


@cache
def _closers() -> re.Pattern[str]:
    """What closes with a stop: marks, the number of a note, a face."""
    return re.compile(rf"(?:[\"'”’»)\]}}]| ?\[\d{{1,3}}\])*(?: {faces()}(?!\S))?")


def _ends(stop: str, before: str, after: str, *, closed: bool, manner: _Manner) -> bool:
    spaced = after[0].isspace()
    following = after.lstrip()
    first = following.lstrip(OPENING)[:1]
    if first.islower() and not (spaced and _may_open_low(stop, following, closed=closed, manner=manner)):
        return False
    if not spaced:
        return _lost_space(before, following, closed=closed)
    if stop == "." and not closed:
        return _full_stop_ends(before, following, manner)
    if set(stop) <= {".", "…", " "} and len(stop) > 1:
        return _ellipsis_ends(before, first)
    return True


def _may_open_low(stop: str, following: str, *, closed: bool, manner: _Manner) -> bool:
    """May a sentence begin with a small letter here? After "?", with a bracket, where case is lost; not after "..."."""
    if _ADDRESS.match(following):
        return True
    if closed or (len(stop) > 1 and set(stop) <= set(".… ")):
        return False
    return manner.uncased or stop[-1] in "?!" or following[0] == "("


def _lost_space(before: str, following: str, *, closed: bool) -> bool:
    """True for "in Moscow.The", "in 2008.In", "yet.”The"; not for "Lenta.Ru", "U.S.", "3.5", "J.R.R.", "the .NET"."""
    token, word = word_before(before), _WORD.match(following.lstrip(OPENING))
    if word is None:
        return len(token) > _NO_ABBREVIATION and token.isalpha() and token.islower() and following[0].isdigit()
    if not word.group()[0].isupper() or _MAIL.match(following):
        return False
    if closed:
        return True
    if _ADDRESS.match(token):
        return False
    if not token:
        return bool(before.strip()) and word.group()[1:].islower()
    if token in words("en", "abbreviations") or _domain(word.group()):
        return False
    worded = len(token) > 1 and token[-1].islower() and "." not in token and "@" not in token
    return worded or (len(token) == 4 and token.isdigit())


def _domain(word: str) -> bool:
    return word.lower() in words("en", "domain_endings") and word not in words("en", "sentence_starters")


def _full_stop_ends(before: str, following: str, manner: _Manner) -> bool:
    token = word_before(before)
    if not token:
        return bool(before.strip())
    if _is_item(token, before.removesuffix(token).rstrip()):
        return False
    starts = _starts(following) and not manner.headline
    if _LETTERS.fullmatch(token) or (len(token) == 1 and token.isalpha()):
        return starts
    if following[:1].isdigit():
        return token not in words("en", "abbreviations_number") and not _abbreviated(token)
    if _is_listed(token, "abbreviations_final"):
        return starts
    return not _is_listed(token, "abbreviations")


def _is_item(token: str, before: str) -> bool:
    """The number of an item: "1. The first condition" where a block begins, "*2. The second" after a sentence."""
    number = token.lstrip("*#-–•")
    if not number.isdigit() or len(number) > 2:
        return False
    if not before or (token != number and before[-1] in ".!?…:;"):
        return True
    last = word_before(before[:-1])
    return (
        before[-1] in ".!?:"
        and len(last) > 1
        and not (_abbreviated(last) or last in words("en", "abbreviations_number"))
    )


def _abbreviated(token: str) -> bool:
    return _is_listed(token, "abbreviations") or _is_listed(token, "abbreviations_final")


def _is_listed(token: str, name: str) -> bool:
    """Is it in a list of abbreviations, or is it one in capitals ("GEN. PETREL")?"""
    return token in words("en", name) or (
        len(token) > 1 and token.isupper() and token.capitalize() in words("en", name)
    )


def _ellipsis_ends(before: str, first: str) -> bool:
    """Three stops end a sentence before a capital, unless they stand in brackets or open the text."""
    return bool(before.strip()) and not before.endswith("[") and not first.isdigit()


def _starts(following: str) -> bool:
    """Does what follows begin as sentences do, and names rarely: with a function word, or with a quote?"""
    word = _WORD.match(following.lstrip(OPENING))
    return word is not None and (word.group() in words("en", "sentence_starters") or following[0] in "“«„")
