"""What a person decided of positions, laid over what was read."""

from __future__ import annotations

import pytest

from glienicke.exchanges import Question, outlook
from glienicke.exchanges.whatif import parsed
from glienicke.model import Outlook, Record, Ruling
from glienicke.schema.positions import parts_of, positions, said
from tests.exchanges.test_outlook import demand, offer, record, stance

MADE = record(offer, demand, stance("Germany", "rejects", "freeing Dorn"))


def ruled(*sentences: str, made: Record = MADE, question: Question | None = None) -> Outlook:
    rulings = [Ruling(f"j{n}", *parsed(made, text), f"decided: {text}") for n, text in enumerate(sentences, 1)]
    return outlook(made, question or Question(), rulings)


def told(found: Outlook) -> dict[str, str]:
    return {said(p.party, p.senses[0], MADE.name): p.basis for p in found.positions}


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Germany gives Dorn only together with Torvik", "Germany refuses to free Dorn"),
        ("Norway would like Selwick and Torvik", "Norway wants Selwick and Torvik in any deal"),
        ("Germany refuses to free Raut", None),
        ("Iran refuses to free Dorn", None),
        ("Germany gives at most 1", None),
        ("Germany says that the verdict must come first, before Dorn", None),
    ],
)
def test_it_takes_the_place_of_what_was_read_of_the_same_matter(sentence: str, gone: str | None) -> None:
    before, after = told(ruled()), told(ruled(sentence))
    assert after[sentence] == "judged"
    assert before.keys() - after.keys() == ({gone} if gone else set())
    notes = [n.text for n in ruled(sentence).excluded]
    assert notes == ([f"{gone}: set aside, decided: {sentence}"] if gone else [])


def test_of_several_people_the_others_stay_as_they_were_read() -> None:
    found = told(ruled("Norway would like Torvik"))
    assert found["Norway wants Selwick in any deal"] == "stated"


def test_it_keeps_the_words_where_reports_say_the_same() -> None:
    (position,) = [p for p in ruled("Germany refuses to free Dorn").positions if "germany" in p.id]
    assert position.basis == "judged"
    assert position.claims


def test_it_decides_what_is_open() -> None:
    assert ruled().state == "blocked"
    assert ruled("Germany gives Dorn only together with Torvik").state == "open"
    assert ruled("Germany gives Dorn only together with Torvik", "Iran refuses to free Torvik").state == "blocked"


def test_what_a_person_stated_is_not_missing() -> None:
    thin = record(demand)
    plain = [n.text for n in outlook(thin).missing]
    assert "whether Germany would free Dorn is not stated" in plain
    filled = ruled("Germany refuses to free Dorn", "Norway wants Selwick in any deal", made=thin)
    assert not {"whether Germany would free Dorn is not stated", "whom Norway asks for is not stated"} & {
        n.text for n in filled.missing
    }


@pytest.mark.parametrize("number", range(2))
def test_a_sense_is_chosen_by_the_claims_it_rests_on(number: int) -> None:
    several = record(offer)
    (position,) = [p for p in outlook(several).positions if len(p.senses) == 2]
    ruling = Ruling("j1", position.party or "", position.senses[number], "heard the tape", position.claims)
    (kept,) = outlook(several, rulings=[ruling]).positions
    assert (kept.senses, kept.claims, kept.why) == ((position.senses[number],), position.claims, "heard the tape")


def test_a_sense_that_nothing_has_any_more_is_told() -> None:
    (position,) = outlook(record(offer)).positions
    ruling = Ruling("j1", "nobody", position.senses[0], "heard the tape", position.claims)
    (note,) = outlook(record(offer), rulings=[ruling]).excluded
    assert note.text.endswith("no position of these words has that sense (heard the tape)")


@pytest.mark.parametrize("kind", positions()["kinds"])
def test_every_sentence_is_taken_apart_as_it_was_put_together(kind: str) -> None:
    parts = {"party": "@0", "items": "@1 and @2", "others": "@3", "count": "2"}
    sentence = positions()["kinds"][kind]["sentence"].replace("[", "").replace("]", "").format(**parts)
    found = parts_of(f"{sentence}.")
    assert found is not None
    assert found[0] == kind
    assert found[1].items() <= parts.items()
