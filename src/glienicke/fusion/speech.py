"""Do two quotes report one act of speech? By wording, voice, side, day and stance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from glienicke.fusion.order import first_day
from glienicke.fusion.wording import Likeness, is_common, likeness, negation
from glienicke.model import Quote, Reading
from glienicke.schema import stances
from glienicke.values.date import date_range

NEWS = timedelta(7)
"""How long a saying stays news: an undated quote in a report is seldom older."""


@dataclass(frozen=True)
class Said:
    """A quote with what is compared of it.

    `voices` are its speaker and the media it went through, `side` the state or body the speaker speaks for,
    `outlet` the entity of the outlet whose report it stands in, where other reports name it, `party` whether that
    side is a state or body.
    """

    reading: Reading
    quote: Quote
    words: frozenset[str]
    side: str | None
    anonymous: bool
    person: bool
    outlet: str | None = None
    party: bool = False

    @cached_property
    def voices(self) -> frozenset[str]:
        """Who can be heard: the speaker and the media between."""
        return frozenset(v for v in (self.quote.speaker, *self.quote.via) if v)

    @cached_property
    def day(self) -> str | None:
        """The day of speech, None where it is not known to the day."""
        value = self.quote.date or ""
        days = date_range(value)
        return days[0].isoformat() if days and days[0] == days[1] else None


@dataclass(frozen=True, slots=True)
class Link:
    """That two quotes report one act of speech: how their wordings agree, and what decided beside them."""

    alike: Likeness
    by_stance: bool = False
    misattributed: bool = False


def same_act(left: Said, right: Said, weight: Mapping[str, float]) -> Link | None:
    """The link between two quotes that report one act of speech, else None.

    The nearer voice and day, the less of the wording need agree; one speaker who takes one stance on one day, in the
    words of two reports, did so once. The same words of two people who stand on two sides are two acts, and so are
    those of one person on two days.
    """
    if not days_agree(left, right) or _one_refuses(left, right) or _overlap(left, right):
        return None
    alike = likeness(left.words, right.words, weight)
    if (negation() in left.words) != (negation() in right.words) and alike.both >= 0.6:
        return None  # otherwise the same words: the opposite
    if left.reading.report.id == right.reading.report.id and alike.both < 0.6:
        return None  # one report repeats a quote in its lead; what differs more are two sayings
    share, count = needed(left, right)
    enough = alike.count >= count or (alike.both >= 0.4 and len(alike.shared - {negation()}) >= 2)
    if alike.share >= share and enough and is_telling(alike) and _verbatim(left, right, alike):
        return Link(alike)
    if _misattributed(left, right):
        return Link(alike, misattributed=True)
    return Link(alike, by_stance=True) if _one_stance(left, right, alike) else None


def _one_stance(left: Said, right: Said, alike: Likeness) -> bool:
    """Do both say that one voice took one stance on the negotiation on one day (or pleaded, at any time)?"""
    kinds = [stances().get(s, {}) for s in set(left.quote.stances) & set(right.quote.stances)]
    one_speaker = left.quote.speaker is not None and left.quote.speaker == right.quote.speaker and not left.anonymous
    if one_speaker and any(kind.get("once") for kind in kinds):
        return True
    if not any(kind.get("ledger") for kind in kinds):
        return False
    if left.day and left.day == right.day and alike.shared:
        spoken_for = left.side == right.side and left.person != right.person and not (left.anonymous or right.anonymous)
        return one_speaker or (left.side is not None and spoken_for)
    return one_speaker and alike.share >= 0.2 and _recent(left, right)


def _recent(left: Said, right: Said) -> bool:
    """Is one of them dated, and the other undated in a report of the week after that day?"""
    for dated, other in ((left, right), (right, left)):
        days, published = date_range(dated.day or ""), first_day(other.reading)
        if days and other.day is None and published:
            return days[0] <= published <= days[0] + NEWS
    return False


def is_telling(alike: Likeness) -> bool:
    """Do they share a word that is no name and that this field does not use all the time, or very much else?"""
    return alike.count > 3 or alike.both >= 0.8 or any(not is_common(t) for t in alike.shared)


def _one_refuses(left: Said, right: Said) -> bool:
    """What a speaker declines to talk about is not what another quote says."""
    refusals = [set(s.quote.stances) == {"declines_to_comment"} for s in (left, right)]
    return refusals[0] != refusals[1] and "declines_to_comment" not in {*left.quote.stances} & {*right.quote.stances}


def _overlap(left: Said, right: Said) -> bool:
    """A quote within another is another act, though its words are the same."""
    spans = (left.quote.content, right.quote.content)
    one_report = left.reading.report.id == right.reading.report.id
    return bool(one_report and spans[0] and spans[1] and spans[0].overlaps(spans[1]))


def needed(left: Said, right: Said, dated: bool | None = None) -> tuple[float, int]:
    """The share of the smaller wording and the number of tokens that must agree; more than all where none will do.

    A stance that both take lowers the share: it is what they say, in other words; two stances raise it.
    """
    dated = left.day is not None and left.day == right.day if dated is None else dated
    mine, yours = (set(said.quote.stances) - {"other"} for said in (left, right))
    meant = 0.15 if mine & yours else -0.2 if mine and yours else 0.0
    if left.voices & right.voices or handed_on(left, right):
        dated = dated or _news_of_one_day(left, right)
        return (0.45 - meant, 2) if dated else (0.6 - meant, 2 if meant else 3)
    if left.anonymous or right.anonymous:
        return (0.65 - meant, 4)
    if left.side and left.side == right.side:
        return (0.6 - meant, 3) if dated else (0.75 - meant, 4)
    return (2.0, 0)


def handed_on(left: Said, right: Said) -> bool:
    """Does one report take its quote from the outlet of the other?"""
    return left.outlet in right.quote.via or right.outlet in left.quote.via


def _news_of_one_day(left: Said, right: Said) -> bool:
    """Are both without a day, in reports of two days that follow each other? News has its day from them."""
    days = first_day(left.reading), first_day(right.reading)
    undated = left.quote.date is None and right.quote.date is None
    return undated and bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= 1)


def same_words(left: Said, right: Said) -> bool:
    """Is nearly all of the shorter wording in the longer one, and telling?"""
    shared = left.words & right.words
    return len(shared) >= max(3, 0.75 * min(len(left.words), len(right.words))) and not all(map(is_common, shared))


def _misattributed(left: Said, right: Said) -> bool:
    """The very words of one person in the mouth of another: one of two reports is wrong about who spoke.

    Two parties can well say the same words.
    """
    spoken = all(s.quote.form == "direct" and s.person for s in (left, right))
    two_parties = left.party and right.party and left.side != right.side
    return spoken and not two_parties and same_words(left, right)


def _verbatim(left: Said, right: Said, alike: Likeness) -> bool:
    """Where one side's words come from two named people, nearly all of both wordings must agree."""
    if left.voices & right.voices or left.anonymous or right.anonymous:
        return True
    people = all(s.person for s in (left, right))
    return not people or alike.both >= 0.6


def days_agree(left: Said, right: Said) -> bool:
    """May both have been said on one day, as far as reports tell?"""
    a, b = date_range(left.quote.date or ""), date_range(right.quote.date or "")
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])
