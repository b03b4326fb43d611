"""Which letters stand for which in spellings of one name: `python -m training.confusions NAMES [-o FILE]`.

NAMES is nomenklatura's list of names (MIT; labels of Wikidata, CC0), gzipped lines "variant, variant, ... => id". Half
of its lines, by a hash of the id, are learned from; eval/benchmarks/blocking.py asks for the other half.

Spellings are folded to ASCII, so that those in other alphabets become transliterations. Pairs of one line are aligned
in stretches of up to two letters on each side (Viterbi, several rounds, the first with costs of plain edits); pairs
that fit badly are readings of one character in another language, not spellings, and are left out. What remains is
counted both ways, and each pair of stretches gets its log-likelihood ratio: how much oftener it occurs in two
spellings of one name than in two names. FILE has a line "stretch stretch ratio" each, "-" where nothing stands.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path
from zlib import crc32

from glienicke.text.confusions import Table, align
from glienicke.text.normalise import fold

LEAST = 8
"""A pair of stretches seen fewer times than this says nothing."""
ROUNDS = 4
WORST = 0.9
"""A pair whose ratio is below this for each letter of the shorter is none of two spellings."""


def learned_from(line: str) -> bool:
    """Is a line of the half that is learned from?"""
    return crc32(line.rpartition("=>")[2].strip().encode()) % 2 == 0


def spellings(path: Path) -> Iterator[tuple[str, str]]:
    """Pairs of spellings of one name, each with the first of its line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if learned_from(line):
                folded = (fold(form).replace(" ", "") for form in line.split("=>")[0].split(","))
                forms = list(dict.fromkeys(f for f in folded if f.isascii() and f.isalpha() and 2 < len(f) < 16))
                yield from ((forms[0], other) for other in forms[1:4])


def plain_edits() -> Table:
    """Ratios to begin with: a letter is itself, perhaps another, perhaps nothing."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    table = {(a, b): 3.0 if a == b else -2.0 for a in letters for b in letters}
    table |= {(a, ""): -2.0 for a in letters} | {("", a): -2.0 for a in letters}
    double = [a + b for a in letters for b in letters]
    return table | {(two, one): -2.5 for two in double for one in letters if one not in two}


def stretches(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The aligned stretches, and each two neighbours as one where that is short enough and they are not all alike."""
    yield from pairs
    for (a, b), (c, d) in itertools.pairwise(pairs):
        if len(a + c) < 3 and len(b + d) < 3 and (a, c) != (b, d):
            yield a + c, b + d


def estimated(counts: Counter[tuple[str, str]]) -> Table:
    """Log-likelihood ratios from counts of aligned stretches, the same both ways.

    That is how much oftener two stretches stand together than their letters would by chance; a letter that stands
    alone can only be rarer than by chance.
    """
    both: Counter[tuple[str, str]] = Counter()
    letters: Counter[str] = Counter()
    for (a, b), n in counts.items():
        both[a, b] += n
        both[b, a] += n
        for letter in a + b:
            letters[letter] += n
    total, all_letters = sum(both.values()), sum(letters.values())
    rare = {letter: log(n / all_letters) for letter, n in letters.items()}
    return {(a, b): log(n / total) - sum(rare[letter] for letter in a + b) for (a, b), n in both.items() if n >= LEAST}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("src/glienicke/lang/en/confusions.txt"))
    parser.add_argument("--most", type=int, default=30_000, help="pairs of spellings to learn from")
    args = parser.parse_args()
    pairs = list(spellings(args.names))
    pairs = pairs[:: max(1, len(pairs) // args.most)]
    table = plain_edits()
    for number in range(ROUNDS):
        counts: Counter[tuple[str, str]] = Counter()
        kept = 0
        for one, other in pairs:
            score, aligned = align(one, other, table)
            if score > (0.5 if number == 0 else WORST) * min(len(one), len(other)):
                counts.update(stretches(aligned))
                kept += 1
        table = estimated(counts)
        print(f"round {number + 1}: {kept} of {len(pairs)} pairs fit, {len(table)} pairs of stretches")
    lines = [f"{a or '-'} {b or '-'} {ratio:.2f}" for (a, b), ratio in sorted(table.items()) if a <= b]
    args.output.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
