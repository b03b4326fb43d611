"""What speaks for one act of speech, and what rules it out."""

from __future__ import annotations

from typing import Any

import pytest

from glienicke.fusion.people import People
from glienicke.fusion.said import Said, outlet_names, said_in
from glienicke.fusion.speech import SIGNS, Link, days_agree, same_act
from glienicke.fusion.utterances import rarities
from glienicke.lang import table
from glienicke.resolve import relink, resolve
from tests.fusion.build import Draft

PLAIN = "the last bus left Rasova with nine of the hostages on board"


def said(*quotes: tuple[str | None, str, dict[str, Any]]) -> list[Said]:
    """A quote of each of several reports, with its speaker and words."""
    readings = []
    for place, (speaker, words, more) in enumerate(quotes):
        draft = Draft(f"r{place}", more.pop("published", "2031-08-04"), f"Outlet {place}")
        for name, fields in (("Mira Solt", {}), ("Ivo Brandl", {}), ("Norland", {"kind": "state"})):
            draft.referent(name, **fields)
            draft.line(f"[{name}|{name}].")
        draft.quote(speaker, words, **more)
        readings.append(draft.reading())
    resolution = resolve(readings)
    people = People.of(resolution.entities)
    return [s for r in relink(readings, resolution) for s in said_in(r, people, outlet_names(people))]


def link(*quotes: tuple[str | None, str, dict[str, Any]]) -> Link | None:
    found = said(*quotes)
    return same_act(found[0], found[1], rarities(s.words for s in found), rarities(s.around for s in found))


def chance(*quotes: tuple[str | None, str, dict[str, Any]]) -> float:
    found = link(*quotes)
    return found.chance if found else 0.0


def test_every_sign_has_a_weight_and_no_weight_is_left_over() -> None:
    assert {"bias", *SIGNS} == set(table("en", "same_act")["weights"])


def test_it_does_not_matter_which_quote_comes_first() -> None:
    one, other = ("Mira Solt", PLAIN, {"date": "2031-08-03"}), ("Norland", "nine hostages left Rasova by bus", {})
    assert chance((*one[:2], {**one[2]}), other) == pytest.approx(chance(other, (*one[:2], {**one[2]})))


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (("Mira Solt", PLAIN, {}), ("Ivo Brandl", PLAIN, {})),
        (("Mira Solt", PLAIN, {}), ("Mira Solt", "nine came home by bus", {})),
        (("Mira Solt", PLAIN, {"date": "2031-08-03"}), ("Mira Solt", PLAIN, {})),
    ],
    ids=["speaker", "words", "day"],
)
def test_what_is_nearer_is_likelier(
    nearer: tuple[str, str, dict[str, Any]], farther: tuple[str, str, dict[str, Any]]
) -> None:
    def of() -> tuple[str, str, dict[str, Any]]:
        return "Mira Solt", PLAIN, {"date": "2031-08-03"}

    assert chance(of(), nearer) > chance(of(), farther)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ({"date": "2031-08-03"}, {"date": "2031-08-03"}, True),
        ({"date": "2031-08-03"}, {"date": "2031-08"}, True),
        ({"date": "2031-08-03"}, {"date": "2031-08-02"}, False),
        ({"date": "2031-08-03"}, {"published": "2031-08-05"}, True),
        ({"date": "2031-08-03"}, {"published": "2031-08-02"}, False),
        ({}, {}, True),
    ],
)
def test_days(one: dict[str, Any], other: dict[str, Any], agree: bool) -> None:
    left, right = said(("Mira Solt", PLAIN, dict(one)), ("Mira Solt", PLAIN, dict(other)))
    assert days_agree(left, right) == agree == days_agree(right, left)


@pytest.mark.parametrize(
    ("speaker", "words", "days", "sure"),
    [
        ("Mira Solt", PLAIN, {"published": None}, True),
        (None, PLAIN, {"published": None}, True),
        (None, PLAIN, {"date": "2031-07-01", "published": "2031-07-02"}, False),
        ("Mira Solt", "nine came home by bus", {"published": None}, False),
    ],
    ids=["no day", "no speaker", "another day", "other words"],
)
def test_the_very_words_are_one_act_on_any_day(
    speaker: str | None, words: str, days: dict[str, Any], sure: bool
) -> None:
    found = chance(
        ("Mira Solt", PLAIN, {"date": "2031-08-03", "form": "direct"}), (speaker, words, {**days, "form": "direct"})
    )
    assert (found > 0.9) == sure
