"""A withheld name is in no export; all else, and every offset, stays."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from glienicke.brief import brief_html
from glienicke.export import FORMATS, export
from glienicke.export.redact import BLOCK, levels, redacted
from glienicke.model import Anchor, Case, Judgement, Record, Report, Subject
from glienicke.pipeline import assemble, read

TEXT = (
    "Zoë Marchetti-Lund, a pilot, was arrested in Minsk on 3 March 2021 on charges of espionage. Italy demanded the "
    "release of Marchetti-Lund. The Marchettis asked for help, her sister Ada Marchetti said."
)


def decided(level: str, number: int) -> Judgement:
    place = Anchor("r1", 0, 18, TEXT[:18], "person", "name")
    return Judgement("redact", "Ann", "2021-03-05T00:00:00Z", Subject((place,), value=level), id=f"j{number}")


@pytest.fixture(scope="module")
def record() -> Record:
    report = Report("r1", "a.txt", "00", TEXT, title="Marchetti-Lund held")
    made = assemble([read(report)], Case("c", "Case"))
    return replace(made, judgements=(decided("name", 1),))


@pytest.mark.parametrize("name", [f.name for f in FORMATS])
def test_no_export_names_her(record: Record, name: str) -> None:
    text = export(record, name).lower()
    assert BLOCK in text
    assert not [part for part in ("zoë", "zoe", "marchetti", "lund") if part in text]


def test_the_page_does_not_name_her(record: Record) -> None:
    assert "Marchetti" not in brief_html(redacted(record))


def test_every_offset_still_holds(record: Record) -> None:
    plain, masked = json.loads(export(replace(record, judgements=()), "json")), json.loads(export(record, "json"))
    assert len(masked["reports"][0]["text"]) == len(TEXT)
    assert len(masked["mentions"]) == len(plain["mentions"])
    for mention in masked["mentions"]:
        assert masked["reports"][0]["text"][mention["start"] : mention["end"]] == mention["text"]


def test_the_later_level_holds(record: Record) -> None:
    reopened = replace(record, judgements=(decided("name", 1), decided("open", 2)))
    assert set(levels(reopened).values()) == {"open"}
    assert redacted(reopened) == reopened


def test_without_a_decision_nothing_is_masked(record: Record) -> None:
    plain = replace(record, judgements=())
    assert redacted(plain) is plain
