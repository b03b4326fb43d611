"""What the claims of a record show of the talks: deals put forward, answers to them, people let go, days announced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from glienicke.fusion.order import first_day
from glienicke.fusion.people import People
from glienicke.fusion.stances import Said
from glienicke.fusion.subjects import HOLDS, Topic, Witness
from glienicke.model import Reading, Transfer
from glienicke.schema.talks import talks, tells_death
from glienicke.values.date import date_range

TOGETHER = timedelta(7)
"""Answers of so many days are one answer: a refusal and a condition are often parts of one statement."""


@dataclass(frozen=True, slots=True)
class Deal:
    """An offer or demand as one report tells it.

    Attributes:
        day: when it was made, or else told, ISO.
        by: the side that makes it.
        has_terms: does the report say what is given or wanted?
        is_known: does an outlet in its own voice or a party tell of it, not only somebody without a name?
    """

    day: str
    by: str | None
    has_terms: bool
    is_known: bool
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """A stance of a party at the table, by the words of its state."""

    day: str
    side: str
    state: str


class Signs:
    """The signs of one record. Days are ISO dates, "" where a report and what it tells have none."""

    def __init__(
        self, of: Mapping[str, Sequence[Topic]], said: Sequence[Said], readings: Sequence[Reading], people: People
    ) -> None:
        self._of, self._said, self._people = of, said, people
        self._members = _members(readings, people)
        self.begin = min((day.isoformat() for r in readings if (day := first_day(r))), default="")
        self.last = max((day.isoformat() for r in readings if (day := first_day(r))), default="")

    def _told(self, kind: str) -> list[Witness]:
        return [w for topic in self._of[kind] for w in topic.witnesses]

    @cached_property
    def holders(self) -> dict[str, str]:
        """Who holds whom."""
        held = [w.claim for w in self._told("custody") if w.claim.modality in HOLDS and w.claim.value("holder")]
        return {str(c.value("person")): self._people.side(str(c.value("holder"))) for c in held}

    @cached_property
    def offers(self) -> list[Deal]:
        """Offers that hold."""
        return [self._deal(w) for w in self._told("offer") if w.claim.modality in HOLDS]

    @cached_property
    def ransoms(self) -> list[Deal]:
        """Demands of bodies that are no state and hold people: what they name is the price of these."""
        told = [w for w in self._told("demand") if w.claim.modality in HOLDS]
        made = [deal for w in told for deal in [self._deal(w)] if deal.has_terms]
        return [d for d in made if d.by in self.holders.values() and self._people.type(d.by) == "organization"]

    def _deal(self, witness: Witness) -> Deal:
        claim = witness.claim
        lists = [v for slot in ("gives", "wants") if isinstance(v := claim.value(slot), tuple)]
        by = claim.value("by")
        return Deal(
            _made(claim.value("date"), witness.day),
            self._people.side(str(by)) if by else None,
            any(lists) or claim.value("extra") is not None,
            claim.by is None or self._people.type(claim.by) not in ("anonymous", "group"),
            frozenset(str(person) for members in lists for person in members),
        )

    @cached_property
    def deals(self) -> list[Deal]:
        """Offers and ransoms, each on the day when it was first told."""
        first: dict[tuple[str | None, frozenset[str]], Deal] = {}
        for deal in sorted((*self.offers, *self.ransoms), key=lambda deal: deal.day):
            first.setdefault((deal.by, deal.people), deal)
        return list(first.values())

    @cached_property
    def since(self) -> str:
        """When the first deal was put forward; "" for none."""
        return min((deal.day for deal in self.deals), default="")

    @cached_property
    def at_table(self) -> frozenset[str]:
        """The sides that hold somebody, or that put or are put an offer or demand."""
        named = [w.claim.value(slot) for kind in ("offer", "demand") for w in self._told(kind) for slot in ("by", "to")]
        return frozenset([*self.holders.values(), *(self._people.side(str(v)) for v in named if v)])

    @cached_property
    def answers(self) -> list[Answer]:
        """What parties at the table said of deals of others since there are any, by day, the undated first."""
        states = talks()["answers"]
        found = []
        for said in self._said:
            made = [deal for deal in self.deals if deal.by != said.party and self._is_on_somebody(deal)]
            of_others = bool(made) and (not said.day or min(deal.day for deal in made) <= said.day)
            if said.stance in states and said.party in self.at_table and of_others:
                found.append(Answer(said.day, said.party, states[said.stance]))
        return sorted(found, key=lambda answer: (answer.day, answer.side, answer.state))

    def _is_on_somebody(self, deal: Deal) -> bool:
        """Does it name people, or does a state or a holder make it? A reward that a firm offers is no deal."""
        party = deal.by is None or deal.by in self.holders.values() or self._people.type(deal.by) == "state"
        return party or bool(deal.people)

    @cached_property
    def without_result(self) -> str:
        """The last day on which somebody said that nothing is agreed, soon after a meeting that was held; or ""."""
        held = [w for w in self._told("contact") if w.claim.modality in HOLDS and w.claim.value("status") != "not_held"]
        met = [day for w in held if (day := _first(w.claim.value("date"))) and day <= _first(w.day)]
        said = [s.day for s in self._said if s.stance in talks()["stances"]["without_result"]]
        return max((day for day in said for other in met if soon_before(other, day)), default="")

    @cached_property
    def in_play(self) -> frozenset[str]:
        """Whom offers and demands name."""
        wanted = {person for w in self._told("demand") for person in self._deal(w).people}
        named = wanted.union(*(deal.people for deal in self.offers))
        return frozenset(named.union(*(self._members.get(person, ()) for person in named)))

    @cached_property
    def is_exchanged(self) -> bool:
        """Did an exchange take place since the first report, or two sides let people go after a deal was on offer?

        What is told of an earlier day is a precedent, and so is what has no day and moved nobody who is part of a deal.
        """
        told = [w.claim for w in self._told("exchange") if w.claim.modality in HOLDS]
        swapped = [(_last(claim.value("date")), _moved(claim.value("transfers"))) for claim in told]
        if any(day >= self.begin if day else moved & self.in_play for day, moved in swapped):
            return True
        return len(self._givers(frozenset())) > 1

    @cached_property
    def is_under_way(self) -> bool:
        """Did a side take a step for somebody who is part of a deal?"""
        return bool(self._givers(frozenset(talks()["releases"]["steps"])))

    def _givers(self, kinds: frozenset[str]) -> set[str]:
        """The sides that let somebody go who is part of a deal, since it was put forward; in such ways only."""
        found = set()
        for witness in (*self._told("release"), *self._told("extradition")):
            claim, kind = witness.claim, str(witness.claim.value("kind") or "")
            person = str(claim.value("person") or claim.value("group"))
            day = _first(claim.value("date")) or _first(witness.day)
            by = claim.value("by") or claim.value("from")
            giver = self._people.side(str(by)) if by else self.holders.get(person)
            apart = any(word in kind for word in talks()["releases"]["apart"])
            part = claim.modality in HOLDS and person in self.in_play and self.since and day >= self.since
            if giver and part and not apart and (not kinds or kind in kinds):
                found.add(giver)
        return found

    @cached_property
    def is_announced(self) -> bool:
        """Is an exchange, or the release of somebody, planned for a day that has not come yet?

        Where a party refuses or names a condition when that is told, or later, what is planned is but a wish.
        """
        open_ = max((a.day for a in self.answers if a.state in talks()["stances"]["unsettled"]), default="")
        planned = [w for kind in ("exchange", "release") for w in self._told(kind) if w.claim.modality == "planned"]
        coming = [w for w in planned if _last(w.claim.value("date")) >= (self.last or "~")]
        return any(not open_ or _first(w.day) > open_ for w in coming)

    @cached_property
    def is_over(self) -> bool:
        """Are all who were in one pair of hands, of those that deals name, free or dead, and part of no deal?"""
        held: dict[str, list[bool]] = defaultdict(list)
        for person in self.in_play & self.holders.keys():
            members = self._members.get(person, {person})
            held[self.holders[person]].append(members <= self._gone)
        return any(all(gone) for gone in held.values())

    @cached_property
    def _gone(self) -> frozenset[str]:
        """Who got out, or died, in a way that is no part of any deal."""
        told = [w.claim for w in self._told("release") if w.claim.modality in HOLDS]
        apart = [c for c in told if any(word in str(c.value("kind") or "") for word in talks()["releases"]["apart"])]
        said = [w.claim for kind in ("attribute", "custody") for w in self._told(kind) if w.claim.modality in HOLDS]
        return frozenset(str(c.value("person")) for c in (*apart, *filter(tells_death, said)))


def by_type(topics: Iterable[Topic]) -> dict[str, list[Topic]]:
    """The topics of each claim type."""
    found: dict[str, list[Topic]] = defaultdict(list)
    for topic in topics:
        found[topic.type].append(topic)
    return found


def soon_before(one: str, other: str) -> bool:
    """Does an ISO day lie in the days up to another that count as one with it? An unknown day does so for none."""
    if not one or not other:
        return one == other
    return other >= one >= (date.fromisoformat(other) - TOGETHER).isoformat()


def _moved(value: object) -> set[str]:
    return {t.person for t in value if isinstance(t, Transfer)} if isinstance(value, tuple) else set()


def _members(readings: Iterable[Reading], people: People) -> dict[str, set[str]]:
    """Who belongs to each group, as the reports that name it say."""
    entity = {i: e.id for e in people.entities.values() for i in e.referents}
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for referent in reading.referents:
            if referent.members and referent.id in entity:
                found[entity[referent.id]] |= {entity[m] for m in referent.members if m in entity}
    return found


def _made(date_: object, told: str) -> str:
    """When something was put forward: on its day, or, where only a month is told, by the end of it and when told."""
    days = date_range(str(date_ or ""))
    if not days or days[0] == days[1]:
        return _first(date_) or _first(told)
    return min(filter(None, (_last(date_), _first(told))), default="")


def _first(value: object) -> str:
    days = date_range(str(value or ""))
    return days[0].isoformat() if days and days[0] > days[0].min else ""


def _last(value: object) -> str:
    days = date_range(str(value or ""))
    return days[1].isoformat() if days and days[1] < days[1].max else ""
