"""Numbers in words and figures: "248", "1,200", "twenty-five", "two hundred and six", "a dozen", "1.5 million"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from glienicke.values.words import table

_FIGURES = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+|\d{1,9}")
_DECIMAL = re.compile(r"\d{1,6}[.,]\d{1,2}")
_FOLLOWS: Final = {
    "figure": {""},
    "unit": {"", "ten", "scale", "and"},
    "teen": {"", "scale", "and"},
    "ten": {"", "scale", "and"},
    "scale": {"figure", "unit", "teen", "ten", "scale"},
    "and": {"scale"},
}
"""Which kinds of word a kind may follow; "" is the beginning."""


def parse_number(text: str) -> int | float | None:
    """The number that the whole text is, None where it is none. Only a text with a decimal fraction gives a float."""
    text = " ".join(text.lower().replace("-", " ").split())
    if text in _phrases():
        return _phrases()[text]
    if _FIGURES.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    return _spoken(text.split())


def parse_ordinal(text: str) -> int | None:
    """The number of an ordinal in figures or words up to 31: "3rd", "ninth", "twenty-first"; also of plain figures."""
    text = "-".join(text.lower().replace("-", " ").split())
    if match := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", text):
        return int(match[1])
    number: int | None = table("numbers")["ordinals"].get(text)
    return number


@cache
def _phrases() -> dict[str, int]:
    return {phrase.replace("-", " "): number for phrase, number in table("numbers")["phrases"].items()}


@cache
def _simple() -> dict[str, tuple[str, int]]:
    """Words that are a number by themselves, with their kind."""
    numbers = table("numbers")
    kinds: dict[str, tuple[str, int]] = {"a": ("unit", 1), "an": ("unit", 1), "and": ("and", 0)}
    kinds |= {word: ("unit" if number < 10 else "teen", number) for word, number in numbers["units"].items()}
    kinds |= {word: ("ten", number) for word, number in numbers["tens"].items()}
    return kinds | {word: ("scale", number) for word, number in numbers["scales"].items()}


def _kind(word: str) -> tuple[str, float] | None:
    if _DECIMAL.fullmatch(word) or _FIGURES.fullmatch(word):
        return "figure", float(word.replace(",", "."))
    return _simple().get(word)


def _spoken(words: list[str]) -> int | float | None:
    """Adds units and tens, multiplies by hundred, thousand, million: the way numbers are spoken."""
    total: float = 0
    part: float = 0
    before = ""
    for word in words:
        found = _kind(word)
        if found is None or before not in _FOLLOWS[found[0]]:
            return None
        before, number = found
        part = part * number if before == "scale" else part + number
        if before == "scale" and number > 100:
            total, part = total + part, 0
    if before in ("", "and"):
        return None
    total += part
    return int(total) if total == int(total) else total
