"""Offers and demands over all reports: what each consists of, and what has become of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from glienicke.fusion.agree import relate_values
from glienicke.fusion.people import People
from glienicke.fusion.subjects import Topic, Witness
from glienicke.model import DealLine, SlotValue, StanceLine
from glienicke.values import Outcome
from glienicke.values.date import date_range

ANSWERS = {
    "accepts": "accepted by {}",
    "rejects": "rejected by {}",
    "inclined_to_reject": "{} inclined to reject it",
    "counter_demand": "countered by {}",
    "sets_condition": "{} sets a condition",
}
"""What a stance of the other party makes of an offer, the strongest answer first."""

OWN = {"offer": "disclosed", "demand": "stated"}
"""What it is called when the party itself says so."""


def deal_lines(topics: Sequence[Topic], people: People, stances: Sequence[StanceLine]) -> tuple[DealLine, ...]:
    """One line for each offer (or demand) of each party; an offer that is told with and without its price is one."""
    groups = [(topic, group) for topic in topics for group in _deals(topic, people)]
    return tuple(
        _line(topic, group, people, stances) for topic, group in groups if topic.subject or not all(map(_bare, group))
    )


def _deals(topic: Topic, people: People) -> Iterator[list[Witness]]:
    """Claims that may be of one deal: no list contradicts, and something is shared or open."""
    groups: list[list[list[Witness]]] = []
    for alike in _written_alike(topic.holding):
        near = [g for g in groups if all(_one_deal(alike[0], other[0], people) for other in g)]
        if near:
            near[0].append(alike)
        else:
            groups.append([alike])
    yield from ([w for alike in group for w in alike] for group in groups)


def _written_alike(told: Sequence[Witness]) -> list[list[Witness]]:
    """Claims with the same lists and date together, those with most told first."""
    found: dict[tuple[SlotValue | None, ...], list[Witness]] = defaultdict(list)
    for witness in sorted(told, key=lambda w: w.claim.id):
        found[tuple(witness.claim.value(slot) for slot in ("gives", "wants", "date"))].append(witness)
    return [found[key] for key in sorted(found, key=lambda key: (-sum(v is not None for v in key[:2]), str(key)))]


def _bare(witness: Witness) -> bool:
    """Does a claim say no more than that there is an offer?"""
    return witness.claim.value("gives") is None and witness.claim.value("wants") is None


def _one_deal(left: Witness, right: Witness, people: People) -> bool:
    """Does no list contradict? Dates do not part what asks for the same people: reports date one offer differently."""
    outcomes = []
    for slot in ("gives", "wants"):
        a, b = left.claim.value(slot), right.claim.value(slot)
        if a is not None and b is not None:
            outcomes.append(relate_values("entity", a, b, people).outcome)
    if Outcome.CONFLICTS in outcomes or Outcome.UNRELATED in outcomes:
        return False
    if Outcome.SAME in outcomes or any(_bare(w) for w in (left, right)):
        return True
    days, others = (date_range(str(w.claim.value("date") or "")) for w in (left, right))
    return days is None or others is None or (days[0] <= others[1] and others[0] <= days[1])


def _line(topic: Topic, told: Sequence[Witness], people: People, stances: Sequence[StanceLine]) -> DealLine:
    by = topic.subject
    to = _usual(people.party(str(v)) for w in told if (v := w.claim.value("to")))
    gives, wants = _members(told, "gives", people), _members(told, "wants", people)
    own = [w for w in told if by and w.claim.by and people.side(w.claim.by) == people.side(by)]
    status = [f"{OWN[topic.type]} by {people.name(by or '')}" if own else "reported"]
    if own and gives and not any(w.claim.value("gives") for w in own):
        status.append("what it gives is reported, not confirmed")
    status += _answers(by, to, people, stances)
    return DealLine(
        by,
        to,
        gives,
        wants,
        extra=_usual(str(v) for w in told if (v := w.claim.value("extra"))),
        date=_date(told),
        status="; ".join(status),
        claims=tuple(w.claim.id for w in told),
    )


def _answers(by: str | None, to: str | None, people: People, stances: Sequence[StanceLine]) -> list[str]:
    """The strongest answer of each other party; where its addressee has given none, that it owes one."""
    found = []
    others = (s.party for s in stances if s.party != by and people.is_party(s.party))
    for party in dict.fromkeys(p for p in others if to is None or p == to):
        own = [s.stance for s in stances if s.party == party]
        answer = next((words for stance, words in ANSWERS.items() if stance in own), None)
        if answer:
            found.append(answer.format(people.name(party)))
    if not found and to:
        found.append(f"no answer from {people.name(to)} yet")
    return found


def _members(told: Sequence[Witness], slot: str, people: People) -> tuple[str, ...]:
    """The fullest list that most claims give, names before nameless groups, in the record's order."""
    lists = Counter(
        tuple(sorted((str(m) for m in v), key=people.rank)) for w in told if isinstance(v := w.claim.value(slot), tuple)
    )

    def named(members: tuple[str, ...]) -> int:
        return sum(people.type(m) not in ("group", "anonymous") for m in members)

    return min(lists, key=lambda m: (-named(m), -len(m), -lists[m], [people.rank(x) for x in m], m), default=())


def _usual(values: Iterator[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v), default=None)


def _date(told: Sequence[Witness]) -> str | None:
    """The most precise date that is told."""
    dates = [str(v) for w in told if (v := w.claim.value("date"))]
    known = [(days[1] - days[0], value) for value in dates if (days := date_range(value))]
    return min(known)[1] if known else min(dates, default=None)
