"""Where each figure of a sheet of terms lies among the precedents: beside each other, never added up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from glienicke.model import Sheet, Terms
from glienicke.values import Naming

NONE = "no precedent is in the record"
Measure = Callable[[Terms], float | None]

MEASURES: tuple[tuple[str, str, Measure], ...] = (
    ("people", "", lambda side: len(side.people)),
    ("sentences together", " years", lambda side: side.sentence),
    ("held together", " years", lambda side: side.served),
    ("left together", " years", lambda side: side.remaining),
    ("longest since arrest", " days", lambda side: max(side.held_days, default=None)),
)


def ranges(mine: Terms, yours: Terms, past: Sequence[Sheet], name: Naming) -> Iterator[str]:
    """One line for each component of the vectors; what nobody states says so."""
    if not past:
        yield NONE
        return
    ratios = [_ratio(sheet.sides[0], sheet.sides[1]) for sheet in past]
    as_far = f"{sum(r >= _ratio(mine, yours) for r in ratios)} of {len(past)} precedents"
    yield f"people {len(mine.people)} for {len(yours.people)}: {as_far} are as unequal or more"
    for label, unit, measure in MEASURES:
        known = [v for sheet in past for side in sheet.sides if (v := measure(side)) is not None]
        lies = "; ".join(f"{name(side.side)} {_lies(measure(side), known, unit)}" for side in (mine, yours))
        yield f"{label}: {lies}{'' if known else ' (no precedent states it)'}"
    for charge in dict.fromkeys((*mine.charges, *yours.charges)):
        count = sum(any(charge in side.charges for side in sheet.sides) for sheet in past)
        yield f"charge {charge}: in {count} of {len(past)} precedents"
    yield from _beside(mine, yours, past)


def _beside(mine: Terms, yours: Terms, past: Sequence[Sheet]) -> Iterator[str]:
    """Third countries and extras. Reports of an exchange that we read tell of people alone, so that extras are open."""
    third = mine.third + yours.third
    several = sum(len(sheet.sides) > 2 for sheet in past)
    yield f"held by a third party: {third}; in {several} of {len(past)} precedents more than two gave"
    if extras := (*mine.extras, *yours.extras):
        yield f"besides people: {', '.join(extras)}; what precedents granted is not stated"


def _lies(value: float | None, known: Sequence[float], unit: str) -> str:
    if value is None:
        return "not stated"
    if not known:
        return f"{value:g}{unit}"
    low, high = min(known), max(known)
    where = "below" if value < low else "above" if value > high else "within" if low < high else "as"
    return f"{value:g}{unit} ({where} {f'{low:g} to {high:g}' if low < high else f'{low:g}'})"


def _ratio(one: Terms, other: Terms) -> float:
    sizes = sorted((len(one.people), len(other.people)))
    return sizes[1] / max(1, sizes[0])
