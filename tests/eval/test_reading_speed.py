"""Systems side by side: each in its process, an older version out of the history, names counted as the corpus does."""

import shutil
import subprocess
from pathlib import Path

import pytest

from corpus import build
from eval.baselines.story import NAMES, Example, story_of
from eval.benchmarks import reading_speed
from eval.benchmarks.reading_speed import MissingError, Worker, checked_out, names_f1
from eval.cases import ROOT
from eval.run import score
from tests.corpus.stories import write


def test_a_system_reads_in_its_process_and_tells_names(tmp_path: Path) -> None:
    text = "Norway freed Ana Petrel on Friday, and it was said that the others are to be freed in the days to come.\n"
    (tmp_path / "wire.txt").write_text(text, "utf-8")
    worker = Worker("the rules", "rules", ROOT / "src")
    worker.start([tmp_path / "wire.txt"])
    worker.read()
    worker.stop()
    assert [text[a:b] for a, b in worker.names[0]] == ["Norway", "Ana Petrel"]
    assert 0 < worker.best < float("inf")


def test_a_system_that_ends_is_an_error(tmp_path: Path) -> None:
    worker = Worker("none", "rules", tmp_path)
    with pytest.raises(MissingError, match="none: its process ended"):
        worker.start([tmp_path / "no_such_file.txt"])


def test_no_such_commit_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MissingError):
        checked_out("0" * 40, tmp_path)


def test_a_version_comes_out_of_the_history(tmp_path: Path) -> None:
    git = shutil.which("git")
    command = [git or "git", "-C", ROOT, "rev-parse", "HEAD"]
    if git is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("there is no history here")
    assert (checked_out("HEAD", tmp_path) / "glienicke" / "annotate" / "__init__.py").is_file()


def test_names_count_as_the_scorer_counts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "tiny")
    assert build.main([str(folder), "--quiet"]) == 0
    gold = score.load_gold(folder)
    monkeypatch.setattr(reading_speed, "STORIES", tmp_path)
    found = {
        folder / report["report"]["file"]: [[m["start"], m["end"]] for m in report["mentions"] if m["kind"] in NAMES]
        for report in gold["reports"].values()
    }
    story = Example(story_of("tiny", gold), gold)
    assert names_f1([story], found) == 1
    assert names_f1([story], {path: spans[:1] for path, spans in found.items()}) < 1
