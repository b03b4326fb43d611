"""From the texts of reports to board, positions and corrections, by what the program itself reads in them.

What it does not read must be listed as not stated; nothing here is typed in.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from glienicke import read_reports
from glienicke.model import Position, Record
from glienicke.schema.positions import said

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "ottawa-minsk-2023" / "reports"
GOLD = ROOT.parent / "shared" / "gold" / "griner-whelan-2022" / "reports"


@pytest.fixture(scope="module")
def record() -> Record:
    return read_reports([EXAMPLE])


def senses(record: Record, position: Position) -> list[str]:
    return [said(position.party, sense, record.name) for sense in position.senses]


def stated(record: Record) -> dict[str, list[str]]:
    return {p.id: senses(record, p) for p in record.outlook.positions if p.senses[0].kind != "needs_gate"}


def missing(record: Record) -> set[str]:
    return {note.text for note in record.outlook.missing}


def test_board(record: Record) -> None:
    held = {(record.name(h.line.person), record.name(h.line.holder)) for h in record.board.held}
    assert {("Corinne Thibodeau", "Belarus"), ("Duncan Pettigrew", "Belarus"), ("Yauhen Sakalouski", "Cyprus")} <= held


def test_positions_with_their_senses(record: Record) -> None:
    both = "Corinne Thibodeau and Duncan Pettigrew"
    firsts = {sense[0] for sense in stated(record).values()}
    assert f"Canada wants {both} in any deal" in firsts
    assert "Cyprus refuses to free Yauhen Sakalouski" in firsts
    sakalouski = next(s for i, s in stated(record).items() if i.startswith("belarus-in-any-deal"))
    assert "Belarus wants Yauhen Sakalouski in return for Duncan Pettigrew and Corinne Thibodeau" in sakalouski
    assert "Belarus would like Yauhen Sakalouski" in sakalouski, "two diplomats say that it was dropped"


def test_every_position_has_its_words(record: Record) -> None:
    claims = {c.id for reading in record.readings for c in reading.claims}
    assert record.outlook.positions
    for position in record.outlook.positions:
        assert position.claims
        assert set(position.claims) <= claims


def test_cyprus_stands_in_the_way_of_the_larger_exchange(record: Record) -> None:
    outlook = record.outlook
    cyprus = next(p for p in outlook.positions if record.name(p.party) == "Cyprus")
    assert outlook.state == "blocked"
    packages = [
        {record.name(person) for person in package.people}
        for correction in outlook.first.corrections
        if cyprus.id in correction.positions
        for package in correction.open.packages
    ]
    assert {"Artsiom Halavach", "Corinne Thibodeau", "Duncan Pettigrew", "Yauhen Sakalouski"} in packages
    assert [(record.name(a), record.name(b)) for a, b in outlook.sides] == [("Cyprus", "Canada")]


def test_what_is_not_read_is_said_to_be_missing(record: Record) -> None:
    """Reports say, unnamed, that Canada offers Halavach: a reader that sees it need not say that it is missing."""
    offered = {record.name(p) for offer in record.negotiation.offers for p in offer.gives}
    assert "Artsiom Halavach" in offered or "what Canada offers is not stated" in missing(record)
    held = [h.line for h in record.board.held if record.name(h.line.person) == "Artsiom Halavach"]
    assert all(line.holder for line in held) or "who holds Artsiom Halavach is not stated" in missing(record)


def test_a_precedent_of_the_record(record: Record) -> None:
    precedents = [
        {record.name(p) for side in sheet.sides for p in side.people}
        for sheet in record.outlook.sheets
        if sheet.what == "precedent"
    ]
    assert {"Raymond Gosselin", "Pavel Trafimchyk"} in precedents


def test_before_cyprus_answered_it_was_missing() -> None:
    early = read_reports([EXAMPLE], as_of="2023-10-24")
    assert not [p for p in early.outlook.positions if early.name(p.party) == "Cyprus"]
    assert all(d.answer != "rejects" or early.name(d.party) != "Cyprus" for s in early.outlook.deals for d in s.stands)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared reports are not beside this checkout")
def test_three_real_reports_give_board_offer_and_gate_and_nothing_else() -> None:
    real = read_reports([GOLD])
    outlook = real.outlook
    ours = {(len(offer.gives), len(offer.wants)) for offer in real.negotiation.offers}
    assert ours == {(1, 2)}, "one offer, one for two"
    asked = [p for p in outlook.positions if p.senses[0].kind != "needs_gate"]
    assert [[sense.kind for sense in p.senses] for p in asked] == [["in_any_deal", "wants"]]
    assert asked[0].senses[0].items == real.negotiation.offers[0].wants
    gates = [p for p in outlook.positions if p.senses[0].kind == "needs_gate"]
    assert len(gates) == 1
    (package,) = outlook.first.open.packages
    assert set(package.people) == {*real.negotiation.offers[0].gives, *real.negotiation.offers[0].wants}
    assert len(package.gates) == 1
    holders = {h.line.person: h.line.holder for h in real.board.held}
    assert {holders[p] for p in real.negotiation.offers[0].wants} == {real.negotiation.offers[0].to}
    assert {holders[p] for p in real.negotiation.offers[0].gives} == {real.negotiation.offers[0].by}
