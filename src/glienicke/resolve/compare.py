"""May two people be one? A table of what speaks for and against, each with a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from glienicke.resolve.names import Level, Relation, likeness, relate
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

ORDER: tuple[Level, ...] = ("same", "variant", "surname", "near", "surname_variant", "given", "surname_near")
"""From the surest to the least sure: what is sure is merged first and is context for the rest."""

OPPOSED = (frozenset({"official", "held"}), frozenset({"lawyer", "held"}), frozenset({"kin", "official"}))


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
    needed = 0 if name.romanised or just_named else CONTEXT_NEEDED[name.level]
    return Verdict(name.level, weight, why, tuple(objections(name.level, weight, left, right)), needed)


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
    if ages := left.ages & right.ages:
        found.append((2, f"both are {min(ages)} years old"))
    if roles := left.roles & right.roles:
        found.append((min(2, len(roles)), f"both are called {_listed(roles)}"))
    if company := left.company & right.company:
        found.append((min(2, len(company)), f"both are named beside {_listed({c.title() for c in company})}"))
    if facts := left.facts & right.facts:
        found.append((min(2, len(facts)), f"both have {_listed({_plain(f) for f in facts})}"))
    if kin := left.kin & right.kin:
        relation, of = min(kin)
        found.append((2, f"both are {relation} of {of.title()}"))
    if left.nations & right.nations:
        found.append((1, "they have the same nationality") if found else (0, "they have the same nationality"))
    return found


def objections(level: Level, weight: int, left: Profile, right: Profile) -> list[str]:
    """What speaks against one person; for equal full names only what cannot be a mistake of one report."""
    sure = level in ("same", "variant")
    found = []
    if left.apart & right.referents or right.apart & left.referents:
        found.append("a report names them side by side")
    if left.ages and right.ages and min(abs(a - b) for a in left.ages for b in right.ages) > 2 and weight < 2:
        found.append("their ages differ")
    foreign = bool(left.nations and right.nations) and not left.nations & right.nations
    opposed = any({a, b} == set(pair) for pair in OPPOSED for a in left.kinds for b in right.kinds)
    if opposed and not left.kinds & right.kinds and (not sure or foreign):
        found.append("their roles do not go together")
    if foreign and not sure and weight < 2:  # for a full name two passports are likelier than a namesake
        found.append("their nationalities differ")
    if not sure and _only(left.genders, right.genders) and weight < 2:
        found.append("one is a woman and one a man")
    if not sure and _kin_differ(left, right):
        found.append("they are relatives of different people")
    if not sure and _differ(left, right, "sentence.length") and (weight < 2 or level != "surname"):
        found.append("their sentences differ")
    if not sure and _differ(left, right, "custody.holder"):
        found.append("they are held by different parties")
    if level.endswith("near") and _both_established(left, right):
        found.append("both names are well attested")
    return found


def _only(left: set[str], right: set[str]) -> bool:
    return len(left) == len(right) == 1 and left != right


def _kin_differ(left: Profile, right: Profile) -> bool:
    both = dict(left.kin).keys() & dict(right.kin).keys()
    of = ([{o for r, o in profile.kin if r == k} for profile in (left, right)] for k in both)
    return any(not any(likeness(a, b) for a in mine for b in yours) for mine, yours in of)


def _differ(left: Profile, right: Profile, key: str) -> bool:
    mine, yours = ({v for k, v in p.facts if k == key} for p in (left, right))
    return bool(mine and yours) and not mine & yours


def _both_established(left: Profile, right: Profile) -> bool:
    """Two spellings that each several reports use are two people, unless a report uses both."""
    mine, yours = (p.reports for p in (left, right))
    return min(len(mine), len(yours)) > 2 and not mine & yours


def _plain(fact: tuple[str, str]) -> str:
    key, value = fact
    return value if key == "offence" else f"{key.replace('.', ' ').replace('_', ' ')} {value}"


def _listed(items: set[str]) -> str:
    return ", ".join(f"“{item}”" for item in sorted(items)[:4])
