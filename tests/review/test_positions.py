"""A person's positions: they survive any reader, win over what was read, can be undone, and the later one holds."""

import pytest

from glienicke.errors import UsageError
from glienicke.model import Judgement, Subject
from glienicke.pipeline import read
from glienicke.review import positions
from glienicke.review.show import described, log_rows
from glienicke.schema.positions import said
from tests.review.case import READERS, TEXTS, judgement, reading, readings, record, report, undo

REFUSES = "Norway refuses to free Viktor Brandt"
BEFORE = record(readings())


def added(sentence: str) -> Judgement:
    return judgement("position", positions.added(BEFORE, sentence))


def judged(made) -> list[str]:
    return [said(p.party, p.senses[0], made.name) for p in made.outlook.positions if p.basis == "judged"]


@pytest.mark.parametrize("reader", READERS)
def test_it_is_kept_whatever_the_reader_makes_of_the_reports(reader):
    made = record([READERS[reader](reading(source)) for source in TEXTS], [added(REFUSES)])
    assert judged(made) == [REFUSES]
    (position,) = [p for p in made.outlook.positions if p.basis == "judged"]
    assert position.why == "decided by Ann Prat on 2031-06-01 (j1): seen the papers"
    assert made.judgements[0].problem == ""


def test_it_waits_for_reports_that_are_not_known_by_the_day():
    assert judged(record(readings(), [added(REFUSES)], "2031-05-03")) == []
    assert judged(record(readings(), [added(REFUSES)], "2031-05-06")) == [REFUSES]


def test_undone_it_is_as_if_it_had_never_been():
    assert record(readings(), [added(REFUSES), undo(1)]) == BEFORE
    assert judged(record(readings(), [added(REFUSES), undo(1), undo(2)])) == [REFUSES]


def test_of_two_that_contradict_each_other_the_later_holds():
    log = [added(REFUSES), added("Norway gives Brandt only together with Ingrid Solheim")]
    made = record(readings(), log)
    assert judged(made) == ["Norway gives Viktor Brandt only together with Ingrid Solheim"]
    states = [row.state for row in log_rows(log, made)]
    assert states == ["set aside: j2, which is later, says otherwise", "in force"]
    assert len(judged(record(readings(), [added(REFUSES), added("Norway wants Solheim in any deal")]))) == 2


def test_it_is_told_in_the_words_of_reports():
    assert described(added("Norway says that the verdict of 3 May must come first, before Solheim")) == (
        "Norway says that the verdict of 3 May must come first, before Ingrid Solheim"
    )


def test_one_sense_is_chosen_by_the_words_of_its_claims():
    texts = ("a.txt", "b.txt", "d.txt")
    more = "OSLO, May 7, 2031 — Norway wants Ingrid Solheim and the singer Bo Lind back."
    made = [*readings(*texts), read(report("f.txt", more))]
    before = record(made)
    (found,) = [p for p in before.outlook.positions if len(p.senses) > 1]
    log = [judgement("sense", positions.meant(before, found.id, 2))]
    assert "means: Norway would like Ingrid Solheim and Bo Lind" in described(log[0])
    for reader in ("the same", "renumbered"):
        after = record([READERS[reader](one) for one in made], log)
        (kept,) = [p for p in after.outlook.positions if p.basis == "judged"]
        assert [s.kind for s in kept.senses] == ["wants"]
        assert kept.claims
    assert record(made, [*log, undo(1)]) == before
    assert record([READERS["blind"](one) for one in made], log).judgements[0].problem == positions.UNCLAIMED


@pytest.mark.parametrize(
    ("sentence", "error"),
    [
        ("Norway is generous", "not a position"),
        ("Atlantis refuses to free Brandt", "nobody is called so"),
        ("Norway refuses to free Minsk", "is a place; group or person is needed"),
        ("Viktor Brandt refuses to free Solheim", "group or organization or state is needed"),
    ],
)
def test_what_is_no_position_is_said_in_one_line(sentence, error):
    with pytest.raises(UsageError, match=error):
        positions.added(BEFORE, sentence)


@pytest.mark.parametrize(("position", "number"), [("nothing", 1), (BEFORE.outlook.positions[0].id, 1)])
def test_a_sense_that_there_is_not_is_refused(position, number):
    with pytest.raises(UsageError, match=r"no position|one sense only"):
        positions.meant(BEFORE, position, number)


@pytest.mark.parametrize("value", ["@0 is generous", "@7 refuses to free @1", "refuses to free", None])
def test_a_judgement_that_nobody_can_read_says_so(value):
    good = positions.added(BEFORE, REFUSES)
    made = record(readings(), [judgement("position", Subject((), good.others, value=value))])
    assert judged(made) == []
    assert made.judgements[0].problem == positions.NOBODY
