"""Versions follow what makes readings and records, and nothing else."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from glienicke.engine import version


@pytest.fixture
def package(tmp_path, monkeypatch) -> Path:
    """A copy of the package that the versions are taken of."""
    copy = tmp_path / "glienicke"
    shutil.copytree(str(files("glienicke")), copy)
    monkeypatch.setattr(version, "files", lambda _: copy)
    return copy


def versions() -> tuple[str, str]:
    version.reader_version.cache_clear()
    version.record_version.cache_clear()
    return version.reader_version(), version.record_version()


def test_versions_are_those_of_the_files(package):
    assert versions() == versions()


@pytest.mark.parametrize(
    ("file", "reader", "record"),
    [
        ("lang/en/new.txt", True, True),
        ("model/span.py", True, True),
        ("annotate/__init__.py", True, True),
        ("pipeline.py", True, True),
        ("fusion/__init__.py", False, True),
        ("brief/__init__.py", False, False),
        ("cli/__init__.py", False, False),
        ("lang/__pycache__/new.pyc", False, False),
    ],
)
def test_what_changes_a_version(package, file, reader, record):
    before = versions()
    place = package / file
    place.parent.mkdir(exist_ok=True)
    with place.open("ab") as out:
        out.write(b"\n# more\n")
    after = versions()
    assert (before[0] != after[0], before[1] != after[1]) == (reader, record)


def test_moving_words_between_files_is_a_change(package):
    folder = package / "lang" / "en"
    (folder / "a.txt").write_text("one\n")
    before = versions()
    (folder / "a.txt").rename(folder / "b.txt")
    assert versions() != before
