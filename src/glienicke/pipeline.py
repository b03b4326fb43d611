"""THE flow, on one screen.

    report -> clean -> annotate -----------------------------------------> reading   read(): one report, alone
    readings -> date -> anchor -> claims -> resolve -> fusion -> board --> record    assemble(): a case, as of a day

Every step is a pure function of what it is given; none knows another. A reading depends on its report alone, so
it is made once and kept. What needs other reports (the date of an undated one, and so the value of "Thursday"
in it, and so the claims that rest on it) is made anew in `assemble`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glienicke.annotate import anchor, annotate
from glienicke.claims import extract
from glienicke.clean import clean
from glienicke.exchanges import board
from glienicke.fusion import date_reports, fuse, known_by
from glienicke.lang import LANGUAGES
from glienicke.model import Case, Reading, Record, Report
from glienicke.resolve import relink, resolve


def read(report: Report) -> Reading:
    """Read one report: its zones, and, in a language we read, its sentences, mentions, times and quotes."""
    reading = clean(report)
    return annotate(reading) if report.language in LANGUAGES else reading


def assemble(readings: Iterable[Reading], case: Case) -> Record:
    """Make the record of a case from all its readings, as of `case.as_of`; their order does not matter."""
    dated = date_reports(known_by(readings, case.as_of))
    claimed = [extract(anchor(reading)) for reading in known_by(dated, case.as_of)]
    resolution = resolve(claimed)
    record = fuse(case, relink(claimed, resolution), resolution.entities)
    return replace(record, board=board(record))
