"""Glienicke: one sourced record of a prisoner exchange in the making, from the reports of many outlets.

    from glienicke import open_case, read_reports
    from glienicke.brief import brief_text

    record = read_reports(["monday.txt", "tuesday.html"])  # nothing is kept
    with open_case("talks.db") as case:  # a store that remembers
        case.add(["wednesday.txt"])
        print(brief_text(case.record(as_of="2023-10-04")))

What goes wrong is a `GlienickeError`. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glienicke.app import OpenCase, open_case, read_reports
    from glienicke.errors import GlienickeError
    from glienicke.model import Record, Report

__version__ = "0.1.0"
__all__ = ["GlienickeError", "OpenCase", "Record", "Report", "__version__", "open_case", "read_reports"]

_HOMES = {
    "app": ("OpenCase", "open_case", "read_reports"),
    "errors": ("GlienickeError",),
    "model": ("Record", "Report"),
}


def __getattr__(name: str) -> object:
    """A public name, from the module it lives in."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__} has no attribute {name}")
