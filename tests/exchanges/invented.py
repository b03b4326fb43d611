"""Invented negotiations for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from glienicke.exchanges.formula import MEANINGS
from glienicke.exchanges.problem import Item, Problem, Stated
from glienicke.model import Clearing, Package, Sense

PARTIES = ("S", "T", "D")


@st.composite
def problems(draw: st.DrawFn, least: int = 2, people: int = 6, positions: int = 5, more: bool = True) -> Problem:
    names = [f"p{n}" for n in range(draw(st.integers(least, people)))]
    some = st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True).map(tuple)
    barred = st.sampled_from(["", "", "", "", "dead"])
    items = [Item(n, draw(st.sampled_from(PARTIES)), barred=draw(barred)) for n in names]
    if more:
        items += [Item("extra:money", draw(st.sampled_from(PARTIES)), "extra"), Item("gate:verdict", None, "gate")]
    wishes = {p: frozenset(draw(some)) | draw(st.sampled_from([frozenset(), {"extra:money"}])) for p in PARTIES}
    stated = []
    kinds = sorted(MEANINGS.keys() - (set() if more else {"needs_gate"}))
    for number in range(draw(st.integers(0, positions))):
        kind = draw(st.sampled_from(kinds))
        others = ("gate:verdict",) if kind == "needs_gate" else draw(some)
        sense = Sense(kind, draw(some), others, draw(st.integers(1, 3)))
        stated.append(Stated(f"{number} {kind}", draw(st.sampled_from(PARTIES)), sense))
    return Problem(tuple(items), tuple(stated), wishes, draw(st.sampled_from([{}, {"D": "S"}])))


def shown(package: Package) -> tuple[str, ...]:
    """All that is in a package."""
    return (*package.people, *package.extras, *package.gates)


def told(cleared: Clearing) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """What a clearing says, in the form of `brute.answers`."""
    if cleared.impossible:
        return {}
    if not cleared.corrections:
        return {(): [shown(p) for p in cleared.open.packages]}
    return {c.positions: [shown(p) for p in c.open.packages] for c in cleared.corrections}
