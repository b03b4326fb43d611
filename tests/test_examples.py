"""The example story from its files to the brief: what an editor must find in it."""

from pathlib import Path

import pytest

from glienicke import read_reports
from glienicke.brief import brief_text
from glienicke.brief.compose import compose
from glienicke.model import Claim, Reading, Record

REPORTS = Path(__file__).parent.parent / "examples" / "ottawa-minsk-2023" / "reports"


@pytest.fixture(scope="module")
def record() -> Record:
    return read_reports([REPORTS])


@pytest.fixture(scope="module")
def early() -> Record:
    return read_reports([REPORTS], as_of="2023-10-08")


def claims(record: Record, kind: str) -> list[tuple[Reading, Claim]]:
    return [(reading, claim) for reading in record.readings for claim in reading.claims if claim.type == kind]


def held_by(record: Record, person: str) -> set[str]:
    lines = [line for line in record.negotiation.custody if record.name(line.person) == person]
    return {record.name(line.holder) for line in lines if line.holder}


@pytest.mark.parametrize(
    ("person", "holder"),
    [("Corinne Thibodeau", "Belarus"), ("Duncan Pettigrew", "Belarus"), ("Yauhen Sakalouski", "Cyprus")],
)
def test_who_holds_whom(record: Record, person: str, holder: str) -> None:
    assert held_by(record, person) == {holder}


def test_the_third_country_is_seen_as_one(record: Record) -> None:
    third = {record.name(held.line.person) for held in record.board.held if held.third}
    assert "Yauhen Sakalouski" in third
    assert "Corinne Thibodeau" not in third


def test_the_counter_demand(record: Record) -> None:
    demands = {(record.name(d.by), record.name(w)) for d in record.negotiation.demands for w in d.wants}
    assert ("Belarus", "Yauhen Sakalouski") in demands


def test_the_offer_was_disclosed(record: Record) -> None:
    assert "Canada" in {record.name(offer.by) for offer in record.negotiation.offers}
    stances = {(record.name(s.party), s.stance) for s in record.negotiation.stances}
    assert ("Canada", "discloses_offer") in stances
    assert ("Belarus", "no_agreement_yet") in stances


def test_the_verdict_came_later(record: Record, early: Record) -> None:
    def lengths(of: Record) -> set[object]:
        told = [c for _, c in claims(of, "sentence") if of.name(str(c.value("person"))) == "Corinne Thibodeau"]
        return {c.value("length") for c in told}

    assert "P11Y" in lengths(record)
    assert "P11Y" not in lengths(early)


def test_what_a_prosecution_asks_for_is_no_sentence(record: Record) -> None:
    assert "P13Y" not in {
        c.value("length") for kind in ("sentence", "penalty_exposure") for _, c in claims(record, kind)
    }


def test_a_wrong_year_is_a_dispute(record: Record) -> None:
    disputed = {(record.name(f.subject), f.type, f.slot) for f in record.facts if f.relation == "disputed"}
    assert ("Artsiom Halavach", "arrest", "date") in disputed


def test_garbled_names_are_read_with_a_reason(record: Record) -> None:
    forms = {(e.name, f.text): f.why for e in record.entities for f in e.forms if f.kind == "garbled"}
    assert forms["Corinne Thibodeau", "Corin Tibodo"]
    assert forms["Helen Marchbank", "Hellen Marchbanks"]


def test_sisters_stay_two(record: Record) -> None:
    names = {e.name for e in record.entities if e.type == "person"}
    assert {"Corinne Thibodeau", "Béatrice Thibodeau"} <= names


def test_the_appeal_for_money_is_in_no_claim(record: Record) -> None:
    (reading,) = [r for r in record.readings if "05-" in r.report.source]
    dropped = [z.span for z in reading.zones if z.kind == "boilerplate"]
    assert dropped
    assert reading.claims
    assert not [c for c in reading.claims for e in c.evidence for zone in dropped if zone.overlaps(e)]


def test_every_line_of_the_brief_leads_to_words(record: Record) -> None:
    brief = compose(record)
    lines = [line for section in brief.sections for line in section.lines]
    assert len(lines) > 60
    assert all(line.words for line in lines)
    told = [line for section in brief.front for line in section.lines if line.level == 0 and line.tone != "caution"]
    assert all(line.words for line in told)
    for line in (*lines, *told):
        for place in line.words:
            assert place.span.of(brief.sources[place.source - 1].report.text).strip()


def test_the_brief_fits_on_a_page(record: Record) -> None:
    rows = brief_text(record, width=100).splitlines()
    assert max(map(len, rows)) <= 100
    assert len(rows) <= 75
    for part in ("Corinne Thibodeau", "WHO IS HELD", "DISPUTES", "held by Cyprus", "WHAT IS NOT KNOWN", "--full"):
        assert part in "\n".join(rows)


def test_the_whole_brief_has_all_words_and_sources(record: Record) -> None:
    rows = brief_text(record, width=100, full=True).splitlines()
    assert max(map(len, rows)) <= 100
    for part in ("Gosselin", "GARBLED NAMES", "TIMELINE", "SOURCES"):
        assert part in "\n".join(rows)
