"""What a state says is a position, whatever its stance; what outsiders say is one where it has a stance."""

import pytest

from tests.claims.claims_of import claims_of

HELD = "Omar Haddad, a Chadian driver, is held in Togo. "


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Togo said on Monday that the matter lay with an independent court.", {"Togo"}),
        ("The weather at the border is very bad today, his brother said.", set()),
        ("It is very bad, Togo said.", set()),
        ("Omar Haddad has been in prison since May of last year, Togo said.", set()),
    ],
)
def test_what_a_state_says_and_nothing_else_records(text: str, actors: set[str]) -> None:
    said = [c for c in claims_of(HELD + text) if c.type == "position" and c.slots["stance"] == "other"]
    assert {c.slots["actor"] for c in said} == actors
