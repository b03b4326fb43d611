"""Every entry of lang/en/scopes.toml: its examples are read as it says, its counter-examples are not."""

from __future__ import annotations

from typing import Any

import pytest

from glienicke.exchanges.scope import for_how_many, is_withdrawn, matters, scope
from glienicke.lang import table

DATA: dict[str, Any] = table("en", "scopes")


@pytest.mark.parametrize("kind", [name for name in DATA if name not in ("on", "withdrawn")])
def test_scope(kind: str) -> None:
    assert [scope(text) for text in DATA[kind]["examples"]] == [kind] * len(DATA[kind]["examples"])
    assert DATA[kind]["counter"]
    assert kind not in [scope(text) for text in DATA[kind]["counter"]]


def test_withdrawn() -> None:
    assert all(map(is_withdrawn, DATA["withdrawn"]["examples"]))
    assert not any(map(is_withdrawn, DATA["withdrawn"]["counter"]))


@pytest.mark.parametrize("matter", list(DATA["on"]))
def test_what_words_are_on(matter: str) -> None:
    data = DATA["on"][matter]
    assert all(matter in matters(text) for text in data["examples"])
    assert not any(matter in matters(text) for text in data["counter"])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("dismissed one prisoner for two as unequal", (1, 2)),
        ("Two spies for three teachers", (2, 3)),
        ("1 for 2", (1, 2)),
        ("a prison for women", None),
        ("two decades for fraud", None),
        ("one for all", None),
    ],
)
def test_so_many_for_so_many(text: str, numbers: tuple[int, int] | None) -> None:
    assert for_how_many(text) == numbers


def test_words_that_name_two_scopes_settle_nothing() -> None:
    assert scope("If they want both, then him; in any deal, said the other.") is None
