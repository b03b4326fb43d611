"""Which language a text is in: by its script, then by function words (lang/guess). Light, and sure of one line."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

from glienicke.lang import words

UNDETERMINED = "und"

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 6000
"""Characters that are looked at: the head may be furniture, the story shows by then."""
_FAMILIAR = 0.6
"""A headline without function words is English if so much of it is common English words."""
# One script, one language; Chinese characters come last, since Japanese mixes them with its own.
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile("[぀-ヿ]")),
    ("ko", re.compile("[가-힯]")),
    ("he", re.compile("[א-ת]")),
    ("hi", re.compile("[ऀ-ॿ]")),
    ("bn", re.compile("[ঀ-৿]")),
    ("th", re.compile("[฀-๿]")),
    ("el", re.compile("[Ͱ-Ͽ]")),
    ("ka", re.compile("[Ⴀ-ჿ]")),
    ("hy", re.compile("[԰-֏]")),
    ("am", re.compile("[ሀ-፿]")),
    ("ar", re.compile("[؀-ۿ]")),
    ("zh", re.compile("[一-鿿]")),
)
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_CYRILLIC_ONLY: tuple[tuple[str, str], ...] = (("uk", "їєґ"), ("sr", "ђћџљњ"), ("ru", "ыэё"))
_BELARUSIAN = "ў"
_PERSIAN, _URDU = frozenset("پچژگ"), frozenset("ٹڈڑے")
_MIN_SHARE = 0.3


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language of a text, "und" where nothing speaks for one."""
    sample = text[:_SAMPLE].casefold()
    letters = sum(char.isalpha() for char in sample)
    if not letters:
        return UNDETERMINED
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > letters * _MIN_SHARE:
            return _arabic_script(sample) if language == "ar" else language
    if len(_CYRILLIC.findall(sample)) > letters * _MIN_SHARE:
        return _cyrillic(sample)
    return _by_words(sample, _latin())


def _arabic_script(sample: str) -> str:
    if _URDU.intersection(sample):
        return "ur"
    return "fa" if _PERSIAN.intersection(sample) else "ar"


def _cyrillic(sample: str) -> str:
    """By letters that only one of the languages has; Bulgarian has none, so its words must speak."""
    if _BELARUSIAN in sample:  # no other language has it; the letters of Russian it has as well
        return "be"
    counts = {language: sum(sample.count(char) for char in chars) for language, chars in _CYRILLIC_ONLY}
    language = max(counts, key=lambda code: counts[code])
    return language if counts[language] else _by_words(sample, ("ru", "uk", "bg", "sr", "be"))


@cache
def _latin() -> tuple[str, ...]:
    codes = sorted(f.name.removesuffix(".txt") for f in files("glienicke.lang").joinpath("guess").iterdir())
    return tuple(code for code in codes if not any(_CYRILLIC.search(word) for word in words("guess", code)))


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    """The language with the most function words, if it leads; else English where the words are common English."""
    tokens = _WORD.findall(sample)
    hits = Counter({language: _count(tokens, language) for language in languages})
    (first, most), (_, second) = hits.most_common(2)
    if most > second and most >= max(1, len(tokens) // 12):
        return first
    if "en" in languages and tokens:
        familiar = sum(token in words("en", "common_words") for token in tokens)
        if familiar >= len(tokens) * _FAMILIAR and hits["en"] >= most // 2:
            return "en"
    return UNDETERMINED


def _count(tokens: list[str], language: str) -> int:
    known = words("guess", language)
    return sum(token in known for token in tokens)
