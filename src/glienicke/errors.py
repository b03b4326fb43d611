"""One tree of errors. Each says in one line which thing, what is wrong and what to do; ids are attributes."""

from __future__ import annotations


class GlienickeError(Exception):
    """Whatever this package reports to its caller."""


class IngestError(GlienickeError):
    """A file or page that cannot become a report; the others go on.

    Attributes:
        source: the path or URL as given.
        problem: what is wrong with it.
        remedy: what the user can do.
    """

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(f"{source}: {problem}; {remedy}")
        self.source, self.problem, self.remedy = source, problem, remedy


class StoreError(GlienickeError):
    """A store that cannot be opened, read or written.

    Attributes:
        store: the path of the store.
        problem: what is wrong with it.
        remedy: what the user can do.
    """

    def __init__(self, store: str, problem: str, remedy: str) -> None:
        super().__init__(f"{store}: {problem}; {remedy}")
        self.store, self.problem, self.remedy = store, problem, remedy


class StoreVersionError(StoreError):
    """A store written by a newer version of the program."""


class StoreLockedError(StoreError):
    """A store that another process holds for writing."""


class ReadingError(GlienickeError):
    """A report that a step fails on: a bug, or a worker that died. The report is kept, the others are read.

    Attributes:
        report: the id of the report.
        source: where it came from.
        problem: what went wrong.
    """

    def __init__(self, report: str, source: str, problem: str) -> None:
        super().__init__(f"{source}: kept but not read: {problem}; please report this")
        self.report, self.source, self.problem = report, source, problem

    def __reduce__(self) -> tuple[type[ReadingError], tuple[str, str, str]]:
        """Errors of workers travel between processes."""
        return type(self), (self.report, self.source, self.problem)


class UsageError(GlienickeError):
    """An argument that makes no sense: an unknown format, a date that is none."""


class DataError(GlienickeError):
    """A fault in the package's own data (schema/ or lang/): a bug, found by the tests that walk the registries.

    Attributes:
        place: the data file, and the entry in it.
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place


class WeightsError(GlienickeError):
    """Weights of the reading model that are not there, or of a format that this version does not read.

    Attributes:
        folder: where they were looked for.
    """

    def __init__(self, folder: str, problem: str) -> None:
        super().__init__(f"{folder}: no usable weights: {problem}; reinstall the package, or give another folder")
        self.folder = folder


def fault(error: BaseException) -> str:
    """An error that nobody foresaw in one line: its kind, where in the code it arose, and what it says."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f" ({where.tb_frame.f_globals.get('__name__')}, line {where.tb_lineno})" if where else ""
    return f"{type(error).__name__}{place}: {' '.join(str(error).split())}"[:300]
