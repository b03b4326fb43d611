"""Makes lang/en/given_variants.txt: Latin spellings of one given name, a set on each line.

Source: nomenklatura's name list (MIT; path as argument), one Wikidata item a line with its labels in all scripts.
Kept are sets with a given name that is common somewhere (lang/en/given_*.txt), without spellings that are far from it:
a label in another language is often a translation ("Ivan" for "John"), and we want spellings.

    python training/make_name_variants.py names.gz
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

OUT = Path(__file__).parent.parent / "src" / "glienicke" / "lang" / "en"
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’-]+")
NEAR = 0.8  # Jaro-Winkler; keeps Sergei, Serguei, Serhij; drops Miguel for Michael


def common() -> set[str]:
    """The given names of the lists, folded."""
    lines = [line for name in ("male", "female") for line in (OUT / f"given_{name}.txt").read_text().splitlines()]
    return {anyascii(line).lower() for line in lines if line and not line.startswith("#")}


def spellings(line: str) -> set[str]:
    """The Latin labels of one item, folded."""
    labels = [label.strip() for label in line.partition("=>")[0].split(",")]
    folded = {anyascii(label).lower() for label in labels if LATIN.fullmatch(label)}
    return {name for name in folded if re.fullmatch("[a-z]{4,}", name)}


def same_gender(left: str, right: str) -> bool:
    """Is neither the other with a feminine ending (Zoran, Zora)? Such are two names, of brother and sister at times."""
    return left.endswith("a") == right.endswith("a")


def main(source: str) -> None:
    """Write the list."""
    known = common()
    sets: set[frozenset[str]] = set()
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            names = spellings(line)
            for head in sorted(names & known):
                near = frozenset(n for n in names if same_gender(head, n) and JaroWinkler.similarity(head, n) >= NEAR)
                if len(near) > 1:
                    sets.add(near)
    largest = [names for names in sets if not any(names < other for other in sets)]
    top = "# Made by training/make_name_variants.py from nomenklatura's name list (MIT). Spellings of one given name.\n"
    (OUT / "given_variants.txt").write_text(
        top + "\n".join(sorted(" ".join(sorted(names)) for names in largest)) + "\n"
    )


if __name__ == "__main__":
    main(sys.argv[1])
