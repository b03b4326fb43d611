"""What is open as JSON, "glienicke.exchanges/1": board and outlook, with names, and the words behind every claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from glienicke.export.format import Format
from glienicke.export.record_json import spans
from glienicke.model import Record
from glienicke.schema.positions import said

SCHEMA = "glienicke.exchanges/1"

Json = dict[str, Any]


def as_json(record: Record) -> Json:
    """Board and outlook as dicts. `names` has the name of every id in them, `claims` the words of every claim."""
    board, outlook = msgspec.to_builtins(record.board), msgspec.to_builtins(record.outlook)
    said_in_words = {p.id: [said(p.party, s, record.name) for s in p.senses] for p in record.outlook.positions}
    found = set(_strings([board, outlook]))
    return {
        "schema": SCHEMA,
        "case": msgspec.to_builtins(record.case),
        "board": board,
        "outlook": outlook,
        "in_words": said_in_words,
        "names": {e.id: e.name for e in record.entities if e.id in found},
        "claims": {
            c.id: {"report": r.report.id, "source": r.report.source, "by": c.by, "evidence": spans(r, c.evidence)}
            for r in record.readings
            for c in r.claims
            if c.id in found
        },
    }


def write(record: Record) -> str:
    """Board and outlook as JSON text, indented, with a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(as_json(record)), indent=1).decode() + "\n"


EXCHANGES = Format("exchanges", "who holds whom, what is open, and whose position stands in the way", write)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)
