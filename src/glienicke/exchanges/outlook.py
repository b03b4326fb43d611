"""The whole analysis of a record: what is stated, what is open under it, what stands in the way, what is missing.

record, day, clock -> Asked -> Talks -> people, positions -> problem -> clearing     once for each sense of the words
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from glienicke.errors import UsageError
from glienicke.exchanges.asked import Asked, Clock
from glienicke.exchanges.clearing import LIMIT, clear
from glienicke.exchanges.deals import deal_states
from glienicke.exchanges.gates import met
from glienicke.exchanges.held import UNCLEAR, Person, notes, people
from glienicke.exchanges.missing import missing
from glienicke.exchanges.oracle import Backend
from glienicke.exchanges.problem import Item, Problem, Stated
from glienicke.exchanges.stated import Stating, positions, set_aside
from glienicke.exchanges.talks import Talks
from glienicke.exchanges.terms import sheets
from glienicke.exchanges.whatif import parsed
from glienicke.model import Clearing, Outlook, Pivot, Position, Record, Ruling, Run
from glienicke.schema.positions import GATE, said

RUNS = 12
"""Other senses and holders that are tried; each is a clearing of its own."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a record.

    Attributes:
        as_of: the day that is asked about (an ISO date), None for all that is known.
        clock: whether a claim counts from when it was reported, or from when it was said or done.
        without_anonymous: leave out positions that rest on unnamed sources alone.
        drop: ids (or unambiguous parts of ids) of positions that are supposed to be given up.
        add: sentences of schema/positions.toml that are supposed to be stated.
        limit: corrections, and packages of each, after which a list is cut.
        backend: who searches; the answer is the same.
    """

    as_of: str | None = None
    clock: Clock = "reported"
    without_anonymous: bool = False
    drop: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    limit: int = LIMIT
    backend: Backend = "auto"


EVERYTHING = Question()


@dataclass(frozen=True)
class World:
    """All that a clearing is made of, with one holder for each person and one sense for each position."""

    asked: Asked
    talks: Talks
    people: tuple[Person, ...]
    positions: tuple[Position, ...]
    sides: Mapping[str, str]
    holder: Mapping[str, str] = field(default_factory=dict)
    sense: Mapping[str, int] = field(default_factory=dict)

    def problem(self) -> Problem:
        """The problem to clear."""
        wishes = {party: frozenset(items) for party, items in self.talks.wishes.items()}
        for position in self.positions:
            if position.party and position.basis != "stated" and position.senses[0].kind in _WISHING:
                wishes[position.party] = wishes.get(position.party, frozenset()) | set(position.senses[0].items)
        items = [Item(p.id, self._holder(p), barred=p.barred) for p in self.people]
        items += [Item(extra, giver, "extra") for extra, giver in dict(self.talks.extras()).items()]
        stated = [Stated(p.id, p.party, p.senses[self.sense.get(p.id, 0)]) for p in self.positions]
        gates = dict.fromkeys(i for s in stated for i in (*s.sense.items, *s.sense.others) if i.startswith(GATE))
        items += [Item(gate, None, "gate") for gate in gates]
        return Problem(tuple(items), tuple(stated), wishes, self.sides)

    def _holder(self, person: Person) -> str | None:
        return self.holder.get(person.id) or (person.holders[0] if person.holders else None)


_WISHING = frozenset({"in_any_deal", "if_all", "wants", "all_or_none", "at_least"})


def outlook(record: Record, question: Question = EVERYTHING, rulings: Sequence[Ruling] = ()) -> Outlook:
    """What follows from a record. A pure function; every line carries the claims that it rests on.

    Args:
        record: the record.
        question: what is asked of it.
        rulings: what a person decided of positions; it holds on every day, and wins over what was read.

    Raises:
        UsageError: the day is no date, or what is supposed names nobody, or no position.
    """
    as_of = question.as_of or record.case.as_of
    asked = Asked(record, as_of, question.clock)
    talks = Talks.of(asked)
    world = _world(asked, talks, question, rulings)
    problem = world.problem()
    first = clear(problem, question.limit, question.backend) if talks.asks or world.positions else Clearing()
    runs = tuple(_runs(world, question)) if talks.asks else ()
    stating = Stating(talks, world.people)
    return Outlook(
        as_of=as_of,
        state=_state(talks, world, problem, first),
        positions=world.positions,
        wishes=tuple(talks.wishes.items()),
        sides=tuple(world.sides.items()),
        first=first,
        runs=runs,
        pivots=tuple(_pivots(world, problem, first)),
        deals=deal_states(talks),
        sheets=sheets(asked, talks),
        barred=tuple(notes(asked, world.people)),
        met=tuple(met(stating)),
        missing=missing(stating, rulings) if record.readings else (),
        excluded=(*talks.excluded, *set_aside(stating, rulings)),
    )


def _world(asked: Asked, talks: Talks, question: Question, rulings: Sequence[Ruling]) -> World:
    """The first world: the holder named first, and the most literal sense of each position."""
    supposed = [parsed(asked.record, text) for text in question.add]
    formal = [*(sense for _, sense in supposed), *(ruling.sense for ruling in rulings)]
    named = [item for sense in formal for item in (*sense.items, *sense.others) if not item.startswith(GATE)]
    wanted = [p for deal in talks.deals for p in (*deal.gives, *deal.wants)]
    found = people(asked, [*wanted, *named])
    stated = positions(Stating(talks, found), rulings)
    if question.without_anonymous:
        stated = tuple(p for p in stated if not p.anonymous)
    given_up = {_meant(part, stated) for part in question.drop}
    stated = tuple(p for p in stated if p.id not in given_up)
    added = tuple(
        Position(f"supposed-{n}", party, (sense,), basis="supposed") for n, (party, sense) in enumerate(supposed, 1)
    )
    return World(asked, talks, found, stated + added, talks.sides(asked.record.negotiation.custody))


def _meant(part: str, stated: Sequence[Position]) -> str:
    """The one position whose id has these letters."""
    found = [p.id for p in stated if p.id == part] or [p.id for p in stated if part.lower() in p.id]
    if len(found) != 1:
        raise UsageError(f"{part}: {'no position' if not found else 'several positions'}; there is {_ids(stated)}")
    return found[0]


def _ids(stated: Iterable[Position]) -> str:
    return ", ".join(p.id for p in stated) or "none"


def _runs(world: World, question: Question) -> Iterator[Run]:
    """One run for each other sense, and for each other holder; all else as in the first."""
    name = world.asked.record.name
    changed: list[tuple[str, World]] = []
    for person in world.people:
        for holder in person.holders[1:]:
            text = f"if {name(person.id)} is held by {name(holder)}"
            changed.append((text, replace(world, holder={person.id: holder})))
    for position in world.positions:
        for number, sense in enumerate(position.senses[1:], 1):
            text = f"if it means: {said(position.party, sense, name)}"
            changed.append((text, replace(world, sense={position.id: number})))
    unnamed = [p.id for p in world.positions if p.anonymous]
    if unnamed:
        rest = tuple(p for p in world.positions if not p.anonymous)
        changed.append(("without positions that rest on unnamed sources alone", replace(world, positions=rest)))
    for text, other in changed[:RUNS]:
        yield Run(text, clear(other.problem(), question.limit, question.backend))


def _state(talks: Talks, world: World, problem: Problem, first: Clearing) -> str:
    if not talks.deals and not world.positions:
        return "nothing stated"
    if first.open.packages:
        return "open"
    if first.corrections:
        return "blocked"
    return "too little stated" if _is_thin(world, problem, first) else "ruled out by facts"


def _is_thin(world: World, problem: Problem, first: Clearing) -> bool:
    """Is nothing open only because too little is known: of people, or of whom a side wants?"""
    unclear = {f"barred {p.id}" for p in world.people if p.barred in UNCLEAR}
    no_wish = {f"balance {side}" for side in problem.givers() if not problem.receives(side)}
    return not first.impossible or bool((unclear | no_wish) & set(first.impossible))


def _pivots(world: World, problem: Problem, first: Clearing) -> Iterator[Pivot]:
    """Positions by how many corrections need them, people and third countries by how many packages do."""
    needed = Counter(p for c in first.corrections for p in c.positions)
    for position, count in needed.most_common():
        yield Pivot("position", position, count, len(first.corrections))
    open_ = [*first.open.packages, *(p for c in first.corrections for p in c.open.packages)]
    people_ = Counter(p for package in open_ for p in package.people)
    for person, count in people_.most_common():
        yield Pivot("person", person, count, len(open_))
    giver = {i.id: i.giver for i in problem.items}
    third = Counter(h for package in open_ for h in {giver[p] for p in package.people} if h in world.sides)
    for holder, count in sorted(third.items(), key=lambda pair: (-pair[1], str(pair[0]))):
        yield Pivot("third country", str(holder), count, len(open_))
