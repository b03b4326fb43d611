"""Glienicke: one sourced record of a prisoner exchange in the making, from the reports of many outlets.

    from glienicke import open_case, read_reports
    from glienicke.brief import brief_text

    record = read_reports(["monday.txt", "tuesday.html"])  # nothing is kept
    with open_case("talks.db") as case:  # a store that remembers
        case.add(["wednesday.txt"])
        print(brief_text(case.record(as_of="2023-10-04")))

    read = load_reader()  # the trained model: names, quotes and syntax of a text
    print(read("Ana Petrel met the envoy in Lund.").mentions)

What goes wrong is a `GlienickeError`. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glienicke.annotate.reader.load import load_reader
    from glienicke.annotate.reader.spacy_doc import to_spacy
    from glienicke.app import OpenCase, open_case, read_reports
    from glienicke.errors import GlienickeError
    from glienicke.model import Record, Report

__version__ = "0.1.0"
__all__ = [
    "GlienickeError",
    "OpenCase",
    "Record",
    "Report",
    "__version__",
    "load_reader",
    "open_case",
    "read_reports",
    "to_spacy",
]

_HOMES = {
    "app": ("OpenCase", "open_case", "read_reports"),
    "annotate.reader.load": ("load_reader",),
    "annotate.reader.spacy_doc": ("to_spacy",),
    "errors": ("GlienickeError",),
    "model": ("Record", "Report"),
}


def __getattr__(name: str) -> object:
    """A public name, from the module it lives in."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__} has no attribute {name}")
