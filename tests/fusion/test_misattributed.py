"""The same words in two mouths."""

from __future__ import annotations

import pytest

from glienicke.model import Fact
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled

WORDS = "“A captain who lost his way is no spy, and a ferry is no fortress,”"
OTHER = "“The ferry sails again on Monday if the ice allows it,”"


TOLD = (
    "The harbour master closed the northern basin at six because of the ice that had come in overnight.",
    "Nine families waited on the quay until the lamps went out, and were then sent home by the guard.",
)


def disputes(first: tuple[str, str], second: tuple[str, str], copied: bool = True) -> list[Fact]:
    readings = []
    for place, (speaker, words) in enumerate((first, second)):
        draft = Draft(f"r{place}", f"2031-05-0{place + 1}", f"Outlet {place}")
        for line in TOLD if copied else TOLD[place : place + 1]:
            draft.line(line)
        draft.quote(speaker, words, f"[{speaker}|{speaker}] said {{}}")
        draft.claim("position", {"actor": f"={speaker}", "stance": "rejects"}, by=speaker, quote=f"r{place}.q1")
        readings.append(draft.reading())
    return [fact for fact in assembled(readings).facts if fact.slot == "actor"]


def test_two_speakers_of_one_saying_are_a_dispute() -> None:
    (fact,) = disputes(("Mira Solt", WORDS), ("Ivo Brandl", WORDS))
    assert (fact.relation, len(fact.values), fact.subject) == ("disputed", 2, None)
    assert [value.claims for value in fact.values] == [("r0.c1",), ("r1.c1",)]
    assert fact.why == (
        "Outlet 0 (1 May 2031) gives to Mira Solt what Outlet 1 (2 May 2031) gives to Ivo Brandl: "
        "“A captain who lost his way is no spy, and a ferry is no fortress”; "
        "likely an error of Outlet 1, which draws on Outlet 0."
    )


def test_without_a_copy_two_people_may_have_agreed() -> None:
    assert disputes(("Mira Solt", WORDS), ("Ivo Brandl", WORDS), copied=False) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Mira Solt", WORDS), ("Mira Solt", WORDS)),
        (("Mira Solt", WORDS), ("Ivo Brandl", OTHER)),
        (("Mira Solt", WORDS), ("Ivo Brandl", "a captain who lost his way is no spy, and a ferry is no fortress")),
    ],
    ids=["one speaker", "other words", "not the very words"],
)
def test_no_dispute(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert disputes(first, second) == []
