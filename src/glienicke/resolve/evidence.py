"""What speaks for and against two people being one, beside their names: a table, each line with its sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from glienicke.resolve.names import Level, likeness
from glienicke.resolve.profile import Profile

OPPOSED = (frozenset({"official", "held"}), frozenset({"lawyer", "held"}), frozenset({"kin", "official"}))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two names fit, and how much else speaks for one person: what an objection must outweigh."""

    level: Level
    weight: int

    @property
    def sure(self) -> bool:
        """Is it one name?"""
        return self.level in ("same", "variant")


def _nothing_for(_: Profile, __: Profile) -> None:
    """Nothing of this kind speaks for one person."""


def _nothing(_: Fit, __: Profile, ___: Profile) -> list[str]:
    """Nothing of this kind speaks against one person."""
    return []


@dataclass(frozen=True, slots=True)
class Evidence:
    """One kind of evidence.

    Attributes:
        what: its name.
        values: what a profile has of it, in words.
        speaks: the weight with which it speaks for one person, and why; None where it does not.
        objects: why it speaks against one person.
        alone: whether its weight counts where nothing before it speaks.
    """

    what: str
    values: Callable[[Profile], Iterable[str]]
    speaks: Callable[[Profile, Profile], tuple[int, str] | None] = _nothing_for
    objects: Callable[[Fit, Profile, Profile], list[str]] = _nothing
    alone: bool = True


def _judged(_: Fit, left: Profile, right: Profile) -> list[str]:
    return sorted({left.parted[i] for i in left.parted.keys() & right.referents})


def _side_by_side(_: Fit, left: Profile, right: Profile) -> list[str]:
    told = left.apart & right.referents or right.apart & left.referents
    return ["a report names them side by side"] if told else []


def _of_one_age(left: Profile, right: Profile) -> tuple[int, str] | None:
    ages = left.ages & right.ages
    return (2, f"both are {min(ages)} years old") if ages else None


def _of_other_age(name: Fit, left: Profile, right: Profile) -> list[str]:
    near = [abs(a - b) for a in left.ages for b in right.ages]
    return ["their ages differ"] if near and min(near) > 2 and name.weight < 2 else []


def _called_alike(left: Profile, right: Profile) -> tuple[int, str] | None:
    roles = left.roles & right.roles
    return (min(2, len(roles)), f"both are called {_listed(roles)}") if roles else None


def _opposed(name: Fit, left: Profile, right: Profile) -> list[str]:
    opposed = any({a, b} == set(pair) for pair in OPPOSED for a in left.kinds for b in right.kinds)
    against = opposed and not left.kinds & right.kinds and (not name.sure or _foreign(left, right))
    return ["their roles do not go together"] if against else []


def _in_one_company(left: Profile, right: Profile) -> tuple[int, str] | None:
    company = left.company & right.company
    return (min(2, len(company)), f"both are named beside {_listed({c.title() for c in company})}") if company else None


def _of_one_story(left: Profile, right: Profile) -> tuple[int, str] | None:
    facts = left.facts & right.facts
    return (min(2, len(facts)), f"both have {_listed({_plain(f) for f in facts})}") if facts else None


def _of_other_story(name: Fit, left: Profile, right: Profile) -> list[str]:
    found = []
    if not name.sure and _differ(left, right, "sentence.length") and (name.weight < 2 or name.level != "surname"):
        found.append("their sentences differ")
    if not name.sure and _differ(left, right, "custody.holder"):
        found.append("they are held by different parties")
    return found


def _of_one_family(left: Profile, right: Profile) -> tuple[int, str] | None:
    kin = left.kin & right.kin
    if not kin:
        return None
    relation, of = min(kin)
    return 2, f"both are {relation} of {of.title()}"


def _of_other_family(name: Fit, left: Profile, right: Profile) -> list[str]:
    return ["they are relatives of different people"] if not name.sure and _kin_differ(left, right) else []


def _of_one_nation(left: Profile, right: Profile) -> tuple[int, str] | None:
    return (1, "they have the same nationality") if left.nations & right.nations else None


def _of_other_nation(name: Fit, left: Profile, right: Profile) -> list[str]:
    """For a full name two passports are likelier than a namesake."""
    return ["their nationalities differ"] if _foreign(left, right) and not name.sure and name.weight < 2 else []


def _of_other_sex(name: Fit, left: Profile, right: Profile) -> list[str]:
    told = not name.sure and _only(left.genders, right.genders) and name.weight < 2
    return ["one is a woman and one a man"] if told else []


def _attested(name: Fit, left: Profile, right: Profile) -> list[str]:
    both = name.level.endswith("near") and _both_established(left, right)
    return ["both names are well attested"] if both else []


def written(profile: Profile) -> list[str]:
    """The names of somebody as they are shown, the most frequent first."""
    return [" ".join(part.title() for part in name) for name, _ in profile.names.most_common(8)]


EVIDENCE: tuple[Evidence, ...] = (
    Evidence("a person's decision", lambda p: p.parted.values(), objects=_judged),
    Evidence("side by side", lambda p: (), objects=_side_by_side),
    Evidence("age", lambda p: map(str, p.ages), _of_one_age, _of_other_age),
    Evidence("role", lambda p: {*p.roles, *p.kinds}, _called_alike, _opposed),
    Evidence("company", lambda p: (c.title() for c in p.company), _in_one_company),
    Evidence("told of them", lambda p: map(_plain, p.facts), _of_one_story, _of_other_story),
    Evidence(
        "family", lambda p: (f"{relation} of {of.title()}" for relation, of in p.kin), _of_one_family, _of_other_family
    ),
    Evidence("nationality", lambda p: p.nations, _of_one_nation, _of_other_nation, alone=False),
    Evidence("gender", lambda p: p.genders, objects=_of_other_sex),
    Evidence("attestation", lambda p: [f"{len(p.reports)} reports"], objects=_attested),
)
"""All evidence beside the names, in the order in which it is told."""


def _foreign(left: Profile, right: Profile) -> bool:
    return bool(left.nations and right.nations) and not left.nations & right.nations


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
