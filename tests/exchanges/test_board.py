"""Who holds whom, who wants whom, what comes next."""

from __future__ import annotations

from glienicke.exchanges import board
from glienicke.model import Case, Record
from tests.fusion.build import Draft
from tests.fusion.test_facts import assembled


def record() -> Record:
    draft = Draft("a", "2031-07-28", "The Gull")
    for state in ("Norway", "Iran", "Germany"):
        draft.referent(state, "state")
        draft.line(f"[{state}|{state}].")
    for person, holder in (("Selwick", "Iran"), ("Torvik", "Iran"), ("Raut", "Norway"), ("Dorn", "Germany")):
        draft.claim("custody", {"person": f"={person}", "holder": f"={holder}"})
    draft.claim("custody", {"person": "=Abelsen", "holder": "=Iran"})
    draft.claim("release", {"person": "=Abelsen", "date": "2031-04"})
    draft.claim(
        "offer", {"by": "=Norway", "to": "=Iran", "wants": ["=Selwick", "=Torvik"], "gives": ["=Raut"]}, by="Norway"
    )
    draft.claim("demand", {"by": "=Iran", "to": "=Norway", "wants": ["=Dorn"]}, by="Iran")
    draft.claim("gate", {"requirement": "the trial must end", "kind": "legal"})
    draft.claim("contact", {"parties": ["=Norway", "=Iran"], "kind": "call", "date": "2031-08-02"}, "planned")
    draft.claim("plea", {"person": "=Selwick", "plea": "guilty", "date": "2031-07-07"})
    return assembled([draft.reading()])


def ids(made: Record, *names: str) -> tuple[str, ...]:
    return tuple(next(e.id for e in made.entities if e.name == name) for name in names)


def test_who_holds_whom_and_who_wants_whom() -> None:
    made = record()
    got = board(made)
    iran, norway, germany = ids(made, "Iran", "Norway", "Germany")
    assert got.held_by(iran) == ids(made, "Selwick", "Torvik")
    assert got.wanted_from(iran, norway) == ids(made, "Selwick", "Torvik")
    assert got.wanted_from(germany, iran) == ids(made, "Dorn")
    assert got.wanted_from(norway, iran) == ()


def test_a_holder_who_takes_no_part_is_a_third_party() -> None:
    made = record()
    assert [made.name(h.line.person) for h in board(made).held if h.third] == ["Dorn"]


def test_the_freed_are_not_held() -> None:
    made = record()
    assert [made.name(line.person) for line in board(made).freed] == ["Abelsen"]
    assert "Abelsen" not in {made.name(h.line.person) for h in board(made).held}


def test_what_must_come_first_and_what_comes_next() -> None:
    got = board(record())
    assert [g.requirement for g in got.gates] == ["the trial must end"]
    assert [(e.date, e.what) for e in got.upcoming] == [("2031-08-02", "call between Norway and Iran")]


def test_an_empty_record_has_an_empty_board() -> None:
    got = board(Record(Case("c", "Case")))
    assert (got.held, got.freed, got.wants, got.gates, got.upcoming) == ((), (), (), (), ())
