"""What a person hears while a long command goes on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from glienicke.app import Added, Listener
from glienicke.cli.screen import complain
from glienicke.model import Reading

if TYPE_CHECKING:
    from rich.progress import Progress


class Telling(Listener):
    """Says what a person should know, and, on a terminal, how far the reading is."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def added(self, added: Added) -> None:
        """Only what was not stored is worth a line of its own."""
        if added.outcome != "stored":
            complain(added.line)

    def waiting(self, reports: int) -> None:
        """Begin a bar where there is a terminal to show it."""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.add_task("reading", total=reports)
            self._bar.start()

    def read(self, _: Reading) -> None:
        """One step on; the bar goes when the work is done."""
        if self._bar:
            self._bar.advance(self._bar.task_ids[0])
            if self._bar.finished:
                self.close()

    def caution(self, line: str) -> None:
        """Said at once."""
        complain(line)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
            self._bar = None
