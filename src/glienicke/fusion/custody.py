"""Who is held by whom, and how far the case against them has come."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from glienicke.fusion.people import People
from glienicke.fusion.subjects import HOLDS, Topic, Witness
from glienicke.model import CustodyLine, Transfer
from glienicke.schema.talks import tells_death
from glienicke.values import format_value
from glienicke.values.date import date_range

LADDER = (
    ("arrest", "arrested"),
    ("charge", "charged"),
    ("penalty_exposure", "charged"),
    ("plea", "on trial"),
    ("trial", "on trial"),
    ("conviction", "convicted"),
    ("sentence", "sentenced"),
)
"""Steps from arrest to sentence, each with what it makes of somebody. Later steps imply earlier ones."""

ENDS = {"release": "released", "exchange": "exchanged"}
DEAD = "dead"


def custody_lines(topics: Sequence[Topic], people: People) -> tuple[CustodyLine, ...]:
    """A line for each person that reports say is or was held, two where they name two holders."""
    told = _by_person(topics)
    named = [
        p for p in told if not people.nameless(p) or any(w.claim.value("holder") for w in told[p].get("custody", ()))
    ]
    ordered = sorted(named, key=lambda p: (people.rank(p), p))  # "Americans" whom nobody is said to hold are no line
    return tuple(line for person in ordered for line in _lines(person, told[person], people))


def _by_person(topics: Sequence[Topic]) -> dict[str, dict[str, list[Witness]]]:
    """Person -> claim type -> what is said of that person, for all that says somebody is or was held."""
    told: dict[str, dict[str, list[Witness]]] = defaultdict(lambda: defaultdict(list))
    kinds = {"custody", "attribute", *(kind for kind, _ in LADDER), *ENDS}
    for topic in topics:
        for witness in topic.holding if topic.type in kinds else ():
            for person in _persons(witness):
                told[person][topic.type].append(witness)
    held = {"custody", "arrest", "charge", "penalty_exposure", "sentence"}
    return {person: dict(kinds) for person, kinds in told.items() if held & kinds.keys()}


def _persons(witness: Witness) -> Iterator[str]:
    transfers = witness.claim.value("transfers")
    if isinstance(transfers, tuple):
        yield from (t.person for t in transfers if isinstance(t, Transfer))
    elif person := witness.claim.value("person"):
        yield str(person)


def _lines(person: str, told: Mapping[str, list[Witness]], people: People) -> Iterator[CustodyLine]:
    custody = told.get("custody", [])
    by_holder: dict[str | None, list[Witness]] = defaultdict(list)
    for witness in custody:
        holder = witness.claim.value("holder")
        by_holder[people.party(str(holder)) if holder else None].append(witness)
    unnamed = by_holder.pop(None, [])
    status, steps = _status(told)
    for holder in sorted(by_holder, key=people.rank) or [None]:
        own = by_holder.get(holder, []) + unnamed
        yield CustodyLine(
            person,
            holder,
            since=_most_precise([*_values(own, "since"), *_values(told.get("arrest", []), "date")]),
            place=_usual([*_values(own, "place")]),
            status=status,
            claims=tuple(dict.fromkeys(w.claim.id for w in [*own, *steps])),
        )


def _status(told: Mapping[str, list[Witness]]) -> tuple[str, list[Witness]]:
    """How far it has come, and the claims that say so. Somebody arrested again after a release is held."""
    if died := [w for kind in ("attribute", "custody") for w in told.get(kind, ()) if tells_death(w.claim)]:
        return DEAD, died
    ended = [(kind, w) for kind in ENDS for w in told.get(kind, ())]
    again = max((_first(v) for v in _values(told.get("arrest", []), "date")), default="")
    last = [(kind, w) for kind, w in ended if not again or _first(str(w.claim.value("date") or "")) >= again]
    if last:
        kind = "exchange" if any(k == "exchange" for k, _ in last) else "release"
        return ENDS[kind], [w for k, w in last if k == kind]
    if until := [w for w in told.get("custody", ()) if w.claim.value("until")]:
        return "no longer held", until
    for kind, status in reversed(LADDER):
        witnesses = told.get(kind, [])
        if witnesses:
            lengths = sorted(_values(witnesses, "length")) if kind == "sentence" else []
            length = f" to {format_value('duration', _usual(lengths) or '')}" if lengths else ""
            return status + length, witnesses
    return "held", []


def _values(witnesses: Sequence[Witness], slot: str) -> Iterator[str]:
    return (str(v) for w in witnesses if (v := w.claim.value(slot)) and w.claim.modality in HOLDS)


def _first(value: str) -> str:
    days = date_range(value)
    return days[0].isoformat() if days else ""


def _usual(values: Sequence[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v), default=None)


def _most_precise(values: Sequence[str]) -> str | None:
    """The shortest stretch of days; of several the one most often told."""
    counts = Counter(v for v in values if date_range(v))

    def days(value: str) -> int:
        found = date_range(value)
        return (found[1] - found[0]).days if found else 0

    return min(counts, key=lambda v: (days(v), -counts[v], v), default=None)
