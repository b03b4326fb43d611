"""The markup of excerpts: marks, items, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import excerpts
from corpus.excerpts import FOLDER, FaultError, excerpt, read, unmarked

MARKED = (
    "[Bolivian|G1] pilot [Mateo Quispe|P1] was [sentenced|t1] to [nine years|x1] "
    "by [a court in [Arica|L1]|x2] \\[sic\\]."
)


def test_marks_nest_and_brackets_of_the_text_stay() -> None:
    text, marks = unmarked(MARKED)
    assert text == "Bolivian pilot Mateo Quispe was sentenced to nine years by a court in Arica [sic]."
    assert {name: text[start:end] for name, (start, end) in marks.items()} == {
        "G1": "Bolivian", "P1": "Mateo Quispe", "t1": "sentenced", "x1": "nine years", "x2": "a court in Arica",
        "L1": "Arica",
    }  # fmt: skip


def test_items_hold_triggers_slots_labels_and_modality() -> None:
    found = excerpt("x", MARKED, ["sentence t1 person=P1 length=x1 court=x2 !reported"])
    (item,) = found.items
    assert (item.type, item.triggers, item.modality) == ("sentence", ("t1",), "reported")
    assert item.slots == {"person": ("P1",), "length": ("x1",), "court": ("x2",)}
    assert excerpt("x", "[Ann|P1] and [Bo|P2] were [freed|t1].", ["release t1 person=P1+P2 kind=:pardon"]).items[
        0
    ].labels == {"kind": ("pardon",)}


@pytest.mark.parametrize(
    ("marked", "items", "fault"),
    [
        ("[Ann|P1 was freed", [], "not closed"),
        ("Ann|P1] was freed", [], "bracket"),
        ("[Ann|P1] and [Bo|P1]", [], "twice"),
        ("[Ann|Z1]", [], "no known sort"),
        ("[Ann|P1] was [freed|t1]", [], "not used: t1"),
        ("[Ann|P1] was [freed|t1]", ["release t2 person=P1"], "unknown id"),
        ("[Ann|P1] was [freed|t1]", ["release person=P1"], "no trigger"),
        ("[Ann|P1] was [freed|t1]", ["release t1 victim=P1"], "no slot victim"),
        ("[Ann|P1] was [freed|t1]", ["freedom t1 person=P1"], "unknown type"),
        ("[Ann|P1] was [freed|t1]", ["release t1 person=P1 !surely"], "unknown modality"),
        ("[Ann|P1] [spoke|c1]", ["quote c1 source=P1 stance=:angry"], "unknown stance"),
    ],
)
def test_faults_are_named(marked: str, items: list[str], fault: str) -> None:
    with pytest.raises(FaultError, match=fault):
        excerpt("x", marked, items)


def test_files_hold_many_and_a_text_after_its_items_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("% one\n[Ann|P1] slept.\n\n% two\n[Bo|P1]\n\nslept, too.\n", "utf-8")
    assert [e.text for e in read(path)] == ["Ann slept.", "Bo\n\nslept, too."]
    path.write_text("% one\n[Ann|P1] was [freed|t1].\n= release t1 person=P1\nAnd slept.\n", "utf-8")
    with pytest.raises(FaultError, match=r"a\.txt:1 \(one\)"):
        list(read(path))


def test_the_command_counts_and_reports_every_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("% one\n[Ann|P1\n% two\n[Bo|P1] was [freed|t1].\n= release t1 person=P1\n% three\n[x|q1]", "utf-8")
    assert excerpts.main([str(path)]) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 2
    assert "excerpts 1" in said.out and "release 1" in said.out


def test_ours_are_without_fault() -> None:
    assert excerpts.main([str(path) for path in FOLDER.glob("*.txt")]) == 0
