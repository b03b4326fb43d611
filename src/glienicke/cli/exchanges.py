"""What is open, and what if: the commands `exchanges` and `exchanges what-if`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import click

from glienicke.cli import screen
from glienicke.cli.commands import reading, record_of

F = TypeVar("F", bound=Callable[..., object])


def asking(command: F) -> F:
    """Options of every command that asks what is open."""
    clock = click.option(
        "--clock",
        type=click.Choice(["reported", "world"]),
        default="reported",
        show_default=True,
        help="What --as-of counts by: when it was reported, or when it was said or done.",
    )
    unnamed = click.option(
        "--without-anonymous", is_flag=True, help="Leave out positions that rest on unnamed sources alone."
    )
    return reading(clock(unnamed(command)))


@click.group(invoke_without_command=True)
@asking
@click.pass_context
def exchanges(ctx: click.Context, /, clock: str, without_anonymous: bool, **options: str | bool | None) -> None:
    """Which exchanges are open under all stated positions, and whose position stands in the way."""
    if ctx.invoked_subcommand is None:
        _show(options, clock, without_anonymous)


@exchanges.command("what-if")
@click.option("--drop", metavar="POSITION", multiple=True, help="Suppose that it is given up: an id, or a part of one.")
@click.option("--add", metavar="SENTENCE", multiple=True, help='Suppose that it is stated: "X refuses to free Y".')
@asking
def what_if(
    drop: tuple[str, ...], add: tuple[str, ...], clock: str, without_anonymous: bool, **options: str | bool | None
) -> None:
    """The same if positions were given up, or others stated; nothing is kept."""
    _show(options, clock, without_anonymous, drop, add)


def _show(
    options: dict[str, str | bool | None],
    clock: str,
    without_anonymous: bool,
    drop: tuple[str, ...] = (),
    add: tuple[str, ...] = (),
) -> None:
    from glienicke.brief import outlook_text
    from glienicke.exchanges import Question
    from glienicke.export.redact import redacted
    from glienicke.pipeline import what_is_open

    as_of = str(options["as_of"]) if options["as_of"] else None
    record = record_of(_text(options["store"]), str(options["case"]), as_of if clock == "reported" else None)
    question = Question(as_of, "world" if clock == "world" else "reported", without_anonymous, drop, add)
    if question != Question(as_of):
        record = replace(record, outlook=what_is_open(record, question))
    if options["as_json"]:
        from glienicke.export import export

        screen.raw(export(record, "exchanges"))
    else:
        screen.prose(outlook_text(redacted(record), screen.width()))


def _text(value: str | bool | None) -> str | None:
    return value if isinstance(value, str) else None
