"""How much stories share with each other: `python -m corpus.overlap [DIR]`.

Every report of the corpus is written afresh. Two figures tell whether that is so: the share of a story's word 5-grams
that stand in another story too, and sentences of different stories that share most of their words. Names are no fault
("the International Committee of the Red Cross"): runs with two capital letters or more are left out. Within a story the
same is looked for between reports; there a copied passage may be meant, so it is listed and not counted as a fault.
Exit code 1 where a story is over the limits.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

STORIES = Path(__file__).parent / "stories"
GRAM = 5
MOST_SHARED = 0.01  # of a story's 5-grams: what people say alike without having copied ("at the end of the")
ALIKE = 0.6  # Jaccard of word pairs at which two sentences are near-identical
SHORTEST = 8  # words: shorter sentences are alike by chance

Grams = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with where it stands."""

    story: str
    report: str
    words: tuple[str, ...]

    def runs(self, size: int) -> Grams:
        """Its runs of so many words, without regard to capital letters."""
        return grams(tuple(word.lower() for word in self.words), size)


def grams(words: tuple[str, ...], size: int) -> Grams:
    """All runs of so many words."""
    return frozenset(words[i : i + size] for i in range(len(words) - size + 1))


def sentences(folder: Path) -> Iterator[Sentence]:
    """The sentences of a story's reports."""
    for path in sorted((folder / "reports").glob("*.txt")):
        for part in re.split(r"(?<=[.!?])[\s”\"’']+|\n+", path.read_text("utf-8")):
            words = tuple(re.findall(r"[\w’'-]+", part))
            if words:
                yield Sentence(folder.name, path.stem, words)


def shared(stories: dict[str, list[Sentence]]) -> dict[str, list[tuple[str, ...]]]:
    """Per story the 5-grams that stand in another story too."""
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    own = {name: {g for s in found for g in grams(s.words, GRAM)} for name, found in stories.items()}
    for name, found in own.items():
        for gram in found:
            owners[gram].add(name)
    return {name: sorted(g for g in found if len(owners[g]) > 1 and not _is_name(g)) for name, found in own.items()}


def _is_name(gram: tuple[str, ...]) -> bool:
    return sum(word[0].isupper() for word in gram) > 1


def share(name: str, stories: dict[str, list[Sentence]], both: dict[str, list[tuple[str, ...]]]) -> float:
    """The share of a story's 5-grams that stand in another story too."""
    own = {g for s in stories[name] for g in grams(s.words, GRAM)}
    return len(both[name]) / max(1, len(own))


def alike(found: Iterable[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Pairs of near-identical sentences of different reports. Candidates share a 5-gram, so not all pairs are tried."""
    by_gram: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for sentence in found:
        if len(sentence.words) >= SHORTEST:
            for gram in sentence.runs(GRAM):
                by_gram[gram].append(sentence)
    candidates = {pair for same in by_gram.values() for pair in combinations(same, 2)}
    return [
        (a, b) for a, b in sorted(candidates, key=repr) if (a.story, a.report) != (b.story, b.report) and _near(a, b)
    ]


def _near(a: Sentence, b: Sentence) -> bool:
    return len(a.runs(2) & b.runs(2)) >= ALIKE * len(a.runs(2) | b.runs(2))


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    folder = Path((arguments or sys.argv[1:] or [str(STORIES)])[0])
    stories = {path.name: list(sentences(path)) for path in sorted(folder.iterdir()) if (path / "reports").is_dir()}
    both, near = shared(stories), alike(s for found in stories.values() for s in found)
    wrong = False
    for name, found in stories.items():
        part = share(name, stories, both)
        across = [
            pair for pair in near if {pair[0].story, pair[1].story} != {name} and name in (pair[0].story, pair[1].story)
        ]
        within = [pair for pair in near if pair[0].story == pair[1].story == name]
        wrong |= part > MOST_SHARED or bool(across)
        words = sum(len(s.words) for s in found)
        sys.stdout.write(
            f"{name:24} {words:6} words  {part:6.2%} of 5-grams shared  "
            f"{len(across)} sentences alike in other stories, {len(within)} within\n"
        )
        for a, b in across:
            sys.stdout.write(
                f"  {a.story}/{a.report}: {' '.join(a.words)}\n  {b.story}/{b.report}: {' '.join(b.words)}\n"
            )
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
