"""Copies and story clusters in a public set of articles, beside MinHash; and what one more report costs.

    python -m eval.benchmarks.lineage [ARTICLES.jsonl.xz] [--growth N]

The set (Giveme5W1H: articles of many outlets on events) says which event each article is on. It does not say who
copied whom: two articles count as copies where half of the shorter one's runs of five words stand in the other,
counted over all pairs. MinHash (datasketch, word 5-grams, 256 permutations, an index at its lowest cut) is shown at
every cut, and so is this program, with its time and memory: copies by the share of runs in the shorter one, clusters
by what two articles tell (rare content words). B-cubed is of groups joined by pairs at a cut. "index" is what asking
and entering a report costs, and what is kept of it, without what only the table needs.

With --growth the reports of the examples and of the train stories are perturbed (other words and numbers, sentences
left out and moved) until a case has N of them, and the mean cost of finding what one more comes from is given.
"""

from __future__ import annotations

import argparse
import gc
import json
import lzma
import random
import time
import tomllib
import tracemalloc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.cases import ROOT
from glienicke.fusion.body import body
from glienicke.fusion.lineage import Lineage
from glienicke.fusion.near import Near
from glienicke.fusion.people import People
from glienicke.model import Reading, Report, Span, Zone
from glienicke.text.shingles import containment, shingles

ARTICLES = ROOT.parent / "shared" / "data" / "news_clusters" / "news_clusters_a.jsonl.xz"
CUTS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
COPIED = 0.5
PERMUTATIONS = 256
INDEXED = 128
"""As many as datasketch takes unless told otherwise, at a threshold at which it is a fair index of copies."""
BLOCK = 100
Scores = dict[tuple[int, int], float]
PEOPLE = People.of(())


def reading(number: int, text: str) -> Reading:
    """A text as a report without annotations."""
    report = Report(f"r{number:06}", f"{number}.txt", str(number), text, "en")
    return Reading(report, zones=(Zone("body", Span(0, len(text))),))


def articles(path: Path) -> list[tuple[str, str]]:
    """(event, text) of each article that has both, in order of publication."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    told = [one for one in told if one.get("text") and one.get("newsCluster")]
    told.sort(key=lambda one: (str(one.get("date_publish") or "~"), one["url"]))
    return [(str(one["newsCluster"]["EventId"]), one["text"]) for one in told]


def measured(work: Callable[[], tuple[Scores, Scores]], count: int) -> tuple[Scores, Scores, str]:
    """The scores, with the CPU time of one report and the memory that what is kept of all took at most."""
    start = time.process_time()
    copies, alike = work()
    spent = (time.process_time() - start) / count
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return copies, alike, f"{1000 * spent:.2f} ms a report, {peak / 2**20:.1f} MiB at most"


def own(texts: Sequence[str]) -> tuple[Scores, Scores]:
    """Shares of runs, and of what is told, between each text and the nearest earlier ones."""
    near = Near()
    copies: Scores = {}
    alike: Scores = {}
    kept = []
    for number, text in enumerate(texts):
        one = body(reading(number, text), PEOPLE)
        runs, facts = frozenset(one.runs), one.facts
        for place, worth in near.of(one.fingerprints, facts):
            other_runs, size = kept[place]
            copies[place, number] = len(runs & other_runs) / max(1, min(len(runs), len(other_runs)))
            alike[place, number] = worth / max(1, min(len(facts), size))
        near.add(one.fingerprints, facts)
        kept.append((runs, len(facts)))
    return copies, alike


def minhash(texts: Sequence[str]) -> tuple[Scores, Scores]:
    """Estimated Jaccard similarities of word 5-grams, of all pairs that an index at the lowest cut brings."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=min(CUTS), num_perm=PERMUTATIONS)
    sketches = []
    scores: Scores = {}
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([gram.encode() for gram in shingles(text, 5)])
        for place in index.query(sketch):
            scores[place, number] = sketch.jaccard(sketches[place])
        index.insert(number, sketch)
        sketches.append(sketch)
    return scores, scores


def own_sketches(texts: Sequence[str]) -> list[tuple[frozenset[int], frozenset[str]]]:
    """What this program finds each text by."""
    bodies = (body(reading(number, text), PEOPLE) for number, text in enumerate(texts))
    return [(one.fingerprints, one.facts) for one in bodies]


def own_index(sketches: Sequence[tuple[frozenset[int], frozenset[str]]]) -> Near:
    """An index of all, each of them asked for before it is entered."""
    near = Near()
    for runs, facts in sketches:
        near.of(runs, facts)
        near.add(runs, facts)
    return near


def minhash_sketches(texts: Sequence[str]) -> list[Any]:
    """The same of MinHash, with as many permutations as its index takes for itself."""
    from datasketch import MinHash

    sketches = [MinHash(num_perm=INDEXED) for _ in texts]
    for sketch, text in zip(sketches, texts, strict=True):
        sketch.update_batch([gram.encode() for gram in shingles(text, 5)])
    return sketches


def minhash_index(sketches: Sequence[Any]) -> object:
    """An index of all, each of them asked for before it is entered."""
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=COPIED, num_perm=INDEXED)
    for number, sketch in enumerate(sketches):
        index.query(sketch)
        index.insert(number, sketch)
    return index


def index_costs(texts: Sequence[str], sketch: Callable[..., Sequence[Any]], index: Callable[..., object]) -> str:
    """CPU time of one report, and what the index keeps of it; the sketches themselves are not counted."""
    start = time.process_time()
    sketches = sketch(texts)
    between = time.process_time()
    index(sketches)
    spent = [1000 * (b - a) / len(texts) for a, b in ((start, between), (between, time.process_time()))]
    tracemalloc.start()
    kept = index(sketches)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0] / len(texts) if kept is not None else 0
    tracemalloc.stop()
    return f"index: {spent[0]:.2f} ms to sketch, {spent[1]:.2f} ms to ask and enter, {size / 1024:.1f} KiB a report"


def f1(found: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> str:
    """Precision, recall and F1 of pairs."""
    right = len(found & wanted)
    return _rates(right / max(1, len(found)), right / max(1, len(wanted)))


def b_cubed(pairs: Iterable[tuple[int, int]], events: Sequence[str]) -> str:
    """B-cubed of the groups that pairs join."""
    group = list(range(len(events)))
    members = {place: [place] for place in group}
    for a, b in pairs:
        one, other = sorted((group[a], group[b]))
        if one != other:
            for place in members.pop(other):
                group[place] = one
                members[one].append(place)
    both, mine, theirs = Counter(zip(group, events, strict=True)), Counter(group), Counter(events)
    cells = [both[g, e] for g, e in zip(group, events, strict=True)]
    precision = sum(c / mine[g] for c, g in zip(cells, group, strict=True)) / len(events)
    recall = sum(c / theirs[e] for c, e in zip(cells, events, strict=True)) / len(events)
    return _rates(precision, recall)


def _rates(precision: float, recall: float) -> str:
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{precision:.3f} {recall:.3f} {both:.3f}"


def compare(path: Path) -> None:
    """Print the table of both."""
    told = articles(path)
    events, texts = [event for event, _ in told], [text for _, text in told]
    grams = [shingles(text, 5) for text in texts]
    shared = _sharing(grams)
    wanted = {(a, b) for a, b in shared if _part(grams[a], grams[b]) >= COPIED}
    print(f"{len(texts)} articles on {len(set(events))} events, {len(wanted)} pairs of copies")
    print("               cut   copies P R F1         clusters P R F1 (B-cubed)")
    systems = (("MinHash", minhash, minhash_sketches, minhash_index), ("this program", own, own_sketches, own_index))
    for name, work, sketch, index in systems:
        copies, alike, cost = measured(lambda work=work: work(texts), len(texts))  # type: ignore[misc]
        for cut in CUTS:
            found = {pair for pair, share in copies.items() if share >= cut}
            joined = sorted(pair for pair, share in alike.items() if share >= cut)
            print(f"{name:14} {cut:.2f}  {f1(found, wanted)}     {b_cubed(joined, events)}")
        print(f"{name:14} {cost}")
        print(f"{name:14} {index_costs(texts, sketch, index)}")


def _part(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter text stands in the other."""
    return max(containment(one, other), containment(other, one))


def _sharing(grams: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    where: dict[str, list[int]] = defaultdict(list)
    for number, own_grams in enumerate(grams):
        for gram in own_grams:
            where[gram].append(number)
    return {pair for places in where.values() for pair in combinations(places, 2)}


def perturbed(texts: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Without end: a text with sentences left out and moved, and some words and all numbers others."""
    while True:
        sentences = chance.choice(texts).replace("\n", " ").split(". ")
        kept = [s for s in sentences if chance.random() < 0.7]
        chance.shuffle(kept)
        words = ". ".join(kept).split()
        yield " ".join(_other(word, chance) for word in words)


def _other(word: str, chance: random.Random) -> str:
    if word[:1].isdigit() or chance.random() < 0.1:
        return f"{word[:3]}{chance.randrange(10**4)}"
    return word


def growth(most: int) -> None:
    """Print the mean cost of one more report in a case of 100, 1,000 ... reports."""
    train = tomllib.loads((ROOT / "corpus" / "splits.toml").read_text("utf-8"))["train"]
    folders = [ROOT / "examples", *(ROOT / "corpus" / "stories" / name for name in train)]
    texts = [p.read_text("utf-8") for f in folders for p in sorted(f.rglob("reports/*.txt"))]
    source = perturbed(texts, random.Random(7))  # noqa: S311 - the same at every run
    lineage = Lineage(PEOPLE)
    spent, first = [], 0.0
    for number in range(most + BLOCK):
        one = body(reading(number, next(source)), PEOPLE)
        start = time.process_time()
        lineage.add(one, ())
        spent.append(time.process_time() - start)
        if number + 1 - BLOCK in (100, 1000, most // 2, most):
            mean = 1000 * sum(spent[-BLOCK:]) / BLOCK
            first = first or mean
            size = number + 1 - BLOCK
            print(f"one more report in a case of {size}: {mean:.2f} ms, {mean / first:.2f} times the first")


def main(arguments: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="?", type=Path, default=ARTICLES)
    parser.add_argument("--growth", type=int, default=0, metavar="N")
    args = parser.parse_args(arguments)
    if args.growth:
        growth(args.growth)
    elif args.articles.exists():
        compare(args.articles)
    else:
        print(f"left out: {args.articles} is not there")


if __name__ == "__main__":
    main()
