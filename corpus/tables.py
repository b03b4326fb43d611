"""Keep the counts in the documents: `python -m corpus.tables`.

Two parts are written: the table of stories in corpus/README.md and the counts per layer, claim type, stance and
phenomenon in docs/corpus.md. A test fails where they are no longer what the annotations say.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from corpus.build import count
from corpus.case import Case
from corpus.marked import replaced
from corpus.tally import STORIES, cases, tally

ROOT = STORIES.parent.parent
README, GUIDE = ROOT / "corpus" / "README.md", ROOT / "docs" / "corpus.md"
PARTS = ("train", "dev", "test")
LAYERS = ("stories", "reports", "words", "entities", "mentions", "times", "quotes", "claims", "facts")  # in order
TITLES = {
    "layers": "Layer",
    "claims": "Claim type",
    "modalities": "Modality of claims",
    "stances": "Stance of quotes",
    "forms": "Form of quotes",
    "mentions": "Kind of mention",
    "facts": "Relation of facts",
    "phenomena": "Phenomenon",
}


def splits() -> dict[str, list[str]]:
    """The stories of each part."""
    return tomllib.loads((STORIES.parent / "splits.toml").read_text("utf-8"))


def story_rows(stories: Iterable[Case]) -> str:
    """A row per story, and a line with the sums."""
    stories = list(stories)
    part_of = {name: part for part, names in splits().items() for name in names}
    rows = [f"| {part_of[story.folder.name]} {count(story)}" for story in stories]
    sums = tally(stories)
    layers, garbled = sums["layers"], sums["mentions"]["garbled"]
    return "\n".join(
        [
            "| part | story | reports | mentions | times | quotes | claims | facts | same-utterance pairs |",
            "|---|---|---|---|---|---|---|---|---|",
            *rows,
            "",
            f"{layers['stories']} stories, {layers['reports']} reports, {layers['words']} words; {layers['mentions']} "
            f"mentions ({garbled} garbled), {layers['times']} times, {layers['quotes']} quotes, {layers['claims']} "
            f"claims, {layers['facts']} facts.",
        ]
    )


def counts(stories: Iterable[Case]) -> str:
    """A table for each layer: what is counted, in each part and in all."""
    stories = list(stories)
    of = splits()
    columns = [tally(story for story in stories if story.folder.name in of[part]) for part in PARTS]
    columns.append(tally(stories))
    return "\n\n".join(_table(title, [column[layer] for column in columns]) for layer, title in TITLES.items())


def _table(title: str, columns: list[Counter[str]]) -> str:
    lines = [f"| {title} | {' | '.join(PARTS)} | all |", "|---|" + "---|" * len(columns)]
    for name in sorted(columns[-1], key=lambda name: (_order(name), -columns[-1][name], name)):
        lines.append(f"| {name} | {' | '.join(str(column[name]) for column in columns)} |")
    return "\n".join(lines)


def _order(name: str) -> int:
    return LAYERS.index(name) if name in LAYERS else len(LAYERS)


def written(path: Path, stories: Iterable[Case]) -> str:
    """A document as it should be."""
    name, body = ("stories", story_rows) if path == README else ("counts", counts)
    return replaced(path.read_text("utf-8"), name, body(stories))


def main() -> int:
    """Command line."""
    stories = list(cases(STORIES))
    for path in (README, GUIDE):
        path.write_text(written(path, stories), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
