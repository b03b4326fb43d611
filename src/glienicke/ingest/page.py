"""Saved pages -> reports: the article and its metadata, found by trafilatura.

The text of the report is the article, with the title above it where the article lacks it; all spans count in it.
The hash is that of the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from glienicke.errors import IngestError
from glienicke.ingest.language import guess_language
from glienicke.model import Dating, Outlet, Report
from glienicke.schema.outlets import outlet_at, outlet_named

if TYPE_CHECKING:
    from trafilatura.settings import Document

_PAGE = re.compile(
    rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype html|html|head|body)\b",
    re.I | re.S,
)
_OPENED, _CLOSED = re.compile(rb"<(?:html|body)\b", re.I), re.compile(rb"</(?:html|body)\s*>", re.I)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s*\Z")
_MIN_WORDS = 20
"""An article has more words than this; a notice about cookies or scripts may not."""
_NO_CLOCK = {"original_date": True, "extensive_search": False, "min_date": "1945-01-01", "max_date": "2199-12-31"}
"""Which dates count must not depend on the day of reading; whether one lies in the future is for `app` to judge."""


def is_page(data: bytes) -> bool:
    """Does this begin as an HTML page does?"""
    return _PAGE.match(data[:6000]) is not None


def page_report(data: bytes, source: str, sha256: str) -> Report:
    """The report that a page holds.

    Raises:
        IngestError: there is no article in it, or it is cut off.
    """
    found = _extracted(data, source)
    body = (found.text or "").strip()
    cut_off = _OPENED.search(data) is not None and _CLOSED.search(data) is None
    if cut_off and not _ENDS.search(body):
        raise IngestError(source, "is cut off: the page ends before it is closed", "save the whole page again")
    if len(body.split()) < _MIN_WORDS:
        raise IngestError(source, "has no article that could be found", "save the article's text as a .txt file")
    title = " ".join(found.title.split()) if found.title else None
    text = f"{title}\n\n{body}" if title and not body.startswith(title) else body
    return Report(
        id=f"r{sha256[:12]}",
        source=source,
        sha256=sha256,
        text=text,
        language=guess_language(text),
        outlet=_outlet(found),
        title=title,
        authors=_authors(found.author),
        published=_dating(found.date),
    )


def _extracted(data: bytes, source: str) -> Document:
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    settings: dict[str, Any] = {
        "include_comments": False,
        "with_metadata": True,
        "date_extraction_params": dict(_NO_CLOCK),
    }
    try:
        found = bare_extraction(data, **settings)
    except (LxmlError, RecursionError, ValueError, TypeError) as error:
        raise IngestError(source, f"is no page that can be read ({error})", "save the page again") from error
    if found is None or isinstance(found, dict):  # never a dict: that would have to be asked for
        cut_off = _OPENED.search(data) is not None and _CLOSED.search(data) is None
        problem = "is cut off before its article" if cut_off else "has no article that could be found"
        raise IngestError(source, problem, "save the whole page, or the article's text as a .txt file")
    return found


def _outlet(found: Document) -> Outlet:
    """By the address of the page, else by the name it gives itself."""
    known = outlet_at(found.url or found.hostname or "") or outlet_named(found.sitename or "")
    name = known.name if known else found.sitename
    return Outlet(name, "metadata") if name else Outlet()


def _authors(author: str | None) -> tuple[str, ...]:
    names = (" ".join(name.split()) for name in (author or "").split(";"))
    return tuple(dict.fromkeys(name for name in names if name and not outlet_named(name)))


def _dating(date: str | None) -> Dating:
    if date and _DAY.fullmatch(date):
        return Dating(date, "metadata", f"the page gives {date} as its date of publication")
    return Dating()
