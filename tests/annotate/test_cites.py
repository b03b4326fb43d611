"""Cites: where a report names where its knowledge comes from."""

import pytest

from glienicke.annotate import annotate
from glienicke.annotate.cites import credited, find_cites
from glienicke.model import Reading, Report, Span, Zone


def cites(text: str, credit: str = "") -> list[tuple[str, str]]:
    """Names of the origins and the words of the cites of a body text with a credit line under it."""
    whole = text + ("\n" + credit if credit else "")
    zones = [Zone("body", Span(0, len(text)))]
    if credit:
        zones.append(Zone("credit", Span(len(text) + 1, len(whole))))
    reading = credited(annotate(Reading(Report("r", "r", "0", whole), tuple(zones))))
    names = {r.id: r.name for r in reading.referents}
    return [(names[c.origin], reading.text_of(c.span)) for c in find_cites(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CNN reported that the nurse is free.", [("CNN", "CNN reported")]),
        ("“She is well,” the consul told the Interfax news agency.", [("Interfax", "told the Interfax news agency")]),
        (
            "The nurse is free, Reuters reported, citing Oslo.",
            [("Reuters", "Reuters reported"), ("Oslo", "citing Oslo")],
        ),
        ("The nurse walked home.", []),
        ("The consul told reporters that the nurse is free.", []),
    ],
)
def test_in_the_story(text: str, expected: list[tuple[str, str]]) -> None:
    found = [cite for cite in cites(text) if cite[0] in {name for name, _ in expected} or not expected]
    assert found == expected


def test_an_outlet_that_reports_what_others_say() -> None:
    found = cites("Reuters reported that the nurse is free, according to two officials.")
    assert ("Reuters", "Reuters reported") in found
    assert any(words.startswith("according to two officials") for _, words in found)


def test_a_credit_names_an_agency_that_the_story_does_not_mention() -> None:
    assert cites("The nurse walked home.", "AFP contributed reporting.") == [("AFP", "AFP contributed reporting.")]


def test_a_credit_without_an_agency_cites_nobody() -> None:
    assert cites("The nurse walked home.", "Ana Petrova contributed reporting.") == []


def test_an_unread_language_is_left_alone() -> None:
    reading = Reading(Report("r", "r", "0", "Selon AFP", language="fr"), (Zone("credit", Span(0, 9)),))
    assert credited(reading) == reading
    assert find_cites(reading) == ()
