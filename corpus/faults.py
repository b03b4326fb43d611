"""What is wrong with an annotation, and where."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One finding: the file, the line (1-based, 0 where there is none), what is wrong, and whether it only may be."""

    file: str
    line: int
    what: str
    warning: bool = False

    def __str__(self) -> str:
        """One line as compilers print it."""
        return f"{self.file}:{self.line}: {'warning: ' if self.warning else ''}{self.what}"


class MarkupError(Exception):
    """A line of markup that cannot be read. It carries the line, 0 where the caller knows better."""

    def __init__(self, what: str, line: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.line = line


@dataclass(slots=True)
class Faults:
    """Collects findings of one file, so that an annotator sees all of them at once."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def add(self, error: MarkupError, line: int) -> None:
        """Note an error, at its own line where it has one."""
        self.found.append(Fault(self.file, error.line or line, error.what))

    def warn(self, what: str, line: int = 0) -> None:
        """Note something that looks wrong."""
        self.found.append(Fault(self.file, line, what, warning=True))
