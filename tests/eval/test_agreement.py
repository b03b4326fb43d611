"""The agreement of two annotators in the guide is that of the annotations."""

from corpus.marked import replaced
from corpus.tables import GUIDE
from eval.agreement import SHOWN, all_compared, rows


def test_the_figures_are_not_stale() -> None:
    text = rows(all_compared())
    guide = GUIDE.read_text("utf-8")
    assert guide == replaced(guide, "agreement", text), "run python -m eval.agreement --write"
    assert text.count(" | ") >= len(SHOWN)
