"""The brief in all its forms: the commands `brief` and `demo`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from glienicke.cli import screen
from glienicke.cli.commands import add_all, opened_case, reading, record_of
from glienicke.errors import UsageError

if TYPE_CHECKING:
    from glienicke.brief.forms import Form
    from glienicke.model import Record


@click.command()
@click.option("--format", "form", metavar="NAME", help="terminal, html, markdown, docx or pdf; default: as FILE ends.")
@click.option("-o", "--output", metavar="FILE", help="Where to; default: standard output.")
@click.option("--html", "page", metavar="FILE", help="The same as --format html -o FILE.")
@click.option("--full", is_flag=True, help="Everything, with all words and their places, not one page.")
@reading
def brief(form: str | None, output: str | None, page: str | None, full: bool, **options: str | bool | None) -> None:
    """Where the talks stand, on one page; every line leads to the words."""
    from glienicke.brief.forms import form_of

    store, case, as_of = (str(options[name]) if options[name] else None for name in ("store", "case", "as_of"))
    record = record_of(store, case or "", as_of)
    if options["as_json"]:
        from glienicke.brief.compose import compose

        screen.raw(screen.json(compose(record)), output)
    elif page or output or form not in (None, "terminal"):
        _write(record, form_of("html" if page else form, output), page or output, full)
    else:
        _show(record, full)


@click.command()
@click.argument("story", required=False)
@click.option("--html", "page", metavar="FILE", default="brief.html", show_default=True, help="Where the page goes.")
def demo(story: str | None, page: str) -> None:
    """Show what the program makes of an invented story that comes with it; nothing is kept but the page."""
    from glienicke.brief.forms import form_of
    from glienicke.cli.examples import example
    from glienicke.store import IN_MEMORY

    name, reports = example(story)
    with opened_case(IN_MEMORY, name, make=True) as opened:
        click.echo(f"{name}, an invented story")
        add_all(opened, reports)
        record = opened.record()
    click.echo()
    _show(record)
    _write(record, form_of("html", page), page)


def _show(record: Record, full: bool = False) -> None:
    from glienicke.brief import brief_text

    screen.prose(brief_text(record, screen.width(), full))


def _write(record: Record, form: Form, path: str | None, full: bool = False) -> None:
    """The brief as a file, without the names that are withheld."""
    from glienicke.brief.forms import brief_as
    from glienicke.export.redact import redacted

    kept = path not in (None, "-")
    if not (kept or form.is_text) and sys.stdout.isatty():
        raise UsageError(f"brief as {form.name}: not for a terminal; give it a file: -o brief{form.ending}")
    screen.binary(brief_as(redacted(record), form, full), path)
    if kept:
        click.echo(f"{path}: written")
