"""Every case of tests/cases/facts.toml: which facts several claims make, and how their values relate."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from glienicke.fusion import fuse
from glienicke.lang.nations import nations
from glienicke.model import Case, Reading, Record
from glienicke.resolve import relink, resolve
from glienicke.schema import ClaimType, claim_types
from tests.fusion.build import Draft

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "facts.toml").read_text("utf-8"))[
    "case"
]
WORDS = "The wire tells at length how the day in court went, what the lawyers said, and who sat where in the hall"


def record(told: list[dict[str, Any]]) -> Record:
    drafts: dict[str, Draft] = {}
    for claim in told:
        name, _, day = claim["in"].partition(" ")
        if name not in drafts:
            drafts[name] = Draft(name, day or None, f"Outlet {name.upper()}")
            drafts[name].line(f"{WORDS}." if "+" in name or f"{name}+" in str(told) else f"Report {name}.")
        _add(drafts[name], claim)
    return assembled([draft.reading() for draft in drafts.values()])


def assembled(readings: list[Reading]) -> Record:
    resolution = resolve(readings)
    return fuse(Case("c", "Case"), relink(readings, resolution), resolution.entities)


def _add(draft: Draft, claim: dict[str, Any]) -> None:
    kind = claim_types()[claim["is"]]
    slots = {
        name.rstrip("_"): _value(draft, kind, name.rstrip("_"), value)
        for name, value in claim.items()
        if name not in ("in", "is", "as", "by")
    }
    by = claim.get("by")
    if by:
        _ref(draft, by)
    draft.claim(claim["is"], slots, claim.get("as", "asserted"), by=by)


def _value(draft: Draft, kind: ClaimType, slot: str, value: Any) -> Any:
    if slot == "transfers":
        return [dict(zip(("person", "from", "to"), (_ref(draft, v) for v in t.split()), strict=True)) for t in value]
    if kind.slot(slot).value == "entity":
        return [_ref(draft, v) for v in value] if isinstance(value, list) else _ref(draft, value)
    return value


def _ref(draft: Draft, name: str) -> str:
    if name not in draft.referents:
        draft.referent(name, "state" if name.lower() in nations() else "person")
        draft.line(f"[{name}|{name}].")
    return f"={name}"


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_how_values_relate(case: dict[str, Any]) -> None:
    found: dict[str, list[str]] = {}
    for fact in record(case["told"]).facts:
        found.setdefault(f"{fact.type}.{fact.slot}", []).append(fact.relation)
    assert {key: " ".join(sorted(found.get(key, []))) for key in case["facts"]} == case["facts"]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_every_fact_says_why_and_names_its_claims(case: dict[str, Any]) -> None:
    made = record(case["told"])
    claims = {claim.id: reading.report.id for reading in made.readings for claim in reading.claims}
    for fact in made.facts:
        assert fact.why.endswith(".")
        for value in fact.values:
            assert {claims[c] for c in value.claims} == set(value.reports)
            assert 1 <= value.origins.min <= value.origins.max


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 50
