"""What follows from stated positions: which exchanges are open, and whose position stands in the way of which.

All ids of persons and parties are those of entities. Extras ("extra:...") and conditions ("gate:...") are items of a
package beside the people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Basis = Literal["stated", "judged", "supposed"]
"""Whether reports say it, a person who uses the program does, or it was only supposed for a question."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One formal reading of a position: what a package must be like for its party to hold to it.

    Attributes:
        kind: an entry of schema/positions.toml.
        items: whom or what it is about.
        others: the second list of kinds that have one ("only if ...", "for ...").
        count: the number of kinds that have one ("at least 2 of ...").
    """

    kind: str
    items: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party stands on what a package may be.

    `senses` has several where the scope of the words is open ("in any deal", or "if you want both"): the first is what
    they literally say. `since` is an ISO date or None. `anonymous`: it rests on unnamed sources alone. `why` tells who
    decided that it is held, or in which sense, and why, where the basis is "judged".
    """

    id: str
    party: str | None
    senses: tuple[Sense, ...]
    since: str | None = None
    claims: tuple[str, ...] = ()
    anonymous: bool = False
    basis: Basis = "stated"
    why: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided of positions.

    With `claims`: what rests on those claims is meant in this sense (that of its kind, whoever else may have come to be
    named). Without: the party holds this position.
    """

    judgement: str
    party: str
    sense: Sense
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something about one thing in one sentence, with the claims behind it: what is missing, left out, or barred."""

    about: str
    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """People who are released together, with the extras that are granted and the conditions that must be met first."""

    people: tuple[str, ...]
    extras: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Packages:
    """Minimal packages, the smaller first; `truncated`: there are more."""

    packages: tuple[Package, ...] = ()
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """Positions that would have to change together, and the packages that are open then."""

    positions: tuple[str, ...]
    open: Packages


@dataclass(frozen=True, slots=True)
class Clearing:
    """What follows under one reading of all positions.

    Attributes:
        open: the minimal packages that satisfy every position.
        corrections: where there are none, all minimal sets of positions to change, the smaller first.
        conflicts: the minimal sets of positions that cannot hold together; empty where `truncated`.
        truncated: there are more corrections.
        impossible: the minimal set of facts that rule every package out, whatever the positions.
    """

    open: Packages = Packages()
    corrections: tuple[Correction, ...] = ()
    conflicts: tuple[tuple[str, ...], ...] = ()
    truncated: bool = False
    impossible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A clearing under another assumption than the first: `change` says which, in words."""

    change: str
    clearing: Clearing


@dataclass(frozen=True, slots=True)
class Pivot:
    """How often somebody or something occurs: in `count` of `of` packages or corrections."""

    kind: Literal["person", "position", "third country"]
    id: str
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one party stands towards an offer or demand: the kind of answer, since when."""

    party: str
    answer: str
    since: str | None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DealState:
    """How far an offer or demand has come. `deal` is its place among the offers, then the demands, of the ledger.

    `owes` is the party that owes an answer, `since` when the offer was made (an ISO date or None).
    """

    deal: int
    state: str
    stands: tuple[Stand, ...]
    owes: str | None = None
    since: str | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """One side of the sheet of terms: a vector, no score. None: not stated. Lengths are in years, counts of people.

    Attributes:
        side: who gives these people.
        people: how many, with names where they have them.
        charges: what they are held for, in the words of the reports.
        sentence: all sentences together.
        served: the time since arrest (or conviction, where that is not told), together.
        remaining: what is left of the sentences, together.
        held_days: days since the arrest of each whose arrest is dated, the longest first.
        third: how many are held by somebody who is no party.
        extras: what is granted beside the people.
        unknown: of how many people a figure is missing.
    """

    side: str
    people: tuple[str, ...]
    charges: tuple[str, ...] = ()
    sentence: float | None = None
    served: float | None = None
    remaining: float | None = None
    held_days: tuple[int, ...] = ()
    third: int = 0
    extras: tuple[str, ...] = ()
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The terms of one package, offer or precedent, side by side.

    `ranges` say of each measure where it lies among the precedents: "sentences together: Norway 12 years (above 8)".
    """

    what: str
    sides: tuple[Terms, ...]
    ranges: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is open, as of a day, and what stands in the way.

    Attributes:
        state: "nothing stated", "too little stated", "open", "blocked" or "ruled out by facts", in these words.
        positions: what each party has stated, with the senses of the words.
        wishes: party -> whom it wants or has been offered.
        sides: party -> the party whose side it is taken to be on.
        first: the clearing under the first sense of every position.
        runs: the same under each other sense, each other holder, and without positions that rest on unnamed sources.
        pivots: who and what occurs most often, the most frequent first.
        deals: how far each offer and demand has come.
        sheets: the terms of offers and precedents.
        barred: people who cannot be in a package, and why.
        met: the conditions that a later event has met, with the claims of the event; the others are open.
        missing: what would have to be known and is not stated.
        excluded: what was left out because it is undated or later.
    """

    as_of: str | None = None
    state: str = "nothing stated"
    positions: tuple[Position, ...] = ()
    wishes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sides: tuple[tuple[str, str], ...] = ()
    first: Clearing = Clearing()
    runs: tuple[Run, ...] = ()
    pivots: tuple[Pivot, ...] = ()
    deals: tuple[DealState, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    barred: tuple[Note, ...] = ()
    met: tuple[Note, ...] = ()
    missing: tuple[Note, ...] = ()
    excluded: tuple[Note, ...] = ()


NO_OUTLOOK = Outlook()
