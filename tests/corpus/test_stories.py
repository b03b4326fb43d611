"""Every story of the corpus passes the validator, has a part, and the whole holds enough of what it is to measure."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from corpus import build
from corpus.case import Case
from corpus.tally import STORIES, cases, tally

NAMES = sorted(path.name for path in STORIES.iterdir() if path.is_dir())
SPLITS = tomllib.loads((STORIES.parent / "splits.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_story_has_no_faults(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main([str(STORIES / name), "--check", "--quiet"]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_annotated(name: str) -> None:
    reports = {path.stem for path in (STORIES / name / "reports").iterdir()}
    annotated = {path.stem for path in (STORIES / name / "annotations").iterdir()} - {"case"}
    assert reports == annotated


@pytest.fixture(scope="module")
def stories() -> list[Case]:
    return list(cases(STORIES))


def test_every_story_has_one_part() -> None:
    assert sorted(name for part in SPLITS.values() for name in part) == NAMES


def test_no_person_is_in_two_stories(stories: list[Case]) -> None:
    owners: dict[str, str] = {}
    for story in stories:
        for entity in story.gold["entities"]:
            if entity["type"] == "person" and " " in entity["name"] and entity["name"][0].isupper():
                assert owners.setdefault(entity["name"], story.folder.name) == story.folder.name


def test_a_folder_without_stories_counts_nothing(tmp_path: Path) -> None:
    assert not any(tally(cases(tmp_path)).values())


def test_every_story_says_where_the_talks_stood(stories: list[Case]) -> None:
    assert [s.folder.name for s in stories if not 4 <= len(s.gold["negotiation_history"]) <= 8] == []


def test_every_state_of_the_talks_occurs(stories: list[Case]) -> None:
    states = Counter(entry["state"] for story in stories for entry in story.gold["negotiation_history"])
    assert {"nothing stated", "reported", "tabled", "countered", "conditional", "rejected", "executed"} <= {
        state for state, number in states.items() if number >= 5
    }


@pytest.mark.parametrize(
    ("layer", "name", "least"),
    [
        ("mentions", "garbled", 80),
        ("phenomena", "anonymous sources", 60),
        ("facts", "disputed", 60),
        ("facts", "refined", 60),
        ("facts", "changed", 60),
        ("phenomena", "false friends", 30),
        ("stances", "declines_to_comment", 40),
    ],
)
def test_there_is_enough_to_measure(stories: list[Case], layer: str, name: str, least: int) -> None:
    assert tally(stories)[layer][name] >= least
