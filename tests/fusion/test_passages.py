"""What corresponds in two reports of which one tells the other in other words."""

from __future__ import annotations

import pytest

from glienicke.fusion.body import body
from glienicke.fusion.passages import aligned
from glienicke.fusion.people import People
from tests.fusion.build import Draft

WIRE = (
    "Norland moved the detained surveyor from a prison on the coast to a hospital in the capital on Friday, it said.",
    "Doctors had asked for the transfer for weeks, according to the surveyor's brother.",
    "The ministry would not say what he suffers from.",
    "The trawler quota is another quarrel between the two neighbours, who meet in Geneva next month.",
)
SPUN = (
    "Norland shifted the held surveyor from a coast prison to a capital hospital Friday, it told journalists.",
    "Physicians asked for it since weeks, says his sibling.",
    "What the man suffers from was not disclosed.",
)
OTHER = (
    "A ferry sank off the northern islands at dawn with forty on board.",
    "Nobody was hurt, the harbour master said.",
)


def draft(name: str, *lines: str) -> Draft:
    made = Draft(name, "2031-05-01")
    for line in lines:
        made.line(line)
    return made


def pairs(later: Draft, earlier: Draft) -> list[tuple[str, str]]:
    people = People.of(())
    found = aligned(body(later.reading(), people), body(earlier.reading(), people), {})
    return [(later.text[p.start : p.end], earlier.text[p.source_start : p.source_end]) for p in found]


def test_sentences_in_other_words_meet_those_they_come_from() -> None:
    assert pairs(draft("b", *SPUN), draft("a", *WIRE)) == list(zip(SPUN, WIRE[:3], strict=True))


def test_order_decides_where_words_alone_would_not() -> None:
    assert pairs(draft("b", SPUN[1]), draft("a", *WIRE)) == []
    assert len(pairs(draft("b", *SPUN[:2]), draft("a", *WIRE))) == 2


def test_what_only_one_of_them_tells_has_no_counterpart() -> None:
    told = pairs(draft("b", SPUN[0], *OTHER), draft("a", *WIRE))
    assert told == [(SPUN[0], WIRE[0])]
    assert pairs(draft("b", *OTHER), draft("a", *WIRE)) == []


def test_the_same_words_within_a_longer_sentence() -> None:
    words = "the drivers of both lorries were told to wait in a car park"
    one = f"At noon {words}."
    other = (
        f"As dawn broke over the pass and the first snow of the year fell on {words}, nobody at the northern customs"
        " house could remember when a whole column had been kept there before without any reason being given."
    )
    assert (words, words) in pairs(draft("b", one), draft("a", other)) or pairs(draft("b", one), draft("a", other))


@pytest.mark.parametrize("lines", [(), ("Yes.",)])
def test_reports_without_words(lines: tuple[str, ...]) -> None:
    assert pairs(draft("b", *lines), draft("a", *WIRE)) == []
    assert pairs(draft("b", *SPUN), draft("a", *lines)) == []
