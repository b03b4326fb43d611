"""The head of a report: outlet, date, title, what is no part of it, and what it cites."""

from __future__ import annotations

from corpus import values
from corpus.anchor import find, parse
from corpus.faults import MarkupError
from corpus.markup import Line
from corpus.report import Json, Report
from corpus.vocabulary import BASES, ROLES


def head(report: Report) -> Json:
    """The "report" object of the gold."""
    document = report.document
    value, _, basis = (document.get("published") or "- unknown").partition(" ")
    if basis not in BASES or not (value == "-" or values.is_date(value)):
        report.faults.add(
            MarkupError(f"published: {value!r} {basis!r}"), document.head[0].number if document.head else 0
        )
    page = document.get("page")
    return {
        "id": report.id,
        "file": report.file,
        **({"page": page} if page else {}),
        "outlet": document.get("outlet"),
        "title": _title(report),
        "published": {"value": None if value == "-" else value, "basis": basis},
        "drop": sorted(
            report.each(document.fields("drop"), lambda line: _drop(report, line)), key=lambda d: d["start"]
        ),
        "cites": report.each(document.fields("cite"), lambda line: _cite(report, line)),
        "copy_of": document.get("copy_of"),
        "derives_from": [],  # filled from the case, which knows the other texts
    }


def _title(report: Report) -> str | None:
    title = report.document.get("title")
    try:
        return report.at(find(parse(title), report.text)[0])["text"] if title else None
    except MarkupError:  # a page may have its title in its metadata only
        return title


def _drop(report: Report, line: Line) -> Json:
    role, _, words = line.words.partition(": ")
    if role not in ROLES:
        raise MarkupError(f"unknown role {role!r}")
    return {"role": role, **report.span(words.strip())}


def _cite(report: Report, line: Line) -> Json:
    origin, _, words = line.words.partition(": ")
    return {"origin": report.entity(origin), "span": report.span(words.strip())}
