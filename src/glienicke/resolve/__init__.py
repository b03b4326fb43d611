"""Entities over all reports.

    referents of people -> profiles -> candidates -> verdicts with reasons -> clusters     linker
    other referents ------------------> canonical keys ------------------> clusters        bodies
    clusters -> entities with forms, names, reasons                                        entity
    readings + links -> readings that speak of entities                                    relink

Nothing is merged on a name alone where anything speaks against it. What stays open stays apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.model import UNDECIDED, Decided, Reading, Resolution
from glienicke.resolve.bodies import gather, ruled
from glienicke.resolve.entity import Cast, entity, with_bodies
from glienicke.resolve.explain import Explanation, Side
from glienicke.resolve.explain import explain as _explain
from glienicke.resolve.linker import link
from glienicke.resolve.profile import Profile, profiles
from glienicke.resolve.relink import relink

__all__ = ["Explanation", "Side", "explain", "relink", "resolve"]


def resolve(readings: Sequence[Reading], decided: Decided = UNDECIDED) -> Resolution:
    """Bring the referents of all reports together into entities.

    Entities are numbered in the order in which reports (by date, then id) first mention them; neither their order
    nor anything else depends on the order of the readings, and a reading that comes twice counts once. What a person
    decided always holds.
    """
    ordered = sorted({r.report.id: r for r in readings}.values(), key=_published)
    clusters = link(people(ordered, decided), decided)
    found = [(sorted(c.profile.referents), tuple(c.why)) for c in clusters if _is_person(c.profile.referents, ordered)]
    of_person = {i: ids[0] for ids, _ in found for i in ids}
    found += ruled(gather(ordered, of_person), decided)
    cast = Cast.of(ordered, ((referent, name) for referent, name, _ in decided.names))
    found.sort(key=lambda one: (min(cast.order[i] for i in one[0]), one[0]))
    links = {i: f"e{number}" for number, (ids, _) in enumerate(found, 1) for i in ids}
    entities = [entity(cast, ids, why, number, links) for number, (ids, why) in enumerate(found, 1)]
    return Resolution(tuple(with_bodies(entities, cast, links)), links)


def explain(readings: Sequence[Reading], decided: Decided, sides: Sequence[Side]) -> Explanation:
    """Why two sides are one entity or two; `sides` name entities of `resolve(readings, decided)`."""
    ordered = sorted({r.report.id: r for r in readings}.values(), key=_published)
    return _explain(ordered, people(ordered, decided), resolve(ordered, decided), decided, sides)


def people(readings: Sequence[Reading], decided: Decided = UNDECIDED) -> list[Profile]:
    """A profile for each person of each reading, also for what a person made one with somebody."""
    persons = {r.id for reading in readings for r in reading.referents if r.type == "person"}
    also = {i for ids, _ in decided.together if ids & persons for i in ids}
    return [p for reading in readings for p in profiles(reading, also).values()]


def _published(reading: Reading) -> tuple[str, str]:
    return (reading.report.published.value or "9999", reading.report.id)


def _is_person(ids: set[str], readings: Sequence[Reading]) -> bool:
    """Is one of the referents called a person by its report? A doubtful word alone stays what it was called."""
    return any(r.type == "person" for reading in readings for r in reading.referents if r.id in ids)
