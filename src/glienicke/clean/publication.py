"""What the marks tell of a report: its outlet, title, authors and date, each with how we know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from string import capwords

from glienicke.clean.marks import Mark
from glienicke.clean.names import name_table, press_like
from glienicke.lang import words
from glienicke.model import Dating, Outlet, OutletBasis, Report, Span
from glienicke.schema.outlets import outlet_named
from glienicke.values.possible import possible_days
from glienicke.values.written import parse_written

_COMPANY = re.compile(r"(?:,? (?:Inc|Ltd|LLC|Corp|plc|Co|GmbH|Limited)\b.*|\. (?:All|This|No)\b.*|, .*)$")
_NUMBER = re.compile(r"\s+(?:(?:No|Vol|Issue|Nr)\.? ?\d.{0,20}|\d{2,4}(?:\.\d)? ?(?:FM|AM|MHz|kHz))$", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:told|tells|spoke to|speaking to|(?:interview|conversation|spoke) with|talking to)"
    r" (?P<outlet>(?:[Tt]he )?[^\W\d_a-z][\w’'&-]{1,20}(?: (?:of )?[^\W\d_a-z][\w’'&-]{1,20}){1,3})"
)
_JOINT = re.compile(r",? and |,? & |, ?|; ?")
_DATED_RULES = (
    "date.labelled",
    "date.printed",
    "date.iso",
    "date.bare",
    "date.after",
    "label.metadata",
    "label.byline",
    "label.dateline",
    "byline.signed",
    "headline.dated",
    "date.in_line",
)
_OUTLET_SOURCES: tuple[tuple[str, str, OutletBasis], ...] = (
    # which rules, which group of them, and how far it can be trusted: the report's own word, or a credit
    ("appeal.message", "outlet", "stated"),
    ("headline.site", "outlet", "stated"),
    ("masthead", "outlet", "stated"),
    ("label.", "outlet", "stated"),
    ("date.", "outlet", "stated"),
    ("byline.", "outlet", "stated"),
    ("dateline.outlet", "outlet", "stated"),
    ("copyright.", "outlet", "stated"),
    ("label.", "agency", "credit"),
    ("dateline.", "agency", "credit"),
    ("byline.agency", "agency", "credit"),
    ("credit.source", "agency", "credit"),
    ("credit.agency_alone", "agency", "credit"),
)


def told(report: Report, marks: Sequence[Mark]) -> Report:
    """The report with what its text tells; what its metadata told already is kept."""
    text = report.text
    return replace(
        report,
        outlet=report.outlet if report.outlet.name else _outlet(text, marks),
        title=report.title or _title(text, marks),
        authors=report.authors or _authors(text, marks),
        published=report.published if report.published.value else _dating(text, marks),
    )


def _outlet(text: str, marks: Sequence[Mark]) -> Outlet:
    for rules, group, basis in _OUTLET_SOURCES:
        for mark in marks:
            span = mark.told(group)
            if mark.rule.startswith(rules) and span is not None and (name := _outlet_name(text, span)):
                return Outlet(name, basis)
    told_to = {match["outlet"] for match in _TOLD.finditer(text) if _is_press(match["outlet"])}
    return Outlet(told_to.pop(), "credit") if len(told_to) == 1 else Outlet()


def _is_press(name: str) -> bool:
    """A paper that is not known: one that is, and is told something, is cited by others as often as not."""
    return press_like(name.partition(" of ")[0]) and outlet_named(name) is None


def _outlet_name(text: str, span: Span) -> str | None:
    """The name of a known outlet; of an unknown one its words, without what companies are called."""
    said = _NUMBER.sub("", " ".join(span.of(text).split()).strip(" .,|"))
    known = outlet_named(said) or outlet_named(said.partition(",")[0])
    if known:
        return known.name
    bare = _COMPANY.sub("", said)
    if bare.isupper() and " " in bare:
        bare = " ".join(_cased(word) for word in bare.split())
    return bare[:1].upper() + bare[1:] if len(bare) > 2 else None


def _cased(word: str) -> str:
    """A word of a name in capitals: "the", "Gull", and "TV" as it is."""
    if word.casefold() in name_table()["small"]:
        return word.lower()
    return word if len(word) < 3 else capwords(word)


def _title(text: str, marks: Iterable[Mark]) -> str | None:
    return next((" ".join(mark.span.of(text).split()) for mark in marks if mark.kind == "headline"), None)


def _authors(text: str, marks: Iterable[Mark]) -> tuple[str, ...]:
    names = [
        name.partition(" in ")[0].strip(" .")
        for mark in marks
        if mark.kind == "byline" and (span := mark.told("authors"))
        for name in _JOINT.split(" ".join(span.of(text).split()))
    ]
    return tuple(dict.fromkeys(name for name in names if name and not _is_role(name)))


def _is_role(name: str) -> bool:
    """What stands between authors and is none: "Staff Writer", "Reuters"."""
    return name.rsplit(maxsplit=1)[-1].title() in words("en", "byline_roles") or outlet_named(name) is not None


def _dating(text: str, marks: Sequence[Mark]) -> Dating:
    """The date of publication: a labelled one first, then a bare one, then that of the dateline, then an update."""
    dated = [(_date_rank(text, mark), n) for n, mark in enumerate(marks) if mark.told("date")]
    if not dated:
        return _issue(text, marks) or _day_only(text, marks)
    mark = marks[min(dated)[1]]
    span = mark.told("date")
    return _dated(text, mark, span) if span else Dating()


def _date_rank(text: str, mark: Mark) -> tuple[bool, int]:
    """An update comes after every date of publication; rules in the order of _DATED_RULES, datelines last."""
    place = _DATED_RULES.index(mark.rule) if mark.rule in _DATED_RULES else len(_DATED_RULES)
    return _is_update(text, mark), place


def _is_update(text: str, mark: Mark) -> bool:
    return bool(re.match(r"(?:last )?(?:upd|modif|edit)", mark.span.of(text)[:20], re.IGNORECASE))


def _dated(text: str, mark: Mark, span: Span) -> Dating:
    said = span.of(text)
    days = possible_days(said)
    if len(days) != 1:
        return Dating(why=f"“{said}” does not say which day it is", evidence=(span,))
    value = days[0].isoformat()
    if mark.kind == "dateline":
        return Dating(value, "stated", f"the dateline says “{said}”", (span,))
    what = "of the last update" if _is_update(text, mark) else "of publication"
    return Dating(value, "metadata", f"the line above or below the story gives “{said}” as the day {what}", (span,))


def _issue(text: str, marks: Sequence[Mark]) -> Dating | None:
    """The month of a magazine's issue, where nothing says the day."""
    span = next((span for mark in marks if (span := mark.told("issue"))), None)
    month = parse_written(span.of(text)) if span else None
    if span is None or month is None:
        return None
    return Dating(month, "stated", f"it is of the issue of “{span.of(text)}”", (span,))


def _day_only(text: str, marks: Iterable[Mark]) -> Dating:
    """A dateline without a year: kept as evidence; the year of the copyright line, if there is one, completes it."""
    marks = list(marks)
    day = next((span for mark in marks if (span := mark.told("day"))), None)
    if day is None:
        return Dating()
    year = next((span for mark in marks if (span := mark.told("year"))), None)
    days = possible_days(day.of(text), (int(year.of(text)),)) if year else ()
    if year is None or not days:
        return Dating(why=f"the dateline says “{day.of(text)}” without a year", evidence=(day,))
    why = f"the dateline says “{day.of(text)}” and the copyright line “{year.of(text)}”"
    return Dating(days[0].isoformat(), "inferred", why, (day, year))
