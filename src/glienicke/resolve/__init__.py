"""Entities over all reports.

    referents of people -> profiles -> candidates -> verdicts with reasons -> clusters     linker
    other referents ------------------> canonical keys ------------------> clusters        bodies
    clusters -> entities with forms, names, reasons                                        entity
    readings + links -> readings that speak of entities                                    relink

Nothing is merged on a name alone where anything speaks against it. What stays open stays apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.model import Reading, Resolution
from glienicke.resolve.bodies import gather
from glienicke.resolve.entity import Cast, entity, with_bodies
from glienicke.resolve.linker import link
from glienicke.resolve.profile import profiles
from glienicke.resolve.relink import relink

__all__ = ["relink", "resolve"]


def resolve(readings: Sequence[Reading]) -> Resolution:
    """Bring the referents of all reports together into entities.

    Entities are numbered in the order in which reports (by date, then id) first mention them; neither their order
    nor anything else depends on the order of the readings, and a reading that comes twice counts once.
    """
    ordered = sorted({r.report.id: r for r in readings}.values(), key=_published)
    clusters = link([p for reading in ordered for p in profiles(reading).values()])
    people = [(sorted(c.profile.referents), tuple(c.why)) for c in clusters if _is_person(c.profile.referents, ordered)]
    of_person = {i: ids[0] for ids, _ in people for i in ids}
    found = people + [(ids, ()) for ids in gather(ordered, of_person)]
    cast = Cast.of(ordered)
    found.sort(key=lambda one: (min(cast.order[i] for i in one[0]), one[0]))
    links = {i: f"e{number}" for number, (ids, _) in enumerate(found, 1) for i in ids}
    entities = [entity(cast, ids, why, number, links) for number, (ids, why) in enumerate(found, 1)]
    return Resolution(tuple(with_bodies(entities, cast, links)), links)


def _published(reading: Reading) -> tuple[str, str]:
    return (reading.report.published.value or "9999", reading.report.id)


def _is_person(ids: set[str], readings: Sequence[Reading]) -> bool:
    """Is one of the referents called a person by its report? A doubtful word alone stays what it was called."""
    return any(r.type == "person" for reading in readings for r in reading.referents if r.id in ids)
