"""Do no harm: a person whose name is withheld is named in no export, in no field and in no text.

The letters of the name become blocks, as many as there were, so that every offset still holds. Masked is whatever reads
like a part of the name, also where it belongs to somebody else (a sister): rather too much than too little. Who
somebody is may still follow from the rest; to withhold that, a person has to decide what else to leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from glienicke.model import Entity, Record
from glienicke.text.normalise import fold

T = TypeVar("T")

BLOCK = "█"
_NAMES = frozenset({"name", "variant", "garbled", "nickname"})
_SHORTEST = 3
"""Letters of a part of a name; shorter ones ("de", "al") are in everybody's words."""


def redacted(record: Record) -> Record:
    """The record without the names of those whose level is "name"; of two levels for one person the later holds."""
    level = levels(record)
    hidden = [e for e in record.entities if level.get(e.id) == "name"]
    parts = sorted({part for entity in hidden for part in _parts(entity)}, key=lambda p: (-len(p), p))
    if not parts:
        return record
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, parts))})(?=s?(?![^\W_]))", re.IGNORECASE)
    return _masked(record, pattern)


def levels(record: Record) -> dict[str, str]:
    """The redaction level of each entity for which a person decided one: "open" or "name"."""
    found = {}
    for judgement in record.judgements:
        if judgement.kind == "redact" and not judgement.problem and judgement.on.value:
            places = {(a.report, a.start, a.end) for a in judgement.on.places}
            for reading in record.readings:
                for m in reading.mentions:
                    if any(r == reading.report.id and m.span.start < e and s < m.span.end for r, s, e in places):
                        found[m.entity] = judgement.on.value
    return found


def _parts(entity: Entity) -> Iterator[str]:
    """The words of all forms of a name, as written and without accents."""
    for text in (entity.name, *(form.text for form in entity.forms if form.kind in _NAMES)):
        for word in re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", text):
            for part in {word, fold(word), *re.split(r"[-'’]", word)}:
                if len(part) >= _SHORTEST:
                    yield part


def _masked(value: T, pattern: re.Pattern[str]) -> T:
    """The same value with all strings in it masked; a string keeps its length."""
    if isinstance(value, str):
        return pattern.sub(lambda match: BLOCK * len(match[0]), value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_masked(part, pattern) for part in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        changed: dict[str, Any] = {f.name: _masked(getattr(value, f.name), pattern) for f in fields(value)}
        return replace(value, **changed)
    return value
