"""The forms that the brief can have as a file, all with the same content: one module each, listed in one tuple."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from glienicke.brief.compose import compose
from glienicke.brief.page import Brief
from glienicke.errors import UsageError
from glienicke.model import Record


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name on the command line, how its files end, whether it is text, and what writes it.

    `write` takes the brief and whether all of it is wanted, not the front page alone.
    """

    name: str
    ending: str
    is_text: bool
    write: Callable[[Brief, bool], bytes]


def _terminal(brief: Brief, full: bool) -> bytes:
    from glienicke.brief.terminal import terminal

    return terminal(brief, full=full).encode()


def _html(brief: Brief, full: bool) -> bytes:
    from glienicke.brief.html import html

    return html(brief, full).encode()


def _markdown(brief: Brief, full: bool) -> bytes:
    from glienicke.brief.markdown import markdown

    return markdown(brief, full).encode()


def _docx(brief: Brief, full: bool) -> bytes:
    from glienicke.brief.docx import docx_bytes

    return docx_bytes(brief, full)


def _pdf(brief: Brief, full: bool) -> bytes:
    from glienicke.brief.pdf import pdf_bytes

    return pdf_bytes(brief, full)


FORMS = (
    Form("terminal", ".txt", True, _terminal),
    Form("html", ".html", True, _html),
    Form("markdown", ".md", True, _markdown),
    Form("docx", ".docx", False, _docx),
    Form("pdf", ".pdf", False, _pdf),
)


def form_of(name: str | None, path: str | None) -> Form:
    """The form that was asked for, else that of the file's ending, else the terminal's.

    Raises:
        UsageError: there is no such form.
    """
    for form in FORMS:
        if form.name == name or (name is None and path and path.lower().endswith(form.ending)):
            return form
    if name is not None:
        raise UsageError(f"format {name}: not known; take one of {', '.join(form.name for form in FORMS)}")
    return FORMS[0]


def brief_as(record: Record, form: Form, full: bool = False) -> bytes:
    """The brief as a file of a form.

    Raises:
        UsageError: a library of the extra `documents` is missing.
    """
    try:
        return form.write(compose(record), full)
    except ModuleNotFoundError as error:
        reason = f"{error.name} is missing; pip install 'glienicke[documents]'"
        raise UsageError(f"brief as {form.name}: {reason}") from error
