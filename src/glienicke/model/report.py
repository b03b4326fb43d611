"""A report as ingested, and the zones that cleaning marks in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from glienicke.model.span import Span

OutletBasis = Literal["stated", "credit", "metadata", "unknown"]
DateBasis = Literal["stated", "metadata", "inferred", "unknown"]
ZoneKind = Literal[
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "credit",
    "boilerplate",
    "artefact",
    "metadata",
    "duplicate",
]
READ_ZONES: frozenset[ZoneKind] = frozenset({"headline", "body", "caption"})
"""The zones that may carry mentions, quotes and claims; in all others nothing is read."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published a report, and how we know."""

    name: str | None = None
    basis: OutletBasis = "unknown"


@dataclass(frozen=True, slots=True)
class Dating:
    """When a report was published: an ISO date or an interval ("2022-07-28/2022-07-29"), and how we know.

    `why` is one sentence; `evidence` are the words, where the date stands in the text.
    """

    value: str | None = None
    basis: DateBasis = "unknown"
    why: str = ""
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One text of one outlet, exactly as found. All spans of all annotations point into `text`.

    `id` is "r" and the first twelve hex digits of `sha256`, so that it depends on nothing but the content.
    `sha256` is the hash of the bytes as found. `language` is an ISO 639-1 code, "und" where undetermined.
    """

    id: str
    source: str
    sha256: str
    text: str
    language: str = "en"
    outlet: Outlet = Outlet()
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Dating = Dating()


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a report with one function. Zones are sorted, do not overlap, and leave out only white space."""

    kind: ZoneKind
    span: Span
