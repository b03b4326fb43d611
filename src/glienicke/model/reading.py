"""What is read in one report: stand-off annotations, each a span or made of spans."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from glienicke.model.analysis import Sighting
from glienicke.model.claim import Claim
from glienicke.model.report import Report, Zone
from glienicke.model.span import Span

EntityType = Literal["person", "state", "organization", "place", "group", "anonymous"]
MentionKind = Literal["name", "garbled", "variant", "nominal", "pronoun", "title", "demonym", "metonym"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteForm = Literal["direct", "indirect", "mixed"]
Gender = Literal["female", "male", "unknown"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to somebody or something.

    `entity` is the id of a `Referent` of the same report until `resolve` puts the id of an `Entity` in its place.
    Mentions may nest ("Kremlin" within the title "Kremlin spokesman").
    """

    span: Span
    kind: MentionKind
    type: EntityType
    entity: str


@dataclass(frozen=True, slots=True)
class Referent:
    """What the mentions of one report refer to, as far as that report alone tells (coreference inside a report).

    Attributes:
        id: "<report id>.e<n>", unique over all reports.
        name: the fullest name in the report; for the nameless their description in its own words.
        roles: titles and descriptions the report gives, in its words, without article ("Kremlin spokesman").
        nationality: the demonyms used of a person, in their words ("Russian").
        ages: ages stated of a person, in years, as of the report.
        gender: from titles, kin words and pronouns; translations get pronouns wrong: a hint, never a proof.
        stands_for: the referent a metonym or body stands for (Kremlin -> Russia).
        body: the referent a person speaks or works for (spokesman -> ministry).
        members: the referents of a plural ("Prat and Lem").
    """

    id: str
    type: EntityType
    name: str
    roles: tuple[str, ...] = ()
    nationality: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    gender: Gender = "unknown"
    stands_for: str | None = None
    body: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TIMEX3 types and values).

    `value` is an ISO date, month, year, week ("2022-W30"), interval ("2022-02/2022-07-28"), duration ("P16Y"),
    PAST_REF, PRESENT_REF or FUTURE_REF; None while an expression has no anchor. `rule` names the entry of
    lang/<language>/times.toml; surface, rule and anchor together give the value again at any time.
    `anchor` says what the value counts from: "" (absolute), "published", "quote" or "previous".
    """

    span: Span
    type: TimeType
    value: str | None
    rule: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch of reported speech. Quotation marks belong to the content.

    `content` and `cue` are the first pieces, `content_more` and `cue_more` further ones of a split quote.
    `content` is None for refused speech without an object ("declined to comment").
    `speaker` and `addressee` are referent ids (entity ids after `resolve`), `via` those of the media it went through.
    `date` is the day of speech as far as the report tells, with its basis in words.
    """

    id: str
    form: QuoteForm
    content: Span | None
    cue: Span | None = None
    speaker: str | None = None
    speaker_span: Span | None = None
    content_more: tuple[Span, ...] = ()
    cue_more: tuple[Span, ...] = ()
    date: str | None = None
    date_basis: str = ""
    venue: str | None = None
    addressee: str | None = None
    via: tuple[str, ...] = ()
    nested_in: str | None = None
    stances: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """A place where the report names where its knowledge comes from: an outlet, an agency, a person, a source."""

    origin: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One report with all that was read in it. Steps return a new reading with their part filled in.

    `sightings` are claims as the reading model sees them, None where none has looked; what they are worth is for the
    step `claims` to say.

    `sentences` lie within the zones that are read, in order; no sentence crosses a zone.
    """

    report: Report
    zones: tuple[Zone, ...] = ()
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    referents: tuple[Referent, ...] = ()
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    cites: tuple[Cite, ...] = ()
    sightings: tuple[Sighting, ...] | None = None
    claims: tuple[Claim, ...] = field(default=())

    def text_of(self, span: Span) -> str:
        """The words of a span of this report."""
        return span.of(self.report.text)
