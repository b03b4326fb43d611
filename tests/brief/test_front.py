"""The front page: what matters most, by the record alone, with what is left out."""

from dataclasses import replace

from glienicke.brief.compose import compose
from glienicke.brief.front import PEOPLE, front
from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.model import CustodyLine, DealLine, DealState, Entity, Form, Origins, Record, StanceLine, Stand
from tests.brief.test_brief import RECORD


def section(record: Record, heading: str) -> Section:
    return next(s for s in front(Index(record)) if s.heading == heading)


def texts(record: Record, heading: str) -> list[str]:
    return [line.text for line in section(record, heading).lines]


def crowd(number: int) -> Record:
    """So many people held, of whom the last alone is asked for."""
    people = tuple(
        Entity(f"p{n}", "person", f"Person {n}", (Form(f"Person {n}", "name", ("r1",), 1),)) for n in range(number)
    )
    custody = tuple(CustodyLine(p.id, "e2", None, None, "held", ("r1.c1",)) for p in people)
    demand = DealLine("e2", None, (), (people[-1].id,), None, None, "", ("r2.c2",))
    negotiation = replace(RECORD.negotiation, custody=custody, offers=(), demands=(demand,))
    return replace(RECORD, entities=(*RECORD.entities, *people), negotiation=negotiation, facts=())


def test_those_on_the_table_come_first_and_the_rest_is_counted() -> None:
    found = section(crowd(PEOPLE + 5), "Who is held")
    assert len(found.lines) == PEOPLE
    assert found.lines[0].text.startswith(f"Person {PEOPLE + 4}: held by Oria")
    assert found.left == 5


def test_whoever_was_exchanged_before_is_left_out_unless_asked_for() -> None:
    before = CustodyLine("e3", "e2", None, None, "exchanged", ("r2.c2",))
    negotiation = replace(RECORD.negotiation, custody=(*RECORD.negotiation.custody, before), offers=(), demands=())
    assert [t[:8] for t in texts(replace(RECORD, negotiation=negotiation), "Who is held")] == ["Ana Prat"]


def test_a_person_in_one_sentence_has_the_origins_of_each_part() -> None:
    (text,) = [t for t in texts(RECORD, "Who is held") if t.startswith("Ana Prat")]
    assert text == "Ana Prat: held by Oria; arrested 2018 (1) or 2019 (1), disputed."


def test_what_only_an_unnamed_source_says_of_a_person_is_marked() -> None:
    claims = tuple(replace(c, by="e5") if c.id == "r1.c1" else c for c in RECORD.readings[0].claims)
    record = replace(RECORD, readings=(replace(RECORD.readings[0], claims=claims), RECORD.readings[1]))
    assert texts(record, "Who is held")[0].endswith("arrested 2018 (1, unnamed) or 2019 (1), disputed.")
    assert "2018 (Oria Post; 1, unnamed)" in texts(record, "Disputes")[0]


def test_a_stance_that_only_a_quote_tells_has_the_words_of_the_quote() -> None:
    stance = StanceLine("e2", "no_agreement_yet", None, None, ())
    record = replace(RECORD, negotiation=replace(RECORD.negotiation, stances=(stance,)))
    (line,) = section(record, "Where each side stands").lines
    assert [w.span.of(record.readings[0].report.text) for w in line.words] == ["“Nothing is agreed,”"]
    assert line.origins == Origins(1, 1)


def test_an_answer_to_an_offer_has_its_day() -> None:
    offer = DealLine("e3", "e2", ("e1",), (), None, None, "reported; rejected by Oria", ("r1.c2",))
    state = DealState(0, "rejected", (Stand("e2", "rejects", "2021-03-02"),))
    negotiation = replace(RECORD.negotiation, offers=(offer,), demands=(), gates=())
    record = replace(RECORD, negotiation=negotiation, outlook=replace(RECORD.outlook, deals=(state,)))
    assert texts(record, "Offers, demands and conditions") == [
        "Ivo Lem offers Oria Ana Prat: reported; rejected by Oria (since 2 March 2021)."
    ]


def test_the_strongest_stances_are_kept() -> None:
    weak = StanceLine("e2", "declines_to_comment", None, "2021-03-02", ("r2.c2",))
    strong = [
        StanceLine("e2", s, None, "2021-03-01", ("r2.c2",)) for s in ("rejects", "sets_condition", "confirms_talks")
    ]
    negotiation = replace(RECORD.negotiation, stances=(weak, *strong))
    found = section(replace(RECORD, negotiation=negotiation), "Where each side stands")
    assert len(found.lines) == 3
    assert found.left == 1
    assert not [line for line in found.lines if "comment" in line.text]


def test_a_dispute_has_all_its_values_and_their_origins() -> None:
    assert texts(RECORD, "Disputes") == ["Ana Prat, date of the arrest: 2018 (Oria Post; 1) or 2019 (report 2; 1)."]


def test_whose_error_a_dispute_likely_is_stays() -> None:
    why = "one says 2018; another 2019: they exclude each other; likely an error of Oria Post, which is alone with it."
    record = replace(RECORD, facts=(replace(RECORD.facts[0], why=why),))
    assert texts(record, "Disputes")[0].endswith(" Likely an error of Oria Post, which is alone with it.")


def test_a_denial_is_told_in_full() -> None:
    fact = replace(
        RECORD.facts[0], values=RECORD.facts[0].values[:1], why="One says 2018; another carries a denial of it."
    )
    assert texts(replace(RECORD, facts=(fact,)), "Disputes")[0].endswith("another carries a denial of it.")


def test_what_is_not_known_names_undated_reports() -> None:
    assert texts(RECORD, "What is not known") == ["The day of report [2] is not known."]


def test_that_nothing_is_disputed_is_said() -> None:
    found = section(replace(RECORD, facts=()), "Disputes")
    assert not found.lines
    assert found.empty == "No report contradicts another."


def test_every_line_has_words_or_follows_from_others() -> None:
    def rests(line: Line) -> bool:
        return bool(line.words) or line.level == 1 or line.tone == "caution"

    assert all(rests(line) for part in compose(RECORD).front for line in part.lines)
