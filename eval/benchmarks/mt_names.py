"""Names that machine translation garbled: pairs of a name in a reference translation and what a system made of it.

Nothing in a pair is chosen for how alike the two are, beyond a loose bound: a segment counts where just one name of
a person is missing from the system's output, and just one run of capitalised words in it is not in the reference.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from glienicke.annotate.mentions.find import find_mentions
from glienicke.lang import words
from glienicke.model import Span
from glienicke.text.distance import ratio
from glienicke.text.normalise import fold

LOOSE = 0.5
"""Below this the one run left over is no form of the one name missing: the system left the name out."""

_RUN = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:(?:de|van|von|al|bin|el)\s+)?[A-Z][\w'’-]+)*")
_WORD = re.compile(r"[^\W_]+")


class Pair(NamedTuple):
    """A name as it should be, and as a system wrote it."""

    right: str
    garbled: str
    language: str


def pairs(folder: Path) -> list[Pair]:
    """All different pairs of the sets in a folder, sorted."""
    found = {pair for path in sorted(folder.glob("*.jsonl.gz")) for pair in _in_file(path)}
    return sorted(found)


def _in_file(path: Path) -> Iterator[Pair]:
    language = path.name.split(".")[1][:2]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            segment = json.loads(line)
            references = [text for text in segment["refs"].values() if text]
            names = {name for text in references[:1] for name in persons(text)}
            if not names:
                continue
            known = set(_words(" ".join(references)))
            for output in segment["hyps"].values():
                yield from (Pair(*pair, language) for pair in _aligned(names, known, output))


def persons(text: str) -> list[str]:
    """The names of people in a sentence, as the reader finds them."""
    mentions, _ = find_mentions("r", text, (Span(0, len(text)),), "")
    named = [m.span.of(text) for m in mentions if m.type == "person" and m.kind == "name"]
    return [name for name in named if not all(w in words("en", "common_words") for w in _words(name))]


def _aligned(names: set[str], known: set[str], output: str) -> Iterator[tuple[str, str]]:
    there = set(_words(output))
    missing = [name for name in names if not set(_words(name)) <= there]
    if len(missing) != 1:
        return
    runs = {run[0]: [w for w in _words(run[0]) if w not in known] for run in _RUN.finditer(output)}
    fresh = [run for run, new in runs.items() if new and not all(w in words("en", "common_words") for w in new)]
    garbled = _bare(fresh[0]) if len(fresh) == 1 else ""
    if garbled and ratio(garbled, missing[0]) >= LOOSE:
        yield missing[0], garbled


def _bare(run: str) -> str:
    """A run without the ordinary words before a name ("Reporters Cai Zhongjun") and without a possessive."""
    parts = re.sub(r"['’]s?$", "", run).split()
    while len(parts) > 2 and (fold(parts[0]) in words("en", "common_words") or not parts[0][0].isupper()):
        parts.pop(0)
    return " ".join(parts)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
