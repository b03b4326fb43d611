"""The brief in all its forms: the commands `brief` and `demo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from glienicke.cli import screen
from glienicke.cli.commands import add_all, opened_case, reading, record_of

if TYPE_CHECKING:
    from glienicke.model import Record


@click.command()
@click.option("--html", "page", metavar="FILE", help="Write it as one HTML page instead.")
@click.option("--full", is_flag=True, help="Everything, with all words and their places.")
@reading
def brief(page: str | None, full: bool, **options: str | bool | None) -> None:
    """Where the talks stand, on one page; every line leads to the words."""
    store, case, as_of = (str(options[name]) if options[name] else None for name in ("store", "case", "as_of"))
    record = record_of(store, case or "", as_of)
    if page:
        _page(record, page)
    elif options["as_json"]:
        from glienicke.brief.compose import compose

        screen.raw(screen.json(compose(record)))
    else:
        _show(record, full)


@click.command()
@click.argument("story", required=False)
@click.option("--html", "page", metavar="FILE", default="brief.html", show_default=True, help="Where the page goes.")
def demo(story: str | None, page: str) -> None:
    """Show what the program makes of an invented story that comes with it; nothing is kept but the page."""
    from glienicke.cli.examples import example
    from glienicke.store import IN_MEMORY

    name, reports = example(story)
    with opened_case(IN_MEMORY, name, make=True) as opened:
        click.echo(f"{name}, an invented story")
        add_all(opened, reports)
        record = opened.record()
    click.echo()
    _show(record)
    _page(record, page)


def _show(record: Record, full: bool = False) -> None:
    from glienicke.brief import brief_text

    screen.prose(brief_text(record, screen.width(), full))


def _page(record: Record, path: str) -> None:
    from glienicke.brief import brief_html
    from glienicke.export.redact import redacted

    screen.raw(brief_html(redacted(record)), path)
    click.echo(f"{path}: written")
