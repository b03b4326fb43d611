"""Whose something somebody is, by the words of a description."""

import pytest

from tests.claims.claims_of import claims_of


@pytest.mark.parametrize(
    ("text", "person", "of"),
    [
        (
            "The pilot Omar Haddad was jailed by Togo. Elena Markova left. Nadia Ferrant, the pilot's wife, wept.",
            "Nadia Ferrant",
            "Omar Haddad",
        ),
        (
            "Omar Haddad was jailed by Togo. Kwame Asante, a clerk, is free. His wife, Nadia Ferrant, wept.",
            "Nadia Ferrant",
            "Kwame Asante",
        ),
    ],
)
def test_whose(text: str, person: str, of: str) -> None:
    relations = [c.slots for c in claims_of(text) if c.type == "relation" and c.slots["person"] == person]
    assert [slots["of"] for slots in relations] == [of]


def test_their_lawyer_is_that_of_the_people_as_one() -> None:
    text = "Omar Haddad and Kwame Asante were jailed by Togo. Their lawyer, Nadia Ferrant, met reporters."
    whose = [c.slots["of"] for c in claims_of(text) if c.type == "relation"]
    assert whose and not {"Omar Haddad", "Kwame Asante"} & set(map(str, whose))
