"""The measures of the CoNLL-2018 shared task, written after its published rules (Zeman et al. 2018, section 5).

Sentences and tokens count where both ends agree, in characters without white space. Words are aligned: by their ends
where they stand alone, and by the longest common subsequence of their forms within tokens of several words. UPOS,
lemma, UAS and LAS count over aligned words; relations without their subtypes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from eval.benchmarks.conllu import Document, Word


@dataclass(slots=True)
class Score:
    """What agrees, of what was found and what there is."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Count one more document."""
        self.right, self.found, self.gold = self.right + right, self.found + found, self.gold + gold

    @property
    def f1(self) -> float:
        """From 0 to 1; 0 where nothing was found or nothing is there."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


@dataclass(slots=True)
class Scores:
    """One score for each layer."""

    layers: dict[str, Score] = field(default_factory=dict)

    def compare(self, gold: Document, found: Document) -> None:
        """Add one document; both have the same text.

        Raises:
            ValueError: the texts differ.
        """
        if "".join(gold.text.split()) != "".join(found.text.split()):
            raise ValueError("the two documents differ in their text")
        dense = _dense(gold.text)
        self._add("sentences", *_same(_sentence_spans(gold, dense), _sentence_spans(found, dense)))
        self._add("tokens", *_same(_spans(gold.tokens, dense), _spans(found.tokens, dense)))
        pairs = aligned(_placed(gold, dense), _placed(found, dense))
        sizes = sum(map(len, found.sentences)), sum(map(len, gold.sentences))
        self._add("words", len(pairs), *sizes)
        heads = {id(f.word): id(g.word) for g, f in pairs}
        attached = [(g, f) for g, f in pairs if _head_agrees(g, f, heads)]
        self._add("upos", sum(g.word.upos == f.word.upos for g, f in pairs), *sizes)
        self._add("lemma", sum(g.word.lemma in (f.word.lemma, "_") for g, f in pairs), *sizes)
        self._add("uas", len(attached), *sizes)
        self._add("las", sum(_relation(g) == _relation(f) for g, f in attached), *sizes)

    def _add(self, layer: str, right: int, found: int, gold: int) -> None:
        self.layers.setdefault(layer, Score()).add(right, found, gold)


@dataclass(frozen=True, slots=True)
class Placed:
    """A word, its place in characters that are no white space, and its head (None is the root)."""

    word: Word
    start: int
    end: int
    head: Word | None


def aligned(gold: Sequence[Placed], found: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """The pairs of words that are the same."""
    pairs: list[tuple[Placed, Placed]] = []
    g = f = 0
    while g < len(gold) and f < len(found):
        if gold[g].word.fused or found[f].word.fused:
            (g_from, g), (f_from, f) = _fused_stretch(gold, found, g, f)
            pairs += _common(gold[g_from:g], found[f_from:f])
        elif (gold[g].start, gold[g].end) == (found[f].start, found[f].end):
            pairs.append((gold[g], found[f]))
            g, f = g + 1, f + 1
        elif gold[g].start <= found[f].start:
            g += 1
        else:
            f += 1
    return pairs


def _fused_stretch(
    gold: Sequence[Placed], found: Sequence[Placed], g: int, f: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The smallest stretch of words on either side, from g and f on, that no fused token reaches out of."""
    a, b = gold[g], found[f]
    end = a.end if a.word.fused else b.end
    if a.word.fused and not b.word.fused and b.start < a.start:
        f += 1
    elif not a.word.fused and a.start < b.start:
        g += 1
    g_from, f_from = g, f
    while _within(gold, g, end) or _within(found, f, end):
        if g < len(gold) and (f >= len(found) or gold[g].start <= found[f].start):
            end = max(end, gold[g].end) if gold[g].word.fused else end
            g += 1
        else:
            end = max(end, found[f].end) if found[f].word.fused else end
            f += 1
    return (g_from, g), (f_from, f)


def _within(words: Sequence[Placed], at: int, end: int) -> bool:
    if at >= len(words):
        return False
    return words[at].start < end if words[at].word.fused else words[at].end <= end


def _common(gold: Sequence[Placed], found: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """The longest common subsequence, by form without case."""
    a, b = [w.word.form.lower() for w in gold], [w.word.form.lower() for w in found]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = best[i + 1][j + 1] + 1 if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((gold[i], found[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _head_agrees(gold: Placed, found: Placed, partner: dict[int, int]) -> bool:
    if gold.head is None or found.head is None:
        return gold.head is found.head
    return partner.get(id(found.head)) == id(gold.head)


def _relation(placed: Placed) -> str:
    return placed.word.relation.split(":")[0]


def _dense(text: str) -> list[int]:
    """For each place in the text, and its end, how many characters that are no white space come before."""
    return [0, *accumulate(not character.isspace() for character in text)]


def _spans(tokens: Iterable[tuple[int, int]], dense: list[int]) -> set[tuple[int, int]]:
    return {(dense[start], dense[end]) for start, end in tokens}


def _sentence_spans(document: Document, dense: list[int]) -> set[tuple[int, int]]:
    return _spans(((words[0].start, words[-1].end) for words in document.sentences if words), dense)


def _same(gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> tuple[int, int, int]:
    return len(gold & found), len(found), len(gold)


def _placed(document: Document, dense: list[int]) -> list[Placed]:
    return [
        Placed(word, dense[word.start], dense[word.end], words[word.head - 1] if word.head else None)
        for words in document.sentences
        for word in words
    ]
