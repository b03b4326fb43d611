"""A person's corrections: the commands of `review`. All are kept, can be undone, and win over the program."""

from __future__ import annotations

import os
from collections.abc import Callable
from getpass import getuser
from typing import TYPE_CHECKING, TypeVar

import click

from glienicke.cli import screen
from glienicke.cli.commands import on_case, opened_case
from glienicke.errors import UsageError

if TYPE_CHECKING:
    from glienicke.app import OpenCase
    from glienicke.model import JudgementKind, Record, Subject

AUTHOR_VARIABLE = "GLIENICKE_AUTHOR"

F = TypeVar("F", bound=Callable[..., object])


def deciding(command: F) -> F:
    """Options of every command that decides something."""
    by = click.option("--by", metavar="NAME", help=f"Who decides; default: ${AUTHOR_VARIABLE}, else the user's name.")
    why = click.option("--why", metavar="TEXT", default="", help="The reason.")
    as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON.")
    return by(why(as_json(on_case(command))))


@click.group()
def review() -> None:
    """Correct the record: a person's decision always wins, is kept, and can be undone.

    Somebody is named by an id (e5), a name, a form as reports write it ("Butt"), or a place: REPORT:WORDS, or
    REPORT:START-END. REPORT is an id, a source or a file name.
    """


@review.command()
@click.argument("names", metavar="WHO WHO...", nargs=-1, required=True)
@deciding
def merge(names: tuple[str, ...], **options: str) -> None:
    """Say that these are one."""
    from glienicke.review import make

    _decide("merge", lambda record: make.merge(record, names), options)


@review.command()
@click.argument("whole", metavar="WHO")
@click.argument("parts", metavar="FORM...", nargs=-1, required=True)
@deciding
def split(whole: str, parts: tuple[str, ...], **options: str) -> None:
    """Say that these forms, or places, are not WHO they were taken for."""
    from glienicke.review import make

    _decide("split", lambda record: make.split(record, whole, parts), options)


@review.command()
@click.argument("who", metavar="WHO")
@click.argument("name", metavar="NAME")
@deciding
def rename(who: str, name: str, **options: str) -> None:
    """Say what somebody is called."""
    from glienicke.review import make

    _decide("rename", lambda record: make.rename(record, who, name), options)


@review.command()
@click.argument("what", metavar="ID|PLACE")
@deciding
def reject(what: str, **options: str) -> None:
    """Say that a claim or quote (by its id) or a mention (by its place) is none."""
    from glienicke.review import make

    _decide("reject", lambda record: make.rule(record, what), options)


@review.command()
@click.argument("what", metavar="ID")
@deciding
def accept(what: str, **options: str) -> None:
    """Say that a claim is right: it stays, whatever a later reader makes of its words."""
    from glienicke.review import make

    _decide("accept", lambda record: make.accepted(record, what), options)


@review.command()
@click.argument("report", metavar="REPORT")
@click.argument("day", metavar="DATE")
@deciding
def date(report: str, day: str, **options: str) -> None:
    """Say when a report was published."""
    from glienicke.review import make

    _decide("date", lambda record: make.dated(record, report, day), options)


@review.command()
@click.argument("place", metavar="PLACE")
@click.argument("kind", metavar="KIND")
@deciding
def zone(place: str, kind: str, **options: str) -> None:
    """Say what a stretch of a report is: body, headline, caption, boilerplate ..."""
    from glienicke.review import make

    _decide("zone", lambda record: make.zoned(record, place, kind), options)


@review.command()
@click.argument("who", metavar="WHO")
@click.argument("level", type=click.Choice(["open", "name"]))
@deciding
def redact(who: str, level: str, **options: str) -> None:
    """Say whether exports may name somebody: with the level "name" the name is masked in all of them."""
    from glienicke.review import make

    _decide("redact", lambda record: make.withheld(record, who, level), options)


@review.command()
@click.argument("sentence", metavar="SENTENCE")
@deciding
def position(sentence: str, **options: str) -> None:
    """Say where a party stands, in a sentence: "X refuses to free Y". It wins over what was read of X and Y.

    The sentences are those of `exchanges what-if --add`. The reason (--why) is what the page of `exchanges` quotes.
    """
    from glienicke.review import positions

    _decide("position", lambda record: positions.added(record, sentence), options)


@review.command()
@click.argument("position_id", metavar="POSITION")
@click.argument("number", metavar="NUMBER", type=click.IntRange(1, 99))
@deciding
def sense(position_id: str, number: int, **options: str) -> None:
    """Say which sense the words of a position have: 1 for the first that `exchanges` gives, 2 for the next ..."""
    from glienicke.review import positions

    _decide("sense", lambda record: positions.meant(record, position_id, number), options)


@review.command()
@click.argument("judgement", metavar="ID")
@deciding
def undo(judgement: str, **options: str) -> None:
    """Say that a decision no longer holds; undoing can be undone."""
    from glienicke.review.show import to_undo

    with opened_case(options["store"], options["case"]) as opened:
        _append(opened, "undo", to_undo(opened.judgements(), judgement), options)


@review.command()
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@on_case
def log(as_json: bool, store: str | None, case: str) -> None:
    """All decisions in their order, and whether each is in force."""
    from glienicke.review.show import log_rows

    with opened_case(store, case) as opened:
        screen.rows(log_rows(opened.judgements(), opened.record()), as_json)


@review.command()
@click.argument("who", metavar="[WHO]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@on_case
def claims(who: str | None, as_json: bool, store: str | None, case: str) -> None:
    """The claims with their ids, all or those about WHO, to accept or reject them."""
    from glienicke.review.make import entity_of
    from glienicke.review.show import claim_rows

    with opened_case(store, case) as opened:
        record = opened.record()
    screen.rows(list(claim_rows(record, entity_of(record, who).id if who else None)), as_json)


def _decide(kind: JudgementKind, on: Callable[[Record], Subject], options: dict[str, str]) -> None:
    with opened_case(options["store"], options["case"]) as opened:
        _append(opened, kind, on(opened.record()), options)


def _append(opened: OpenCase, kind: JudgementKind, on: Subject, options: dict[str, str]) -> None:
    """Keep a decision, and say it; what it sets aside is said by the record made under it."""
    from glienicke.review.show import described, log_rows

    made = opened.judge(kind, on, options["by"] or _author(), options["why"])
    record = opened.record()
    if options["as_json"]:
        screen.rows(log_rows(opened.judgements(), record)[-1:], as_json=True)
    else:
        screen.prose(f"{made.id}: {described(made)}")


def _author() -> str:
    try:
        return os.environ.get(AUTHOR_VARIABLE) or getuser()
    except (KeyError, OSError, ImportError) as error:  # a user without a name: which of these, the platform says
        raise UsageError(f"review: nobody knows who you are; say --by NAME or set {AUTHOR_VARIABLE}") from error
