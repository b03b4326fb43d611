"""The weekday that words name as one just past: "on Friday", not "next Friday" nor "since Friday"."""

from __future__ import annotations

from functools import cache

from glienicke.lang import table
from glienicke.text.normalise import words

_NOT_LAST = frozenset({"last", "next", "previous", "since", "until", "by", "coming", "every", "following", "before"})


@cache
def weekdays() -> dict[str, int]:
    """The names of the weekdays in lower case, with their number: 1 for Monday."""
    return {forms[0].lower(): int(n) for n, forms in table("en", "calendar")["weekdays"].items()}


def weekday_name(number: int) -> str:
    """Its name: "Monday" for 1."""
    return str(table("en", "calendar")["weekdays"][str(number)][0])


def past_weekday(text: str) -> int | None:
    """The only weekday that a text names, as one just past: 1 for Monday; None for none, several, "next Monday"."""
    parts = words(text)
    named = [(part, parts[at - 1] if at else "") for at, part in enumerate(parts) if part in weekdays()]
    if len({part for part, _ in named}) != 1 or {before for _, before in named} & _NOT_LAST:
        return None
    return weekdays()[named[0][0]]


def names_weekday(text: str) -> bool:
    """Does the text name a weekday, in whatever sense?"""
    return any(part in weekdays() for part in words(text))
