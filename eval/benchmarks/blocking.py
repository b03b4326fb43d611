"""Candidates for a name among many known ones: how many, how complete, how fast.

    python -m eval.benchmarks.blocking [--known N] [--asked N] [--names FILE]

Invented people are made of given names and surnames of a list of names with their spellings (FILE: lines "variant,
variant => id", as nomenklatura has it), common ones far more often than rare ones. They are asked for by another
spelling (in Latin letters, or transliterated from Cyrillic, Greek, Georgian or Armenian), with letters changed,
dropped, doubled or swapped, in the other order, by the surname alone, and by what is left of a name that went through
Chinese, Japanese, Arabic or Hebrew script. Complete: the right person is among the candidates. Times are of the CPU.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from eval.cases import ROOT
from glienicke.lang import words
from glienicke.resolve.blocking import NameIndex
from glienicke.resolve.names import tokens
from glienicke.text.normalise import fold
from training.confusions import learned_from

NAMES = ROOT.parent / "shared" / "data" / "names" / "nomenklatura_names" / "names.gz"
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN")


class Spellings(NamedTuple):
    """One name: how it is spelled in alphabets that write every sound, and what other scripts leave of it."""

    near: tuple[str, ...]
    far: tuple[str, ...]


Person = tuple[Spellings, Spellings]


def spellings(path: Path) -> Iterator[Spellings]:
    """The spellings of each name, folded to ASCII; of names with at least two of the near kind."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if learned_from(line):  # what letters stand for which was learned from these
                continue
            sides: tuple[dict[str, None], dict[str, None]] = {}, {}
            for form in map(str.strip, line.split("=>")[0].split(",")):
                plain = fold(form).replace(" ", "")
                if plain.isalpha() and 2 < len(plain) < 16:
                    sides[not unicodedata.name(form[0], "").startswith(ALPHABETS)].setdefault(plain)
            if len(sides[0]) > 1:
                yield Spellings(tuple(sides[0]), tuple(sides[1]))


def invented(sets: list[Spellings], known: int, chance: random.Random) -> list[Person]:
    """So many different people; the n-th most common name is borne n times less often than the first."""
    given_known = {fold(n) for kind in ("given_male", "given_female") for n in words("en", kind)}
    given = [s for s in sets if s.near[0] in given_known]
    family = [s for s in sets if s.near[0] not in given_known]
    chance.shuffle(given)
    chance.shuffle(family)
    weights = [[1 / (n + 20) for n in range(len(names))] for names in (given, family)]
    people: dict[Person, None] = {}
    while len(people) < known:
        firsts = chance.choices(given, weights[0], k=known)
        lasts = chance.choices(family, weights[1], k=known)
        people.update(dict.fromkeys(zip(firsts, lasts, strict=True)))
    return list(people)[:known]


def damaged(name: Spellings, chance: random.Random) -> str:
    """A name with one letter after the first changed, dropped, doubled or swapped."""
    word = name.near[0]
    at = chance.randrange(2, len(word))
    letter = chance.choice("aeiouyhnrst")
    return chance.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at - 1] + word[at:],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        )
    )


ASKED: dict[str, Callable[[Spellings, Spellings, random.Random], str]] = {
    "as known": lambda first, last, c: f"{first.near[0]} {last.near[0]}",
    "given name respelled": lambda first, last, c: f"{c.choice(first.near[1:])} {last.near[0]}",
    "surname respelled": lambda first, last, c: f"{first.near[0]} {c.choice(last.near[1:])}",
    "both respelled": lambda first, last, c: f"{c.choice(first.near[1:])} {c.choice(last.near[1:])}",
    "surname damaged": lambda first, last, c: f"{first.near[0]} {damaged(last, c)}",
    "both damaged": lambda first, last, c: f"{damaged(first, c)} {damaged(last, c)}",
    "damaged, surname first": lambda first, last, c: f"{damaged(last, c)} {first.near[0]}",
    "surname alone": lambda first, last, c: last.near[0],
    "surname alone, respelled": lambda first, last, c: c.choice(last.near[1:]),
    "surname through other scripts": lambda first, last, c: f"{first.near[0]} {c.choice(last.far or last.near)}",
}
FEW = 15
"""A surname that more people bear than this tells nobody from anybody: no list of thirty can be complete."""


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--known", type=int, default=100_000, help="people that are known")
    parser.add_argument("--asked", type=int, default=1_000, help="names asked for, of each kind")
    parser.add_argument("--names", type=Path, default=NAMES)
    args = parser.parse_args(arguments)
    if not args.names.exists():
        print(f"{args.names}: no list of names there", file=sys.stderr)
        return 2
    chance = random.Random(1)  # noqa: S311  a benchmark, not a secret
    people = invented(list(spellings(args.names)), args.known, chance)
    index, began = NameIndex(), time.process_time()
    for number, (first, last) in enumerate(people):
        index.add(number, tokens(f"{first.near[0]} {last.near[0]}"))
    print(f"{len(people)} people known, {1e6 * (time.process_time() - began) / len(people):.0f} us each to add")
    bearers: dict[str, int] = {}
    for _, last in people:
        bearers[last.near[0]] = bearers.get(last.near[0], 0) + 1
    print(f"{'asked for by':32}{'complete':>10}{'candidates':>12}{'most':>6}{'p50 ms':>8}{'p99 ms':>8}")
    for kind, ask in ASKED.items():
        asked = chance.sample(range(len(people)), args.asked)
        if "alone" in kind:
            asked = [n for n in range(len(people)) if bearers[people[n][1].near[0]] <= FEW][:: len(people) // 4000 + 1]
        row(kind, index, [(n, tokens(ask(*people[n], chance))) for n in asked[: args.asked]])
    return 0


def row(kind: str, index: NameIndex, asked: list[tuple[int, tuple[str, ...]]]) -> None:
    """Ask, and print one line of the table."""
    found, sizes, times = 0, [], []
    for number, name in asked:
        began = time.thread_time()
        candidates = index.candidates(name)
        times.append(1000 * (time.thread_time() - began))
        found += number in candidates
        sizes.append(len(candidates))
    times.sort()
    p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
    share, mean = found / len(asked), sum(sizes) / len(sizes)
    print(f"{kind:32}{share:>10.4f}{mean:>12.1f}{max(sizes):>6}{p50:>8.2f}{p99:>8.2f}")


if __name__ == "__main__":
    sys.exit(main())
