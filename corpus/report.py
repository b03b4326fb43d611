"""One annotated report: markup and text in, gold out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus import claims, mentions, quotes, values
from corpus.anchor import Span, find, one, parse
from corpus.faults import Faults, MarkupError
from corpus.markup import Document, Item, Line
from corpus.vocabulary import BASES, ENTITY_TYPES, ROLES

Json = dict[str, Any]


@dataclass(slots=True)
class Report:
    """A report being built: its markup, its text, and what has been made of it.

    `number` is the prefix of the ids made here ("07" of "07-harbour-post"), `lines` says where each id was written,
    `entities` are those the report declares itself.
    """

    document: Document
    text: str
    file: str
    faults: Faults
    gold: Json = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The stem of the file."""
        return self.document.path.stem

    @property
    def number(self) -> str:
        """The number in front of the stem, the stem where there is none."""
        found = re.match(r"\d+", self.id)
        return found[0] if found else self.id

    def own(self, name: str) -> str:
        """An id of this report."""
        return f"{self.number}.{name}"

    def entity(self, name: str) -> str:
        """An entity's id; anonymous sources belong to their report."""
        return f"A:{self.number}.{name[2:]}" if name.startswith("A:") and "." not in name else name

    def span(self, words: str) -> Json:
        """The JSON of the one place an anchor points at."""
        start, end = one(words, self.text)
        return self.at((start, end))

    def at(self, span: Span) -> Json:
        """The JSON of a span."""
        return {"start": span[0], "end": span[1], "text": self.text[span[0] : span[1]]}

    def each(self, items: list[Any], make: Callable[[Any], Any]) -> list[Any]:
        """What `make` returns for every item (or line); what goes wrong is noted, and the others go on."""
        made = []
        for item in items:
            try:
                made.append(make(item))
            except MarkupError as error:
                self.faults.add(error, item.head.number if isinstance(item, Item) else item.number)
        return made


def build(document: Document, folder: Path, case_forms: list[mentions.Form]) -> Report:
    """The gold of one report; `folder` is the case's, `case_forms` are words known for its entities.

    Raises:
        OSError: the text is missing.
    """
    file = document.get("file") or f"reports/{document.path.stem}.txt"
    text = (folder / file).read_bytes().decode("utf-8")
    report = Report(document, text, file, Faults(str(document.path)))
    report.gold = {
        "report": _head(report),
        "mentions": _mentions(report, case_forms),
        "times": _times(report),
        "quotes": report.each(document.items("quotes"), lambda item: _quote(report, item)),
        "claims": report.each(document.items("claims"), lambda item: _claim(report, item)),
    }
    return report


def _head(report: Report) -> Json:
    document = report.document
    value, _, basis = (document.get("published") or "- unknown").partition(" ")
    if basis not in BASES or not (value == "-" or values.is_date(value)):
        report.faults.add(
            MarkupError(f"published: {value!r} {basis!r}"), document.head[0].number if document.head else 0
        )
    return {
        "id": report.id,
        "file": report.file,
        "outlet": document.get("outlet"),
        "title": _title(report),
        "published": {"value": None if value == "-" else value, "basis": basis},
        "drop": sorted(
            report.each(document.fields("drop"), lambda line: _drop(report, line)), key=lambda d: d["start"]
        ),
        "cites": report.each(document.fields("cite"), lambda line: _cite(report, line)),
        "copy_of": document.get("copy_of"),
    }


def _title(report: Report) -> str | None:
    title = report.document.get("title")
    try:
        return _words(report, find(parse(title), report.text)[0]) if title else None
    except MarkupError:  # a page may have its title in its metadata only
        return title


def _words(report: Report, span: Span) -> str:
    """The words of a span as they stand in the report."""
    return report.text[span[0] : span[1]]


def _drop(report: Report, line: Line) -> Json:
    role, _, words = line.words.partition(": ")
    if role not in ROLES:
        raise MarkupError(f"unknown role {role!r}")
    return {"role": role, **report.span(words.strip())}


def _cite(report: Report, line: Line) -> Json:
    origin, _, words = line.words.partition(": ")
    return {"origin": report.entity(origin), "span": report.span(words.strip())}


def _mentions(report: Report, case_forms: list[mentions.Form]) -> list[Json]:
    blocks = report.each(report.document.items("mentions"), lambda item: _forms(report, item))
    forms = [*case_forms, *(form for block in blocks for form in block)]
    found = []
    for form in forms:
        try:
            found += mentions.locate(form, report.text)
        except MarkupError as error:
            report.faults.add(error, form.line)
    try:
        decided = mentions.decide(found)
    except MarkupError as error:
        report.faults.add(error, 0)
        return []
    return [{**report.at(f.span), "entity": f.form.entity, "kind": f.form.kind} for f in decided]


def _forms(report: Report, item: Item) -> list[mentions.Form]:
    """The forms of one entity; "A:source = a description" declares it here.

    A name is a form too unless it stands in parentheses.
    """
    name, _, called = (x.strip() for x in item.head.words.partition("="))
    entity = report.entity(name)
    if entity != mentions.NOBODY and entity[:2].rstrip(":") not in ENTITY_TYPES:
        raise MarkupError(f"no entity: {name!r}")
    forms = mentions.forms_of(item, entity, mentions.REPORT)
    if called:
        report.entities[entity] = called.strip("()")
        if entity[0] not in "GA" and called[0] != "(":
            forms.insert(0, mentions.Form(entity, "name", called, item.head.number, mentions.REPORT))
    elif entity.startswith("A:") and forms:
        report.entities[entity] = forms[0].words
    return forms


def _times(report: Report) -> list[Json]:
    """Times, longest words first, so that "Thursday" leaves "late Thursday" alone."""
    found = [t for some in report.each(report.document.items("times"), lambda item: _time(report, item)) for t in some]
    spans = [(t["start"], t["end"]) for t in found]
    inner = [
        t
        for t in found
        if any(a <= t["start"] and t["end"] <= b and (a, b) != (t["start"], t["end"]) for a, b in spans)
    ]
    if len(set(spans)) < len(spans):
        twice = next(t for t in found if spans.count((t["start"], t["end"])) > 1)
        report.faults.add(MarkupError(f"two values for {twice['text']!r} at {twice['start']}"), 0)
    return sorted((t for t in found if t not in inner), key=lambda t: t["start"])


def _time(report: Report, item: Item) -> list[Json]:
    words, _, rest = item.head.words.rpartition(" = ")
    kinds = [x for x in rest.split() if x in ("DATE", "TIME", "DURATION", "SET")]
    window = [x.split("..") for x in rest.split() if ".." in x]
    value = next((x for x in rest.split() if x not in kinds and ".." not in x), "")
    kind = kinds[0] if kinds else values.time_type(value)
    if not words or not (value in values.REFS or values.is_date(value) or values.is_duration(value)):
        raise MarkupError(f"no time: {item.head.words!r}")
    made: Json = {"type": kind, "value": value}
    if window:
        made["interval"] = [x or None for x in window[0]]
    if item.optional or value == "PRESENT_REF":
        made["optional"] = True
    return [{"report": report.id, **report.at(span), **made} for span in find(parse(words.strip()), report.text)]


def _quote(report: Report, item: Item) -> Json:
    quote = quotes.read(item, report.text, report.span)
    quote["id"] = _register(report, quote["id"], item)
    for key in ("speaker", "nested_in"):
        if quote.get(key):
            quote[key] = (report.entity if key == "speaker" else report.own)(quote[key])
    for key in ("speakers", "via"):
        if key in quote:
            quote[key] = [report.entity(x) for x in quote[key]]
    return {"id": quote.pop("id"), "report": report.id, **quote, **({"optional": True} if item.optional else {})}


def _claim(report: Report, item: Item) -> Json:
    name, claim = claims.read(item.head.words)
    if not item.body:
        raise MarkupError(f"{name}: no evidence")
    claim["slots"] = {slot: _local(report, value) for slot, value in claim["slots"].items()}
    claim["by"] = _local(report, claim["by"])
    also = {"also_ok": [_local(report, x) for x in claim.pop("also_ok")]} if "also_ok" in claim else {}
    claim["evidence"] = report.each(item.body, lambda line: report.span(line.words))
    optional = {"optional": True} if item.optional else {}
    return {"id": _register(report, name, item), "report": report.id, **claim, **also, **optional}


def _local(report: Report, value: Any) -> Any:
    if isinstance(value, list):
        return [_local(report, x) for x in value]
    return report.entity(value) if values.is_id(value) else value


def _register(report: Report, name: str, item: Item) -> str:
    own = report.own(name)
    if own in report.lines:
        raise MarkupError(f"{own} twice")
    report.lines[own] = item.head.number
    return own
