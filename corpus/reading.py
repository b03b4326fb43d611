"""One annotated report: markup and text in, gold out."""

from __future__ import annotations

from pathlib import Path

from corpus import claims, mentions, quotes, values
from corpus.anchor import find, parse
from corpus.faults import Faults, MarkupError
from corpus.head import head
from corpus.markup import Document, Item
from corpus.report import Json, Report
from corpus.vocabulary import ENTITY_TYPES


def build(document: Document, folder: Path, case_forms: list[mentions.Form]) -> Report:
    """The gold of one report; `folder` is the case's, `case_forms` are words known for its entities.

    Raises:
        OSError: the text is missing.
    """
    file = document.get("file") or f"reports/{document.path.stem}.txt"
    text = (folder / file).read_bytes().decode("utf-8")
    report = Report(document, text, file, Faults(str(document.path)))
    report.gold = {
        "report": head(report),
        "mentions": _mentions(report, case_forms),
        "times": _times(report),
        "quotes": report.each(document.items("quotes"), lambda item: _quote(report, item)),
        "claims": report.each(document.items("claims"), lambda item: _claim(report, item)),
    }
    return report


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
    quote = quotes.read(item, report.span)
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


def _local(report: Report, value: object) -> object:
    if isinstance(value, list):
        return [_local(report, x) for x in value]
    return report.entity(value) if values.is_id(value) else value


def _register(report: Report, name: str, item: Item) -> str:
    own = report.own(name)
    if own in report.lines:
        raise MarkupError(f"{own} twice")
    report.lines[own] = item.head.number
    return own
