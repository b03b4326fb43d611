"""Who holds somebody where the words do not say."""

import pytest

from tests.claims.claims_of import claims_of


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Omar Haddad is held in Togo.", "Togo"),
        ("Togo arrested Omar Haddad in May 2019. Omar Haddad is still in custody.", "Togo"),
        ("Omar Haddad was jailed by a court in Togo. Omar Haddad is in custody in Lome, Togo.", "Togo"),
        (
            "Togo and Chad met. Chad asks for Omar Haddad, a Chadian driver. Togo refused. Omar Haddad is in custody.",
            "Togo",
        ),
        ("Togo offered to free Omar Haddad for a pilot. Omar Haddad is in custody.", "Togo"),
        (
            "Omar Haddad was sentenced to nine years by a Togolese court. Togo is calm. Omar Haddad is in custody.",
            "Togo",
        ),
        ("Canada spoke with Turkey. Omar Haddad is held in Bursa.", "Turkey"),
    ],
)
def test_holder_is_inferred(text: str, holder: str) -> None:
    held = [c.slots.get("holder") for c in claims_of(text) if c.type == "custody"]
    assert held and set(held) == {holder}


def test_a_hostage_may_be_held_by_anybody() -> None:
    held = [c.slots.get("holder") for c in claims_of("Omar Haddad was taken captive and is held hostage in Togo.")]
    assert "Togo" not in held
