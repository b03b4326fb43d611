"""Near copies by MinHash, the usual tool for reprinted news: word 5-grams of reports, words of quotes (datasketch)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, ClassVar

from eval.baselines.story import Baseline, Example, Json, Page, Story, best_cut, blank, sources

PERMUTATIONS = 256  # a standard error of about 0.06
REPORT_GRAM, QUOTE_GRAM = 5, 1  # quotes are short, and their wording changes: runs of words hardly repeat


class MinHashCopies(Baseline):
    """Two reports, or two quotes of different reports, are the same where their sketches are alike enough."""

    name: ClassVar = "MinHash"
    given: ClassVar = "spans of quotes"
    measures: ClassVar = frozenset({"same utterance", "copies"})
    library: ClassVar = "datasketch"

    def __init__(self) -> None:
        self.copy_cut, self.quote_cut = 0.5, 0.5

    def fit(self, train: Sequence[Example]) -> None:
        """The cuts that do best on the train part."""
        copies, quotes = [], []
        for example in train:
            of = {rid: sources(gold["report"]) for rid, gold in example.gold["reports"].items()}
            for score, a, b in _alike_reports(example.story):
                copies.append((score, b.id in of[a.id] or a.id in of[b.id]))
            ids = [quote["id"] for gold in example.gold["reports"].values() for quote in gold["quotes"]]
            same = {frozenset(pair) for pair in example.gold["same_utterance"]}
            quotes += [(score, {ids[a], ids[b]} in same) for score, a, b in _alike_quotes(example.story)]
        self.copy_cut, self.quote_cut = best_cut(copies), best_cut(quotes)

    def record(self, story: Story) -> Json:
        """Which report comes from which, and an utterance for quotes that hang together."""
        record = blank(story)
        order = [page.id for page in story.pages]
        for score, a, b in _alike_reports(story):
            if score >= self.copy_cut:
                record["reports"][order.index(b.id)]["derives_from"].append({"report": a.id, "kind": "copy"})
        record["quotes"] = [dict(quote) for page in story.pages for quote in page.quotes]
        act = list(range(len(record["quotes"])))
        for score, a, b in _alike_quotes(story):
            if score >= self.quote_cut:
                act = [act[a] if one == act[b] else one for one in act]
        for quote, one in zip(record["quotes"], act, strict=True):
            quote["utterance"] = f"u{one}" if act.count(one) > 1 else None
        return record


def _alike_reports(story: Story) -> Iterator[tuple[float, Page, Page]]:
    sketches = [(page, _sketch(page.text, REPORT_GRAM)) for page in story.pages]
    for (a, one), (b, other) in combinations(sketches, 2):
        yield one.jaccard(other), a, b


def _alike_quotes(story: Story) -> Iterator[tuple[float, int, int]]:
    quotes = [quote for page in story.pages for quote in page.quotes]
    sketches = [
        (at, q["report"], _sketch(q["content"]["text"], QUOTE_GRAM)) for at, q in enumerate(quotes) if q["content"]
    ]
    for (a, report, one), (b, other_report, other) in combinations(sketches, 2):
        if report != other_report:
            yield one.jaccard(other), a, b


def _sketch(text: str, size: int) -> Any:  # noqa: ANN401 - a MinHash, of a library that may not be there
    from datasketch import MinHash

    words = re.findall(r"\w+", text.lower())
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch([" ".join(words[i : i + size]).encode() for i in range(len(words) - size + 1)])
    return sketch
