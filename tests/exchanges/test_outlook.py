"""From claims to what is open: positions with their senses, days, sources, and every kind of bad input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from glienicke.errors import UsageError
from glienicke.exchanges import Question, board, outlook
from glienicke.model import Case, Outlook, Record
from glienicke.schema.positions import said
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled

Telling = Callable[[Draft], None]
DAY = "2031-07-28"


def record(*telling: Telling, day: str | None = DAY) -> Record:
    """Norway wants Selwick and Torvik of Iran; Germany holds Dorn; what else is told is up to the test."""
    return assembled([report("a", day, base, *telling)])


def report(name: str, day: str | None, *telling: Telling) -> object:
    draft = Draft(name, day, f"Outlet {name}")
    for state in ("Norway", "Iran", "Germany"):
        draft.referent(state, "state")
        draft.line(f"[{state}|{state}].")
    for tell in telling:
        tell(draft)
    return draft.reading()


def base(draft: Draft) -> None:
    for person, holder in (("Selwick", "Iran"), ("Torvik", "Iran"), ("Raut", "Norway"), ("Dorn", "Germany")):
        draft.claim("custody", {"person": f"={person}", "holder": f"={holder}"})


def offer(draft: Draft) -> None:
    draft.line("Norway made an offer.")
    slots = {"by": "=Norway", "to": "=Iran", "wants": ["=Selwick", "=Torvik"], "gives": ["=Raut"]}
    draft.claim("offer", slots, by="Norway")


def demand(draft: Draft, words: str = "Iran wants Dorn back.") -> None:
    draft.line(words)
    draft.claim("demand", {"by": "=Iran", "to": "=Norway", "wants": ["=Dorn"]}, by="Iran")


def stance(party: str, kind: str, toward: str, by: str | None = None) -> Telling:
    def tell(draft: Draft) -> None:
        draft.line(f"{party} on {toward}.")
        draft.claim("position", {"actor": f"={party}", "stance": kind, "toward": toward}, by=by or party)

    return tell


def sentences(made: Record, found: Outlook) -> list[list[str]]:
    return [[said(p.party, sense, made.name) for sense in p.senses] for p in found.positions]


def open_now(made: Record, found: Outlook) -> list[set[str]]:
    return [{made.name(p) for p in package.people} for package in found.first.open.packages]


def changes(made: Record, found: Outlook) -> dict[str, list[set[str]]]:
    by_id = {p.id: said(p.party, p.senses[0], made.name) for p in found.positions}
    return {
        "; ".join(by_id[p] for p in c.positions): [{made.name(i) for i in p.people} for p in c.open.packages]
        for c in found.first.corrections
    }


def test_an_offer_alone_is_open() -> None:
    made = record(offer)
    found = outlook(made)
    assert found.state == "open"
    assert open_now(made, found) == [{"Selwick", "Torvik", "Raut"}]
    assert sentences(made, found) == [
        ["Norway wants Selwick and Torvik in any deal", "Norway would like Selwick and Torvik"]
    ]
    assert [n.text for n in found.missing] == ["whom Iran asks for is not stated"]


def test_an_offer_to_nobody_named_is_to_whoever_holds_those_it_asks_for() -> None:
    def nobody(draft: Draft) -> None:
        draft.claim("offer", {"by": "=Norway", "wants": ["=Selwick"], "gives": ["=Raut"]}, by="Norway")

    made = record(nobody)
    assert open_now(made, outlook(made)) == [{"Selwick", "Raut"}]


def test_a_third_country_refuses_and_stands_in_the_way() -> None:
    made = record(offer, demand, stance("Germany", "rejects", "freeing Dorn"))
    found = outlook(made)
    assert found.state == "blocked"
    assert [(made.name(a), made.name(b)) for a, b in found.sides] == [("Germany", "Norway")]
    assert changes(made, found) == {
        "Iran wants Dorn in any deal": [{"Selwick", "Torvik", "Raut"}],
        "Germany refuses to free Dorn": [{"Selwick", "Torvik", "Dorn"}],
    }
    assert [(p.count, p.of) for p in found.pivots if p.kind == "third country"] == [(1, 2)]


def test_the_other_sense_of_a_demand_is_another_run() -> None:
    made = record(offer, demand, stance("Germany", "rejects", "freeing Dorn"))
    runs = {run.change: run.clearing for run in outlook(made).runs}
    other = runs["if it means: Iran wants Dorn in return for Selwick and Torvik"]
    assert len(other.corrections) == 3, "Norway may ask for less, Iran for nobody, or Germany gives"


@pytest.mark.parametrize(
    ("words", "senses"),
    [
        ("Iran wants Dorn in any deal.", ["Iran wants Dorn in any deal"]),
        ("If they want both, Iran wants Dorn.", ["Iran wants Dorn in return for Selwick and Torvik"]),
        (
            "Iran wants Dorn back.",
            ["Iran wants Dorn in any deal", "Iran wants Dorn in return for Selwick and Torvik"],
        ),
    ],
)
def test_words_settle_the_scope(words: str, senses: list[str]) -> None:
    made = record(offer, lambda draft: demand(draft, words))
    assert senses in sentences(made, outlook(made))


def test_one_for_two_is_called_unequal() -> None:
    made = record(offer, stance("Iran", "rejects", "one prisoner for two"))
    found = outlook(made)
    assert ["Iran wants more than 1 for Selwick and Torvik"] in sentences(made, found)
    assert {made.name(s.party): s.answer for s in found.deals[0].stands} == {"Iran": "rejects"}
    assert found.deals[0].state == "rejected"


def test_an_offer_is_called_unequal() -> None:
    made = record(offer, stance("Iran", "rejects", "the offer"))
    assert ["Iran calls Raut for Selwick and Torvik unequal"] in sentences(made, outlook(made))


@pytest.mark.parametrize("toward", ["the allegations", "the crime", "an interview"])
def test_what_is_rejected_beside_the_talks_is_no_position(toward: str) -> None:
    made = record(offer, stance("Iran", "rejects", toward))
    assert len(outlook(made).positions) == 1
    assert outlook(made).deals[0].state != "rejected"


def test_who_owes_an_answer_since_when() -> None:
    def june(draft: Draft) -> None:
        draft.line("Norway made an offer.")
        slots = {"by": "=Norway", "to": "=Iran", "gives": ["=Raut"], "wants": ["=Selwick"], "date": "2031-06"}
        draft.claim("offer", slots, by="Norway")

    made = record(june)
    (state,) = outlook(made).deals
    assert (state.state, state.since, made.name(state.owes)) == ("tabled", "2031-06-01", "Iran")


@pytest.mark.parametrize(
    ("kind", "state"),
    [("confirms_talks", "tabled"), ("no_agreement_yet", "tabled"), ("confirms_offer", "confirmed by both sides")],
)
def test_to_confirm_talks_is_not_to_confirm_the_offer(kind: str, state: str) -> None:
    assert outlook(record(offer, stance("Iran", kind, "the offer"))).deals[0].state == state


def test_a_condition_is_part_of_every_package() -> None:
    def gate(draft: Draft) -> None:
        draft.line("The court first.")
        draft.claim("gate", {"requirement": "the court has ruled"})

    made = record(offer, gate)
    assert [p.gates for p in outlook(made).first.open.packages] == [("gate:the court has ruled",)]


# --- what bad input gets -----------------------------------------------------------------------------------------


def test_two_holders_at_once_are_one_run_each() -> None:
    def other(draft: Draft) -> None:
        draft.claim("custody", {"person": "=Selwick", "holder": "=Germany"})

    made = record(offer, other)
    held = {made.name(h.line.holder) for h in board(made).held if made.name(h.line.person) == "Selwick"}
    assert held == {"Iran", "Germany"}
    assert [run.change for run in outlook(made).runs if "held by" in run.change] == ["if Selwick is held by Germany"]


def test_the_dead_are_not_exchanged_and_the_words_say_why() -> None:
    def death(draft: Draft) -> None:
        draft.line("Torvik died in prison.")
        draft.claim("attribute", {"person": "=Torvik", "attribute": "cause of death", "value": "pneumonia"})

    made = record(offer, death)
    found = outlook(made)
    (note,) = found.barred
    assert note.text == "Torvik: is reported dead"
    assert [made.readings[0].claims[-1].id] == list(note.claims)
    assert changes(made, found) == {"Norway wants Selwick and Torvik in any deal": [{"Selwick", "Raut"}]}


def test_the_free_are_not_exchanged() -> None:
    def release(draft: Draft) -> None:
        draft.claim("release", {"person": "=Torvik", "date": "2031-07"})

    found = outlook(record(offer, release))
    assert [n.text for n in found.barred] == ["Torvik: not held any more (released)"]


def test_what_is_undated_is_left_out_of_a_day_and_listed() -> None:
    dated, undated = report("a", DAY, base, offer), report("b", None, demand)
    made = assembled([dated, undated])
    everything, then = outlook(made), outlook(made, Question("2031-07-30"))
    assert len(everything.positions) == 2
    assert len(then.positions) == 1
    assert [n.text for n in then.excluded] == ["Iran, offer or demand: undated"]


def test_what_is_later_is_left_out_and_changes_nothing() -> None:
    early, late = report("a", DAY, base, offer), report("b", "2031-08-05", demand)
    both, alone = assembled([early, late]), assembled([early])
    then = outlook(both, Question("2031-07-30"))
    assert [n.text for n in then.excluded] == ["Iran, offer or demand: later"]
    assert open_now(both, then) == open_now(alone, outlook(alone))


def test_the_clock_of_the_world_counts_from_the_deed() -> None:
    def release(draft: Draft) -> None:
        draft.claim("release", {"person": "=Torvik", "date": "2031-07-20"})

    made = assembled([report("a", "2031-07-01", base, offer), report("b", "2031-08-05", release)])
    reported = outlook(made, Question("2031-07-25"))
    world = outlook(made, Question("2031-07-10", "world"))
    assert not world.barred
    assert outlook(made, Question("2031-07-25", "world")).barred
    assert not [n for n in reported.barred if "released" in n.text and n.claims == ()]


def test_a_garbled_name_that_nobody_knows_is_not_exchanged() -> None:
    made = record(offer)
    garbled = [
        replace(e, forms=tuple(replace(f, kind="garbled") for f in e.forms)) if e.name == "Torvik" else e
        for e in made.entities
    ]
    found = outlook(replace(made, entities=tuple(garbled)))
    assert [n.text for n in found.barred] == ["Torvik: a garbled name: who is meant is not clear"]


def test_whose_holder_nobody_names_is_not_exchanged() -> None:
    def wish(draft: Draft) -> None:
        draft.claim("demand", {"by": "=Norway", "to": "=Iran", "wants": ["=Abelsen"]}, by="Norway")

    found = outlook(record(wish))
    assert [n.text for n in found.barred] == ["Abelsen: who holds them is not stated"]
    assert found.state == "too little stated"


def test_facts_that_exclude_each_other_are_named() -> None:
    def free(draft: Draft) -> None:
        for person in ("Selwick", "Torvik", "Raut", "Dorn"):
            draft.claim("release", {"person": f"={person}", "date": "2031-07"})

    made = record(offer, free)
    found = outlook(made)
    named = {made.name(fact.partition(" ")[2]) for fact in found.first.impossible if fact.startswith("barred")}
    assert found.state == "ruled out by facts"
    assert named == {"Raut"}, "without whom Iran, which holds the others, would receive nobody"


def test_an_empty_record_states_nothing() -> None:
    found = outlook(Record(Case("c", "Case")))
    assert found.state == "nothing stated"
    assert found == Outlook()


def test_a_record_without_talks_states_nothing() -> None:
    assert outlook(record()).state == "nothing stated"


# --- what if -----------------------------------------------------------------------------------------------------


def test_what_if_a_position_were_given_up_or_stated() -> None:
    made = record(offer, demand, stance("Germany", "rejects", "freeing Dorn"))
    assert outlook(made, Question(drop=("germany-refuses",))).state == "open"
    found = outlook(made, Question(drop=("germany",), add=("Norway refuses to free Raut", "Iran gives at most 1.")))
    assert sentences(made, found)[-2:] == [["Norway refuses to free Raut"], ["Iran gives at most 1"]]
    assert found.positions[-1].basis == "supposed"
    assert found.state == "blocked"


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway wants Selwick and Torvik in any deal",
        "Iran wants Dorn in return for Selwick and Torvik",
        "Norway would like Selwick and Torvik",
        "Germany will not discuss Dorn",
        "Germany gives Dorn only together with Selwick and Torvik",
        "Norway wants all or none of Selwick and Torvik",
        "Norway wants at least 1 of Selwick and Torvik",
        "Norway gives nobody but Raut",
        "Iran calls Raut for Selwick and Torvik unequal",
        "Iran wants more than 1 for Selwick",
        "Iran says that the court ruling must come first, before Selwick",
        "Iran says that the court ruling must come first",
    ],
)
def test_every_sentence_is_read_as_it_is_written(sentence: str) -> None:
    made = record(offer, demand)
    assert sentences(made, outlook(made, Question(add=(sentence,))))[-1] == [sentence]


@pytest.mark.parametrize(
    "question",
    [
        Question("31 July"),
        Question(drop=("nothing-like-it",)),
        Question(drop=("-",)),
        Question(add=("Norway is generous",)),
        Question(add=("Norway refuses to free Nobody",)),
        Question(add=("x" * 5000,)),
    ],
)
def test_what_makes_no_sense_is_said(question: Question) -> None:
    with pytest.raises(UsageError):
        outlook(record(offer, demand), question)


def test_without_unnamed_sources() -> None:
    def unnamed(draft: Draft) -> None:
        draft.referent("source", "anonymous", name="an official")
        draft.line("[source|an official] said so.")
        draft.claim("position", {"actor": "=Germany", "stance": "rejects", "toward": "freeing Dorn"}, by="source")

    made = record(offer, demand, unnamed)
    found = outlook(made)
    assert [p.anonymous for p in found.positions] == [False, False, True]
    assert found.runs[-1].change == "without positions that rest on unnamed sources alone"
    assert outlook(made, Question(without_anonymous=True)).first == found.runs[-1].clearing


# --- terms -------------------------------------------------------------------------------------------------------


def test_terms_stand_beside_each_other_without_a_score() -> None:
    def figures(draft: Draft) -> None:
        draft.claim("sentence", {"person": "=Raut", "length": "P25Y", "offence": "smuggling", "date": "2021"})
        draft.claim("sentence", {"person": "=Selwick", "length": "P9Y", "offence": "espionage"})
        draft.claim("arrest", {"person": "=Raut", "date": "2021-07-28"})
        moved = [
            {"person": "=Berg", "from": "=Iran", "to": "=Norway"},
            {"person": "=Holm", "from": "=Iran", "to": "=Norway"},
            {"person": "=Amir", "from": "=Norway", "to": "=Iran"},
        ]
        draft.claim("exchange", {"transfers": moved, "date": "2019"})
        draft.claim("sentence", {"person": "=Amir", "length": "P8Y", "offence": "smuggling"})
        draft.claim("sentence", {"person": "=Holm", "length": "P20Y", "offence": "spying"})
        draft.claim("sentence", {"person": "=Berg", "length": "P10Y", "offence": "spying"})
        draft.claim("arrest", {"person": "=Amir", "date": "2018-01-01"})

    made = record(offer, figures)
    sheet, past = outlook(made).sheets
    norway, iran = sheet.sides
    assert (norway.sentence, norway.served, norway.remaining) == (25.0, 10.0, 15.0)
    assert norway.charges == ("smuggling",)
    assert (iran.sentence, iran.unknown, len(iran.people)) == (None, 1, 2), "of Torvik no sentence is stated"
    assert past.what == "precedent"
    assert sheet.ranges == (
        "people 1 for 2: 1 of 1 precedents are as unequal or more",
        "people: Norway 1 (within 1 to 2); Iran 2 (within 1 to 2)",
        "sentences together: Norway 25 years (within 8 to 30); Iran not stated",
        "held together: Norway 10 years (above 1); Iran not stated",
        "left together: Norway 15 years (above 7); Iran not stated",
        "longest since arrest: Norway 3652 days (above 365); Iran not stated",
        "charge smuggling: in 1 of 1 precedents",
        "charge espionage: in 0 of 1 precedents",
        "held by a third party: 0; in 0 of 1 precedents more than two gave",
    )
    assert past.sides[1].held_days == (365,), "on the day of the exchange"


def test_where_no_precedent_states_a_figure_the_sheet_says_so() -> None:
    def swap(draft: Draft) -> None:
        moved = [
            {"person": "=Berg", "from": "=Iran", "to": "=Norway"},
            {"person": "=Amir", "from": "=Norway", "to": "=Iran"},
        ]
        draft.claim("exchange", {"transfers": moved})
        draft.claim("sentence", {"person": "=Raut", "length": "P25Y"})

    sheet, _ = outlook(record(offer, swap)).sheets
    assert sheet.ranges[2] == "sentences together: Norway 25 years; Iran not stated (no precedent states it)"
    assert sheet.ranges[3] == "held together: Norway not stated; Iran not stated (no precedent states it)"
    (alone,) = outlook(record(offer)).sheets
    assert alone.ranges == ("no precedent is in the record",)


@pytest.mark.parametrize(
    ("requirement", "person", "day", "met"),
    [
        ("the trial of Torvik must end", "Torvik", "2031-08-10", True),
        ("the trial of Torvik must end", "Selwick", "2031-08-10", False),
        ("the trial of Torvik must end", "Torvik", "2030-01-10", False),
        ("the appeal of Torvik against the verdict must be heard", "Torvik", "2031-08-10", False),
    ],
)
def test_a_condition_is_met_by_a_later_event_of_whom_it_names(
    requirement: str, person: str, day: str, met: bool
) -> None:
    def gate(draft: Draft) -> None:
        draft.referent("Torvik")
        draft.line("Iran said the trial of [Torvik|Torvik] must end first.")
        draft.claim("gate", {"requirement": requirement}, by="Iran")

    def verdict(draft: Draft) -> None:
        draft.claim("conviction", {"person": f"={person}", "date": day})

    readings = [report("a", DAY, base, offer, gate), report("b", "2031-08-11", verdict)]
    found = outlook(assembled(readings))
    assert [note.about for note in found.met] == ([f"gate:{requirement}"] if met else [])
    assert outlook(assembled(readings), Question("2031-08-01")).met == ()


@pytest.mark.parametrize(
    ("line", "requirement", "item"),
    [
        (
            "Torvik lodged her appeal, and Iran insists that it be heard.",
            "insists that it be heard",
            "it [her appeal] be heard",
        ),
        ("The trial began and Iran says it must end.", "it must end", "it [The trial] must end"),
        ("Iran says that it must rain.", "it must rain", "it must rain"),
        ("Before her plea the trial must end.", "the trial must end", "the trial must end"),
    ],
)
def test_a_condition_says_what_it_stands_for(line: str, requirement: str, item: str) -> None:
    def gate(draft: Draft) -> None:
        draft.line(line)
        draft.claim("gate", {"requirement": requirement}, by="Iran")

    found = outlook(record(offer, gate))
    assert [p.senses[0].others for p in found.positions if p.senses[0].kind == "needs_gate"] == [(f"gate:{item}",)]
