"""THE flow, on one screen.

    report -> clean -> annotate ---------------------------------------------> reading  read(): one report, alone
    readings -> date -> anchor -> claims -> resolve -> fusion -> exchanges --> record  assemble(): a case, as of a day
    log -> what a person decided, laid over each of these steps

Every step is a pure function of what it is given; none knows another. A reading depends on its report alone, so
it is made once and kept. What needs other reports (the date of an undated one, and so the value of "Thursday"
in it, and so the claims that rest on it) is made anew in `assemble`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glienicke.annotate import anchor, annotate
from glienicke.claims import extract
from glienicke.clean import clean
from glienicke.exchanges import EVERYTHING, Question, board, outlook
from glienicke.fusion import date_reports, fuse, known_by
from glienicke.lang import LANGUAGES
from glienicke.model import Case, Judgement, Kept, Outlook, Reading, Record, Report
from glienicke.resolve import Explanation, Side, relink, resolve
from glienicke.resolve import explain as why
from glienicke.review import decided, pointed, redated, rezoned, ruled, rulings, standing, told


def read(report: Report) -> Reading:
    """Read one report: its zones, and, in a language we read, its sentences, mentions, times and quotes."""
    reading = clean(report)
    return annotate(reading) if report.language in LANGUAGES else reading


def assemble(
    readings: Iterable[Reading], case: Case, log: Sequence[Judgement] = (), kept: Kept | None = None
) -> Record:
    """Make the record of a case from all its readings, as of `case.as_of`; their order does not matter.

    Whoever makes one record after another gives the same `kept` each time: what a further report does not touch is
    then not made again, and the record is the same as without.

    `log` are the judgements of a person, in their order. They hold whatever the day: they correct how reports are
    read, not what reports say.
    """
    readings, kept = list(readings), kept or Kept()
    kept.turn()
    judged = standing(log, readings)
    claimed, gone = ruled(claims_of(readings, case.as_of, judged, kept), judged)
    ties, set_aside = decided(claimed, judged)
    resolution = resolve(claimed, ties)
    record = fuse(case, relink(claimed, resolution, kept), resolution.entities, kept)
    judgements = told(judged, gone | set_aside, ties, resolution.links)
    record = replace(record, board=board(record), judgements=judgements)
    _, waiting = rulings(record)
    told_all = tuple(replace(j, problem=j.problem or waiting.get(j.id, "")) for j in judgements)
    return replace(record, outlook=what_is_open(record), judgements=told_all)


def what_is_open(record: Record, question: Question = EVERYTHING) -> Outlook:
    """What follows from a record, with the positions that a person added or read in one sense."""
    return outlook(record, question, rulings(record)[0])


def explain(readings: Iterable[Reading], log: Sequence[Judgement], sides: Sequence[Side]) -> Explanation:
    """Why two are one in the record of all that is known, or are not."""
    readings = list(readings)
    judged = standing(log, readings)
    claimed, _ = ruled(claims_of(readings, None, judged), judged)
    ties, _ = decided(claimed, judged)
    return why(claimed, ties, sides)


def claims_of(
    readings: Iterable[Reading], as_of: str | None, judged: Sequence[Judgement], kept: Kept | None = None
) -> list[Reading]:
    """The readings known by a day with their dates and claims, and with zones, dates and mentions as judged."""
    corrected = [redated(reread(reading, judged), judged) for reading in readings]
    kept = kept or Kept()
    dated = date_reports(known_by(corrected, as_of), kept)
    return [kept.of(extract, pointed(kept.of(anchor, reading), judged)) for reading in known_by(dated, as_of)]


def reread(reading: Reading, judged: Sequence[Judgement]) -> Reading:
    """The reading, made anew where a person changed the zones of its report."""
    changed = rezoned(reading, judged)
    return annotate(changed) if changed and changed.report.language in LANGUAGES else changed or reading
