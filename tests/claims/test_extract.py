"""The step as a whole: attribution, evidence, and what must never happen."""

from dataclasses import replace

import pytest

from glienicke.claims import extract
from glienicke.schema import claim_types
from tests.claims.claims_of import claims_of, reading_of

STORY = """Belarus frees teacher

Belarus has offered to free Elena Markova, 41, in exchange for Pavel Drozd, Georgia's foreign minister said on Thursday.

"We made a serious proposal," he told reporters. Markova was arrested in Minsk in 2021 and sentenced to 12 years.

According to two people briefed on the talks, Georgia offered to release Pavel Drozd in return for Elena Markova.

Follow our channel: our editor was arrested and sentenced to ten years in prison.
"""


def test_claims_are_numbered_in_the_order_of_their_words():
    reading = reading_of(STORY)
    assert [c.id for c in reading.claims] == [f"{reading.report.id}.c{n + 1}" for n in range(len(reading.claims))]
    assert [c.evidence[0] for c in reading.claims] == sorted(c.evidence[0] for c in reading.claims)


def test_evidence_lies_in_what_is_read_and_slots_are_those_of_the_schema():
    reading = reading_of(STORY)
    for claim in reading.claims:
        assert all(any(s.covers(e) for s in reading.sentences) for e in claim.evidence)
        assert {s.name for s in claim.slots} <= {s.name for s in claim_types()[claim.type].slots}
        assert claim.rule.startswith(f"en.{claim.type}.")
        assert all(s.evidence is None or s.evidence.of(reading.report.text).strip() for s in claim.slots)


def test_the_step_is_a_pure_function():
    reading = reading_of(STORY)
    assert extract(reading).claims == extract(replace(reading, claims=())).claims == reading.claims


def test_a_report_in_another_language_and_an_empty_one_have_no_claims():
    reading = reading_of(STORY)
    assert extract(replace(reading, report=replace(reading.report, language="de"))).claims == ()
    assert reading_of("").claims == ()


@pytest.mark.parametrize(
    ("text", "by", "modality"),
    [
        ('"Omar Haddad was arrested in Lima," said Chidi Nwosu, a lawyer.', "Chidi Nwosu", "asserted"),
        ("Omar Haddad was arrested in Lima.", None, "asserted"),
        ("Omar Haddad was reportedly arrested in Lima.", None, "reported"),
        ("Omar Haddad was not arrested in Lima.", None, "negated"),
    ],
)
def test_who_says_it_and_how(text, by, modality):
    (arrest,) = [c for c in claims_of(text) if c.type == "arrest"]
    assert (arrest.by, arrest.modality) == (by, modality)


@pytest.mark.parametrize(
    "text",
    [
        "Chief executive Ama Boateng, 52, met Omar Haddad in Doha to discuss the merger.",
        "Minister Ama Boateng declined to comment on the budget.",
        "Stock exchanges traded higher, and the bank released its figures on charges of 20 million.",
    ],
)
def test_news_of_other_matters_has_no_claims(text):
    assert claims_of(text) == []


def test_a_claim_said_twice_in_the_same_words_is_one_claim():
    text = "Omar Haddad, 44, was jailed in Syria. Omar Haddad, 44, is a baker."
    ages = [c for c in claims_of(text) if c.slots.get("attribute") == "age"]
    assert [len(c.evidence) for c in ages] == [2]


def test_who_speaks_for_a_person_states_a_position_of_their_own():
    text = 'On the prisoners, "no agreement has been reached," President Ama Boateng\'s spokesman Kofi Mensah said.'
    positions = [c for c in claims_of(text) if c.slots.get("stance") == "no_agreement_yet"]
    assert [c.slots["actor"] for c in positions] == ["Kofi Mensah"]


def test_a_spokesperson_states_the_position_of_the_body():
    text = 'On the prisoners, "no agreement has been reached," Kremlin spokesman Ivan Orlov said on Thursday.'
    (position,) = [c for c in claims_of(text) if c.slots.get("stance") == "no_agreement_yet"]
    assert (position.slots["actor"], position.by) == ("Kremlin", "Ivan Orlov")
    assert position.slots["date"] == "2023-06-15"


@pytest.mark.parametrize(
    ("text", "kind", "slot", "who"),
    [
        ("Chad met Togo. The Chadians demanded the release of Omar Haddad.", "demand", "by", "Chad"),
        ("Chad met Togo. Omar Haddad was arrested by the Chadians.", "arrest", "by", "Chad"),
        ("Chad met Togo. Omar Haddad was arrested by two Chadians.", "arrest", "by", "two Chadians"),
        ("The two Chadians were arrested in Lome. Chad met Togo.", "arrest", "person", "The two Chadians"),
    ],
)
def test_where_a_people_acts_its_state_does(text, kind, slot, who):
    found = {str(c.slots.get(slot)) for c in claims_of(text) if c.type == kind}
    assert found == {who}
