"""Claims in words."""

from __future__ import annotations

import pytest

from glienicke.model import Claim, Slot, SlotValue, Transfer
from glienicke.schema import claim_types
from glienicke.schema.phrase import phrase

NAMES = {"e1": "Brenna Selwick", "e2": "Norway", "e3": "Iran", "e4": "Filip Raut"}

CASES: list[tuple[str, dict[str, SlotValue], str]] = [
    ("arrest", {"person": "e1"}, "Brenna Selwick was arrested"),
    ("arrest", {"person": "e1", "place": "Tehran", "by": "e3"}, "Brenna Selwick was arrested in Tehran by Iran"),
    ("sentence", {"person": "e1", "length": "P9Y"}, "Brenna Selwick was sentenced to 9 years"),
    ("offer", {"by": "e2", "wants": ("e1",)}, "Norway offers something undisclosed for Brenna Selwick"),
    (
        "offer",
        {"by": "e2", "to": "e3", "gives": ("e4",), "wants": ("e1",)},
        "Norway offers Iran Filip Raut for Brenna Selwick",
    ),
    ("offer", {"gives": ("e4",)}, "somebody offers Filip Raut"),
    ("contact", {"parties": ("e2", "e3")}, "contact between Norway and Iran"),
    ("contact", {"parties": ("e2", "e3"), "kind": "call"}, "call between Norway and Iran"),
    ("release", {"person": "e1", "by": "e3"}, "release of Brenna Selwick by Iran"),
    ("release", {"count": 14}, "release of prisoners"),
    (
        "exchange",
        {"transfers": (Transfer("e1", "e3", "e2"), Transfer("e4", "e2", "e3"))},
        "exchange of Brenna Selwick to Norway, Filip Raut to Iran",
    ),
    ("trial", {"person": "e1", "state": "appeal"}, "trial of Brenna Selwick: appeal"),
]


@pytest.mark.parametrize(("kind", "slots", "words"), CASES)
def test_only_what_is_stated_is_said(kind: str, slots: dict[str, SlotValue], words: str) -> None:
    claim = Claim("c1", kind, tuple(Slot(k, v) for k, v in slots.items()), "asserted", (), "test")
    assert phrase(claim, lambda value: NAMES.get(value, value)) == words


@pytest.mark.parametrize("kind", list(claim_types()))
def test_every_type_has_a_sentence_for_a_claim_with_its_subject_alone(kind: str) -> None:
    of = claim_types()[kind]
    claim = Claim("c1", kind, tuple(Slot(s, "x") for s in of.required if s == of.subject), "asserted", (), "test")
    words = phrase(claim)
    assert words
    assert not set("{}[]|") & set(words)
