"""Recall of events that other sets have: their formats, and what counts as found."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from eval.benchmarks import events

WIKI = "Omar Haddad was arrested in Lund. Anna Petrel slept."
MUC = """DEV-MUC3-0001 (MADE)

   LUND, 3 MAY 89 -- [TEXT] Gunmen kidnapped Omar Haddad, a driver, in Lund on Monday.

DEV-MUC3-0002 (MADE)

   LUND, 3 MAY 89 -- [TEXT] Nothing happened.
"""
KEY = """0.  MESSAGE: ID                     DEV-MUC3-0001 (MADE)
4.  INCIDENT: TYPE                  KIDNAPPING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
18. HUM TGT: NAME                   "OMAR HADDAD"
19. HUM TGT: DESCRIPTION            "DRIVER": "OMAR HADDAD"

0.  MESSAGE: ID                     DEV-MUC3-0002 (MADE)
4.  INCIDENT: TYPE                  BOMBING
18. HUM TGT: NAME                   -
"""


def words(text: str, start: int) -> list[list[object]]:
    found, at = [], start
    for word in text.split():
        found.append([word, at, at + len(word)])
        at += len(word) + 1
    return found


@pytest.fixture
def wiki(tmp_path: Path) -> Path:
    first, second = "Omar Haddad was arrested in Lund.", "Anna Petrel slept."
    document = {
        "text": WIKI,
        "sentences": [[words(first, 0), first], [words(second, len(first) + 1), second]],
        "event_mentions": [
            {
                "event_type": "Justice.ArrestJailDetain.Unspecified",
                "trigger": {"sent_idx": sentence},
                "arguments": [{"role": "Detainee", "text": who}, {"role": "Place", "text": "Lund"}],
            }
            for sentence, who in ((0, "Omar Haddad"), (1, "Anna Petrel"))
        ]
        + [{"event_type": "Life.Die.Unspecified", "trigger": {"sent_idx": 0}, "arguments": []}],
    }
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps(document) + "\n", "utf-8")
    return path


@pytest.fixture
def muc(tmp_path: Path) -> Path:
    path = tmp_path / "muc34.tar.gz"
    with tarfile.open(path, "w:gz") as packed:
        for name, content in (("dev-muc3-0001", MUC), ("key-dev-0001.muc4", KEY)):
            data = content.encode("latin-1")
            entry = tarfile.TarInfo(f"muc34/TASK/CORPORA/dev/{name}")
            entry.size = len(data)
            packed.addfile(entry, io.BytesIO(data))
    return path


def test_events_of_justice_are_found_in_their_sentence(wiki: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert events.main([str(wiki), "--list"]) == 0
    said = capsys.readouterr().out
    assert "ArrestJailDetain         2      1      1" in said
    assert "missed ArrestJailDetain of anna, petrel: Anna Petrel slept." in said


def test_victims_of_kidnappings_are_found_by_their_names(muc: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ((text, (event,)),) = list(events.kidnappings(muc))
    assert (event.kind, event.who) == ("Kidnapping", {"omar", "haddad", "driver"})
    assert "Gunmen" in text and "DEV-MUC3-0002" not in text
    assert events.main([str(muc)]) == 0
    assert "all                      1      1      1" in capsys.readouterr().out
