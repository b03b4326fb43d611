"""Claims that are none: news that has nothing to do with anybody held, read for claims of custody, deals and courts.

    python -m eval.benchmarks.claims PATH [--sample N] [--seed N] [--list]

PATH is a file of articles, one JSON object a line, packed with xz: Reuters-21578 (`body`, `title`, `date`) or news
clusters (`text`, `title`). Counted: claims of the types in TYPES per 1,000 articles, and articles with any. Whether one
is wrong a reader decides: `--list` prints each with its words. Articles that speak of prisoners (a word of the topic)
are counted apart: what is claimed there may be right.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glienicke.annotate import anchor
from glienicke.claims import extract
from glienicke.lang.pattern import alternation
from glienicke.model import Claim, Reading, Report
from glienicke.pipeline import read

TYPES = frozenset({"custody", "offer", "demand", "exchange", "release", "sentence", "arrest", "charge", "conviction"})
"""Types that news of business does not have."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read, with a name to find it by."""

    name: str
    text: str


def articles(path: Path, sample: int, seed: int) -> list[Article]:
    """Some articles of a file, the same for the same seed."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        found = [_article(n, json.loads(line)) for n, line in enumerate(lines)]
    told = [article for article in found if article.text.strip()]
    return random.Random(seed).sample(told, min(sample, len(told)))  # noqa: S311  a sample, no secret


def _article(number: int, data: dict[str, object]) -> Article:
    body = data.get("body") or data.get("text") or data.get("maintext") or ""
    return Article(str(data.get("id", number)), f"{data.get('title') or ''}\n\n{body}")


def claims_in(article: Article) -> tuple[Reading, list[Claim]]:
    """The claims of an article that are of the types looked for."""
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    report = Report(f"r{digest[:12]}", article.name, digest, article.text, language="en")
    reading = extract(anchor(read(report)))
    return reading, [claim for claim in reading.claims if claim.type in TYPES]


def listed(article: Article, reading: Reading, claims: list[Claim]) -> Iterator[str]:
    """One line per claim: where, which rule, how it is put, and its words."""
    for claim in claims:
        words = " ".join(reading.text_of(claim.evidence[0]).split())
        yield f"{article.name}  {claim.rule}  {claim.modality}  {words[:160]}"


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, help="the file of articles")
    parser.add_argument("--sample", type=int, default=1000, metavar="N", help="how many articles (1000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which of them (1)")
    parser.add_argument("--list", action="store_true", help="print every claim with its words")
    args = parser.parse_args(arguments)
    topic = re.compile(rf"\b{alternation('en', 'topic')}\b", re.IGNORECASE)
    count, types = Counter[str](), Counter[str]()
    for article in articles(args.path, args.sample, args.seed):
        reading, claims = claims_in(article)
        kind = "on prisoners" if topic.search(article.text) else "of other matters"
        count[f"articles {kind}"] += 1
        count[f"claims {kind}"] += len(claims)
        types.update(claim.type for claim in claims if kind == "of other matters")
        if args.list:
            print("\n".join(f"{kind:16}  {line}" for line in listed(article, reading, claims)), end="\n" * bool(claims))
    for name in sorted(count):
        print(f"{name:28} {count[name]}")
    others = count["articles of other matters"]
    print(f"claims per 1,000 articles of other matters: {1000 * count['claims of other matters'] / max(others, 1):.1f}")
    print(", ".join(f"{name} {n}" for name, n in types.most_common()))
    return 0


if __name__ == "__main__":
    main()
