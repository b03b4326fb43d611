"""The five views, over a record made by hand."""

from dataclasses import replace

import pytest

from glienicke.brief import views
from glienicke.model import (
    Case,
    Cite,
    Claim,
    CustodyLine,
    Dating,
    Derivation,
    Entity,
    Fact,
    FactValue,
    Form,
    Negotiation,
    Origins,
    Outlet,
    Quote,
    Reading,
    Record,
    Report,
    Slot,
    Span,
    TimelineEntry,
    Zone,
)

FIRST = Report(
    "r1",
    "/case/first.txt",
    "",
    "“Never,” Ortega said, “again.” Give money.",
    outlet=Outlet("The Ledger", "stated"),
    title="A title",
    published=Dating("2021-03-03", "stated"),
)
SECOND = Report("r2", "/case/second.txt", "", "Copied. Officials refused to comment.")


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def record() -> Record:
    spoken = Quote(
        "q1",
        "direct",
        span(FIRST.text, "“Never,”"),
        speaker="e2",
        content_more=(span(FIRST.text, "“again.”"),),
        date="2021-03-02",
        stances=("rejects", "accuses"),
    )
    refused = Quote("q2", "indirect", None, cue=span(SECOND.text, "refused to comment"))
    arrest = Claim("c1", "arrest", (Slot("person", "e1"), Slot("date", "2018")), "asserted", (Span(0, 3),), "rule")
    first = Reading(
        FIRST,
        zones=(Zone("body", Span(0, 31)), Zone("boilerplate", Span(31, 41))),
        quotes=(spoken,),
        cites=(Cite("e3", Span(0, 1)), Cite("e3", Span(1, 2))),
        claims=(arrest,),
    )
    second = Reading(SECOND, quotes=(refused,), claims=(replace(arrest, id="c2"),))
    values = (
        FactValue("2018", ("c1",), ("r1",), Origins(1, 1)),
        FactValue("2019", ("c2",), ("r2",), Origins(1, 1)),
    )
    return Record(
        Case("main", "main"),
        (first, second),
        entities=(
            Entity("e2", "person", "Lucía Ortega", (Form("Ortega", "name", ("r1",), 9),), roles=("Foreign Minister",)),
            Entity(
                "e1",
                "person",
                "Ana Prat",
                (
                    Form("Ana Prat", "name", ("r1",), 2),
                    Form("Anna Pratt", "garbled", ("r2",), 1, "spelled alike"),
                    Form("she", "pronoun", ("r1",), 4),
                ),
            ),
            Entity("e3", "organization", "Reuters"),
            Entity("e4", "state", "Uzbekistan"),
        ),
        derivations=(Derivation("r2", "r1", "rewrite", "the same quotes"),),
        facts=(
            Fact("f1", "arrest", "e1", "date", values, "disputed", "2018 is not 2019."),
            Fact("f2", "arrest", "e1", "place", values[:1], "single", "one report only"),
        ),
        timeline=(TimelineEntry("2018", "year", "Ana Prat was arrested", ("c1", "c2")),),
        negotiation=Negotiation(None, "", custody=(CustodyLine("e1", "e4", "2018", None, "held", ("c1",)),)),
    )


def test_quotes_have_exact_words_and_the_dated_come_first(record):
    spoken, refused = views.quotes(record)
    assert spoken == views.QuoteRow(
        "2021-03-02", "Lucía Ortega", "rejects, accuses", "first.txt", "“Never,” ... “again.”"
    )
    assert refused == views.QuoteRow("", "unknown", "", "second.txt", "refused to comment")


def test_people_have_those_held_first_and_garbled_forms_marked(record):
    held, other = views.people(record)
    assert held == views.PersonRow("Ana Prat", "Uzbekistan since 2018", "Ana Prat (2), Anna Pratt (garbled, 1)", "")
    assert (other.name, other.held_by, other.who) == ("Lucía Ortega", "", "Foreign Minister")


def test_disputes_have_every_value_with_its_reports_and_the_reason(record):
    (row,) = views.disputes(record)
    assert "Ana Prat" in row.about
    assert "date" in row.about
    assert row.values == "2018 (first.txt) | 2019 (second.txt)"
    assert row.why == "2018 is not 2019."


def test_timeline(record):
    assert views.timeline(record) == (views.TimelineRow("2018", "first.txt, second.txt", "Ana Prat was arrested"),)


def test_sources(record):
    first, second = views.sources(record)
    assert first == views.SourceRow(
        "first.txt", "The Ledger", "2021-03-03", "stated", "en", "boilerplate 1", "", "Reuters", "A title"
    )
    assert (second.outlet, second.published, second.derives_from) == ("unknown", "unknown", "rewrite of first.txt")


def test_sources_without_a_common_folder_keep_their_names(record):
    urls = [
        replace(r, report=replace(r.report, source=s))
        for r, s in zip(record.readings, ("a.txt", "https://b/a"), strict=True)
    ]
    assert [row.report for row in views.sources(replace(record, readings=tuple(urls)))] == ["a.txt", "https://b/a"]


@pytest.mark.parametrize("view", [views.quotes, views.people, views.disputes, views.timeline, views.sources])
def test_an_empty_record_has_no_rows(view):
    assert view(Record(Case("main", "main"))) == ()
