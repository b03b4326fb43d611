"""Makes lang/en/common_words.txt: the ordinary words of English, in lower case, each on a line.

A word counts as ordinary if WordNet knows it in lower case. If somebody met it in a text when WordNet's senses were
marked, or it stands in lower case in open texts, its inflected forms come with it. Words of the texts alone ("the",
"whereas") count from the second time on. What is a name too has to be met more often.

Sources, all free to derive lists from: WordNet 3.0 (its own permissive licence), LitBank (CC BY 4.0, texts in the
public domain), WikiGold (CC BY 4.0), MEANTIME and the trial data of SemEval-2015 task 4 (CC BY 4.0, texts Wikinews),
re3d without its parts of Wikipedia and the EU delegation (public domain, OGL 3, CC BY 3.0 AU).

    python training/make_common_words.py NAMES_FOLDER WORDNET LITBANK_EVENTS WIKIGOLD WIKINEWS RE3D
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from make_gazetteers import given_names, known_given

OUT = Path(__file__).parent.parent / "src" / "glienicke" / "lang" / "en"
WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
PARTS = {"noun": ("s", ""), "verb": ("s", "ed", "ing"), "adj": ("er", "est"), "adv": ()}
OPEN_PARTS = ("US State Department", "UK Government", "Australian Department of Foreign Affairs", "CENTCOM")
LEAST, LEAST_NAME = 2, 4  # times in the texts: a word WordNet lacks, and one that is a given name too
NAMES_ANYWAY = frozenset(
    {"john", "mary", "jack", "peter", "paul", "james", "david", "george", "michael", "henry", "joe", "sam", "tom"}
)


def texts(litbank: Path, wikigold: Path, wikinews: Path, re3d: Path) -> Iterator[str]:
    """The texts, one after the other; tokens may be lines."""
    for path in (*sorted(litbank.glob("*.tsv")), wikigold):
        yield "\n".join(line.split()[0] for line in path.read_text("utf-8").splitlines() if line.strip())
    for path in sorted(wikinews.rglob("*.xml")):
        yield re.sub(r"<[^>]*>", " ", path.read_text("utf-8", "replace"))
    for part in OPEN_PARTS:
        for line in (re3d / part / "documents.json").read_text("utf-8").splitlines():
            yield json.loads(line)["text"]


def counted(sources: Iterator[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands in lower case, and how often with a capital."""
    lower, capital = Counter[str](), Counter[str]()
    for text in sources:
        for match in WORD.finditer(text):
            (lower if match.group().islower() else capital)[match.group().lower()] += 1
    return lower, capital


def lemmas(folder: Path, part: str) -> set[str]:
    """WordNet's single words of a part of speech that it writes in lower case."""
    found: set[str] = set()
    for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
        if line[:1].isdigit():
            cells = line.split()
            found |= {re.sub(r"\(\w+\)$", "", cell) for cell in cells[4 : 4 + 2 * int(cells[3], 16) : 2]}
    return {word for word in found if re.fullmatch(r"[a-z]{2,}(?:-[a-z]+)*", word)}


def met(folder: Path, part: str) -> set[str]:
    """The words of a part of speech of which some sense was met in marked texts."""
    rows = (line.split() for line in (folder / f"index.{part}").read_text("utf-8").splitlines() if line[:1].isalpha())
    return {row[0] for row in rows if int(row[5 + int(row[3])]) > 0}


def irregular(folder: Path, part: str) -> dict[str, list[str]]:
    """Irregular forms by their lemma."""
    forms: dict[str, list[str]] = {}
    for line in (folder / f"{part}.exc").read_text("utf-8").splitlines():
        form, *bases = line.split()
        for base in bases:
            forms.setdefault(base, []).append(form)
    return forms


def regular(word: str, ending: str) -> str:
    """A word with a regular ending: "tries", "boxes", "used"."""
    if ending == "s" and re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou" and ending != "ing":
        return word[:-1] + ("ies" if ending == "s" else "i" + ending)
    if word.endswith("e") and ending[:1] in ("e", "i"):
        return word[: -1 if not word.endswith(("ee", "oe", "ye")) or ending[0] == "e" else None] + ending
    return word + ending


def inflected(folder: Path, part: str, words: set[str]) -> set[str]:
    """The words with their forms; irregular ones in place of regular endings of verbs and adjectives."""
    odd = irregular(folder, part)
    found = set(words)
    for word in words:
        found |= set(odd.get(word, ()))
        endings = PARTS[part][:1] + PARTS[part][2:] if word in odd and part == "verb" else PARTS[part]
        if part == "adj" and (word in odd or len(word) > 6 or "-" in word):
            endings = ()
        found |= {regular(word, ending) for ending in endings if ending}
    return found


def names(folder: Path) -> set[str]:
    """Given names, states and capitals, in lower case."""
    states = tomllib.loads((OUT / "states.toml").read_text("utf-8")).values()
    known = {word for state in states for key in ("names", "capital") for word in state[key]}
    given = given_names(folder)
    return {name.lower() for name in known | given["F"] | given["M"] | known_given()}


def main(forenames: Path, wordnet: Path, *folders: Path) -> None:
    """Write the list."""
    lower, capital = counted(texts(*folders))
    words = {w for w, n in lower.items() if n >= LEAST and 2 * n > capital[w] and len(w) > 1}
    also_names = names(forenames)
    for part in PARTS:
        known, seen = lemmas(wordnet, part), met(wordnet, part)
        words |= {w for w in known if w not in also_names}
        words |= inflected(wordnet, part, {w for w in known if w in seen or lower[w]})
    kept = {w for w in words if w not in also_names or (lower[w] >= LEAST_NAME and lower[w] > capital[w])}
    kept -= NAMES_ANYWAY
    sources = "WordNet, LitBank, WikiGold, MEANTIME, SemEval-2015 task 4 and re3d"
    head = f"# Made by training/make_common_words.py from {sources}."
    (OUT / "common_words.txt").write_text("\n".join([head, "a", "i", *sorted(kept)]) + "\n", "utf-8")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
