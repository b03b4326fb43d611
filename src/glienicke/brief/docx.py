"""The brief as a Word document. Needs the extra `documents`; the same record gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, cast

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from glienicke.brief.page import Brief
from glienicke.brief.shown import Part, Shown, foot, parts
from glienicke.text.printable import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

FONT, SIZE, SMALL = "Liberation Sans", 8.5, 7.5
"""Points: the front page of a story with a dozen reports stays on one sheet."""
MARGIN = 15  # millimetres
SHADES = {
    "dispute": RGBColor(0xA3, 0x26, 0x1F),
    "change": RGBColor(0x1D, 0x5F, 0x8A),
    "caution": RGBColor(0x8A, 0x5A, 0),
}
SOFT = RGBColor(0x5D, 0x65, 0x70)
TITLE = 255  # characters: the format takes no longer title among its properties
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of all files in the archive: the first that its format knows."""


def docx_bytes(brief: Brief, full: bool = False) -> bytes:
    """The brief as the bytes of a .docx file: one page, or everything."""
    document = _document(brief)
    document.add_paragraph(_allowed(brief.title), style="Title")
    _styled(document, brief.subtitle, "Aside")
    _styled(document, brief.state, "State")
    for part in parts(brief, full):
        _section(document, part)
    below = foot(brief, full)
    document.add_paragraph(below.heading, style="Heading 1")
    for first, *rest in below.paragraphs:
        paragraph = _styled(document, first, "Aside")
        for text in rest:
            paragraph.add_run().add_break()
            paragraph.add_run(_allowed(text))
    written = io.BytesIO()
    document.save(written)
    return _undated(written.getvalue())


def _document(brief: Brief) -> Document:
    """An empty document with our page, styles and properties; its dates are those of the record."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    _style(document, "Normal", SIZE)
    _style(document, "Title", 16)
    _style(document, "Heading 1", 10).paragraph_format.space_before = Pt(5)
    _style(document, "List Bullet", SIZE)
    _style(document, "List Bullet 2", SIZE)
    _style(document, "Aside", SMALL).font.color.rgb = SOFT
    _style(document, "State", 10.5).font.bold = True
    made = datetime.fromisoformat(brief.made) if brief.made else datetime(*EARLIEST)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _allowed(brief.title)[:TITLE], "Glienicke", ""
    properties.created = properties.modified = made
    properties.revision = 1
    return document


def _style(document: Document, name: str, size: float) -> ParagraphStyle:
    styles = document.styles
    style = cast(ParagraphStyle, styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1)
    style.paragraph_format.line_spacing = 1.0
    return style


def _section(document: Document, part: Part) -> None:
    document.add_paragraph(_allowed(part.heading), style="Heading 1")
    for line in part.lines:
        _line(document, line)
    if not part.lines:
        _styled(document, part.empty, "Aside")


def _line(document: Document, line: Shown) -> None:
    paragraph = _styled(document, line.text, "List Bullet 2" if line.level else "List Bullet")
    shade = SHADES.get(line.tone)
    if shade is not None:
        paragraph.runs[0].font.color.rgb = shade
    for text in (line.aside, line.marks):
        if text:
            paragraph.add_run(f" {_allowed(text)}").font.color.rgb = SOFT
    for passage in line.passages:
        quoted = f"{passage.place} »{passage.words}«" if passage.place else f"»{passage.words}«"
        paragraph.add_run(f" {_allowed(quoted)}").italic = True


def _styled(document: Document, text: str, style: str) -> Paragraph:
    return document.add_paragraph(_allowed(text), style=style)


def _allowed(text: str) -> str:
    """The text on one line without what XML cannot hold: controls, and the non-characters that end the first plane."""
    return printable(text).translate({0xFFFE: None, 0xFFFF: None})


def _undated(archive: bytes) -> bytes:
    """The same archive with the same time for all its files."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return written.getvalue()
