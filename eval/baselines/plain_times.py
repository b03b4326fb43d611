"""Times by a few patterns, for the lexicon baseline: dates, months, years, weekdays, lengths."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from eval.baselines.gazetteer import LISTS
from eval.baselines.story import Json

MONTHS, DAYS = LISTS["months"].split(), LISTS["days"].split()
NUMBERS = {word: number for number, word in enumerate(LISTS["numbers"].split())}
MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})"
PATTERNS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? (?P<year>\d{{4}}))?\b",
        rf"\b{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?\b",
        rf"\b{MONTH},? (?P<year>\d{{4}})\b",
        r"\b(?P<iso>\d{4}-\d\d-\d\d)\b",
        r"\b(?P<day>\d{1,2})[./](?P<numeral>0?[1-9]|1[0-2])[./](?P<year>\d{4})\b",
        r"\b(?P<which>last|next) (?P<unit>year|month|week)\b",
        rf"\b(?P<weekday>{'|'.join(DAYS)})\b",
        r"\b(?P<near>today|tonight|yesterday|tomorrow)\b",
        rf"\b{NUMBER}[ -](?P<unit>year|month|week|day)s?(?P<ago> ago)?\b",
        rf"\b(?P<named>{'|'.join(m for m in MONTHS if m not in ('March', 'May'))})\b",
        r"\b(?P<only_year>(?:19|20)\d\d)\b",
    )
]
NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
LENGTH = {"year": 365.25, "month": 30.44, "week": 7, "day": 1}


def times(text: str) -> Iterator[Json]:
    """The times of a text. The day of publication is the first full date; without one nothing relative has a value."""
    taken: list[tuple[int, int]] = []
    matches = [match for pattern in PATTERNS for match in pattern.finditer(text)]
    in_order = sorted(matches, key=lambda match: match.start())
    anchor = next((day for match in in_order if (day := _date(_value(match, None)))), None)
    for match in matches:
        if not any(a < match.end() and match.start() < b for a, b in taken):
            taken.append(match.span())
            length = bool(match.groupdict().get("number")) and not match["ago"]
            yield {
                "start": match.start(), "end": match.end(), "text": match[0],
                "type": "DURATION" if length else "DATE", "value": _value(match, anchor),
            }  # fmt: skip


def _date(value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value or "")
    except ValueError:
        return None


def _value(match: re.Match[str], anchor: datetime.date | None) -> str | None:
    """An ISO value. A day or month without a year is in the year of publication; a weekday is the last one."""
    groups = {key: value.lower() for key, value in match.groupdict().items() if value}
    if month := groups.get("month") or groups.get("named"):
        groups["numeral"] = str(MONTHS.index(month.title()) + 1)
    if "numeral" in groups:
        year = groups.get("year") or (anchor and str(anchor.year))
        day = f"-{int(groups['day']):02}" if "day" in groups else ""
        return f"{year}-{int(groups['numeral']):02}{day}" if year else None
    if "which" in groups:
        step = LENGTH[groups["unit"]] * (1 if groups["which"] == "next" else -1)
        return anchor and _period(anchor + datetime.timedelta(step), groups["unit"])
    if "unit" in groups:
        return _length(groups, anchor)
    if "weekday" in groups:
        back = anchor and (anchor.weekday() - DAYS.index(groups["weekday"].title())) % 7
        return str(anchor - datetime.timedelta(back)) if anchor and back is not None else None
    if "near" in groups:
        return str(anchor + datetime.timedelta(NEAR[groups["near"]])) if anchor else None
    return groups.get("iso") or groups.get("only_year")


def _length(groups: dict[str, str], anchor: datetime.date | None) -> str | None:
    number = NUMBERS.get(groups["number"]) or int(groups["number"])
    if "ago" not in groups:
        return f"P{number}{groups['unit'][0].upper()}"
    if not anchor:
        return None
    back = min(number * LENGTH[groups["unit"]], anchor.toordinal() - 1)
    return _period(anchor - datetime.timedelta(back), groups["unit"])


def _period(day: datetime.date, unit: str) -> str:
    """The year, month, week or day in which a day is."""
    if unit == "week":
        return "{}-W{:02}".format(*day.isocalendar())
    return str(day)[: {"year": 4, "month": 7}.get(unit, 10)]
