"""Claim lines."""

from typing import Any

import pytest

from corpus import claims
from corpus.faults import MarkupError


@pytest.mark.parametrize(
    ("line", "slots"),
    [
        (
            'a.sentence sentence P:a P9Y "theft of icons"',
            {"person": "P:a", "length": "P9Y", "offence": "theft of icons", "court": None, "date": None},
        ),
        ("a.age attribute P:a age 38", {"person": "P:a", "attribute": "age", "value": 38}),
        ("a.charge charge P:a date=?", {"person": "P:a", "offence": None}),
        (
            "o offer S:x - P:a,P:b P:c",
            {
                "by": "S:x",
                "to": None,
                "gives": ["P:a", "P:b"],
                "wants": ["P:c"],
                "extra": None,
                "date": None,
                "channel": None,
            },
        ),
        (
            'x exchange 2017 - "P:a S:x>S:y, 3*G:b S:y>-"',
            {
                "date": "2017",
                "place": None,
                "transfers": [
                    {"person": "P:a", "from": "S:x", "to": "S:y"},
                    {"group": "G:b", "count": 3, "from": "S:y", "to": None},
                ],
            },
        ),
    ],
)
def test_slots(line: str, slots: dict[str, Any]) -> None:
    assert claims.read(line)[1]["slots"] == slots


def test_marks() -> None:
    name, claim = claims.read('x plea P:a "not guilty" !reported @A:source ~"no contest" ~2')
    assert (name, claim["modality"], claim["by"], claim["also_ok"]) == (
        "x",
        "reported",
        "A:source",
        ["no contest", 2],
    )
    assert claims.read("x plea P:a guilty")[1] == {
        "type": "plea",
        "slots": {"person": "P:a", "plea": "guilty", "date": None},
        "modality": "asserted",
        "by": None,
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("x", "unknown claim type ''"),
        ("x imprisonment P:a", "unknown claim type"),
        ("x charge P:a lenght=P1Y", "no slot for 'lenght=P1Y'"),
        ("x charge P:a theft P:b 2020 more", "no slot for 'more'"),
        ("x charge P:a person=P:b", "slot person twice"),
        ("x charge Anna", "person: no entity: Anna"),
        ("x sentence P:a 9Y", "length: no duration"),
        ("x sentence P:a P9Y date=2023-02-30", "date: no date"),
        ("x release P:a count=few", "count: no number"),
        ("x exchange - - P:a", "no transfer"),
        ("x charge P:a !maybe", "unknown modality"),
    ],
)
def test_refused(line: str, why: str) -> None:
    with pytest.raises(MarkupError, match=why):
        claims.read(line)
