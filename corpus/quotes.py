"""Quote items: `id speaker [date] stance ... ~also`, with cue, content and the rest below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corpus import values
from corpus.claims import padded
from corpus.faults import MarkupError
from corpus.markup import Item
from corpus.vocabulary import stances

_MARKS = '"“”„«»'


def read(item: Item, span: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """A quote as gold has it, with ids as typed. `span` makes the JSON of an anchor.

    Raises:
        MarkupError: an unknown stance or field, or words that are not in the text.
    """
    name, speaker, *rest = padded(item.head.words.split(), 2)
    if not speaker:
        raise MarkupError("a quote needs an id and a speaker (- for none)")
    first, *more = [None if x == "-" else x for x in speaker.split("+")]
    fields = _fields(item)
    pieces = {key: [span(x) for x in fields.pop(key, [])] for key in ("cue", "says")}
    quote: dict[str, Any] = {"id": name, "speaker": first}
    if more:
        quote["speakers"] = more
    for key, spans in (("cue", pieces["cue"]), ("content", pieces["says"])):
        quote[key] = spans[0] if spans else None
        if spans[1:]:
            quote[f"{key}_more"] = spans[1:]
    quote["form"] = fields.pop("form", [form([x["text"] for x in pieces["says"]])])[0]
    return {**quote, **_stances(rest), **_rest(fields)}


def form(pieces: list[str]) -> str:
    """Direct, mixed or indirect, from the quotation marks of the content."""
    if pieces and all(p[0] in _MARKS or p[-1] in _MARKS for p in pieces) and pieces[0][0] in _MARKS:
        closed = [p.strip(_MARKS) for p in pieces]
        return "mixed" if any(mark in p for p in closed for mark in _MARKS) else "direct"
    return "mixed" if any(mark in p for p in pieces for mark in _MARKS) else "indirect"


def _fields(item: Item) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for line in item.body:
        key, rest = line.field()
        if key not in ("cue", "says", "form", "via", "in", "tags"):
            raise MarkupError(f"unknown field in {line.words!r}", line.number)
        fields.setdefault(key, []).append(rest)
    return fields


def _stances(tokens: list[str]) -> dict[str, Any]:
    dates = [x for x in tokens if values.is_date(x)]
    said = [x for x in tokens if x not in dates and x[0] != "~" and x != "-"]
    also = [x[1:] for x in tokens if x[0] == "~"]
    if unknown := [x for x in said + also if x not in stances()]:
        raise MarkupError(f"unknown stance {unknown[0]!r}")
    return {"date": dates[0] if dates else None, "stance": said, **({"also_ok": also} if also else {})}


def _rest(fields: dict[str, list[str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "via" in fields:
        found["via"] = fields["via"][0].split()
    if "in" in fields:
        found["nested_in"] = fields["in"][0]
    if "tags" in fields:
        found["tags"] = fields["tags"][0].split()
    return found
