"""Who is who, and why: the commands `people` and `people why`."""

from __future__ import annotations

import click

from glienicke.cli import screen
from glienicke.cli.commands import on_case, opened_case, reading, record_of


@click.group(invoke_without_command=True)
@reading
@click.pass_context
def people(ctx: click.Context, as_json: bool, as_of: str | None, store: str | None, case: str) -> None:
    """Who is who, held by whom, and how reports write their names."""
    if ctx.invoked_subcommand is None:
        from glienicke.brief import views

        screen.rows(views.people(record_of(store, case, as_of)), as_json)


@people.command()
@click.argument("one")
@click.argument("other")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@on_case
def why(one: str, other: str, as_json: bool, store: str | None, case: str) -> None:
    """Why ONE and OTHER are one, or are not: every comparison with its values.

    Name them by an id (e5), a name, a form ("Butt"), or a place (REPORT:WORDS).
    """
    with opened_case(store, case) as opened:
        answer = opened.why(one, other)
    if not as_json:
        click.echo(answer.summary)
    screen.rows(answer.comparisons, as_json)
