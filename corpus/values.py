"""Values as they are typed, checked for form, and compared as far as a status of a fact needs it."""

from __future__ import annotations

import datetime
import re
from typing import Any, TypeGuard

from corpus.faults import MarkupError
from corpus.vocabulary import SlotRule

REFS = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_DATE = re.compile(r"\d{4}(-(?:\d\d(-\d\d(T.+)?)?|W\d\d|(SP|SU|FA|WI)|Q[1-4]))?|\d{3}X|\d{2}XX")
_DURATION = re.compile(r"P(?=.)((\d+|X)Y)?((\d+|X)M)?((\d+|X)W)?((\d+|X)D)?(XDE)?(T((\d+|X)H)?((\d+|X)M)?)?|LIFE|DEATH")
Slot = str | int | list[str] | list[dict[str, Any]] | None
"""What a slot may hold: a string, a count, ids, transfers, or nothing that the words say."""

_ID = re.compile(r"[PSOLGA]:[\w.]+")


def is_date(value: str) -> bool:
    """Whether a value is an ISO date, month, year, week, season, quarter, decade or an interval of these."""
    ends = value.split("/")
    return len(ends) < 3 and any(ends) and all(_is_moment(x) for x in ends if x)


def is_duration(value: str) -> bool:
    """Whether a value is an ISO duration, or LIFE."""
    return bool(_DURATION.fullmatch(value))


def is_id(value: object) -> TypeGuard[str]:
    """Whether a value has the form of an entity's id."""
    return isinstance(value, str) and bool(_ID.fullmatch(value))


def time_type(value: str) -> str:
    """The TIMEX3 type that goes with a value where the annotator names none."""
    if re.search(r"\dT", value):
        return "TIME"
    return "DURATION" if is_duration(value) else "DATE"


def check(value: object, rule: SlotRule) -> str:
    """What is wrong with the form of a slot's value; empty where nothing is."""
    if value is None:
        return ""
    if rule.value == "date" and not (is_date(str(value)) or value in REFS):
        return f"no date: {value}"
    if rule.value == "duration" and not is_duration(str(value)):
        return f"no duration: {value}"
    if rule.value == "entity":
        bad = [x for x in (value if isinstance(value, list) else [value]) if not is_id(x)]
        return f"no entity: {bad[0]}" if bad else ""
    return f"no number: {value}" if rule.value == "count" and not isinstance(value, int) else ""


def read(words: str, rule: SlotRule) -> Slot:
    """A slot's value from the words typed for it; "-" is null.

    Raises:
        MarkupError: a transfer that is none.
    """
    if words == "-":
        return None
    if rule.value == "transfers":
        return [_transfer(x.strip()) for x in words.split(",")]
    if rule.many:
        return [x.strip() for x in words.split(",")]
    return int(words) if words.isdigit() and rule.value in ("count", "text") else words


def compatible(values: list[Any]) -> bool:
    """Whether dates lie within one another, so that some only refine others, and lengths and numbers are equal.

    Values of other types are not judged.
    """
    if all(isinstance(x, int) or is_duration(str(x)) for x in values):
        return len(set(values)) == 1
    ranges = [date_range(x) for x in values]
    known = [r for r in ranges if r]
    return len(known) < len(values) or all(_within(a, b) for a in known for b in known)


def date_range(value: object) -> tuple[str, str] | None:
    """(first day, last day) of a date, month, year or interval; None for anything else."""
    if not isinstance(value, str) or not re.fullmatch(r"[\d/T:-]*\d[\d/T:-]*", value):
        return None
    first, _, last = value.partition("/")
    start, end = (first or "0000")[:10], ((last if "/" in value else first) or "9999")[:10]
    return start + "-01-01"[len(start) - 4 :], end + "-12-31"[len(end) - 4 :]


def precision(value: str | None) -> str:
    """How precise a date is, in the words of the timeline."""
    if value is None:
        return "unknown"
    return "interval" if "/" in value or "W" in value else {4: "year", 7: "month"}.get(len(value), "day")


def _is_moment(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value):
        try:
            datetime.date.fromisoformat(value if len(value) == 10 else value + "-01")
        except ValueError:
            return False
    return True


def _within(a: tuple[str, str], b: tuple[str, str]) -> bool:
    return (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])


def _transfer(words: str) -> dict[str, Any]:
    found = re.fullmatch(r"(?:(\d+)\*)?([PG]:[\w.]+) (S:\w+|O:\w+|-)>(S:\w+|O:\w+|-)", words)
    if not found:
        raise MarkupError(f"no transfer: {words!r}; write P:who S:from>S:to")
    who = {"group" if found[2].startswith("G:") else "person": found[2]}
    count = {"count": int(found[1])} if found[1] else {}
    return {**who, **count, "from": _or_null(found[3]), "to": _or_null(found[4])}


def _or_null(words: str) -> str | None:
    return None if words == "-" else words
