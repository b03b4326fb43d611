"""Claims that leave out whom they are about."""

from tests.claims.claims_of import claims_of


def of(text: str, kind: str) -> list[object]:
    return [c.slots.get("person") for c in claims_of(text) if c.type == kind]


def test_the_last_who_was_charged_is_meant() -> None:
    text = "Omar Haddad was charged with sabotage in Togo. The offence carries up to 20 years in prison."
    assert of(text, "penalty_exposure") == ["Omar Haddad"]


def test_nobody_is_meant_where_nobody_was_charged() -> None:
    assert of("Sabotage in Togo carries up to 20 years in prison, a prisoner said.", "penalty_exposure") == []
