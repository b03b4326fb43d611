"""Lengths of time: sentences, exposures, terms, ages. ISO 8601 durations, and LIFE for a sentence without an end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from glienicke.model import SlotValue
from glienicke.values.base import Comparison, Naming, conflicts, refines, same, unrelated
from glienicke.values.number import parse_number
from glienicke.values.words import table

_ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
_HALF: Final = {"Y": (6, "M"), "M": (15, "D"), "D": (12, "TH"), "TH": (30, "TM"), "TM": (30, "TS")}
_DAYS: Final = {"Y": 365.2425, "M": 30.436875, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}
_NAMES: Final = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_VAGUE = re.compile(r"PT?X(?:Y|M|W|DE?|CE|H|S)")
_VAGUE_NAMES: Final = {
    "PXY": "years", "PXM": "months", "PXW": "weeks", "PXD": "days", "PXDE": "decades", "PXCE": "centuries",
    "PTXH": "hours", "PTXM": "minutes", "PTXS": "seconds",
}  # fmt: skip


@lru_cache(4096)
def parse_length(text: str) -> str | None:
    """The ISO 8601 duration that the words state: "up to ten years" is P10Y, "12 and a half years" P12Y6M.

    A number that nobody states stays open ("several years" is PXY, "decades" PXDE). None where the words state no
    length, or one between two ("five to ten years").
    """
    text = " ".join(text.lower().replace("-", " ").split())
    if text in table("calendar")["lengths"]["life"]:
        return "LIFE"
    text = _without_approximation(text)
    tokens = _TOKEN.findall(text.removesuffix(" old").removesuffix(" long"))
    parts: dict[str, float] = {}
    start = 0
    for at, token in enumerate(tokens):
        if unit := _unit(token):
            number = _number(tokens[start:at])
            if number is None:
                return _vague(tokens[start:at], token) if not parts and at == len(tokens) - 1 else None
            parts[unit[1]] = parts.get(unit[1], 0) + number * unit[0]
            start = at + 1
    if tokens[start:] == ["and", "a", "half"] and parts:
        parts[list(parts)[-1]] += 0.5 * (_unit(tokens[start - 1]) or (1, ""))[0]
    elif tokens[start:] or not parts:
        return None
    return _iso(parts)


def _without_approximation(text: str) -> str:
    """Without "up to", "more than", "about" and their like, also two in a row ("for about")."""
    around = table("calendar")["lengths"]["around"]
    for _ in range(2):
        for words in around:
            text = text.removeprefix(words + " ")
    return text


@cache
def _unit(token: str) -> tuple[int, str] | None:
    """The length of a unit of time: how many of which ISO unit."""
    length = table("calendar")["units"].get(token) or table("calendar")["units"].get(token.removesuffix("s"))
    match = re.fullmatch(r"(\d+)(\D+)", length or "")
    return (int(match[1]), match[2]) if match else None


def _number(tokens: list[str]) -> float | None:
    """The number before a unit; "and" may join it to what stands before, and "and a half" belong to it."""
    tokens = tokens[1:] if tokens[:1] == ["and"] else tokens
    tokens = tokens[:-1] if tokens[-1:] and tokens[-1] in table("calendar")["lengths"]["fillers"] else tokens
    if tokens in (["half", "a"], ["half", "an"], ["a", "half"]):
        return 0.5
    half = 0.5 if tokens[-3:] == ["and", "a", "half"] else 0
    number = parse_number(" ".join(tokens[:-3] if half else tokens))
    return None if number is None else number + half


def _vague(tokens: list[str], unit: str) -> str | None:
    length = _unit(unit)
    if (
        (tokens and " ".join(tokens) not in table("calendar")["lengths"]["vague"])
        or not unit.endswith("s")
        or not length
    ):
        return None
    if length[0] >= 10:
        return "PXDE" if length[0] == 10 else "PXCE"
    return f"PTX{length[1][1]}" if length[1][0] == "T" else f"PX{length[1]}"


def _iso(parts: dict[str, float]) -> str | None:
    """Puts parts together; a half becomes the next smaller unit. None for other fractions, and for nothing."""
    whole = dict.fromkeys(_ORDER, 0)
    for unit, amount in parts.items():
        whole[unit] += int(amount)
        if amount != int(amount):
            if amount % 1 != 0.5 or unit not in _HALF:
                return None
            smaller, half = _HALF[unit][1], _HALF[unit][0]
            whole[smaller] += half
    date = "".join(f"{whole[unit]}{unit}" for unit in _ORDER[:4] if whole[unit])
    time = "".join(f"{whole[unit]}{unit[1]}" for unit in _ORDER[4:] if whole[unit])
    return "P" + date + ("T" + time if time else "") if date or time else None


def amounts(value: str) -> dict[str, int]:
    """The parts of an ISO duration by unit (Y, M, W, D, TH, TM, TS); {} for vague ones and for what is none."""
    match = _ISO.fullmatch(value)
    return {unit: int(n) for unit, n in zip(_ORDER, match.groups(), strict=True) if n} if match else {}


def days(value: str) -> float | None:
    """About how many days a duration lasts; None for LIFE, for vague ones and for what is none."""
    parts = amounts(value)
    return sum(_DAYS[unit] * number for unit, number in parts.items()) if parts else None


class DurationType:
    """A length of time as an ISO 8601 duration, or LIFE."""

    def parse(self, text: str) -> str | None:
        """The length that the words state, or the canonical value that they already are."""
        text = text.strip()
        return text if text == "LIFE" or amounts(text) or _VAGUE.fullmatch(text) else parse_length(text)

    def compare(self, left: SlotValue, right: SlotValue, name: Naming = str) -> Comparison:
        """Equal lengths are the same however they are counted: a year, 12 months, 365 days."""
        a, b = str(left), str(right)
        shown = self.format(a), self.format(b)
        if a == b or _equal(a, b):
            return same(f"both say {shown[0]}")
        if _VAGUE.fullmatch(b) and days(a) is not None:
            return refines("left", f"{shown[0]} says how many {shown[1]}")
        if _VAGUE.fullmatch(a) and days(b) is not None:
            return refines("right", f"{shown[1]} says how many {shown[0]}")
        if all(value == "LIFE" or days(value) is not None for value in (a, b)):
            return conflicts(f"{shown[0]} and {shown[1]} are different lengths")
        return unrelated(f"{shown[0]} and {shown[1]} cannot be compared")

    def format(self, value: SlotValue, name: Naming = str) -> str:
        """As people write it: "16 years", "12 years and 6 months", "life", "decades"."""
        text = str(value)
        if text == "LIFE" or text in _VAGUE_NAMES:
            return _VAGUE_NAMES.get(text, "life")
        parts = [f"{n} {_NAMES[unit]}{'' if n == 1 else 's'}" for unit, n in amounts(text).items()]
        return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else text


def _equal(a: str, b: str) -> bool:
    """Exactly; where one counts in months and the other in days or weeks, to one in fifty."""
    one, other = days(a), days(b)
    if one is None or other is None:
        return False
    counted = {unit in ("Y", "M") for value in (a, b) for unit in amounts(value)}
    return abs(one - other) < (1e-6 if len(counted) == 1 else 0.02 * max(one, other))
