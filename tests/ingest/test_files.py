"""Files and folders into reports; whatever is wrong with one is said in one line."""

import hashlib

import pytest

from glienicke.errors import IngestError
from glienicke.ingest import read_file, read_paths
from glienicke.model import Report

TEXT = " date 2023-08-05 The envoy said “not yet”.\r\n\r\nTalks go on. \n"
WORDS = "The foreign ministry said on Friday that the two men would be exchanged at the border within days. "
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Two men to be exchanged</title>
<meta property="og:site_name" content="The Evening Lamp">
<meta name="author" content="Ana Petrel">
<meta property="article:published_time" content="2023-08-05T10:00:00Z">
<link rel="canonical" href="https://lamp.example.org/news/1">
</head><body><nav><a href="/">Home</a></nav><article><h1>Two men to be exchanged</h1>
<p>{WORDS * 3}</p><p>{WORDS * 4}</p></article><footer>Share this</footer></body></html>"""


def test_text_is_kept_as_found_and_named_by_its_hash(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    report = read_file(path)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert (report.text, report.sha256, report.id, report.source) == (TEXT, digest, f"r{digest[:12]}", str(path))
    assert report.language == "en"


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + TEXT.encode("utf-8"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8 with mark", "utf-16-le", "utf-16-be", "utf-32-le", "windows-1252"],
)
def test_other_encodings_give_the_same_text_without_the_mark(tmp_path, data):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_file(path).text == TEXT
    assert read_file(path).sha256 == hashlib.sha256(data).hexdigest()


BAD = {
    "empty": (b"", "empty"),
    "blank": (" \n\t\u00a0\n".encode(), "white space"),
    "only a mark": (b"\xef\xbb\xbf", "white space"),
    "pdf": (b"%PDF-1.7 \xe2\xe3", "PDF"),
    "office": (b"PK\x03\x04rest", "ZIP"),
    "picture": (b"\x89PNG\r\n", "picture"),
    "binary": (bytes(range(256)) * 4, "binary"),
    "cyrillic bytes": ("Кремль подтвердил переговоры".encode("cp1251"), "encoding"),
    "damaged utf-8": ("Кремль".encode() + b"\xff\xfe and more text here", "damaged UTF-8"),
    "cut in a character": ("The envoy said no to Ż".encode()[:-1], "cut off"),
    "damaged utf-16": (b"\xff\xfe" + "envoy".encode("utf-16-le") + b"\x00", "damaged"),
    "huge": (b"word " * 1_000_001, "too large"),
}


@pytest.mark.parametrize(("data", "problem"), BAD.values(), ids=BAD)
def test_bad_text_is_refused_in_one_line(tmp_path, data, problem):
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(IngestError, match=problem) as caught:
        read_file(path)
    assert caught.value.source == str(path)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


BAD_PAGES = {
    "no article": ("<html><body><p>Please turn on scripts.</p></body></html>", "no article"),
    "no text": ("<html><body></body></html>", "no article"),
    "cut off": (PAGE[: PAGE.index("within days") + 4], "cut off"),
    "cut off in the head": (PAGE[:120], "cut off"),
    "no page": ("<<<<>>>>", "article|page"),
    "empty": ("", "empty|article"),
}


@pytest.mark.parametrize(("page", "problem"), BAD_PAGES.values(), ids=BAD_PAGES)
def test_bad_pages_are_refused_in_one_line(tmp_path, page, problem):
    path = tmp_path / "bad.html"
    path.write_text(page)
    with pytest.raises(IngestError, match=problem) as caught:
        read_file(path)
    assert "\n" not in str(caught.value)


def test_a_page_gives_title_article_and_metadata(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    report = read_file(path)
    assert report.text.splitlines()[0] == report.title == "Two men to be exchanged"
    assert "Share this" not in report.text
    assert (report.outlet.name, report.outlet.basis) == ("The Evening Lamp", "metadata")
    assert report.authors == ("Ana Petrel",)
    assert (report.published.value, report.published.basis) == ("2023-08-05", "metadata")


def test_a_known_outlet_is_named_by_the_address_of_its_page(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace("lamp.example.org", "www.bbc.co.uk"))
    assert read_file(path).outlet.name == "BBC News"


def test_a_page_without_the_ending_of_one_is_known_by_its_beginning(tmp_path):
    path = tmp_path / "saved"
    path.write_text(PAGE)
    assert read_file(path).title == "Two men to be exchanged"


def test_deeply_nested_and_hostile_pages_do_not_crash(tmp_path):
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 20_000 + WORDS * 5 + "</div>" * 20_000 + "</body></html>")
    outcome = next(iter(read_paths([path])))
    assert isinstance(outcome, Report | IngestError)


def test_a_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.txt").write_text("The envoy spoke.")
    (tmp_path / "1.txt").write_text("The envoy spoke.")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "b" / "3.txt").write_text("The court sat.")
    (tmp_path / "notes.csv").write_text("a,b")
    found = list(read_paths([tmp_path, tmp_path / "missing.txt"]))
    assert [getattr(one, "text", None) or one.problem for one in found] == [
        "The envoy spoke.",
        "is empty",
        "The court sat.",
        "there is no such file",
    ]


def test_a_folder_without_reports_is_said(tmp_path):
    (error,) = read_paths([tmp_path])
    assert isinstance(error, IngestError)
    assert "folder without reports" in str(error)


@pytest.mark.parametrize("name", ["no\x00such", "x" * 400], ids=["null", "long"])
def test_impossible_names_are_refused(name):
    with pytest.raises(IngestError):
        read_file(name)
