"""Where the talks stood on key dates: what can be typed, and what the reports must bear out."""

from pathlib import Path

import pytest

from corpus.case import Case
from corpus.check import check
from corpus.vocabulary import talk_states
from tests.corpus.stories import write

DOCS = Path(__file__).resolve().parents[2] / "docs" / "corpus.md"
TALKS = "[talks]\n2020-06-01 | tabled ~reported | Oslo wants her back | 1\n  A:1.aide other\n"


def with_talks(folder: Path, talks: str = TALKS, **spoilt: tuple[str, str]) -> Case:
    return Case(write(folder, case=("[status]", f"{talks}[status]"), **spoilt))


def errors(case: Case) -> list[str]:
    return [fault.what for fault in check(case) if not fault.warning]


def test_an_entry(tmp_path: Path) -> None:
    case = with_talks(tmp_path)
    assert errors(case) == []
    assert case.gold["negotiation_history"] == [
        {
            "as_of": "2020-06-01",
            "state": "tabled",
            "also_ok": ["reported"],
            "stances": [{"party": "A:1.aide", "stance": "other"}],
            "why": "Oslo wants her back",
            "reports": ["1-gull"],
        }
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("tabled", "on the table", "unknown state of the talks 'on the table'"),
        ("~reported", "~rumoured", "unknown state of the talks 'rumoured'"),
        ("2020-06-01", "2020-06", "no day: '2020-06'"),
        ("| 1\n", "| 3\n", "no report 3"),
        ("| 1\n", "|\n", "no report shows it"),
        ("| 1\n", "\n", "3 columns instead of 4"),
        ("aide other", "aide angry", "unknown stance 'angry'"),
        ("A:1.aide other", "the aide", "no party with stances: 'the aide'"),
        ("A:1.aide other", "A:1.nurse other", "undeclared entity A:1.nurse in negotiation_history"),
        ("A:1.aide other", "P:moor rejects", "talks 2020-06-01: nothing published says rejects of P:moor"),
        ("2020-06-01", "2020-05-31", "talks 2020-05-31: 1-gull came later"),
    ],
)
def test_faults(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in TALKS
    assert why in errors(with_talks(tmp_path, TALKS.replace(old, new, 1)))


def test_the_days_stand_in_order(tmp_path: Path) -> None:
    later = "2020-06-02 | stalled | silence | 1\n"
    assert "talks: the days are not in order" in errors(
        with_talks(tmp_path, TALKS.replace("[talks]\n", f"[talks]\n{later}"))
    )


def test_a_stance_of_whoever_stands_for_the_party_bears_it_out(tmp_path: Path) -> None:
    talks = TALKS.replace("A:1.aide", "S:norway")
    spoilt = ("A:aide other @A:aide", "O:ministry other @O:ministry")
    assert errors(with_talks(tmp_path, talks, g1=spoilt)) == []


@pytest.mark.parametrize("state", talk_states())
def test_the_guidelines_explain(state: str) -> None:
    assert f"*{state}*" in DOCS.read_text("utf-8")
