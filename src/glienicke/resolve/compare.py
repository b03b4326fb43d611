"""May two people be one? What speaks for and against, weighed; and all of it told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from glienicke.resolve.closeness import closeness
from glienicke.resolve.evidence import EVIDENCE, Fit, written
from glienicke.resolve.names import Level, Relation, relate, surnames
from glienicke.resolve.naming import inflected
from glienicke.resolve.profile import Profile

CONTEXT_NEEDED: dict[Level, int] = {
    "same": 0,
    "variant": 0,
    "surname": 0,
    "near": 1,
    "surname_variant": 1,
    "given": 1,
    "surname_near": 2,
}
"""How much must speak for it, beside the name. Levels that are not here never make two people one."""

ALL_BUT_EQUAL = 0.8
"""How close two full names are that need no context. Of garbled names among a hundred others, 1 in 70 found so is wrong
(`eval.benchmarks.names`), and a story has fewer people."""

LONG = 6
"""Letters of a part of a name in which one more or less hardly makes another."""

ORDER: tuple[Level, ...] = ("same", "variant", "surname", "near", "surname_variant", "given", "surname_near")
"""From the surest to the least sure: what is sure is merged first and is context for the rest."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two profiles may be one person.

    `context` counts what speaks for it beside the names; `why` says it in words; `against` is empty if they may.
    """

    level: Level
    context: int
    why: str
    against: tuple[str, ...] = ()
    needed: int = 0

    @property
    def accepted(self) -> bool:
        """Is there enough for it and nothing against?"""
        return not self.against and self.context >= self.needed


def judge(left: Profile, right: Profile) -> Verdict:
    """Compare two profiles; the answer does not depend on their order."""
    name = best_relation(left, right)
    if name.level not in CONTEXT_NEEDED:
        return Verdict(name.level, 0, name.why, ("the names do not fit",))
    reasons = context(left, right)
    if name.level in ("surname_near", "surname_variant") and left.reports & right.reports and "spelled" not in name.why:
        reasons.append((1, "one report uses both and nowhere tells them apart"))
    weight = sum(w for w, _ in reasons)
    why = "; ".join([name.why, *(text for _, text in reasons)])
    just_named = name.level == "given" and bool(left.reports & right.reports)  # a first name is short for him
    told = name.romanised or just_named or (name.level == "near" and _all_but_equal(left, right))
    needed = 0 if told else CONTEXT_NEEDED[name.level]
    return Verdict(name.level, weight, why, tuple(objections(name.level, weight, left, right)), needed)


def _all_but_equal(left: Profile, right: Profile) -> bool:
    """Do two full names differ by so little that people of one story hardly have both: Larasabal, Larrazabal?

    Not where a family's name is a common one, nor in a short part: Keller and Koller, Yusuf and Yusufu are two.
    """
    pairs = ((a, b) for a in left.names for b in right.names if len(a) > 1 and len(b) > 1)
    return any(relate(a, b).level == "near" and (bool(inflected(a, b)) or _rare(a, b)) for a, b in pairs)


def _rare(one: Sequence[str], other: Sequence[str]) -> bool:
    """Are the names close, their differences in long parts, and their families' names uncommon?"""
    if {one[-1], other[-1]} & surnames() or closeness(one, other) < ALL_BUT_EQUAL:
        return False
    return min(len(part) for part in set(one) ^ set(other)) >= LONG


def best_relation(left: Profile, right: Profile) -> Relation:
    """The surest relation between any two of their names; a clash of full names outweighs all but an equal one."""
    found = sorted(
        {relate(a, b) for a in left.names for b in right.names},
        key=lambda r: (ORDER.index(r.level) if r.level in ORDER else len(ORDER), r.why),
    )
    if not found:
        return Relation("unrelated")
    full = {relate(a, b).level for a in left.names for b in right.names if len(a) > 1 and len(b) > 1}
    if found[0].level in ("same", "variant", "near") or not full:
        return found[0]
    return Relation("clash") if full <= {"clash", "unrelated"} else found[0]


def context(left: Profile, right: Profile) -> list[tuple[int, str]]:
    """What speaks for one person beside the name, with weights."""
    found: list[tuple[int, str]] = []
    for kind in EVIDENCE:
        if said := kind.speaks(left, right):
            weight, why = said
            found.append((weight if found or kind.alone else 0, why))
    return found


def objections(level: Level, weight: int, left: Profile, right: Profile) -> list[str]:
    """What speaks against one person; for equal full names only what cannot be a mistake of one report."""
    return [why for kind in EVIDENCE for why in kind.objects(Fit(level, weight), left, right)]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison of two people: what was compared, with which values, what came out, and why.

    `outcome` is "for" or "against" one person, "neither" where values say nothing, "unknown" where one side has none.
    """

    what: str
    outcome: Literal["for", "against", "neither", "unknown"]
    why: str
    one: str
    other: str


def compared(left: Profile, right: Profile) -> list[Comparison]:
    """Every comparison that `judge` makes of two people, with the values it used."""
    verdict = judge(left, right)
    name = best_relation(left, right)
    fits = verdict.level in CONTEXT_NEEDED
    told = name.why or ("the names do not fit" if name.level != "clash" else "the surname is one, the given names two")
    found = [Comparison("name", "for" if fits else "against", told, *(", ".join(written(p)) for p in (left, right)))]
    earlier = False
    for kind in EVIDENCE:
        one, other = (", ".join(sorted(kind.values(p))[:8]) for p in (left, right))
        against = kind.objects(Fit(verdict.level, verdict.context), left, right)
        speaks = kind.speaks(left, right)
        counts = speaks is not None and (earlier or kind.alone)
        earlier = earlier or speaks is not None
        if against:
            found.append(Comparison(kind.what, "against", "; ".join(against), one, other))
        elif speaks:
            found.append(Comparison(kind.what, "for" if counts else "neither", speaks[1], one, other))
        elif one and other:
            found.append(Comparison(kind.what, "neither", "", one, other))
        elif one or other:
            found.append(Comparison(kind.what, "unknown", "", one, other))
    return found
