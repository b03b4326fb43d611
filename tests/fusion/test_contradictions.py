"""Two parties that deny each other, and those that only differ."""

from __future__ import annotations

from typing import Any

import pytest

from glienicke.model import Fact
from tests.fusion.test_facts import record


def _position(report: str, actor: str, stance: str) -> dict[str, Any]:
    return {"in": report, "is": "position", "actor": actor, "stance": stance}


def disputed(*told: dict[str, Any]) -> list[Fact]:
    return [f for f in record(list(told)).facts if f.relation == "disputed"]


def test_one_side_confirms_talks_and_the_other_denies_them() -> None:
    found = disputed(
        _position("a 2031-07-28", "Norway", "confirms_talks"), _position("b 2031-08-02", "Iran", "denies_talks")
    )
    assert [[v.value for v in fact.values] for fact in found] == [["confirms_talks", "denies_talks"]]
    assert "contradict each other" in found[0].why
    assert "Norway" in found[0].why
    assert "Iran" in found[0].why


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("one party denies and later confirms", [("a 2031-07-01", "Iran"), ("b 2031-07-28", "Iran")]),
        ("a year lies between", [("a 2031-07-01", "Iran"), ("b 2032-09-28", "Norway")]),
    ],
)
def test_no_contradiction(why: str, told: list[tuple[str, str]]) -> None:
    (first, one), (second, other) = told
    assert not disputed(_position(first, one, "denies_talks"), _position(second, other, "confirms_talks")), why
