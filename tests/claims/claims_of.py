"""What the patterns claim of a text, in words: ids as names, so that tests can say what they expect.

The reading model adds claims of its own and takes some away: here it finds names, and patterns read alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from glienicke.annotate import anchor
from glienicke.claims import extract
from glienicke.model import Dating, Reading, Report, Transfer
from glienicke.pipeline import read

PUBLISHED = "2023-06-15"
"""A Thursday."""


@dataclass(frozen=True)
class Said:
    """A claim in words."""

    type: str
    rule: str
    modality: str
    by: str | None
    slots: dict[str, Any]
    evidence: tuple[str, ...]


def reading_of(text: str) -> Reading:
    """The chain on one report published on `PUBLISHED`, with the claims of the patterns."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    report = Report(f"r{sha[:12]}", "test.txt", sha, text)
    reading = replace(read(report), sightings=None)
    dated = replace(reading.report, published=Dating(PUBLISHED, "metadata"))
    return extract(anchor(replace(reading, report=dated)))


def claims_of(text: str) -> list[Said]:
    """The claims of a text, in words."""
    reading = reading_of(text)
    names = {r.id: r.name for r in reading.referents}

    def word(value: Any) -> Any:
        if isinstance(value, Transfer):
            known = [word(value.person), word(value.from_), word(value.to), value.count]
            return known if value.count is not None else known[:3]
        if isinstance(value, tuple):
            return [word(v) for v in value]
        return names.get(value, value) if isinstance(value, str) else value

    return [
        Said(
            c.type,
            c.rule,
            c.modality,
            word(c.by),
            {s.name: word(s.value) for s in c.slots},
            tuple(reading.text_of(e) for e in c.evidence),
        )
        for c in reading.claims
    ]


def fits(said: Said, slots: dict[str, Any]) -> bool:
    """Has a claim these slots? Lists match in any order."""
    return all(_same(said.slots.get(name), value) for name, value in slots.items())


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return sorted(map(str, one)) == sorted(map(str, other))
    return bool(one == other)
