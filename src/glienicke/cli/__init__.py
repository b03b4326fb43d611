"""The command line: arguments and what a person sees. What is done is in `app`, what is shown in `brief`."""

from __future__ import annotations

from glienicke.cli import brief, exchanges, people, review
from glienicke.cli.commands import cli, main

cli.add_command(brief.brief)
cli.add_command(brief.demo)
cli.add_command(exchanges.exchanges)
cli.add_command(people.people)
cli.add_command(review.review)

__all__ = ["cli", "main"]
