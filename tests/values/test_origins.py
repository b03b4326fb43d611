"""How many independent origins stand behind what reports tell."""

from __future__ import annotations

import pytest

from glienicke.model import Derivation, Entity, Form, Origins, Outlet, Reading, Report
from glienicke.values.origins import Provenance

ENTITIES = (
    Entity("norland", "state", "Norland"),
    Entity("sudland", "state", "Sudland"),
    Entity("ministry", "organization", "Norland's ministry", stands_for="norland"),
    Entity("spokesman", "person", "Ivo Lund", body="ministry"),
    Entity("envoy", "person", "Ada Berg", body="sudland"),
    Entity("sister", "person", "Mia Holm"),
    Entity("lawyer", "person", "Per Dahl"),
    Entity("official", "anonymous", "a senior official"),
    Entity("other", "anonymous", "an official briefed on the talks"),
    Entity("two", "anonymous", "two people with knowledge of the offer"),
    Entity("sources", "anonymous", "sources close to the family"),
    Entity("market", "group", "people in the market"),
    Entity("hundreds", "group", "300 residents"),
    Entity("gull", "organization", "The Gull", (Form("the Gull agency", "variant", ("b",), 1),)),
    Entity("faraway", "organization", "Faraway Post"),
)
PARTY = {"ministry": "norland", "spokesman": "norland", "envoy": "sudland"}


def provenance(*copies: tuple[str, str]) -> Provenance:
    outlets = {"a": "The Gull", "b": "Courier", "c": "Lantern", "d": "Echo"}
    readings = [Reading(Report(i, i, i, "", "en", Outlet(name))) for i, name in outlets.items()]
    lineage = [Derivation(report, source, "copy", "") for report, source in copies]
    return Provenance.of(readings, lineage, {e.id: e for e in ENTITIES}, lambda who: PARTY.get(who, who))


@pytest.mark.parametrize(
    ("told", "least", "most"),
    [
        ([("a", None), ("b", None)], 1, 2),
        ([("a", "spokesman"), ("b", "spokesman")], 1, 1),
        ([("a", "spokesman"), ("b", "ministry")], 1, 2),  # one side, two voices
        ([("a", "spokesman"), ("b", "envoy")], 2, 2),
        ([("a", "sister"), ("b", "lawyer")], 1, 2),  # they may have it from each other
        ([("a", "official"), ("b", "other")], 1, 2),  # one man may have told both
        ([("a", "two")], 1, 2),
        ([("a", "sources")], 1, 2),
        ([("a", "market"), ("b", None)], 1, 3),
        ([("a", "hundreds")], 1, 9),
        ([("a", "envoy"), ("a", "official"), ("b", None)], 1, 3),
    ],
)
def test_a_range(told: list[tuple[str, str | None]], least: int, most: int) -> None:
    assert provenance().of_voices((report, by, ()) for report, by in told) == Origins(least, most)


def test_copies_count_once() -> None:
    lineage = provenance(("b", "a"), ("c", "b"))
    assert lineage.root == {"a": "a", "b": "a", "c": "a", "d": "d"}
    assert lineage.of_voices((report, None, ()) for report in "abcd") == Origins(1, 2)
    assert lineage.of_voices([("a", "official", ()), ("b", "other", ())]) == Origins(1, 1)
    assert lineage.of_voices([("a", "official", ()), ("b", "two", ()), ("c", "other", ())]) == Origins(1, 2)


def test_a_circle_of_copies_has_one_root() -> None:
    assert set(provenance(("a", "b"), ("b", "a")).root.values()) == {"a", "c", "d"}


@pytest.mark.parametrize(
    ("told", "most"),
    [
        ([("a", None, ()), ("b", None, ("gull",))], 1),  # the Gull's own report is there
        ([("a", None, ()), ("b", "gull", ())], 1),
        ([("b", None, ("faraway",)), ("c", None, ("faraway",))], 1),  # both say that the Post has it
        ([("b", None, ("faraway",)), ("c", None, ())], 2),
        ([("b", None, ("spokesman", "gull")), ("a", None, ())], 1),
    ],
)
def test_what_comes_through_an_outlet_is_its(told: list[tuple[str, str | None, tuple[str, ...]]], most: int) -> None:
    assert provenance().of_voices(told) == Origins(1, most)


def test_nothing_told_has_an_origin_all_the_same() -> None:
    assert provenance().of_voices([]) == Origins(1, 1)
