"""Every case of tests/cases/merges.toml: who becomes one entity and who stays apart, in any order of the reports."""

from __future__ import annotations

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from glienicke.model import Reading
from glienicke.resolve import resolve
from tests.fusion.build import Draft

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "merges.toml").read_text("utf-8"))[
    "case"
]


def made(case: dict[str, Any]) -> list[Reading]:
    drafts: dict[str, Draft] = {}
    for place, one in enumerate(case["people"]):
        draft = drafts.setdefault(one["report"], Draft(one["report"], published=f"2031-05-0{ord(one['report']) - 96}"))
        _person(draft, f"p{place}", one)
    for place, one in enumerate(case["people"]):
        _claims(drafts[one["report"]], f"p{place}", one, case["people"])
    return [draft.reading() for draft in drafts.values()]


def _person(draft: Draft, key: str, one: dict[str, Any]) -> None:
    draft.referent(
        key,
        name=one["name"],
        roles=tuple(one.get("roles", ())),
        ages=(one["age"],) if "age" in one else (),
        nationality=(one["nation"],) if "nation" in one else (),
        gender=one.get("gender", "unknown"),
    )
    beside = "".join(f" and [{name}|{name}]" for name in one.get("beside", ()))
    draft.line(f"[{key}|{one['name']}]{beside}.")


def _claims(draft: Draft, key: str, one: dict[str, Any], people: list[dict[str, Any]]) -> None:
    for claim in one.get("claims", ()):
        draft.claim(claim["type"], {"person": f"={key}", **{k: v for k, v in claim.items() if k != "type"}})
    if "of" in one:
        relation, _, name = one["of"].partition(" of ")
        here = [n for n, p in enumerate(people) if p["name"] == name and p["report"] == one["report"]]
        draft.claim(
            "relation", {"person": f"={key}", "relation": relation, "of": f"=p{here[0]}" if here else f"={name}"}
        )
    listed = [f"=p{n}" for n, p in enumerate(people) if p.get("listed") and p["report"] == one["report"]]
    if one.get("listed") and f"=p{people.index(one)}" == listed[0]:
        draft.claim("offer", {"wants": listed})


def partition(readings: list[Reading], size: int) -> set[frozenset[int]]:
    links = resolve(readings).links
    found: dict[str, set[int]] = {}
    for reading in readings:
        for referent in reading.referents:
            key = referent.id.partition(".e-p")[2]
            if key.isdigit() and int(key) < size:
                found.setdefault(links[referent.id], set()).add(int(key))
    return {frozenset(group) for group in found.values()}


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_who_is_one(case: dict[str, Any]) -> None:
    joined = {n for group in case["one"] for n in group}
    want = {frozenset(group) for group in case["one"]} | {
        frozenset([n]) for n in range(len(case["people"])) if n not in joined
    }
    readings = made(case)
    for order in list(permutations(readings))[:6]:
        assert partition(list(order), len(case["people"])) == want


def test_there_are_enough_cases_of_both_kinds() -> None:
    assert len(CASES) >= 60
    assert sum(not c["one"] for c in CASES) >= 25
