"""Dates of undated reports: only what dated ones leave."""

from __future__ import annotations

from glienicke.fusion import date_reports
from glienicke.model import Dating
from tests.fusion.build import Draft

SAID = "“We sent generous terms in the spring to bring both pilots home,”"


def dated(day: str = "2031-07-28", around: str = "{} [Tandberg|Tandberg] said Wednesday.", words: str = SAID) -> Draft:
    draft = Draft("d", day, "The Gull")
    draft.referent("Tandberg", name="Anton Tandberg")
    draft.quote("Tandberg", words, around)
    return draft


def undated(around: str, words: str = SAID, more: str = "", speaker: str = "Anton Tandberg") -> Draft:
    draft = Draft("u", None, "Tern Daily")
    draft.referent("Tandberg", name=speaker)
    draft.quote("Tandberg", words, around)
    if more:
        draft.line(more)
    return draft


def date(*drafts: Draft) -> Dating:
    found = {r.report.id: r.report.published for r in date_reports([d.reading() for d in drafts])}
    return found["u"]


def test_a_shared_saying_on_the_same_weekday_leaves_a_week() -> None:
    got = date(dated(), undated("{} [Tandberg|Tandberg] told reporters Wednesday."))
    assert (got.value, got.basis) == ("2031-07-23/2031-07-29", "inferred")
    assert (
        got.why == "The Gull (28 July 2031) puts on 23 July 2031 what Tandberg said, and this report on Wednesday too."
    )


def test_a_weekday_that_the_report_calls_its_own_leaves_one_day() -> None:
    got = date(
        dated(),
        undated("{} [Tandberg|Tandberg] told reporters Wednesday.", more="The palace said earlier Thursday no."),
    )
    assert got.value == "2031-07-24"
    assert got.why.endswith("it calls something earlier the same Thursday.")


def test_other_words_for_the_same_saying_will_do() -> None:
    words = "the government had sent “generous terms” in the spring for both pilots"
    quoted = "his country had put “generous terms” in the spring for both pilots"
    got = date(dated(words=words), undated("[Tandberg|Tandberg] announced Wednesday that {}.", quoted))
    assert got.value == "2031-07-23/2031-07-29"


def test_copied_sentences_will_do() -> None:
    text = "The pilots were brought to the airfield near the border on Monday night in two grey vans."
    one, other = dated(around="[Tandberg|Tandberg] said {}."), undated("[Tandberg|Tandberg] said {}.", "“Nothing,”")
    one.line(text)
    other.line(text)
    assert date(one, other).value == "2031-07-28/2031-08-03"


def test_what_a_speaker_goes_on_to_say_is_of_the_same_day() -> None:
    draft = undated("{} [Tandberg|Tandberg] told reporters Wednesday.", "‘We have waited long enough for this answer,’")
    draft.quote("Tandberg", SAID.replace("“", "‘").replace("”", "’"), "{} [Tandberg|he] said.")
    assert date(dated(), draft).value == "2031-07-23/2031-07-29"


def test_nothing_is_guessed() -> None:
    assert date(dated(), undated("{} [Tandberg|Tandberg] said.")).value is None
    assert date(dated(), undated("{} [Tandberg|Tandberg] said Tuesday.")).value is None
    assert date(dated(), undated("{} [Tandberg|Tandberg] said last Wednesday.")).value is None
    assert date(dated(), undated("{} [Tandberg|Tandberg] said Wednesday.", speaker="Olga Marn")).value is None
    assert (
        date(dated(), undated("{} [Tandberg|Tandberg] said Wednesday.", "“I am glad to see so many of you,”")).value
        is None
    )


def test_what_disagrees_leaves_it_open() -> None:
    early = dated("2031-07-03")
    early.id = "e"
    got = date(dated(), early, undated("{} [Tandberg|Tandberg] said Wednesday."))
    assert (got.value, got.basis) == (None, "unknown")


def test_a_date_that_is_known_stays() -> None:
    known = undated("{} [Tandberg|Tandberg] said Wednesday.")
    known.published = "2031-09-01"
    assert date(dated(), known) == Dating("2031-09-01", "metadata")
