"""A report as lineage compares it."""

from __future__ import annotations

from glienicke.fusion.body import Body, body, same_passages
from glienicke.fusion.people import People
from glienicke.text.places import Word
from tests.fusion.build import Draft

LONG = "The harbour master closed the northern basin at six because of the ice that had come in overnight."


def made(*lines: str) -> Body:
    draft = Draft("r1", "2031-05-01")
    for line in lines:
        draft.line(line)
    return body(draft.reading(), People.of(()))


def test_direct_speech_is_not_a_reports_own() -> None:
    draft = Draft("r1", "2031-05-01")
    draft.quote("Berg", "“Nothing moves on the water today,”", "[Berg|Nils Berg] said {}")
    found = body(draft.reading(), People.of(()))
    assert [word.text for word in found.words] == ["nils", "berg", "said"]


def test_passages_are_as_long_as_they_can_be() -> None:
    later, earlier = made("Quiet reigned.", LONG), made(LONG, "Quiet reigned.")
    (one,) = same_passages(later, earlier)
    assert later.reading.report.text[one.start : one.end] == LONG[:-1]
    assert earlier.reading.report.text[one.source_start : one.source_end] == LONG[:-1]


def test_two_runs_of_one_hash_are_no_passage() -> None:
    def of(*texts: str) -> Body:
        words = tuple(Word(text, at, at + 1) for at, text in enumerate(texts))
        return Body(made("x").reading, words, {42: 0}, ())

    assert same_passages(of(*"abcdefg"), of(*"abcdefh")) == ()
