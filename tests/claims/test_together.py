"""What a report says of one event in several places."""

from __future__ import annotations

import pytest

from glienicke.claims.together import together
from glienicke.model import Claim, Modality, Slot, Span


def claim(at: int, modality: Modality = "asserted", kind: str = "arrest", **slots: str) -> Claim:
    found = tuple(Slot(name.rstrip("_"), value) for name, value in slots.items())
    return Claim("", kind, found, modality, (Span(at, at + 5),), "made")


def said(claims: list[Claim]) -> list[dict[str, object]]:
    return [{slot.name: slot.value for slot in c.slots} for c in claims]


def test_one_event_told_twice_has_the_slots_and_words_of_both() -> None:
    (found,) = together([claim(0, person="e1", date="2019"), claim(20, person="e1", place="e2", date="2019-05")])
    assert said([found]) == [{"person": "e1", "date": "2019-05", "place": "e2"}]
    assert found.evidence == (Span(0, 5), Span(20, 25))


def test_what_somebody_asserts_is_asserted() -> None:
    (found,) = together([claim(0, "reported", person="e1"), claim(9, person="e1", place="e2")])
    assert found.modality == "asserted"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(0, person="e1", date="2019"), claim(9, person="e1", date="2021")),  # taken twice
        (claim(0, person="e1"), claim(9, person="e2")),
        (claim(0, person="e1"), claim(9, "negated", person="e1")),
        (claim(0, person="e1"), claim(9, kind="custody", person="e1")),
        (claim(0, kind="attribute", person="e1"), claim(9, kind="attribute", person="e1")),  # no event
        (claim(0, place="e3"), claim(9, place="e3")),  # of nobody
    ],
)
def test_two_stay_two(one: Claim, other: Claim) -> None:
    assert together([one, other]) == [one, other]
