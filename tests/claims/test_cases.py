"""Sentences of many regions and styles, with the traps that real reports contain (tests/cases/claims.toml)."""

import tomllib
from pathlib import Path

import pytest

from tests.claims.claims_of import claims_of, fits

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "claims.toml").read_text("utf-8"))["case"]
ASSERTIVE = ("asserted", "reported")


def found(said, wanted):
    """The claims that are as wanted: a slot wanted as "" must be open, a modality not named must assert."""
    slots = {k: v for k, v in wanted.items() if k not in ("type", "modality", "missing")}
    modality = (wanted["modality"],) if "modality" in wanted else ASSERTIVE
    return [
        c
        for c in said
        if c.type == wanted["type"]
        and c.modality in modality
        and fits(c, {k: v for k, v in slots.items() if v != ""})
        and not any(k in c.slots for k, v in slots.items() if v == "")
    ]


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_case(case):
    said = claims_of(case["text"])
    for wanted in case.get("claims", ()):
        assert bool(found(said, wanted)) is not wanted.get("missing", False), (wanted, said)
    assert [c for c in said if c.type in case.get("never", ()) and c.modality in ASSERTIVE] == []
