"""Words with their places, as Universal Dependencies counts them in English, for news and for damaged text.

A clitic is a word ("it", "'s"), and so is a hyphen ("high", "-", "ranking") but after a prefix ("pre-war"). A stop
belongs to an abbreviation or an initial, and is a word elsewhere. Dates, telephone numbers, addresses and numbers
stay whole. Glued stretches part where a date meets letters ("date2022-08-05US").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from glienicke.annotate.sentences import split_sentences
from glienicke.lang import table, words
from glienicke.model import Span, Zone

_APOSTROPHE = "['’`´]"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0966-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd\u0f35-\u0f39\u0f71-\u0fbc\u102b-\u103e"
)
"""Marks that sit on letters and are no letters to `re`: accents, vowel signs and points of the larger scripts."""
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_CHARACTER = rf"(?:[^\W_]|[{_MARKS}])"
_RUN = rf"{_CHARACTER}+(?:[{_UNSEEN}\ufffd]+{_CHARACTER}+)*"
"""Letters and digits, also over soft hyphens, invisible characters and the mark of a lost character."""
_DATE = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[-.]\d{1,2}[-.]\d{4}(?!\d))"
_LOOK_AHEAD = 12
_CLOSING = " \t\"'”’»)]"
_MOST_CLITICS = 3
"""As in "I'd've"; more is noise."""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """One alternative for each kind of word, the longest and rarest first; every repetition is linear."""
    data = table(language, "tokens")
    endings = "|".join(sorted(words(language, "domain_endings"), key=len, reverse=True))
    files = "|".join(sorted(data["files"], key=len, reverse=True))
    units = "|".join(sorted(data["units"], key=len, reverse=True))
    prefixes = "|".join(sorted(data["prefixes"], key=len, reverse=True))
    clitics = "|".join(c.removeprefix("'") for c in data["clitics"] if c.startswith("'"))
    faces = "|".join(re.escape(face) for face in sorted(data["faces"], key=len, reverse=True))
    whole = "|".join(re.escape(entry) for entry in data["whole"])
    spelled = "|".join(re.escape(a) for a in _abbreviations(language) if "." in a)
    kinds = {
        "plain": r"[A-Za-z]+(?=[\s,.:;!?)\"”]*(?:\s|$))",
        "spelled": rf"(?<![^\W_])(?:{spelled})\.",
        "address": r"(?:https?://|www\.)[^\s<>\"“”]*[\w/]",
        "mail": r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,8}",
        "handle": r"(?<!\w)[@#](?=[^\W\d_])\w{1,100}",
        "domain": rf"(?<![\w.])(?:[\w-]{{1,64}}\.){{1,8}}(?i:{endings})(?![\w-])",
        "file": rf"(?<![\w.])[\w-]{{1,64}}\.(?i:{files})(?![\w-])",
        "date": rf"{_DATE}|(?<![\d-])(?:\d{{1,2}}-)?\d{{3}}-(?:\d{{3}}-)?\d{{4}}(?![\d-])",
        "number": rf"[.+]?(?<!\d)\d+(?:[.,:/]\d+)*(?:(?i:st|nd|rd|th)(?![^\W_])|{_APOSTROPHE}?s(?![^\W_])"
        rf"|(?=(?i:{units}|[ap]\.m)(?![^\W_]))|(?={_DATE})|(?![^\W_]))",
        "decade": rf"{_APOSTROPHE}\d\ds?(?![^\W_])",
        "stopped": rf"(?<![^\W\d_])(?:{_LETTER}\.){{1,8}}{_LETTER}(?![^\W_])\.?",
        "whole": rf"(?<![^\W_])(?i:{whole})(?![^\W_])",
        "firm": r"(?<![^\W_])[A-Z]{1,5}&[A-Z]{1,5}(?![^\W_])",
        "prefixed": rf"(?<![^\W_])(?i:{prefixes})-{_RUN}",
        "glued": rf"{_LETTER}+(?={_DATE})",
        "clitic": rf"(?<!\s)['’](?:{clitics})(?![^\W_])|(?<=\s)['’](?:s|em|re|ve|ll)(?![^\W_])",
        "word": rf"{_RUN}(?:{_APOSTROPHE}(?={_LETTER}){_RUN})*",
        "face": rf"(?<!\w)(?:{faces})(?!\w)",
        "marks": r"\.{2,}|-{2,}|[!?]{2,}|(?P<same>[*=_~#<>+—–$])(?P=same)+|''|’’|‘‘|``",
        "flag": "[\U0001f1e6-\U0001f1ff]{2}",
        "mark": "[^\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe0f\ufeff]"
        "(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[^\\w\\s])*",
    }
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()))


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return words(language, "abbreviations") | words(language, "abbreviations_final")


def split_text(text: str, language: str = "en") -> tuple[tuple[Span, ...], ...]:
    """The words of each sentence of a text that is all body, as of a passage without a headline and furniture."""
    whole = Zone("body", Span(0, len(text)))
    return tuple(split_words(text, sentence, language) for sentence in split_sentences(text, (whole,)))


def split_words(text: str, sentence: Span, language: str = "en") -> tuple[Span, ...]:
    """The words of a sentence, in order.

    All that is seen is in exactly one: only white space, control characters and invisible ones lie between them.
    """
    return tuple(_words(text, sentence, language))


def _words(text: str, sentence: Span, language: str) -> Iterator[Span]:
    at, end = sentence.start, sentence.end
    search = _pattern(language).search
    while (found := search(text, at, end)) is not None:
        start, at = found.span()
        kind = found.lastgroup
        if kind in ("plain", "word", "prefixed"):
            stopped = at < end and text[at] == "." and _keeps_stop(text, Span(start, at), end, language)
            inner = cuts(text[start:at], language)
            at += stopped
            bounds = [start, *(start + cut for cut in inner), at]
            yield from (Span(a, b) for a, b in pairwise(bounds))
        else:
            yield Span(start, at)


def _keeps_stop(text: str, word: Span, end: int, language: str) -> bool:
    """Does the stop after a word belong to it? Within a sentence more often than where one ends."""
    form, following = word.of(text), text[word.end + 1 : min(end, word.end + _LOOK_AHEAD)].strip(_CLOSING)
    forms = {form, form.capitalize()} if len(form) > 1 and form.isupper() else {form}
    known = not _abbreviations(language).isdisjoint(forms)
    if following[:1] == ".":
        return False
    if not following:
        return known and form not in table(language, "tokens")["units"]
    if form in words(language, "abbreviations_number") and following[0].isdigit():
        return True
    return known or (len(form) == 1 and form.isalpha())


def cuts(form: str, language: str = "en") -> tuple[int, ...]:
    """Where one written word falls into several: before its clitics, and inside "cannot"."""
    fused = _fused(language).get(form.lower())
    if fused is not None:
        return (fused,)
    found: list[int] = []
    clitics, rest = _clitics(language), form
    while len(found) < _MOST_CLITICS and (clitic := clitics.search(rest)) is not None:
        found.insert(0, clitic.start())
        rest = rest[: clitic.start()]
    return tuple(found)


@cache
def _fused(language: str) -> dict[str, int]:
    return {entry.replace("|", ""): entry.index("|") for entry in table(language, "tokens")["fused"]}


@cache
def _clitics(language: str) -> re.Pattern[str]:
    forms = "|".join(form.replace("'", _APOSTROPHE) for form in table(language, "tokens")["clitics"])
    return re.compile(rf"(?<=[^\W_])(?:{forms})$", re.IGNORECASE)
