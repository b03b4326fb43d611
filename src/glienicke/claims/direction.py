"""Who goes where in "exchange A for B": decided by who holds whom and by nationality, never by the order of words.

A party gives whom it holds and wants its own people. One side that is decided decides the other. What stays
undecided stays open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context
from glienicke.claims.values import count_in
from glienicke.lang import words
from glienicke.lang.claims import SIDES
from glienicke.model import Slot, Transfer

_NEAR = 300
"""How many characters before "in return" the other release may end."""
_KNOWN = frozenset({"asserted", "reported"})


def directed(context: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, those of exchanges and offers with their sides put where they belong."""
    drafts = list(drafts)
    report = _Report(context, drafts)
    for draft in drafts:
        if draft.type.name == "exchange":
            yield _exchange(report, _answered(draft, drafts))
        elif draft.type.name == "offer":
            offer = _offer(report, draft)
            if offer.value("by") is not None or not (draft.listed("left") or draft.listed("right")):
                yield offer
        elif draft.type.name == "demand":
            yield _demand(report, draft)
        else:
            yield draft


class _Report:
    """What the whole report says of holders, homes and parties."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.holders: dict[str, set[str]] = defaultdict(set)
        self.parties: Counter[str] = Counter()
        self.offerers: set[str] = set()
        for draft in drafts:
            if draft.type.name == "custody" and draft.modality in _KNOWN:
                for person in draft.listed("person"):
                    self.holders[person].update(draft.listed("holder"))
            if draft.type.name == "offer":
                self.offerers.update(filter(context.is_state, draft.listed("by")))
            for name in ("by", "to", "holder", "actor"):
                self.parties.update(p for p in draft.listed(name) if context.is_state(p))

    def holder(self, person: str) -> str | None:
        """Who holds a person, where the report names one holder."""
        return next(iter(self.holders[person])) if len(self.holders.get(person, ())) == 1 else None

    def gives(self, actor: str, persons: Iterable[str]) -> bool | None:
        """Does the actor give these persons (True), want them (False), or can nobody tell (None)?"""
        votes = {vote for person in persons if (vote := self._gives(actor, person)) is not None}
        return votes.pop() if len(votes) == 1 else None

    def _gives(self, actor: str, person: str) -> bool | None:
        if (holder := self.holder(person)) is not None:
            return holder == actor
        home = self.context.home(person)
        return None if home is None else home != actor

    def pair(self, actor: str | None, persons: Iterable[str]) -> frozenset[str]:
        """The two states between which these persons go, empty where they are not just two."""
        near: set[str | None] = {actor}
        for person in persons:
            near |= {self.holder(person), self.context.home(person)}
        states = {s for s in near if s and self.context.is_state(s)}
        if len(states) < 2:
            states |= {party for party, _ in self.parties.most_common(3)}
        return frozenset(states) if len(states) == 2 else frozenset()


def _offer(report: _Report, draft: Draft) -> Draft:
    """An offer's two sides become what it gives and wants.

    Where no state is named ("we made this offer"), the one state that offers in the report is meant.
    """
    actors = draft.listed("by")
    if not any(map(report.context.is_state, actors)) and len(report.offerers) == 1:
        actors = tuple(report.offerers)
    kept = [slot for slot in draft.slots if slot.name not in SIDES]
    if not actors:
        holders = {report.holder(who) for who in (*draft.listed("gives"), *draft.listed("left"))} - {None}
        actors = tuple(filter(None, holders)) if len(holders) == 1 else ()
    if not actors:
        return draft.with_slots(*kept)
    said = next((slot for slot in kept if slot.name == "by"), None)
    kept = [slot for slot in kept if slot is not said]
    kept.append(Slot("by", actors[0], said.evidence if said else None))
    left, right = draft.listed("left"), draft.listed("right")
    gives_left = _gives_left(report, actors[0], left, right)
    if gives_left is not None:
        names = ("gives", "wants") if gives_left else ("wants", "gives")
        ends = zip(names, ("left", "right"), strict=True)
        kept += [replace(slot, name=name) for name, end in ends for slot in draft.slots if slot.name == end]
    return draft.with_slots(*kept)


def _demand(report: _Report, draft: Draft) -> Draft:
    """An official of a state that the words do not name asks for that state's own people."""
    said = next((slot for slot in draft.slots if slot.name == "by"), None)
    if said is None or not report.context.in_office(
        str(said.value[0] if isinstance(said.value, tuple) else said.value)
    ):
        return draft
    homes = {home for who in draft.listed("wants") if (home := report.context.home(who)) is not None}
    return draft.with_slots(replace(said, value=homes.pop())) if len(homes) == 1 else draft


def _gives_left(report: _Report, actor: str, left: tuple[str, ...], right: tuple[str, ...]) -> bool | None:
    gives, wants = report.gives(actor, left), report.gives(actor, right)
    if gives is None and wants is not None:
        return not wants
    return None if gives is not None and gives == wants else gives


@dataclass(frozen=True, slots=True)
class _Way:
    """Where somebody comes from and goes to, as far as known."""

    from_: str | None
    to: str | None

    def completed(self, pair: frozenset[str]) -> _Way:
        """With the other state of the pair where one end is missing."""
        known = {self.from_, self.to} - {None}
        other = next(iter(pair - known), None) if len(known) == 1 and known <= pair else None
        return _Way(self.from_ or other, self.to or other)


def _answered(draft: Draft, drafts: list[Draft]) -> Draft:
    """An exchange told in two sentences ("S freed A. In return, T let B go") with whom the sentence before set free."""
    if draft.listed("gained") or not draft.listed("given") or draft.listed("mutual"):
        return draft
    near = [
        slot
        for other in drafts
        if other.type.name == "release" and 0 <= draft.core.start - other.core.end <= _NEAR
        for slot in other.slots
        if slot.name in ("person", "group") and slot.value != draft.value("given")
    ]
    return replace(draft, slots=(*draft.slots, replace(near[-1], name="gained"))) if near else draft


def _exchange(report: _Report, draft: Draft) -> Draft:
    """Sides become transfers."""
    actors = draft.listed("actor")
    if mutual := draft.listed("mutual"):
        transfers = _both_ways(report.context, draft, mutual[0], actors)
    else:
        transfers = _one_way_each(report, draft, next(iter(actors), None))
    where = [s for s in draft.slots if s.name in ("date", "place")]
    return draft.with_slots(*where, *([Slot("transfers", transfers, draft.evidence)] if transfers else []))


def _both_ways(context: Context, draft: Draft, group: str, actors: tuple[str, ...]) -> tuple[Transfer, ...]:
    """Two parties exchange people of one description; the number is that of each side only where "each" says so."""
    if len(actors) != 2:
        return ()
    where = next(s.evidence for s in draft.slots if s.name == "mutual")
    each = not words(context.language, "words/each").isdisjoint(context.reading.text_of(draft.core).split())
    count = count_in(context, where) if each and where else None
    return tuple(Transfer(group, a, b, count) for a, b in (actors, actors[::-1]))


def _one_way_each(report: _Report, draft: Draft, actor: str | None) -> tuple[Transfer, ...]:
    given, gained = draft.listed("given"), draft.listed("gained")
    left, right = (*draft.listed("left"), *given), (*draft.listed("right"), *gained)
    if actor and not given and (gives_left := _gives_left(report, actor, left, right)) is not None:
        given, gained = (left, right) if gives_left else (right, left)
    pair = report.pair(actor, (*left, *right))
    ways = {p: _Way(report.holder(p), report.context.home(p)) for p in (*left, *right)}
    ways |= {p: _Way(actor, ways[p].to) for p in given} | {p: _Way(ways[p].from_, actor) for p in gained}
    ways = {p: way.completed(pair) for p, way in ways.items()}
    _opposed(ways, left, right)
    return tuple(Transfer(p, way.from_, way.to) for p, way in ways.items())


def _opposed(ways: dict[str, _Way], left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Whoever is exchanged for somebody goes the opposite way."""
    for one, other in ((left, right), (right, left)):
        known = {(ways[p].from_, ways[p].to) for p in one if ways[p].from_ and ways[p].to}
        if len(known) == 1:
            from_, to = known.pop()
            for person in other:
                ways[person] = _Way(ways[person].from_ or to, ways[person].to or from_)
