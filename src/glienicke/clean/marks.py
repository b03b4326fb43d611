"""Marks on a text, and how they become zones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from glienicke.clean.units import trimmed
from glienicke.model import Span, Zone, ZoneKind

_KINDS: tuple[ZoneKind, ...] = get_args(ZoneKind)
_BODY = _KINDS.index("body")
_RUN = re.compile(rb"([\x00-\xff])\1*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that is of some kind, the rule that says so, and what it tells of the report (group -> words)."""

    span: Span
    kind: ZoneKind
    rule: str
    tells: tuple[tuple[str, Span], ...] = ()

    def told(self, name: str) -> Span | None:
        """The words of one group of the rule, None where it has none."""
        return next((span for group, span in self.tells if group == name), None)


def zones(text: str, marks: Iterable[Mark]) -> tuple[Zone, ...]:
    """All of the text but white space in zones: what no mark covers is body; of marks that overlap the first wins."""
    paint = bytearray([_BODY]) * len(text)
    for mark in reversed(list(marks)):
        paint[mark.span.start : mark.span.end] = bytes([_KINDS.index(mark.kind)]) * (mark.span.end - mark.span.start)
    found = []
    for run in _RUN.finditer(paint):
        span = trimmed(text, *run.span())
        if span is not None:
            found.append(Zone(_KINDS[paint[run.start()]], span))
    return tuple(found)
