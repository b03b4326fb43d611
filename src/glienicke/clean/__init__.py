"""Marks zones; deletes nothing."""

from __future__ import annotations

from glienicke.model import Reading, Report, Span, Zone


def clean(report: Report) -> Reading:
    """The report with its zones."""
    return Reading(report, zones=(Zone("body", Span(0, len(report.text))),))
