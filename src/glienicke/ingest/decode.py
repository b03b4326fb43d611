"""Bytes -> text, exactly as found.

A byte order mark says how the bytes are to be read and is no part of the text: offsets count from the first character
after it, the hash is that of all bytes. Line breaks stay as they are. What is no UTF-8 is taken for Windows-1252 (old
Western newsroom systems) only if it has no sign of damaged UTF-8; everything else is refused, since one wrong
guess would garble every name.
"""

from __future__ import annotations

import codecs
import re

from glienicke.errors import IngestError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_WESTERN_SHARE = 0.08
"""Western European text has fewer letters beyond ASCII than this share; Cyrillic or Arabic bytes have many more."""

SAVE_AS_TEXT = "save its text as a .txt file in UTF-8"


def decode(data: bytes, source: str) -> str:
    """The text of a plain-text file.

    Raises:
        IngestError: it is not text, is empty, or its encoding is none we can be sure of.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise IngestError(source, f"is {what}, not text", SAVE_AS_TEXT)
    text = _marked(data, source) or _unmarked(data, source)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0\u2028\u2029\u3000"):
        raise IngestError(source, "is empty" if not data else "holds nothing but white space", "leave it out")
    return text


def _marked(data: bytes, source: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                problem = f"begins as {encoding.upper()} but is damaged at byte {error.start + len(mark)}"
                raise IngestError(source, problem, "get the file again") from error
    return None


def _unmarked(data: bytes, source: str) -> str:
    if len(_CONTROLS.findall(data)) > len(data) // 100:
        raise IngestError(source, "is not text (binary data)", SAVE_AS_TEXT)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            raise IngestError(source, "is cut off in the middle of a character", "get the whole file") from error
        return _western(data, source, error)


def _western(data: bytes, source: str, error: UnicodeDecodeError) -> str:
    if _MULTIBYTE.search(data):
        problem = f"is damaged UTF-8 (byte {error.start} of {len(data)})"
        raise IngestError(source, problem, "get the file again, or save it as UTF-8") from error
    if _UNDEFINED_1252.search(data) or len(_HIGH.findall(data)) > len(data) * _WESTERN_SHARE:
        raise IngestError(source, "is in an encoding other than UTF-8", "save it as UTF-8") from error
    return data.decode("cp1252")
