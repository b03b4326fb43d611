"""States, bodies, places, groups: one under several names, and never one without a name."""

from __future__ import annotations

import pytest

from glienicke.model import EntityType
from glienicke.resolve import resolve
from tests.fusion.build import Draft

ONE: list[tuple[EntityType, str, str]] = [
    ("organization", "Norway’s Foreign Ministry", "Norwegian Foreign Ministry"),
    ("organization", "Ministry of Foreign Affairs of Norway", "the Norwegian Foreign Ministry"),
    ("organization", "Department of Justice", "DOJ"),
    ("organization", "United Nations", "U.N."),
    ("organization", "Foreign Ministry", "Norwegian Foreign Ministry"),
    ("organization", "Eastern Wire Agency", "EWA"),
    ("organization", "International Committee of the Red Cross", "the Red Cross"),
    ("organization", "Revolutionary Guards", "IRGC"),
    ("state", "the Netherlands", "Netherlands"),
    ("place", "Kingsbay", "Kingsbay"),
    ("group", "families of Selwick and Torvik", "the families of Selwick and Torvik"),
]
APART: list[tuple[EntityType, str, str]] = [
    ("organization", "Norwegian Foreign Ministry", "Iranian Foreign Ministry"),
    ("organization", "Norwegian Foreign Ministry", "Norwegian Justice Ministry"),
    ("organization", "Eastern Wire Agency", "EWU"),
    ("organization", "Red Cross", "Blue Cross"),
    ("organization", "Red Cross", "Danish Red Cross"),
    ("place", "Kingsbay", "Queensbay"),
    ("group", "16 prisoners of the East", "24 prisoners of the East"),
    ("group", "prisoners held by each country", "prisoners held by each country"),
    ("anonymous", "senior official", "senior official"),
    ("person", "Swiss consul", "Swiss consul"),
]


def entities(*drafts: Draft) -> int:
    return len(resolve([draft.reading() for draft in drafts]).entities)


def two(kind: EntityType, one: str, other: str) -> int:
    drafts = [Draft("a", "2031-05-01"), Draft("b", "2031-05-02")]
    for draft, name in zip(drafts, (one, other), strict=True):
        draft.referent("x", kind, name=name)
    return entities(*drafts)


@pytest.mark.parametrize(("kind", "one", "other"), ONE)
def test_one_under_two_names(kind: EntityType, one: str, other: str) -> None:
    assert two(kind, one, other) == 1


@pytest.mark.parametrize(("kind", "one", "other"), APART)
def test_two(kind: EntityType, one: str, other: str) -> None:
    assert two(kind, one, other) == 2


def test_a_bare_ministry_of_two_possible_states_stays_alone() -> None:
    draft = Draft("a", "2031-05-01")
    for place, name in enumerate(("Norwegian Foreign Ministry", "Iranian Foreign Ministry", "Foreign Ministry")):
        draft.referent(f"o{place}", "organization", name=name)
    assert entities(draft) == 3


def test_groups_of_the_same_members_are_one() -> None:
    drafts = [Draft("a", "2031-05-01"), Draft("b", "2031-05-02")]
    for draft, name in zip(drafts, ("the two", "both Norwegians"), strict=True):
        for person in ("Brenna Selwick", "Sven Aalto"):
            draft.line(f"[{person}|{person}].")
        draft.referent("g", "group", name=name, members=(draft.ref("Brenna Selwick"), draft.ref("Sven Aalto")))
    assert entities(*drafts) == 3


def test_what_a_body_stands_for_and_whom_a_person_speaks_for() -> None:
    draft = Draft("a", "2031-05-01")
    draft.referent("Norway", "state")
    draft.referent("Palace", "organization", stands_for="Norway")
    draft.referent("Dagsen", name="Dag Dagsen", body="Palace")
    draft.line("[Dagsen|Dag Dagsen] of the [Palace|Palace] in [Norway|Norway].")
    by_name = {e.name: e for e in resolve([draft.reading()]).entities}
    assert by_name["Palace"].stands_for == by_name["Norway"].id
    assert by_name["Dag Dagsen"].body == by_name["Palace"].id
