"""Scores of a network on development data, from gold words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from glienicke.annotate.reader.bio import Bio
from training.document import OPEN, ROOT, Document, passages
from training.labels import Head
from training.spans import Span, decode

COMMON = ("person", "place", "organisation")
"""The types that all sets with names have."""
ENOUGH = 0.8
"""Overlap at which two contents are the same, as in `eval/score`."""
Scores = NDArray[np.float32]
Outputs = dict[str, Scores]
"""The scores of each head over the words of one passage, [W,L]; "arcs" [W,W+1], "links" [W,R,W]."""


@dataclass(slots=True)
class Tally:
    """Counts of right, found and wanted things."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: Iterable[object], wanted: Iterable[object]) -> None:
        """Count two sets."""
        a, b = set(found), set(wanted)
        self.right, self.found, self.wanted = self.right + len(a & b), self.found + len(a), self.wanted + len(b)

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.right / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        precision, recall = 100 * self.right / max(1, self.found), 100 * self.right / max(1, self.wanted)
        return f"F1 {self.f1:.1f} (precision {precision:.1f}, recall {recall:.1f}, {self.wanted} wanted)"


@dataclass(slots=True)
class Board:
    """All tallies by name."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def add(self, name: str, found: Iterable[object], wanted: Iterable[object]) -> None:
        """Count two sets under a name."""
        self.tallies.setdefault(name, Tally()).add(found, wanted)

    def line(self) -> str:
        """Every F1 in one line."""
        return "  ".join(f"{name} {tally.f1:.1f}" for name, tally in self.tallies.items())


def cut(documents: Iterable[Document], size: int) -> Iterator[Document]:
    """Passages as they are read at run time."""
    for document in documents:
        yield from passages(document, size)


def score(board: Board, prefix: str, passage: Document, outputs: Outputs, heads: dict[str, Head]) -> None:
    """Add a passage's results to the board."""
    count = len(next(iter(outputs.values())))
    for name, head in heads.items():
        values = passage.labels.get(name, [])[:count]
        if not values or name not in outputs:
            continue
        if head.bio:
            _score_spans(board, f"{prefix}.{name}", values, outputs[name], head)
        elif head.target == "many":
            _score_many(board, f"{prefix}.{name}", values, outputs[name], head)
        elif name != "relations":
            best = outputs[name].argmax(-1)
            known = [i for i, value in enumerate(values) if value >= 0]
            board.add(f"{prefix}.{name}", {(i, int(best[i])) for i in known}, {(i, values[i]) for i in known})
    if "arcs" in passage.labels:
        _score_tree(board, prefix, passage, outputs, heads["relations"])
    if passage.links is not None and "links" in outputs:
        _score_links(board, f"{prefix}.links", passage, outputs["links"])


def _score_links(board: Board, name: str, passage: Document, scores: Scores) -> None:
    """What fills the slots of claims whose triggers are given; words of the trigger's sentence only."""
    wanted = {link for link in passage.links or () if link[2] != OPEN}
    free = {link[:2] for link in passage.links or () if link[2] == OPEN} - {link[:2] for link in wanted}
    said = set()
    for at in (i for i, types in enumerate(passage.labels["claims"][: len(scores)]) if types > 0):
        for role, word in zip(*np.nonzero(scores[at] > 0), strict=True):
            if passage.sentence[word] == passage.sentence[at] and (at, int(word)) not in free:
                said.add((at, int(word), int(role)))
    if wanted or said:
        board.add(name, said, wanted)


def spans(scores: Scores, head: Head) -> list[Span]:
    """The spans of a BIO head, as the program reads them: those of the best legal labelling."""
    return [(run.start, run.end, run.label) for run in Bio(head.labels, head.transitions).runs(scores)]


def gold_spans(values: Sequence[int], head: Head) -> tuple[list[Span], set[int]]:
    """The spans that must be found, and the words that are open: ignored, or with several right labels."""
    labels, free = [], set[int]()
    for i, value in enumerate(values):
        if value < 0 or (value & 1 and value & ~1 and not _only_unmarked(value, values)):
            free.add(i)
        labels.append("O" if value < 0 or value & 1 else head.labels[(value & -value).bit_length() - 1])
    return decode(labels), free


def _only_unmarked(value: int, values: Sequence[int]) -> bool:
    """Whether an open word is so only because the set has not all types: as most of its words are."""
    return sum(v == value for v in values) * 2 > len(values)


def _score_spans(board: Board, name: str, values: Sequence[int], scores: Scores, head: Head) -> None:
    wanted, free = gold_spans(values, head)
    found = spans(scores, head)
    for kind in dict.fromkeys(label[2:] for label in head.labels[1:]):
        right = {s for s in wanted if s[2] == kind}
        said = {s for s in found if s[2] == kind and (s in right or not free & set(range(s[0], s[1])))}
        if right or said:
            board.add(f"{name}.{kind}", said, right)
        if kind in COMMON and (right or said):
            board.add(f"{name}.common", said, right)
        if kind == "content" and (right or said):
            board.add(f"{name}.{kind}.overlap", *_paired(said, right))


def _paired(found: set[Span], wanted: set[Span]) -> tuple[set[Span], set[Span]]:
    """Found spans with those in the place of themselves that they overlap well enough, each once."""
    paired, left = set[Span](), set(wanted)
    for span in sorted(found):
        best = max(left, key=lambda other: _overlap(span, other), default=span)
        good = best in left and _overlap(span, best) >= ENOUGH
        left -= {best} if good else set()
        paired.add(best if good else (*span[:2], "wrong"))
    return paired, wanted


def _overlap(one: Span, other: Span) -> float:
    """Words in both of the words in either."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]))


def _score_many(board: Board, name: str, values: Sequence[int], scores: Scores, head: Head) -> None:
    said, right = set(), set()
    for i, value in enumerate(values):
        if value >= 0:
            said |= {(i, int(label)) for label in np.flatnonzero(scores[i] > 0)}
            right |= {(i, label) for label in range(len(head.labels)) if value >> label & 1}
    board.add(name, said, right)


def _score_tree(board: Board, prefix: str, passage: Document, outputs: Outputs, relations: Head) -> None:
    arcs, named = passage.labels["arcs"], passage.labels["relations"]
    best, labels = outputs["arcs"].argmax(-1), outputs["relations"].argmax(-1)
    gold, found = set(), set()
    for i in range(len(best)):
        if arcs[i] >= ROOT:
            gold.add((i, arcs[i], relations.labels[named[i]].split(":")[0]))
            found.add((i, int(best[i]), relations.labels[labels[i]].split(":")[0]))
    board.add(f"{prefix}.uas", {s[:2] for s in found}, {s[:2] for s in gold})
    board.add(f"{prefix}.las", found, gold)
