"""Why two are one, or are not: every comparison with the values it used, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from glienicke.model import Decided, Reading, Resolution
from glienicke.resolve.bodies import canonical_words
from glienicke.resolve.compare import Comparison, compared, judge
from glienicke.resolve.linker import Cluster, Verdicts, link, rivals_of
from glienicke.resolve.profile import Profile
from glienicke.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that are compared: an entity, and the form that was asked about."""

    entity: str
    form: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was decided, in a sentence, and all that was compared."""

    summary: str
    comparisons: tuple[Comparison, ...]


def explain(
    readings: Sequence[Reading],
    people: Sequence[Profile],
    resolution: Resolution,
    decided: Decided,
    sides: Sequence[Side],
) -> Explanation:
    """Why two sides are one entity or two.

    Args:
        readings: as `resolve` got them.
        people: a profile for each person, as for `link`.
        resolution: what `resolve` made of them.
        decided: what a person decided.
        sides: the two.
    """
    one, other = (_referents(readings, resolution, side) for side in sides)
    names = [_named(resolution, side) for side in sides]
    if sides[0].entity == sides[1].entity:
        return _merged(people, resolution, sides[0].entity, names, (set(one) - set(other), set(other) - set(one)))
    if {*one, *other} <= {i for p in people for i in p.referents}:
        clusters = {i: c for c in link(people, decided) for i in c.profile.referents}
        return _apart(list({c.key: c for c in clusters.values()}.values()), clusters[one[0]], clusters[other[0]], names)
    words = [" ".join(canonical_words(readings, side[0])) for side in (one, other)]  # those of the first tell of all
    types = [_type(resolution, side.entity) for side in sides]
    found = [Comparison("type", "neither" if types[0] == types[1] else "against", "", *types)]
    found.append(Comparison("words that count", "against", "they are not the same", *words))
    said = [why for a, b, by in decided.apart if {a, b} & {*one} and {a, b} & {*other} for why in [decided.why(by)]]
    found += [Comparison("a person's decision", "against", why, *names) for why in said]
    because = "they are known by other words" if types[0] == types[1] else f"one is a {types[0]}, one a {types[1]}"
    return Explanation(f"{names[0]} and {names[1]} are two: {'; '.join(said) or because}.", tuple(found))


def _referents(readings: Sequence[Reading], resolution: Resolution, side: Side) -> list[str]:
    """The referents of an entity that use the form asked about; all of them where none does."""
    mine = [i for i, of in resolution.links.items() if of == side.entity]
    using = {m.entity for r in readings for m in r.mentions if fold(r.text_of(m.span)) == fold(side.form)}
    return [i for i in mine if i in using] or mine


def _merged(
    people: Sequence[Profile], resolution: Resolution, entity: str, names: list[str], sides: Sequence[Set[str]]
) -> Explanation:
    whole = next(e for e in resolution.entities if e.id == entity)
    why = "; ".join(whole.why) or "the names are the same"
    summary = f"{names[0]} and {names[1]} are one, {whole.name}: {why}."
    profiles = [_joined(people, side) for side in sides]
    return Explanation(summary, tuple(compared(*profiles)) if all(p.referents for p in profiles) else ())


def _joined(people: Sequence[Profile], referents: Set[str]) -> Profile:
    made = Profile()
    for profile in people:
        if profile.referents & referents:
            made.add(profile)
    return made


def _apart(clusters: Sequence[Cluster], one: Cluster, other: Cluster, names: list[str]) -> Explanation:
    verdict = judge(one.profile, other.profile)
    if verdict.against:
        because = "; ".join(verdict.against)
    elif not verdict.accepted:
        because = f"{verdict.why}, but that alone is not enough: too little else speaks for it"
    else:
        found = rivals_of(clusters, one, other, Verdicts())
        because = f"{verdict.why}, but it is open, since {' or '.join(found) or 'another'} fits as well"
    return Explanation(f"{names[0]} and {names[1]} are two: {because}.", tuple(compared(one.profile, other.profile)))


def _named(resolution: Resolution, side: Side) -> str:
    name = next(e.name for e in resolution.entities if e.id == side.entity)
    return name if fold(name) == fold(side.form) or side.form == side.entity else f"“{side.form}” ({name})"


def _type(resolution: Resolution, entity: str) -> str:
    return next(e.type for e in resolution.entities if e.id == entity)
