"""Do two quotes report one act of speech? By wording, voice, side, day and stance.

What cannot be is settled by rules; the rest is evidence that adds up: each sign has a weight in
lang/en/same_act.toml, and `training/fit_same_act.py` is how the weights came about.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from glienicke.fusion.order import first_day
from glienicke.fusion.said import Said
from glienicke.fusion.wording import is_common, negation
from glienicke.lang import table
from glienicke.schema import stances
from glienicke.text.runs import longest_run
from glienicke.values.date import date_range

SOON, LATER = timedelta(7), timedelta(10)
"""How long a saying stays news after its day; how far apart two reports of one undated saying mostly are."""

LONG = 8
"""Words in a row from which on more of them prove no more."""

LEAST = 1.5
"""Rarity that two wordings must share before anything else is asked: one telling word, or several common ones."""

VERY = 0.75
"""What share of the rarer words two direct quotes have in common that are one."""

SURE = 0.6
"""The chance that somebody who is said twice to have done what is done once (pleading) did it once."""


class Rarity:
    """How rare each token is, and so how much a wording tells that is compared with many: each is weighed once."""

    def __init__(self, of: Mapping[str, float]) -> None:
        self._of = of
        self._weighed: dict[frozenset[str], float] = {}

    def mass(self, wording: frozenset[str]) -> float:
        """The rarity of a wording that is met again: the sum of that of its tokens."""
        found = self._weighed.get(wording)
        if found is None:
            found = self._weighed[wording] = self.sum(wording)
        return found

    def sum(self, shared: frozenset[str]) -> float:
        """The rarity of any tokens."""
        return sum(self._of[token] for token in sorted(shared))  # floats depend on their order


@dataclass(frozen=True, slots=True)
class Common:
    """What two quotes share: the tokens, their rarity, and that as a share of the longer and the shorter wording."""

    tokens: frozenset[str]
    rarity: float
    of_longer: float
    of_shorter: float

    @classmethod
    def of(cls, left: frozenset[str], right: frozenset[str], rarity: Rarity) -> Common:
        """Symmetric; a wording of no words shares nothing."""
        shared = left & right
        one, other, both = rarity.mass(left), rarity.mass(right), rarity.sum(shared)
        return cls(shared, both, both / max(one, other, 1e-9), both / max(min(one, other), 1e-9))


@dataclass(frozen=True, slots=True)
class Link:
    """That two quotes report one act of speech: how sure that is, from 0 to 1, and what they share."""

    chance: float
    common: Common
    misattributed: bool = False


@dataclass(frozen=True)
class Pair:
    """Two quotes with what they share, in their words and in the sentences around them."""

    left: Said
    right: Said
    common: Common
    around: float

    @cached_property
    def agreed(self) -> set[str]:
        """The stances that both take."""
        return set(self.left.quote.stances) & set(self.right.quote.stances) - {"other"}

    @property
    def direct(self) -> bool:
        """Does each report give the very words?"""
        return self.left.quote.form == self.right.quote.form == "direct"

    @cached_property
    def days(self) -> str:
        """How the days of speech stand to each other: "same", "within", "near", "half" or "open"."""
        a, b = date_range(self.left.quote.date or ""), date_range(self.right.quote.date or "")
        if a and b:
            return "same" if a == b and a[0] == a[1] else "within"
        if known := a or b:
            published = first_day(self.right.reading if a else self.left.reading)
            return "near" if published and published - known[0] <= SOON else "half"
        days = first_day(self.left.reading), first_day(self.right.reading)
        return "near" if days[0] and days[1] and abs(days[0] - days[1]) <= LATER else "open"

    @cached_property
    def strangers(self) -> bool:
        """Are they two named voices of two sides, and neither hands on what the other says?"""
        named = not self.left.anonymous and not self.right.anonymous
        return named and not one_side(self.left, self.right) and not _heard(self.left, self.right)


def same_act(left: Said, right: Said, rarity: Rarity, around: Rarity) -> Link | None:
    """The link between two quotes that may report one act of speech, else None."""
    if not possible(left, right):
        return None
    common = Common.of(left.words, right.words, rarity)
    if left.reading.report.id == right.reading.report.id:  # a report repeats a quote in its lead
        return Link(common.of_longer, common) if common.of_longer >= 0.6 and one_side(left, right) else None
    if _misattributed(left, right, common):
        return Link(common.of_longer, common, misattributed=True)
    pair = compared(left, right, common, around)
    if pair is None:
        return None
    sure = max(SURE * _once(pair), common.of_longer * _very_words(pair))
    return Link(max(chance(pair), sure), common)


def compared(left: Said, right: Said, common: Common, around: Rarity) -> Pair | None:
    """Two quotes of two reports with what they share; None where that is next to nothing, or they say the opposite."""
    if (negation() in left.words) != (negation() in right.words) and common.of_longer >= 0.6:
        return None  # otherwise the same words: the opposite
    stance = set(left.quote.stances) & set(right.quote.stances) - {"other"}
    if not (stance and one_side(left, right)) and common.rarity < LEAST:
        return None
    if not stance and left.day is None and right.day is None and not _telling(common):
        return None
    return Pair(left, right, common, around.sum(left.around & right.around))


def chance(pair: Pair) -> float:
    """How likely two quotes report one act of speech: the logistic function of the weighted signs."""
    total = _weights()["bias"] + sum(weight * sign(pair) for weight, sign in _weighed())
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> dict[str, float]:
    return dict(table("en", "same_act")["weights"])


@cache
def _weighed() -> tuple[tuple[float, Callable[[Pair], float]], ...]:
    """The signs with their weights."""
    return tuple((_weights()[name], sign) for name, sign in SIGNS.items())


def threshold() -> float:
    """The chance from which on two quotes are taken for one act of speech."""
    return float(table("en", "same_act")["threshold"])


def _telling(common: Common) -> bool:
    """Do they share a word that is no name and that this field does not use all the time, or very much else?"""
    return len(common.tokens) > 3 or common.of_longer >= 0.8 or not all(map(is_common, common.tokens))


def possible(left: Said, right: Said) -> bool:
    """Does no rule exclude that both are of one act of speech?"""
    two_states = left.state and right.state and left.side != right.side and not _heard(left, right)
    return not two_states and days_agree(left, right) and not _one_refuses(left, right) and not _overlap(left, right)


def one_side(left: Said, right: Said) -> bool:
    """Do both speak for one side (or are one)?"""
    return left.side is not None and left.side == right.side


def _heard(left: Said, right: Said) -> bool:
    """Does one report hand on what the outlet of the other was told, or can one voice be heard in both?"""
    handed_on = left.outlet in right.quote.via or right.outlet in left.quote.via
    return bool(left.voices & right.voices) or handed_on


def _one_refuses(left: Said, right: Said) -> bool:
    """What a speaker declines to talk about is not what another quote says."""
    refusals = [set(s.quote.stances) == {"declines_to_comment"} for s in (left, right)]
    return refusals[0] != refusals[1] and "declines_to_comment" not in {*left.quote.stances} & {*right.quote.stances}


def _once(pair: Pair) -> bool:
    """Does one person do what is done once (schema/stances.toml)?"""
    one = pair.left.person and pair.left.quote.speaker == pair.right.quote.speaker
    return one and any(stances().get(stance, {}).get("once") for stance in pair.agreed)


def _very_words(pair: Pair) -> bool:
    """Does each report give nearly the same words as spoken? Nobody says that by chance, whatever the days."""
    return pair.direct and pair.common.of_longer >= VERY and same_words(pair.left, pair.right)


def _overlap(left: Said, right: Said) -> bool:
    """A quote within another is another act, though its words are the same."""
    spans = (left.quote.content, right.quote.content)
    one_report = left.reading.report.id == right.reading.report.id
    return bool(one_report and spans[0] and spans[1] and spans[0].overlaps(spans[1]))


def same_words(left: Said, right: Said) -> bool:
    """Is nearly all of the shorter wording in the longer one, and telling?"""
    shared = left.words & right.words
    return len(shared) >= max(3, 0.75 * min(len(left.words), len(right.words))) and not all(map(is_common, shared))


def _misattributed(left: Said, right: Said, common: Common) -> bool:
    """The very words of one person in the mouth of another: one of two reports is wrong about who spoke."""
    spoken = all(s.quote.form == "direct" and s.person for s in (left, right))
    return spoken and left.quote.speaker != right.quote.speaker and common.of_longer >= 0.5 and same_words(left, right)


def days_agree(left: Said, right: Said) -> bool:
    """May both have been said on one day, as far as reports tell?"""
    a, b = date_range(left.quote.date or ""), date_range(right.quote.date or "")
    if a and b:
        return a[0] <= b[1] and b[0] <= a[1]
    return _not_before(a, right) and _not_before(b, left)


def _not_before(days: tuple[date, date] | None, other: Said) -> bool:
    """A report does not carry what was said after it came out."""
    published = first_day(other.reading)
    return days is None or published is None or days[0] <= published


def _differ(pair: Pair) -> bool:
    mine, yours = (set(s.quote.stances) - {"other"} for s in (pair.left, pair.right))
    return bool(mine and yours and not mine & yours)


SIGNS: dict[str, Callable[[Pair], float]] = {
    "rare words": lambda p: p.common.rarity / 6,
    "some words": lambda p: math.sqrt(p.common.rarity / 6),
    "all words": lambda p: p.common.of_longer,
    "all words of strangers": lambda p: p.common.of_longer * p.strangers,
    "rare words of one voice": lambda p: (
        min(p.common.rarity / 6, 1) * (one_side(p.left, p.right) or _heard(p.left, p.right))
    ),
    "words in a row": lambda p: min(longest_run(p.left.spelled, p.right.spelled), LONG) / LONG,
    "direct speech in other words": lambda p: (1 - p.common.of_longer) * p.direct,
    "one day, other words": lambda p: (1 - p.common.of_shorter) * (p.days == "same"),
    "no words": lambda p: float(not p.left.words or not p.right.words),
    "rare words around": lambda p: p.around / 10,
    "one stance": lambda p: float(bool(p.agreed)),
    "one stance on the talks": lambda p: float(any(stances().get(s, {}).get("ledger") for s in p.agreed)),
    "innocence": lambda p: float("claims_innocence" in p.agreed),
    "two stances": lambda p: float(_differ(p)),
    "strangers": lambda p: float(p.strangers),
    "same day": lambda p: float(p.days == "same"),
    "days within days": lambda p: float(p.days == "within"),
    "one day long before": lambda p: float(p.days == "half"),
    "no days": lambda p: float(p.days == "open"),
}
"""The signs that two quotes report one act of speech, most of them from 0 to 1; some, of negative weight, that not."""
