"""Marks zones; deletes nothing.

lines -> furniture  credits, copyright, appeals, links, buttons: rules of lang/en/boilerplate.toml
      -> head       masthead, dates, bylines, headlines, datelines: rules of lang/en/head.toml
      -> authors    what the last lines tell of them
      -> repeats    lines that stand twice
      -> zones      what no mark covers is the story; and what the marks tell of the report
"""

from __future__ import annotations

from glienicke.clean.authors import author_notes
from glienicke.clean.furniture import furniture
from glienicke.clean.head import head_marks, tail_marks
from glienicke.clean.marks import zones
from glienicke.clean.publication import told
from glienicke.clean.repeats import repeats
from glienicke.clean.units import lines, units
from glienicke.lang import LANGUAGES
from glienicke.model import Reading, Report


def clean(report: Report) -> Reading:
    """The report with its zones, and with the outlet, title, authors and date that its text states.

    A report in a language that is not read is one body: its furniture cannot be told from its story.
    """
    text = report.text
    if report.language not in LANGUAGES:
        return Reading(report, zones=zones(text, ()))
    found = lines(text)
    marks = furniture(text, units(text, found))
    marks += head_marks(text, found, marks, report.title)
    marks += tail_marks(text, found)
    marks += author_notes(text, found, marks)
    marks += repeats(text, found)
    return Reading(told(report, marks), zones=zones(text, marks))
