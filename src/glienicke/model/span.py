"""Where something stands in a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a report's text: Unicode code points, half-open [start, end).

    The words themselves are never stored beside a span: `span.of(text)` reads them, so that a span
    cannot disagree with its report.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Does the other span lie within this one?"""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Do the two spans share a character?"""
        return self.start < other.end and other.start < self.end
