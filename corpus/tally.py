"""What the corpus holds, counted: `python -m corpus.tally [DIR]`.

Claims by type, stances, garbled mentions, relations of facts, false friends, anonymous sources, refusals: whether a
benchmark can say something about a phenomenon depends on how often it occurs.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.case import Case

STORIES = Path(__file__).parent / "stories"


def cases(folder: Path) -> Iterator[Case]:
    """The annotated stories of a folder."""
    for path in sorted(folder.glob("*/annotations/case.ann")):
        yield Case(path.parent.parent)


def tally(stories: Iterable[Case]) -> dict[str, Counter[str]]:
    """Counts by layer: claims by type, quotes by stance, facts by relation, and phenomena."""
    found: dict[str, Counter[str]] = {name: Counter() for name in ("claims", "stances", "facts", "phenomena")}
    for story in stories:
        for report in story.reports:
            gold = report.gold
            found["claims"].update(claim["type"] for claim in gold["claims"])
            found["stances"].update(stance for quote in gold["quotes"] for stance in quote["stance"])
            found["phenomena"].update(f"{m['kind']} mentions" for m in gold["mentions"])
        found["facts"].update(fact["status"] for fact in story.gold["facts"])
        found["phenomena"]["false friends"] += sum(bool(f.get("false_friend")) for f in story.gold["facts"])
        found["phenomena"]["errors of one source"] += sum(bool(f.get("error")) for f in story.gold["facts"])
        found["phenomena"]["party disputes"] += sum(bool(f.get("party_dispute")) for f in story.gold["facts"])
        found["phenomena"]["anonymous sources"] += sum(e["type"] == "anonymous" for e in story.gold["entities"])
    return found


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    folder = Path((arguments or sys.argv[1:] or [str(STORIES)])[0])
    for layer, counts in tally(cases(folder)).items():
        row = ", ".join(f"{name} {number}" for name, number in counts.most_common())
        sys.stdout.write(f"{layer}: {row}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
