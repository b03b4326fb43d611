"""Texts in, analyses out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Protocol

import numpy as np

from glienicke.annotate.reader.attributions import attributions
from glienicke.annotate.reader.bio import Bio, Run
from glienicke.annotate.reader.lemmas import lemma
from glienicke.annotate.reader.passages import Limits, Passage, passages
from glienicke.annotate.reader.sightings import Filled, Seen, Sight
from glienicke.annotate.reader.trees import best_tree
from glienicke.annotate.reader.wordpiece import WordPieces
from glienicke.annotate.tokens import split_text
from glienicke.model import Analysis, Labelled, Sighting, Span, Token

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = dict[str, NDArray[np.float32]]

_AT_ONCE = 32
"""So many texts share batches; more bring no speed, and their scores take memory."""
Words = tuple[Span, ...]


class Network(Protocol):
    """What runs a passage: see `network.Network`."""

    @property
    def limits(self) -> Limits:
        """How much it reads at once."""

    @property
    def vocabulary(self) -> WordPieces:
        """The pieces that it knows."""

    def labels(self, head: str) -> tuple[str, ...]:
        """The labels of a head."""

    def transitions(self, head: str) -> tuple[tuple[float, ...], ...]:
        """What its labels gain by following each other."""

    def run(self, passages: Iterable[Passage]) -> Iterator[tuple[Passage, Scores]]:
        """Each passage with its scores."""


@dataclass(slots=True)
class _Draft:
    """One text as it fills up: an entry for each word, and runs of words for each head."""

    text: str
    sentences: Sequence[Words]
    words: list[Span]
    upos: list[str]
    lemmas: list[str]
    heads: list[int | None]
    relations: list[str]
    runs: dict[str, list[Run]] = field(default_factory=dict)
    stances: list[Labelled] = field(default_factory=list)
    claims: list[Sighting] = field(default_factory=list)


class Reader:
    """Reads texts with one network; quotes from the head of that name."""

    def __init__(self, network: Network, quotes: str = "quotes") -> None:
        self._network = network
        heads = {"mentions": "mentions", "titles": "titles", "quotes": quotes}
        self._bio = {n: (head, Bio(network.labels(head), network.transitions(head))) for n, head in heads.items()}
        self._sight = Sight(*(network.labels(name) for name in ("claims", "details", "modality", "links", "stances")))

    def __call__(self, text: str) -> Analysis:
        """One text that is all body."""
        return next(self.read([text]))

    def read(self, texts: Iterable[str]) -> Iterator[Analysis]:
        """Many texts, in order; some share a batch."""
        yield from self.analyse((text, split_text(text)) for text in texts)

    def analyse(self, split: Iterable[tuple[str, Sequence[Words]]]) -> Iterator[Analysis]:
        """Texts that are split into the words of their sentences."""
        waiting = iter(split)
        while drafts := [_draft(text, sentences) for text, sentences in islice(waiting, _AT_ONCE)]:
            for passage, scores in self._network.run(self._passages(drafts)):
                self._fill(drafts[passage.text], passage, scores)
            yield from (_analysis(draft, sees=bool(self._sight.roles)) for draft in drafts)

    def _passages(self, drafts: Sequence[_Draft]) -> Iterator[Passage]:
        for number, draft in enumerate(drafts):
            forms = ([word.of(draft.text) for word in words] for words in draft.sentences)
            yield from passages(number, forms, self._network.vocabulary, self._network.limits)

    def _fill(self, draft: _Draft, passage: Passage, scores: Scores) -> None:
        """Enter what the scores of a passage say."""
        first, words = passage.first, slice(passage.first, passage.first + len(passage.starts))
        for name, (source, bio) in self._bio.items():
            if source in scores:
                draft.runs.setdefault(name, []).extend(
                    Run(first + r.start, first + r.end, *r[2:]) for r in bio.runs(scores[source])
                )
        if "upos" in scores:
            draft.upos[words] = self._choices("upos", scores)
        if "lemma" in scores:  # until then each stands for itself
            draft.lemmas[words] = map(lemma, draft.lemmas[words], self._choices("lemma", scores))
        if "relations" in scores:
            draft.relations[words] = self._choices("relations", scores)
        draft.stances += (_stretch(draft, first, filled) for filled in self._sight.stretches(scores))
        draft.claims += (_sighting(draft, first, seen) for seen in self._sight.seen(passage.sentences, scores))
        if "arcs" in scores:
            draft.heads[words] = (None if n is None else first + n for n in _heads(passage, scores["arcs"]))

    def _choices(self, head: str, scores: Scores) -> list[str]:
        labels = self._network.labels(head)
        return [labels[choice] for choice in scores[head].argmax(axis=1).tolist()]


def _draft(text: str, sentences: Sequence[Words]) -> _Draft:
    words = [word for sentence in sentences for word in sentence]
    size = len(words)
    return _Draft(text, sentences, words, ["X"] * size, [w.of(text) for w in words], [None] * size, ["dep"] * size)


def _heads(passage: Passage, arcs: NDArray[np.float32]) -> Iterator[int | None]:
    """The heads of all words of a passage, a tree for each of its sentences."""
    edges = [n for n, (a, b) in enumerate(pairwise([-1, *passage.sentences])) if a != b]
    for start, end in pairwise([*edges, len(passage.sentences)]):
        within = np.concatenate([arcs[start:end, :1], arcs[start:end, start + 1 : end + 1]], axis=1)
        for head in best_tree(within.astype(np.float64)):
            yield None if head < 0 else start + head


def _analysis(draft: _Draft, *, sees: bool) -> Analysis:
    numbers = [n for n, words in enumerate(draft.sentences) for _ in words]
    tokens = tuple(
        Token(word.start, word.end, *entry)
        for word, *entry in zip(
            draft.words, numbers, draft.upos, draft.lemmas, draft.heads, draft.relations, strict=True
        )
    )
    runs = {name: _joined(sorted(found)) for name, found in draft.runs.items()}
    return Analysis(
        draft.text,
        tokens,
        tuple(Span(words[0].start, words[-1].end) for words in draft.sentences if words),
        tuple(_labelled(draft, run) for run in runs.get("mentions", ())),
        tuple(_labelled(draft, run) for run in runs.get("titles", ())),
        attributions(tokens, [(run, _labelled(draft, run)) for run in runs.get("quotes", ())]),
        tuple(sorted(draft.stances)),
        tuple(sorted(draft.claims, key=lambda claim: claim.trigger)) if sees else None,
    )


def _sighting(draft: _Draft, first: int, seen: Seen) -> Sighting:
    """A claim of a passage that begins at a word, in places of the text."""
    trigger = _stretch(draft, first, Filled(seen.word, seen.word + 1, seen.type, seen.score))
    slots = tuple(_stretch(draft, first, filled) for filled in seen.slots)
    return Sighting(seen.type, trigger, seen.modality, seen.details, slots)


def _stretch(draft: _Draft, first: int, filled: Filled) -> Labelled:
    start, end = draft.words[first + filled.start].start, draft.words[first + filled.end - 1].end
    return Labelled(start, end, filled.slot, round(filled.score, 4))


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Runs that go on from one passage to the next made one."""
    found: list[Run] = []
    for run in runs:
        before = found[-1] if found else None
        if before and run.goes_on and (before.end, before.label) == (run.start, run.label):
            score = (before.score * (before.end - before.start) + run.score * (run.end - run.start)) / (
                run.end - before.start
            )
            found[-1] = before._replace(end=run.end, score=score)
        else:
            found.append(run)
    return found


def _labelled(draft: _Draft, run: Run) -> Labelled:
    return Labelled(draft.words[run.start].start, draft.words[run.end - 1].end, run.label, round(run.score, 4))
