"""All forms of the brief have the same content, the same bytes for the same record, and survive hostile words."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from glienicke.brief.compose import compose
from glienicke.brief.forms import FORMS, Form, brief_as, form_of
from glienicke.brief.shown import parts
from glienicke.cli.brief import brief as command
from glienicke.errors import UsageError
from glienicke.model import Case, Entity, Record
from tests.brief.test_brief import FIRST, RECORD, SECOND, at

DATED = replace(RECORD, case=Case("test", "Prat and Lem", as_of="2021-03-05"))


def docx_text(content: bytes) -> str:
    docx = pytest.importorskip("docx")
    return "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)


def pdf_text(content: bytes) -> str:
    pypdf = pytest.importorskip("pypdf")
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def html_text(content: bytes) -> str:
    unescaped = re.sub("<[^>]+>", " ", content.decode()).replace("&#39;", "'").replace("&#34;", '"')
    return unescaped.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")


def markdown_text(content: bytes) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", content.decode())


READ: dict[str, Callable[[bytes], str]] = {
    "terminal": bytes.decode,
    "html": html_text,
    "markdown": markdown_text,
    "docx": docx_text,
    "pdf": pdf_text,
}


def text_of(form: Form, record: Record, *, full: bool = False) -> str:
    """The words of a form on one line. PDF breaks lines within words, so that spaces do not count there."""
    text = " ".join(READ[form.name](brief_as(record, form, full)).split())
    return text.replace(" ", "") if form.name == "pdf" else text


@pytest.fixture(params=FORMS, ids=[form.name for form in FORMS])
def form(request: pytest.FixtureRequest) -> Form:
    if request.param.name in ("docx", "pdf"):
        pytest.importorskip({"docx": "docx", "pdf": "reportlab"}[request.param.name])
    return request.param


@pytest.mark.parametrize("full", [True, False])
def test_every_form_has_every_line_with_its_words(form: Form, full: bool) -> None:
    text = text_of(form, DATED, full=full)
    for part in parts(compose(DATED), full):
        for line in part.lines:
            said = (line.text, *(p.words for p in line.passages if form.name != "terminal"))
            for words in said:
                wanted = " ".join(words.split())
                assert (wanted.replace(" ", "") if form.name == "pdf" else wanted) in text
            if form.name in ("docx", "terminal") and not full and line.passages:
                assert f"{line.stated} »" in text


@pytest.mark.parametrize("full", [True, False])
def test_the_same_record_gives_the_same_bytes(form: Form, full: bool) -> None:
    assert brief_as(DATED, form, full) == brief_as(DATED, form, full)


def test_documents_bear_the_day_of_the_record() -> None:
    docx = pytest.importorskip("docx")
    pypdf = pytest.importorskip("pypdf")
    pytest.importorskip("reportlab")
    word = docx.Document(io.BytesIO(brief_as(DATED, form_of("docx", None)))).core_properties
    assert word.created.isoformat()[:10] == word.modified.isoformat()[:10] == "2021-03-05"
    pdf = pypdf.PdfReader(io.BytesIO(brief_as(DATED, form_of("pdf", None)))).metadata
    assert pdf.creation_date.isoformat()[:10] == "2021-03-05"
    assert (word.title, pdf.title) == ("Prat and Lem", "Prat and Lem")


def test_files_in_a_word_document_bear_no_time() -> None:
    pytest.importorskip("docx")
    with zipfile.ZipFile(io.BytesIO(brief_as(DATED, form_of("docx", None)))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


HOSTILE = "\x1b]0;x\x07<script>alert(1)</script> [here](http://x.example) **Lem** `rm` $x$ &amp; \x00\ufffe\u202eend"


def hostile() -> Record:
    """The record with hostile words as title, name and quotation."""
    text = FIRST.report.text.replace("Nothing is agreed", HOSTILE)
    quote = replace(FIRST.quotes[0], content=at(text, f"“{HOSTILE},”"))
    report = replace(FIRST.report, text=text, title=HOSTILE)
    entities = tuple(replace(e, name=HOSTILE) if e.id == "e1" else e for e in RECORD.entities)
    readings = (replace(FIRST, report=report, quotes=(quote,)), SECOND)
    return replace(DATED, readings=readings, entities=entities, case=replace(DATED.case, title=HOSTILE * 9))


def test_hostile_words_become_neither_controls_nor_elements(form: Form) -> None:
    for full in (True, False):
        content = brief_as(hostile(), form, full)
        text = READ[form.name](content)
        assert "alert(1)" in text.replace("\n", "")
        if form.is_text and form.name != "html":
            assert not {"\x1b", "\x07", "\x00", "\u202e"} & set(text)
        if form.name == "html":
            assert "<script" not in content.decode()


def test_letters_of_other_scripts_stay_in_every_form(form: Form) -> None:
    name = "Žofie Łukaszewicz-Şahin Ирина Κώστας"
    entities = tuple(Entity("e1", "person", name) if e.id == "e1" else e for e in RECORD.entities)
    text = text_of(form, replace(DATED, entities=entities))
    assert (name.replace(" ", "") if form.name == "pdf" else name) in text


def test_what_the_font_of_the_pdf_lacks_is_spelled_and_said_so() -> None:
    pytest.importorskip("reportlab")
    pytest.importorskip("pypdf")
    entities = tuple(Entity("e1", "person", "გიორგი") if e.id == "e1" else e for e in RECORD.entities)
    text = text_of(form_of("pdf", None), replace(DATED, entities=entities))
    assert "giorgi" in text.lower()
    assert "spelledinLatinletters" in text
    assert "spelledinLatinletters" not in text_of(form_of("pdf", None), DATED)


@pytest.mark.parametrize(
    ("name", "path", "expected"),
    [
        (None, None, "terminal"),
        (None, "a/brief.PDF", "pdf"),
        (None, "brief.md", "markdown"),
        (None, "brief", "terminal"),
        ("docx", "brief.md", "docx"),
    ],
)
def test_the_form_is_as_asked_for_or_as_the_file_ends(name: str | None, path: str | None, expected: str) -> None:
    assert form_of(name, path).name == expected


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(UsageError, match="format odt: not known; take one of terminal, html, markdown, docx, pdf"):
        form_of("odt", None)


def test_the_help_names_every_form() -> None:
    help_ = next(p.help for p in command.params if p.name == "form")
    assert all(form.name in help_ for form in FORMS)


def test_a_missing_library_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> bytes:
        raise ModuleNotFoundError("No module named 'docx'", name="docx")

    with pytest.raises(UsageError, match=r"docx is missing; pip install 'glienicke\[documents\]'"):
        brief_as(DATED, replace(form_of("docx", None), write=missing))
