"""The commands and their arguments. What is done is in `app`, what is shown in `brief`, how it looks in `screen`.

Exit codes: 0; 2 where something was wrong with the input or the store, said in one line each on stderr while the
rest was done; 70 for a fault of the program itself.
"""

from __future__ import annotations

import errno
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from glienicke import __version__
from glienicke.cli import screen
from glienicke.errors import GlienickeError, fault

if TYPE_CHECKING:
    from glienicke.app import OpenCase
    from glienicke.model import Record

F = TypeVar("F", bound=Callable[..., object])


class Failure(click.ClickException):
    """An error that the user sees as one line."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it in one line on stderr."""
        screen.complain(self.message)


class OwnFault(Failure):
    """A fault of the program itself."""

    exit_code = 70


class Commands(click.Group):
    """The group of all commands: no error leaves it as a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except GlienickeError as error:
            raise Failure(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of a pipe has seen enough: click ends quietly
                raise
            raise Failure(f"{error.filename or 'system'}: {error.strerror or error}") from error
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # the last resort, so that a bug is one line too
            raise OwnFault(f"a fault of the program, please report it: {fault(error)}") from error


def on_case(command: F) -> F:
    """Options of every command that works on a case."""
    store = click.option("--store", metavar="FILE", help="The store; default: $GLIENICKE_STORE, else ./glienicke.db.")
    case = click.option("--case", metavar="ID", default="main", show_default=True, help="The case in the store.")
    return store(case(command))


def reading(command: F) -> F:
    """Options of every command that shows a record."""
    as_of = click.option("--as-of", metavar="DATE", help="Only what was published by that day.")
    as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON.")
    return on_case(as_of(as_json(command)))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glienicke")
@click.option("--store", metavar="FILE", help="The store, for any command.")
@click.option("--case", metavar="ID", help="The case, for any command.")
@click.pass_context
def cli(ctx: click.Context, store: str | None, case: str | None) -> None:
    """One sourced record of a prisoner exchange in the making, from the reports of many outlets."""
    given = {name: value for name, value in (("store", store), ("case", case)) if value}
    ctx.default_map = {name: _defaults(command, given) for name, command in cli.commands.items()}


def _defaults(command: click.Command, given: dict[str, str]) -> dict[str, Any]:
    """What was given once for all, for a command and the commands in it."""
    inside = command.commands if isinstance(command, click.Group) else {}
    return {**given, **{name: _defaults(one, given) for name, one in inside.items()}}


@cli.command()
@click.argument("sources", metavar="PATH...", nargs=-1, required=True)
@click.option("--workers", default=0, metavar="N", help="Processes that read; default: as many as pay.")
@on_case
def add(sources: tuple[str, ...], workers: int, store: str | None, case: str) -> None:
    """Store the reports in these files, and read them.

    A report is stored once, however often it is added. What is wrong with a file is said in one line, and the others
    go on.
    """
    with opened_case(store, case, workers, make=True) as opened:
        if not add_all(opened, sources):
            raise click.exceptions.Exit(Failure.exit_code)


def _view(name: str, doc: str) -> None:
    """Make the command that shows one of the views of `brief.views`."""

    @cli.command(name, help=doc)
    @reading
    def show(as_json: bool, as_of: str | None, store: str | None, case: str) -> None:
        from glienicke.brief import views

        screen.rows(getattr(views, name)(record_of(store, case, as_of)), as_json)


_view("quotes", "Who said what, when, in which report.")
_view("disputes", "Where reports contradict each other, and why that is a contradiction.")
_view("timeline", "What happened when.")
_view("sources", "The reports: outlet, date, what was set aside, on what each rests.")


@cli.command()
@click.option("--since", metavar="DATE", required=True, help="The day to compare with.")
@reading
def changes(since: str, as_json: bool, as_of: str | None, store: str | None, case: str) -> None:
    """What the record says now that it did not say on an earlier day, fact by fact."""
    from glienicke.brief.changes import changes as changed

    screen.rows(changed(record_of(store, case, since), record_of(store, case, as_of)), as_json)


@cli.command()
@click.option("--format", "name", metavar="NAME", default="json", show_default=True, help="The format.")
@click.option("-o", "--output", metavar="FILE", help="Where to; default: standard output.")
@click.option("--as-of", metavar="DATE", help="Only what was published by that day.")
@on_case
def export(name: str, output: str | None, as_of: str | None, store: str | None, case: str) -> None:
    """Write the whole record for other programs."""
    from glienicke.export import export as exported

    screen.raw(exported(record_of(store, case, as_of), name), output)


@cli.command()
def schema() -> None:
    """Write the JSON Schema of the exported record."""
    from glienicke.export.record_schema import record_schema

    screen.raw(screen.json(record_schema()))


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
@on_case
def serve(host: str, port: int, store: str | None, case: str) -> None:
    """Show the record in a browser. Needs the extra "web"."""
    try:
        import uvicorn

        from glienicke.web import pages
    except ModuleNotFoundError as error:
        raise Failure(f"serve: {error.name} is missing; pip install 'glienicke[web]'") from error
    with opened_case(store, case):
        click.echo(f"http://{host}:{port}/ (Ctrl-C ends it)")
    uvicorn.run(pages(lambda as_of: record_of(store, case, as_of)), host=host, port=port, log_level="warning")


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@click.option("--store", metavar="FILE", help="The store; default: $GLIENICKE_STORE, else ./glienicke.db.")
def doctor(as_json: bool, store: str | None) -> None:
    """Say whether program, reader and store are as they should be."""
    from glienicke.cli.doctor import diagnose

    findings = diagnose(store)
    screen.rows(findings, as_json)
    if any(finding.state == "fault" for finding in findings):
        raise click.exceptions.Exit(Failure.exit_code)


def main() -> None:
    """The program. Text goes out as UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli(prog_name="glienicke")


@contextmanager
def opened_case(store: str | None, case: str, workers: int = 0, make: bool = False) -> Iterator[OpenCase]:
    """A case that tells the person what happens to it."""
    from glienicke.app import open_case
    from glienicke.cli.telling import Telling

    with closing(Telling()) as listener, open_case(store, case, workers, make, listener) as opened:
        yield opened


def record_of(store: str | None, case: str, as_of: str | None) -> Record:
    """The record of a case as of a day."""
    with opened_case(store, case) as opened:
        return opened.record(as_of)


def add_all(opened: OpenCase, sources: Sequence[str | Path]) -> bool:
    """Store and read, and say how many. Was all of it in order?"""
    added = opened.add(sources)
    count = Counter(one.outcome for one in added)
    unread = len(opened.read())
    line = f"{count['stored']} stored, {count['known']} already there, {count['refused']} refused"
    click.echo(line + (f", {unread} not read" if unread else ""))
    return not (count["refused"] or unread)
