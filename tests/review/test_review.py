"""Judgements survive adding reports, reading everything anew, and undoing in any order; they always win."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.errors import UsageError
from glienicke.model import Subject
from glienicke.review import make
from glienicke.review.show import claim_rows, described, log_rows, to_undo
from tests.review.case import READERS, TEXTS, holds, judgement, menu, reading, readings, record, report, undo

BEFORE = record(readings("a.txt", "b.txt", "c.txt", "d.txt"))
MENU = menu(BEFORE)
LOGS = st.lists(st.sampled_from(range(len(MENU))), min_size=1, max_size=5, unique=True)


def judged(log, made):
    return {j.id: j for j in record(made, log).judgements}


def test_the_menu_has_every_kind_and_each_changes_something():
    assert {j.kind for j in MENU} == {"merge", "split", "rename", "reject", "accept", "date", "zone"}
    plain = replace(record(readings()), judgements=())
    for one in MENU:
        made = record(readings(), [one])
        assert holds(made, one), described(one)
        assert not holds(plain, one) or one.kind in ("accept", "merge", "split"), described(one)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("number", range(len(MENU)), ids=lambda n: f"{n}-{MENU[n].kind}")
def test_each_survives_more_reports_and_any_reader(number, reader):
    made = record([READERS[reader](reading(source)) for source in TEXTS], [MENU[number]])
    assert holds(made, MENU[number])
    told = made.judgements[0].problem
    assert not told or (MENU[number].kind == "reject" and "nothing to reject" in told)


@settings(max_examples=25, deadline=None)
@given(LOGS, st.sampled_from(sorted(READERS)), st.data())
def test_undone_in_any_order_it_is_as_if_it_had_never_been(numbers, reader, data):
    made = [READERS[reader](one) for one in readings()]
    log = [MENU[n] for n in numbers]
    gone = data.draw(st.lists(st.sampled_from(range(1, len(log) + 1)), unique=True))
    one, other = data.draw(st.permutations(gone)), data.draw(st.permutations(gone))
    left, right = (record(made, [*log, *map(undo, order)]) for order in (one, other))
    assert left == right
    kept = record(made, [j for n, j in enumerate(log, 1) if n not in gone])
    assert [e.referents for e in left.entities] == [e.referents for e in kept.entities]
    assert [e.name for e in left.entities] == [e.name for e in kept.entities]
    assert [r.claims == s.claims for r, s in zip(left.readings, kept.readings, strict=True)].count(False) <= len(log)
    everything = record(made, [*log, *map(undo, range(1, len(log) + 1))])
    assert everything == record(made)


@settings(max_examples=25, deadline=None)
@given(LOGS, st.sampled_from(sorted(READERS)))
def test_what_has_no_problem_holds_and_the_last_word_has_none(numbers, reader):
    made = record([READERS[reader](one) for one in readings()], [MENU[n] for n in numbers])
    assert [j.kind for j in made.judgements] == [MENU[n].kind for n in numbers]
    for one in made.judgements:
        assert one.problem or holds(made, one), described(one)
    last = made.judgements[-1]
    assert not last.problem or "nothing to reject" in last.problem


def test_undoing_can_be_undone():
    log = [MENU[4], undo(1), undo(2)]
    assert holds(record(readings(), log), MENU[4])
    assert not holds(record(readings(), log[:2]), MENU[4])
    assert [r.state for r in log_rows(log, record(readings(), log))] == ["in force", "undone by j3", "in force"]
    with pytest.raises(UsageError, match="undone by j3 already"):
        to_undo(log, "j2")
    with pytest.raises(UsageError, match="no judgement is called j9"):
        to_undo(log, "j9")


def test_of_two_that_contradict_each_other_the_later_holds_and_the_earlier_says_so():
    merge, split = (
        MENU[0],
        judgement("split", replace(MENU[0].on, places=MENU[0].on.places[:1], others=MENU[0].on.places[1:])),
    )
    for first, second in ((merge, split), (split, merge)):
        made = record(readings(), [first, second])
        assert holds(made, second)
        assert not holds(made, first)
        assert made.judgements[0].problem.startswith("set aside: j2, which is later, says that they are ")
        assert made.judgements[1].problem == ""


def test_a_contradiction_through_a_third_is_seen():
    people = ["Karin Lund", "Pavel Trost", "Viktor Brandt"]
    on = {pair: make.merge(BEFORE, list(pair)) for pair in combinations(people, 2)}
    apart = on["Karin Lund", "Viktor Brandt"]
    log = [
        judgement("split", Subject(apart.places[:1], apart.places[1:])),
        judgement("merge", on["Karin Lund", "Pavel Trost"]),
        judgement("merge", on["Pavel Trost", "Viktor Brandt"]),
    ]
    made = record(readings(), log)
    assert made.judgements[0].problem == "set aside: j2, j3, which is later, says that they are one"
    assert all(holds(made, j) for j in log[1:])


@pytest.mark.parametrize(
    ("on", "problem"),
    [
        (replace(MENU[0].on, places=(replace(MENU[0].on.places[0], report="r0"),)), "report r0 is not in this case"),
        (
            replace(MENU[0].on, places=(replace(MENU[0].on.places[0], text="Xaver"), MENU[0].on.places[1])),
            "does not say “Xaver”",
        ),
    ],
)
def test_what_no_longer_exists_is_said_in_one_line(on, problem):
    (one,) = record(readings(), [judgement("merge", on)]).judgements
    assert problem in one.problem
    assert "\n" not in one.problem


def test_undoing_what_is_not_there_is_said():
    (one,) = record(readings(), [undo(7)]).judgements
    assert one.problem == "no earlier judgement is called j7"


def test_a_judgement_waits_for_reports_that_are_not_known_yet():
    made = record(readings(), [MENU[0]], as_of="2031-05-04")
    assert [j.problem for j in made.judgements] == [""]


def test_a_split_goes_through_what_one_report_makes_one():
    text = (
        "Anders Holm, a fisherman, was freed in Oslo on Monday, his family said. Holm thanked Norway. Mr Holm was well."
    )
    made = [reading("a.txt"), _read("f.txt", text)]
    before = record(made)
    on = make.split(before, "Anders Holm", ["f.txt:Holm#2"])
    after = record(made, [judgement("split", on)])
    assert holds(after, judgement("split", on))
    whole = {e.name: {f.text for f in e.forms} for e in after.entities}
    assert whole["Anders Holm"] == {"Anders Holm", "Mr Holm"} or "Anders Holm" in whole["Anders Holm"]


def _read(source, text):
    from glienicke.pipeline import read

    return read(report(source, text))


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Nobody Here", "nobody is called so here"),
        ("a.txt:Nobody", "these words do not stand there"),
        ("a.txt:Solheim#9", "do not stand there 9 times"),
        ("a.txt:sentenced", "nobody is read there"),
    ],
)
def test_who_is_not_there_is_said(name, problem):
    with pytest.raises(UsageError, match=problem):
        make.entity_of(BEFORE, name)


@pytest.mark.parametrize(
    ("attempt", "problem"),
    [
        (lambda: make.merge(BEFORE, ["Karin Lund"]), "at least two"),
        (lambda: make.split(BEFORE, "Viktor Brandt", [f.text for f in _forms("Viktor Brandt")]), "nothing of"),
        (lambda: make.split(BEFORE, "Karin Lund", ["Prat"]), "is not written"),
        (lambda: make.rename(BEFORE, "Karin Lund", " "), "empty"),
        (lambda: make.rule(BEFORE, "c99"), "no claim, quote or place"),
        (lambda: make.rule(BEFORE, "a.txt:sentenced"), "nothing is read there"),
        (lambda: make.accepted(BEFORE, "a.txt:Ingrid Solheim"), "is no claim"),
        (lambda: make.dated(BEFORE, "a.txt", "yesterday"), "no date"),
        (lambda: make.dated(BEFORE, "z.txt", "2031-05-01"), "no report is called so"),
        (lambda: make.zoned(BEFORE, "a.txt:Solheim", "kitchen"), "no kind of zone"),
        (lambda: make.zoned(BEFORE, "Solheim", "body"), "no place"),
    ],
)
def test_what_makes_no_sense_is_refused(attempt, problem):
    with pytest.raises(UsageError, match=problem):
        attempt()


def _forms(name):
    return next(e for e in BEFORE.entities if e.name == name).forms


def test_every_judgement_and_claim_can_be_shown():
    assert len({described(j) for j in MENU}) == len(MENU)
    rows = list(claim_rows(BEFORE))
    mine = list(claim_rows(BEFORE, make.entity_of(BEFORE, "Ingrid Solheim").id))
    assert 0 < len(mine) < len(rows)
    assert all("Ingrid Solheim" in row.says for row in mine)
