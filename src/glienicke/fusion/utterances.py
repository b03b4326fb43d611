"""One act of speech, however many reports carry it: quotes whose wording, voice and day agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from glienicke.fusion.order import outlet_of
from glienicke.fusion.people import People
from glienicke.fusion.wording import Likeness, is_common, likeness, negation, quote_tokens, weights
from glienicke.model import Quote, Reading, Utterance
from glienicke.schema import stances
from glienicke.values.date import date_range

MOST = 60
"""A token in more quotes than this brings no candidates: it would compare everything with everything."""


@dataclass(frozen=True)
class Said:
    """A quote with what is compared of it.

    `voices` are its speaker and the media it went through, `side` the state or body the speaker speaks for.
    """

    reading: Reading
    quote: Quote
    words: frozenset[str]
    side: str | None
    anonymous: bool
    person: bool

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


def utterances(readings: Sequence[Reading], people: People) -> tuple[Utterance, ...]:
    """An utterance for each quote with content, shared by those that report the same act of speech.

    Ids are u1, u2 ... in the order in which reports first carry them.
    """
    said = [s for reading in readings for s in _said(reading, people)]
    weight = weights(s.words for s in said)
    links = [(a, b, alike) for a, b in _candidates(said) if (alike := same_act(said[a], said[b], weight))]
    links.sort(key=lambda link: (-link[2].share, -link[2].count, link[0], link[1]))
    groups = [[place] for place in range(len(said))]
    of = list(range(len(said)))
    reasons: dict[int, list[str]] = defaultdict(list)
    for a, b, alike in links:
        one, other = sorted((of[a], of[b]))
        if one != other and not _may_join(said, groups[one], groups[other]):
            continue
        reasons[one].append(_reason(said[a], said[b], alike))
        if one != other:
            groups[one] += groups[other]
            reasons[one] += reasons.pop(other, [])
            for place in groups[other]:
                of[place] = one
            groups[other] = []
    kept = [(number, sorted(group)) for number, group in enumerate(groups) if group]
    return tuple(_utterance(f"u{count}", said, group, reasons[number]) for count, (number, group) in enumerate(kept, 1))


def _said(reading: Reading, people: People) -> Iterator[Said]:
    for quote in reading.quotes:
        words = quote_tokens(reading, quote, people.stands_for)
        if words:
            kind = people.type(quote.speaker)
            side = people.side(quote.speaker) if quote.speaker else None
            yield Said(reading, quote, words, side, kind == "anonymous", kind == "person")


def _candidates(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes that share two tokens, each in few quotes; a speaker's stance is as good as a token."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        for token in sorted(one.words | {f"#{one.quote.speaker} {stance}" for stance in one.quote.stances}):
            index[token].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in index.values():
        if len(places) <= MOST:
            for i, b in enumerate(places):
                for a in places[:i]:
                    shared[a, b] += 1
    yield from sorted(pair for pair, count in shared.items() if count > 1)


def same_act(left: Said, right: Said, weight: Mapping[str, float]) -> Likeness | None:
    """How the wordings agree if the two report one act of speech, else None.

    The nearer voice and day, the less of the wording need agree. The same words of two people who stand on two
    sides are two acts, and so are those of one person on two days.
    """
    if not _days_agree(left, right) or _one_refuses(left, right) or _overlap(left, right):
        return None
    alike = likeness(left.words, right.words, weight)
    if left.voices & right.voices and _said_once(left, right):
        return alike
    if (negation() in left.words) != (negation() in right.words) and alike.both >= 0.6:
        return None  # otherwise the same words: the opposite
    dated = left.day is not None and left.day == right.day
    share, count = _needed(left, right, dated)
    if left.reading.report.id == right.reading.report.id and alike.both < 0.6:
        return None  # one report repeats a quote in its lead; what differs more are two sayings
    enough = alike.share >= share and alike.count >= count and is_telling(alike)
    return alike if enough and _verbatim(left, right, alike) else None


def _said_once(left: Said, right: Said) -> bool:
    """Do both take a stance that one speaker takes once (a plea)?"""
    both = set(left.quote.stances) & set(right.quote.stances)
    return any(stances().get(s, {}).get("once") for s in both)


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


def _needed(left: Said, right: Said, dated: bool) -> tuple[float, int]:
    """The share of the smaller wording and the number of tokens that must agree.

    A stance that both take lowers the share: it is what they say, in other words.
    """
    meant = 0.15 if set(left.quote.stances) & set(right.quote.stances) - {"other"} else 0.0
    if left.voices & right.voices:
        return (0.45 - meant, 2) if dated else (0.6 - meant, 2 if meant else 3)
    if left.anonymous or right.anonymous:
        return (0.65 - meant, 4)
    if left.side and left.side == right.side:
        return (0.6 - meant, 3) if dated else (0.75 - meant, 4)
    return (2.0, 0)


def _verbatim(left: Said, right: Said, alike: Likeness) -> bool:
    """Where one side's words come from two named people, nearly all of both wordings must agree."""
    if left.voices & right.voices or left.anonymous or right.anonymous:
        return True
    people = all(s.person for s in (left, right))
    return not people or alike.both >= 0.6


def _days_agree(left: Said, right: Said) -> bool:
    a, b = date_range(left.quote.date or ""), date_range(right.quote.date or "")
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def _may_join(said: Sequence[Said], one: Sequence[int], other: Sequence[int]) -> bool:
    """No two of them may be on different days or sides."""
    pairs = [(said[a], said[b]) for a in one for b in other]
    return all(_days_agree(a, b) and _needed(a, b, dated=True)[0] <= 1 for a, b in pairs)


def _reason(left: Said, right: Said, alike: Likeness) -> str:
    names = " and ".join(outlet_of(s.reading) for s in (left, right))
    told = f"{names} report it in {'the same' if alike.both > 0.9 else 'like'} words"
    if left.person and right.person and left.quote.speaker != right.quote.speaker:
        return told + ", but do not agree on who spoke"
    return told


def _utterance(number: str, said: Sequence[Said], group: Sequence[int], reasons: Sequence[str]) -> Utterance:
    speakers = dict.fromkeys(s for place in group if (s := said[place].quote.speaker))
    return Utterance(
        number,
        quotes=tuple(said[place].quote.id for place in group),
        speakers=tuple(speakers),
        why="; ".join(dict.fromkeys(reasons)),
    )
