"""The gate: floors go up only, and every change is shown with its gains and losses."""

from eval import gate

ERRORS = [
    {"measure": "quotes", "report": "r1", "what": "missing", "text": "nothing is agreed"},
    {"measure": "quotes", "report": "r2", "what": "wrong", "text": "a film title"},
]


def test_a_value_under_its_floor_is_named() -> None:
    assert gate.below({"quotes": 0.8}, {"quotes": 0.79}) == ["quotes: 0.79, the floor is 0.800"]


def test_a_measure_that_vanished_is_below_its_floor() -> None:
    assert gate.below({"quotes": 0.8}, {}) == ["quotes: None, the floor is 0.800"]


def test_for_false_claims_more_is_worse() -> None:
    assert gate.below({"false claims": 0.1}, {"false claims": 0.2})
    assert not gate.below({"false claims": 0.1}, {"false claims": 0.05})


def test_floors_never_go_down() -> None:
    floors = gate.raised({"quotes": 0.8, "false claims": 0.1}, {"quotes": 0.7, "false claims": 0.3})
    assert floors == {"quotes": 0.8, "false claims": 0.1}


def test_floors_go_up() -> None:
    floors = gate.raised({"quotes": 0.8, "false claims": 0.1}, {"quotes": 0.9, "false claims": 0.0, "times": 0.5})
    assert floors == {"quotes": 0.9, "false claims": 0.0, "times": 0.5}


def test_gains_and_losses_are_listed_per_report() -> None:
    baseline = gate.fingerprints(ERRORS[:1])
    assert gate.changes(baseline, ERRORS[1:]) == [
        "  gain quotes | r1: 1 errors gone",
        "  LOSS quotes | r2: wrong: a film title",
    ]


def test_no_change_is_no_line() -> None:
    assert gate.changes(gate.fingerprints(ERRORS), ERRORS) == []


def test_the_headline_of_a_case_measure_is_its_case_row() -> None:
    table = {
        "disputes": {"case": {"f1": 0.5}},
        "quotes": {"all": {"f1": 0.7}, "r1": {"f1": 0.1}},
        "x": {"all": {"f1": None}},
    }
    assert gate.values(table) == {"disputes": 0.5, "quotes": 0.7}
