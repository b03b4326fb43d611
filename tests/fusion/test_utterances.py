"""Which quotes are one act of speech."""

from __future__ import annotations

from typing import Any

import pytest

from glienicke.model import Utterance
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled

PEOPLE = {
    "Dagsen": {"roles": ("Palace spokesman",), "body": "Palace"},
    "Ilmari": {"roles": ("Foreign Ministry spokeswoman",), "body": "Ministry"},
    "Tandberg": {"roles": ("foreign secretary of Norway",)},
    "Vorteva": {},
    "Norway": {"kind": "state"},
    "Iran": {"kind": "state"},
    "Palace": {"kind": "organization", "stands_for": "Iran"},
    "Ministry": {"kind": "organization", "stands_for": "Iran"},
    "Gull": {"kind": "organization"},
    "source": {"kind": "anonymous"},
}
OFFER = {"stances": ("discloses_offer",)}
Said = tuple[str | None, str, str | None, dict[str, Any]]

SAME: list[tuple[str, Said, Said]] = [
    (
        "translated twice",
        ("Dagsen", "“A final list has not yet been drawn up,”", "2031-07-28", {}),
        ("Dagsen", '"No final list has been drawn up yet,"', "2031-07-28", {}),
    ),
    (
        "shortened",
        ("Tandberg", "“We laid generous terms on the table in the spring to bring them home,”", "2031-07-27", OFFER),
        ("Tandberg", "his country had laid out “generous terms”", "2031-07-27", OFFER),
    ),
    (
        "indirect, and undated in one report",
        ("Vorteva", "“My husband knows nothing of any list of names,”", "2031-07-27", {}),
        ("Vorteva", "he knew nothing of a list of names", None, {"stances": ("denies_knowledge",)}),
    ),
    (
        "the office, and the man who speaks for it",
        ("Palace", "there is no agreement on an exchange of the two pilots so far", "2031-07-28", {}),
        ("Dagsen", "“There is no agreement on the exchange of the pilots so far,”", "2031-07-28", {}),
    ),
    (
        "two spokesmen of one state with the same words: a dispute about the speaker",
        ("Dagsen", "“A final list has not yet been drawn up,”", "2031-07-28", {}),
        ("Ilmari", "“No final list has been drawn up yet,”", "2031-07-28", {}),
    ),
    (
        "an outlet, and the source that it quotes",
        ("Gull", "the plan to trade the courier for both pilots was backed by the cabinet", None, {}),
        ("source", "the cabinet has backed a plan to trade the courier for the two pilots", None, {"via": ("Gull",)}),
    ),
    (
        "a plea, however it is told",
        ("Vorteva", "pleaded guilty to smuggling", None, {"stances": ("pleads_guilty",)}),
        ("Vorteva", "guilty, though she had not meant to break the law", None, {"stances": ("pleads_guilty",)}),
    ),
]

OTHER: list[tuple[str, Said, Said]] = [
    (
        "the same words on another day",
        ("Dagsen", "“A final list has not yet been drawn up,”", "2031-07-28", {}),
        ("Dagsen", "“A final list has not yet been drawn up,”", "2031-08-03", {}),
    ),
    (
        "the same words of the other side",
        ("Dagsen", "“We do not comment on talks about prisoners in public,”", "2031-07-28", {}),
        ("Tandberg", "“We do not comment on talks about prisoners in public,”", "2031-07-28", {}),
    ),
    (
        "the opposite",
        ("Dagsen", "“We are ready to discuss the exchange of the two pilots,”", "2031-07-28", {}),
        ("Dagsen", "“We are not ready to discuss the exchange of the two pilots,”", "2031-07-28", {}),
    ),
    (
        "one speaker, one day, two sayings",
        ("Tandberg", "“I shall see my colleague in Geneva on Sunday,”", "2031-07-27", {}),
        ("Tandberg", "“Their families have waited long enough,”", "2031-07-27", {}),
    ),
    (
        "two spokesmen of one state on one matter, not in the same words",
        ("Dagsen", "“A final list has not yet been drawn up,”", "2031-07-28", {}),
        ("Ilmari", "“The experts of both sides go on with their work,”", "2031-07-28", {}),
    ),
    (
        "a refusal to speak of what another says",
        (
            "Tandberg",
            "reports that his country offered the courier for both pilots",
            "2031-07-27",
            {"stances": ("declines_to_comment",)},
        ),
        (
            "Tandberg",
            "his country offered the courier for both pilots",
            "2031-07-27",
            {"stances": ("discloses_offer",)},
        ),
    ),
    (
        "common words of the field only",
        ("Tandberg", "there is no agreement", None, {}),
        ("Tandberg", "no offer and no talks, but an agreement on visas", None, {}),
    ),
    (
        "two unnamed sources, little in common",
        ("source", "the talks are going on", None, {}),
        ("source", "the talks have stalled", None, {}),
    ),
]


def acts(*said: Said) -> list[Utterance]:
    readings = []
    for place, (speaker, words, day, more) in enumerate(said):
        draft = Draft(f"r{place}", f"2031-08-0{place + 4}", f"Outlet {place}")
        for name, fields in PEOPLE.items():
            draft.referent(name, **{"kind": "person", **fields})
        for name in PEOPLE:
            draft.line(f"[{name}|{name}].")
        draft.quote(speaker, words, date=day, **more)
        readings.append(draft.reading())
    return list(assembled(readings).utterances)


@pytest.mark.parametrize(("why", "one", "other"), SAME, ids=[s[0] for s in SAME])
def test_one_act_of_speech(why: str, one: Said, other: Said) -> None:
    assert [len(u.quotes) for u in acts(one, other)] == [2]
    assert [len(u.quotes) for u in acts(other, one)] == [2]


@pytest.mark.parametrize(("why", "one", "other"), OTHER, ids=[s[0] for s in OTHER])
def test_two_acts_of_speech(why: str, one: Said, other: Said) -> None:
    assert [len(u.quotes) for u in acts(one, other)] == [1, 1]
    assert [len(u.quotes) for u in acts(other, one)] == [1, 1]


def test_both_speakers_are_kept_where_reports_disagree() -> None:
    (one,) = acts(*SAME[4][1:])
    assert len(one.speakers) == 2
    assert one.why == "Outlet 0 and Outlet 1 report it in the same words, but do not agree on who spoke"


def test_a_chain_does_not_join_two_days() -> None:
    words = "“A final list has not yet been drawn up,”"
    found = acts(("Dagsen", words, "2031-07-28", {}), ("Dagsen", words, None, {}), ("Dagsen", words, "2031-08-03", {}))
    assert sorted(len(u.quotes) for u in found) == [1, 2]
