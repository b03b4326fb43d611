"""Results that are kept from one record to the next."""

from glienicke.model import Kept, Span

THING, EQUAL = Span(1, 3), Span(1, 3)


class Counting:
    """A function that counts how often it is called."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, thing: Span, plus: int = 0) -> Span:
        self.calls += 1
        return Span(thing.start, thing.end + plus)


def test_the_same_thing_is_worked_on_once() -> None:
    work, kept = Counting(), Kept()
    first = kept.of(work, THING)
    kept.turn()
    assert kept.of(work, THING) is first
    assert work.calls == 1


def test_another_thing_or_another_argument_is_worked_on_anew() -> None:
    work, kept = Counting(), Kept()
    assert [kept.of(work, thing, plus) for thing, plus in ((THING, 0), (EQUAL, 0), (THING, 2))] == [
        Span(1, 3),
        Span(1, 3),
        Span(1, 5),
    ]
    assert work.calls == 3


def test_two_functions_of_one_thing_are_two_results() -> None:
    one, other, kept = Counting(), Counting(), Kept()
    kept.of(one, THING)
    kept.of(other, THING)
    assert (one.calls, other.calls) == (1, 1)


def test_what_a_whole_record_did_not_need_is_forgotten() -> None:
    work, kept = Counting(), Kept()
    kept.of(work, THING)
    kept.turn()
    kept.turn()
    kept.of(work, THING)
    assert work.calls == 2


def test_nothing_made_is_kept_too() -> None:
    calls = []

    def nothing(thing: Span) -> None:
        calls.append(thing)

    kept = Kept()
    assert [kept.of(nothing, THING), kept.of(nothing, THING)] == [None, None]
    assert calls == [THING]
