"""The brief as PDF. Needs the extra `documents`; the same record gives the same bytes.

The page has one font inside, with the letters of all languages written in Latin, Greek and Cyrillic letters. Other
letters are spelled in Latin ones, and the page says so.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files
from xml.sax.saxutils import escape

from anyascii import anyascii
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from glienicke.brief.page import Brief
from glienicke.brief.shades import INK, SHADES, SOFT
from glienicke.brief.shown import Shown, foot, parts
from glienicke.text.printable import printable

FONT = "NotoSans"
SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Points: the front page takes the largest that keeps it on one sheet."""
FULL = 8.5
MARGIN = 14 * mm
SPELLED = "Letters that the font of this page lacks are spelled in Latin letters."
"""Said at the foot of a page on which that was done."""
_EARLIEST = datetime(1980, 1, 1)


def pdf_bytes(brief: Brief, full: bool = False) -> bytes:
    """The brief as the bytes of a PDF file: one page, or everything."""
    _font()
    for size in SIZES if not full else (FULL,):
        written, pages = _written(brief, full, size)
        if pages == 1:
            break
    return written


@cache
def _font() -> TTFont:
    """The font, made known to the library once."""
    with as_file(files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf") as path:
        font = TTFont(FONT, str(path))
    pdfmetrics.registerFont(font)
    return font


def _written(brief: Brief, full: bool, size: float) -> tuple[bytes, int]:
    """The file, and of how many pages it is."""
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=printable(brief.title),
        author="Glienicke",
        creator="Glienicke",
        invariant=1,
        pageCompression=1,
    )
    made = datetime.fromisoformat(brief.made) if brief.made else _EARLIEST
    dated = _dated(made)
    document.build(list(_flow(brief, full, size)), onFirstPage=dated)
    return file.getvalue(), document.page


def _dated(made: datetime) -> Callable[[Canvas, SimpleDocTemplate], None]:
    def on_page(canvas: Canvas, _: SimpleDocTemplate) -> None:
        """The dates of the file are those of the record."""
        canvas._doc._timeStamp.YMDhms = made.timetuple()[:6]

    return on_page


def _flow(brief: Brief, full: bool, size: float) -> Iterator[Flowable]:
    spell, style = _Spelling(), _styles(size)
    yield Paragraph(spell(brief.title), style["title"])
    yield Paragraph(spell(brief.subtitle), style["aside"])
    yield Paragraph(spell(brief.state), style["state"])
    for part in parts(brief, full):
        yield Paragraph(spell(part.heading.upper()), style["heading"])
        for line in part.lines:
            yield Paragraph(_line(line, spell), style[f"level{min(line.level, 1)}"], bulletText="•")
        if not part.lines:
            yield Paragraph(spell(part.empty), style["aside"])
    below = foot(brief, full)
    yield Paragraph(spell(below.heading.upper()), style["heading"])
    for paragraph in below.paragraphs:
        yield Paragraph("<br/>".join(spell(text) for text in paragraph), style["aside"])
    if spell.used:
        yield Paragraph(spell(SPELLED), style["aside"])


def _styles(size: float) -> dict[str, ParagraphStyle]:
    plain = ParagraphStyle("plain", fontName=FONT, fontSize=size, leading=size * 1.24, textColor=HexColor(f"#{INK}"))
    change = HexColor(f"#{SHADES['change']}")
    return {
        "title": ParagraphStyle("title", plain, fontSize=size * 1.8, leading=size * 2.2),
        "state": ParagraphStyle("state", plain, fontSize=size * 1.2, leading=size * 1.5),
        "heading": ParagraphStyle("heading", plain, spaceBefore=size / 2, spaceAfter=size / 6, textColor=change),
        "aside": ParagraphStyle("aside", plain, fontSize=size - 1, leading=size * 1.15, textColor=HexColor(f"#{SOFT}")),
        "level0": ParagraphStyle("level0", plain, leftIndent=9, bulletFontName=FONT),
        "level1": ParagraphStyle("level1", plain, leftIndent=21, bulletIndent=12, bulletFontName=FONT),
    }


def _line(line: Shown, spell: Callable[[str], str]) -> str:
    shade = SHADES.get(line.tone)
    text = f'<font color="#{shade}">{spell(line.text)}</font>' if shade else spell(line.text)
    aside = " ".join(spell(part) for part in (line.aside, line.marks) if part)
    quotes = "".join(f" {spell(p.place)} »{spell(p.words)}«" for p in line.passages)
    return f'{text} <font color="#{SOFT}">{aside}{quotes}</font>'


class _Spelling:
    """Text as mark-up of the library: escaped, and without letters that the font lacks; `used` if there were some."""

    def __init__(self) -> None:
        self.used = False
        self._glyphs = _font().face.charToGlyph

    def __call__(self, text: str) -> str:
        return escape(re.sub(r"[^\x20-\x7e]", self._letter, printable(text)))

    def _letter(self, match: re.Match[str]) -> str:
        if ord(match[0]) in self._glyphs:
            return match[0]
        self.used = True
        return anyascii(match[0]) or "?"
