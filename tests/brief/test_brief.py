"""The brief says what the record says, and every line of it leads to the words."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from glienicke.brief import brief_html as html
from glienicke.brief import brief_text as terminal
from glienicke.brief.compose import compose
from glienicke.brief.html import marked
from glienicke.brief.page import Brief
from glienicke.brief.phrases import excerpt, listed, most_typical, origins_in_words, sentence
from glienicke.model import (
    Case,
    Claim,
    CustodyLine,
    Dating,
    DealLine,
    Entity,
    Fact,
    FactValue,
    Form,
    GateLine,
    Mention,
    Negotiation,
    Origins,
    Outlet,
    Quote,
    Reading,
    Record,
    Report,
    Slot,
    Span,
    StanceLine,
    Utterance,
)

ONE = "Ana Prat, 41, was arrested in 2018. “Nothing is agreed,” the ministry of Oria said. A source spoke of Ivo Lem."
TWO = "Anna Pratt was arrested in 2019 & jailed. Oria wants Ivo Lem for her."


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def reading(number: int, text: str, outlet: str | None, date: str | None, **parts: object) -> Reading:
    basis = "stated" if date else "unknown"
    report = Report(f"r{number}", f"{number}.txt", "00", text, outlet=Outlet(outlet), published=Dating(date, basis))
    return Reading(report, **parts)  # type: ignore[arg-type]


def claim(id_: str, kind: str, evidence: Span, *slots: Slot, by: str | None = None) -> Claim:
    return Claim(id_, kind, slots, "asserted", (evidence,), "en.test", by=by)


def fact(number: int, relation: str, slot: str, *values: FactValue) -> Fact:
    return Fact(f"f{number}", "arrest", "e1", slot, values, relation, "one report says 2018, the other 2019")  # type: ignore[arg-type]


FIRST = reading(
    1,
    ONE,
    "Oria Post",
    "2021-03-01",
    claims=(
        claim("r1.c1", "arrest", at(ONE, "was arrested in 2018"), Slot("person", "e1"), Slot("date", "2018")),
        claim("r1.c2", "offer", at(ONE, "A source spoke of Ivo Lem"), Slot("gives", ("e3",)), by="e5"),
    ),
    quotes=(Quote("r1.q1", "direct", at(ONE, "“Nothing is agreed,”"), speaker="e4", stances=("no_agreement_yet",)),),
)
SECOND = reading(
    2,
    TWO,
    None,
    None,
    mentions=(Mention(at(TWO, "Anna Pratt"), "garbled", "person", "e1"),),
    claims=(
        claim("r2.c1", "arrest", at(TWO, "was arrested in 2019"), Slot("person", "e1"), Slot("date", "2019")),
        claim("r2.c2", "demand", at(TWO, "wants Ivo Lem"), Slot("by", "e2"), Slot("wants", ("e3",))),
    ),
)
RECORD = Record(
    case=Case("test", "Prat and Lem"),
    readings=(FIRST, SECOND),
    entities=(
        Entity(
            "e1", "person", "Ana Prat", (Form("Anna Pratt", "garbled", ("r2",), 1, "read as Ana Prat, spelled alike"),)
        ),
        Entity("e2", "state", "Oria"),
        Entity("e3", "person", "Ivo Lem"),
        Entity("e4", "organization", "Oria's ministry", stands_for="e2"),
        Entity("e5", "anonymous", "a source"),
    ),
    utterances=(Utterance("u1", ("r1.q1",), ("e4",)),),
    facts=(
        fact(
            1,
            "disputed",
            "date",
            FactValue("2018", ("r1.c1",), ("r1",), Origins(1, 1)),
            FactValue("2019", ("r2.c1",), ("r2",), Origins(1, 1)),
        ),
    ),
    negotiation=Negotiation(
        None,
        "offer reported",
        stances=(StanceLine("e2", "no_agreement_yet", None, "2021-03-01", ("r2.c2",)),),
        custody=(CustodyLine("e1", "e2", "2018", None, "held", ("r1.c1",)),),
        offers=(DealLine(None, "e2", ("e3",), (), None, None, "reported", ("r1.c2",)),),
        demands=(DealLine("e2", None, (), ("e3",), None, None, "", ("r2.c2",)),),
        gates=(GateLine("a verdict", None, None, ("e4",), ("r2.c2",)),),
    ),
)


@pytest.fixture
def brief() -> Brief:
    return compose(RECORD)


def lines(brief: Brief, heading: str) -> list[str]:
    return [line.text for section in brief.sections if section.heading == heading for line in section.lines]


def test_every_line_has_words(brief: Brief) -> None:
    told = [line for section in brief.sections for line in section.lines]
    assert len(told) >= 7
    assert all(line.words for line in told), [line.text for line in told if not line.words]


def test_a_dispute_shows_every_value_who_says_it_and_why(brief: Brief) -> None:
    (text,) = lines(brief, "Disputes")
    for part in ("2018 (Oria Post; 1)", "2019 (report 2; 1)", "one report says 2018, the other 2019", "Ana Prat"):
        assert part.lower() in text.lower()


def test_a_disputed_value_is_not_told_as_if_it_were_agreed(brief: Brief) -> None:
    assert "arrested 2018 or 2019 (disputed)" in lines(brief, "Who is held")


def test_what_one_unnamed_source_says_is_marked_as_such(brief: Brief) -> None:
    section = next(s for s in brief.sections if s.heading == "Offers, demands and conditions")
    offer = next(line for line in section.lines if "Ivo Lem" in line.text and "offers" in line.text)
    assert "unnamed source alone" in offer.note


def test_an_offer_without_a_price_says_so() -> None:
    negotiation = replace(RECORD.negotiation, offers=(DealLine("e2", None, (), ("e1",), None, None, "", ("r1.c2",)),))
    text = lines(compose(replace(RECORD, negotiation=negotiation)), "Offers, demands and conditions")[0]
    assert text == "Oria offers something undisclosed for Ana Prat."


def test_a_party_is_quoted_in_its_own_words(brief: Brief) -> None:
    assert lines(brief, "What each side said last") == ["Oria's ministry: “Nothing is agreed,”"]


def test_a_refusal_is_shown_as_one() -> None:
    text = "The ministry of Oria would not say whether a price was named."
    refusal = Quote(
        "r3.q1",
        "indirect",
        at(text, "whether a price was named"),
        cue=at(text, "would not say"),
        speaker="e4",
        stances=("declines_to_comment",),
    )
    third = reading(3, text, None, "2021-03-02", sentences=(Span(0, len(text)),), quotes=(refusal,))
    told = lines(compose(replace(RECORD, readings=(FIRST, SECOND, third))), "What each side said last")
    assert told[0] == "Oria's ministry: would not say whether a price was named"


@pytest.mark.parametrize(
    ("toward", "text"),
    [
        ("a raid", "Oria rejects a raid."),
        (None, "Oria turns the offer down."),
        ("e3", "Oria turns the offer down, speaking to Ivo Lem."),
    ],
)
def test_a_stance_says_what_it_is_on(toward: str | None, text: str) -> None:
    stance = StanceLine("e2", "rejects", toward, None, ("r2.c2",))
    page = compose(replace(RECORD, negotiation=replace(RECORD.negotiation, stances=(stance,))))
    assert lines(page, "Where each side stands") == [text]


def test_a_garbled_name_is_shown_with_its_reading_and_the_place(brief: Brief) -> None:
    section = next(s for s in brief.sections if s.heading == "Garbled names")
    (line,) = section.lines
    assert line.text == "“Anna Pratt”: read as Ana Prat, spelled alike."
    assert [(w.source, w.span.of(TWO)) for w in line.words] == [(2, "Anna Pratt")]


def test_an_undated_report_is_called_undated(brief: Brief) -> None:
    assert brief.sources[1].about == "outlet unknown, undated"


def test_an_empty_record_says_that_nothing_is_stated() -> None:
    page = terminal(Record(Case("none", "Nothing yet")))
    assert "Nothing stated." in page
    assert "No report says who is held." in page


@pytest.mark.parametrize("full", [True, False])
def test_terminal_keeps_its_width(full: bool) -> None:
    assert max(len(row) for row in terminal(RECORD, width=72, full=full).splitlines()) <= 72


def test_a_report_cannot_steer_the_terminal() -> None:
    text = ONE.replace("Nothing", "\x1b]0;x\x07Nothing")
    quote = replace(FIRST.quotes[0], content=at(text, "“\x1b]0;x\x07Nothing is agreed,”"))
    hostile = replace(FIRST, report=replace(FIRST.report, text=text, title="\x1b[2J"), quotes=(quote,))
    for full in (True, False):
        assert "\x1b" not in terminal(replace(RECORD, readings=(hostile, SECOND)), full=full)


def test_terminal_gives_source_and_offsets_for_each_line() -> None:
    start = ONE.index("was arrested in 2018")
    page = terminal(RECORD, full=True)
    assert f"[1:{start}-{start + 20}]" in page
    assert "»was arrested in 2018«" in page.replace("\n", " ")


class Page(HTMLParser):
    """Collects what a browser would make of the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        values = dict(attrs)
        self.ids += [v for k, v in attrs if k == "id" and v]
        self.links += [values["href"]] if values.get("href") else []  # type: ignore[list-item]


def test_every_link_of_the_page_leads_to_one_place_on_it() -> None:
    page = Page(html(RECORD))
    assert len(page.ids) == len(set(page.ids))
    assert len(page.links) > 10
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = html(RECORD)
    assert "script" not in Page(text).tags
    assert not re.search(r"https?://|src=", text)


def test_terminal_and_page_say_the_same() -> None:
    page = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", html(RECORD)))
    for section in compose(RECORD).sections:
        for line in section.lines:
            assert line.text.replace("&", "&amp;").replace("'", "&#39;") in page


def test_overlapping_passages_keep_text_and_anchors() -> None:
    made = marked("a<b>c d", 3, [Span(0, 4), Span(2, 7), Span(2, 4)])
    assert re.sub("<[^>]+>", "", made) == "a&lt;b&gt;c d"
    assert Page(made).ids == ["s3-0-4", "s3-2-4", "s3-2-7"]


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "", "B", "C"], "A, B and C")]
)
def test_listed(items: list[str], text: str) -> None:
    assert listed(items) == text


@pytest.mark.parametrize(
    ("text", "full"), [("talks go on", "Talks go on."), ("“No.”", "“No.”"), ("why?", "Why?"), ("  a ", "A.")]
)
def test_sentence(text: str, full: str) -> None:
    assert sentence(text) == full


@pytest.mark.parametrize(
    ("origins", "text"),
    [(None, ""), (Origins(1, 1), "1 independent origin"), (Origins(1, 3), "1 to 3 independent origins")],
)
def test_origins_in_words(origins: Origins | None, text: str) -> None:
    assert origins_in_words(origins) == text


def test_a_garbled_title_is_not_the_typical_one() -> None:
    titles = ["The nation's Unfamiliar Service representative", "Foreign Ministry spokeswoman", "ministry spokeswoman"]
    assert most_typical(titles) == "ministry spokeswoman"
    assert most_typical([]) == ""


def test_excerpt_cuts_at_words() -> None:
    text = "one two three four five six"
    assert excerpt(text, 8, 13, context=7) == ("… two ", "three", " four …")
