"""All documents to learn from, and the labels that are counted in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random

from corpus.excerpts import FOLDER
from corpus.excerpts import read as read_excerpts
from training.document import Document, passages
from training.labels import ATTRIBUTIONS, DETAILS, Inventory
from training.lemmas import rule
from training.sources import columns, conllu, corpus, excerpts, silver, standoff
from training.sources.files import packed

RARE_RULE, RARE_RELATION, RARE_DETAIL = 6, 30, 12
"""Lemma rules, relations and details of claims that fewer words have are left out."""
DEV_ARTICLES = 10
"""Of the worldwide set every tenth article is for measuring, in both variants."""
POOL = 12
"""So many batches are drawn together and sorted by length, so that little is padded."""


def count(data: Path) -> Inventory:
    """The labels that the treebanks' and the corpus' training parts have often enough."""
    rules: Counter[str] = Counter()
    relations: Counter[str] = Counter()
    for path in treebanks(data).values():
        for _, words, _ in conllu.sentences(packed(path)):
            rules.update(rule(word.form, word.lemma) for word in words)
            relations.update(word.relation for word in words)
            relations.update(word.relation.split(":")[0] for word in words if ":" in word.relation)
    return Inventory(
        _often(rules, RARE_RULE), _often(relations, RARE_RELATION), _often(Counter(_details()), RARE_DETAIL)
    )


def _details() -> Iterator[str]:
    """The labels that claims of the stories and the excerpts have."""
    for _, gold in corpus.reports("train"):
        for claim in gold["claims"]:
            yield from (
                f"{claim['type']}.{k}={str(v).lower()}" for k, v in claim["slots"].items() if v and k in DETAILS
            )
    for path in sorted(FOLDER.glob("*.txt")):
        for item in (item for excerpt in read_excerpts(path) for item in excerpt.items if item.type != "quote"):
            yield from (f"{item.type}.{k}={v[0].lower()}" for k, v in item.labels.items() if k in DETAILS)


def _often(counted: Counter[str], least: int) -> tuple[str, ...]:
    return tuple(sorted(name for name, times in counted.items() if times >= least))


def treebanks(data: Path, part: str = "train") -> dict[str, Path]:
    """The treebanks' files by name."""
    return {name: data / f"ud/{name}/en_{name}-ud-{part}.conllu.xz" for name in ("ewt", "gum")}


def documents(data: Path, inventory: Inventory, *, full: bool) -> dict[str, list[Document]]:
    """The documents to learn from, by data set; the closed sets only for the fuller variant."""
    lemma = {name: number for number, name in enumerate(inventory.lemma)}
    relations = {name: number for number, name in enumerate(inventory.relations)}
    found = {name: list(conllu.read(path, name, lemma, relations)) for name, path in treebanks(data).items()}
    found |= {
        "corpus": list(corpus.read("train", inventory.details)),
        "excerpts": list(excerpts.read(inventory.details)),
        "uner": list(columns.uner(data / "ud/uner_ewt/en_ewt-ud-dev.iob2")),
        "wikigold": list(columns.wikigold(data / "wikigold/CONLL-format/data/wikigold.conll.txt")),
        "politics": list(chain(*(columns.politics(data / f"crossner_politics/{p}.txt") for p in ("train", "dev")))),
        "re3d": list(standoff.re3d(data / "re3d")),
        "meantime": list(standoff.meantime(data / "meantime/meantime_apple.tar.xz")),
        "litbank": list(standoff.litbank(data / "litbank/litbank.tar.xz")),
    }
    found["ewt"] = [silver.name(document) for document in found["ewt"]]
    for name in ("gum", "wikigold", "politics", "re3d", "meantime"):
        for document in found[name]:
            document.labels["quotes"] = silver.quote(document)
    if full:
        found["worldwide"] = list(worldwide(data, dev=False))
        found["polnear"] = list(attributions(data, "train"))
    return found


def attributions(data: Path, part: str) -> Iterator[Document]:
    """The articles of PolNeAR, whose quotes have a head of their own."""
    for document in standoff.polnear(data / "polnear/polnear_train_dev.tar.xz", part):
        document.labels[ATTRIBUTIONS] = document.labels.pop("quotes")
        yield document


def worldwide(data: Path, *, dev: bool) -> Iterator[Document]:
    """The articles of the worldwide set for measuring, or the others."""
    for number, (_, document) in enumerate(columns.worldwide(data / "worldwide_ner/train.tar.xz")):
        if (number % DEV_ARTICLES == 0) == dev:
            yield document


class Sampler:
    """Passages of all data sets by their shares, each set in a new order and cut anew each time it is through.

    Args:
        documents: By data set.
        shares: Share of the words by data set; sets without documents count nothing.
        size: Words in a passage at most.
        seed: The same seed gives the same passages.
    """

    def __init__(self, documents: dict[str, list[Document]], shares: dict[str, float], size: int, seed: int) -> None:
        self._documents, self._size, self._seed = documents, size, seed
        self._shares = {name: share for name, share in shares.items() if documents.get(name)}
        self._given = dict.fromkeys(self._shares, 0)
        self._streams = {name: self._stream(name) for name in self._shares}
        self._rng = Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self._ready: list[list[Document]] = []

    def _stream(self, name: str) -> Iterator[Document]:
        round_ = 0
        while True:
            rng = Random(f"{self._seed}:{name}:{round_}")  # noqa: S311 - to be repeated, not to be secret
            found = [p for document in self._documents[name] for p in passages(document, self._size, rng) if p.words]
            rng.shuffle(found)
            yield from found
            round_ += 1

    def draw(self, words: int) -> list[Document]:
        """Passages of similar length with about so many words; over ``POOL`` draws each set has its share."""
        if not self._ready:
            pool = self._drawn(words * POOL)
            pool.sort(key=lambda passage: len(passage.words))
            self._ready = _batches(pool, words)
            self._rng.shuffle(self._ready)
        return self._ready.pop()

    def _drawn(self, words: int) -> list[Document]:
        """Always from the set that is furthest behind its share."""
        drawn: list[Document] = []
        wanted = words
        while wanted > 0:
            name = min(self._shares, key=lambda n: self._given[n] / self._shares[n])
            drawn.append(next(self._streams[name]))
            self._given[name] += len(drawn[-1].words)
            wanted -= len(drawn[-1].words)
        return drawn


def _batches(pool: list[Document], words: int) -> list[list[Document]]:
    batches: list[list[Document]] = [[]]
    for passage in pool:
        if sum(len(p.words) for p in batches[-1]) >= words:
            batches.append([])
        batches[-1].append(passage)
    return batches
