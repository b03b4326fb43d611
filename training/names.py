"""Other names for those in a text, so that the network learns contexts and shapes, not the names of a few stories."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from training.document import UNLABELLED, Document, Link
from training.labels import MENTION_TYPES
from training.lists import PARTICLES

OUTSIDE = 1
_PLACE = 2 * MENTION_TYPES.index("place")
PERSON = 2 * MENTION_TYPES.index("person")
_GROUP = 2 * MENTION_TYPES.index("group")
_BIO = ("mentions", "titles", "quotes")
INSIDE = 0b10101010100
"""The bits 2, 4, 6 ...: I- labels."""


@dataclass(frozen=True, slots=True)
class Names:
    """Words to put in the place of others: given and family names, cities, syllables of Korean names."""

    given: Sequence[str]
    family: Sequence[str]
    cities: Sequence[str]
    syllables: Sequence[str]
    places: Sequence[list[str]]
    peoples: Sequence[list[str]]

    @classmethod
    def read(cls, folder: Path, lists: Path) -> Names:
        """From tables of common names by country and the program's lists; names of one word, romanised, only."""
        columns = []
        for kind in ("forenames", "surnames"):
            path = folder / f"common-{kind}-by-country.csv"
            with path.open(encoding="utf-8-sig", newline="") as rows:
                found = {row["Romanized Name"].strip() for row in csv.DictReader(rows)}
            columns.append(sorted(name.capitalize() for name in found if name.isalpha()))
        cities = (lists / "cities.txt").read_text("utf-8").splitlines()
        lines = (lists / "korean_syllables.txt").read_text("utf-8").splitlines()
        syllables = sorted({word for line in lines if not line.startswith("#") for word in line.split()})
        return cls(
            *columns, sorted(c for c in cities if c.isalpha() and c.istitle()), syllables, *_states(lists, cities)
        )


def is_label(labels: int, kind: int) -> bool:
    """Whether a bit set of the mentions head holds B- or I- of a type and not "O"."""
    return labels > 0 and not labels & OUTSIDE and bool(labels & (0b110 << kind))


def _states(lists: Path, cities: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    """Words of states and cities, and of adjectives for peoples; of those with hyphens the hyphen is a word."""
    table = tomllib.loads((lists / "states.toml").read_text("utf-8"))
    states = [state for state in table.values() if isinstance(state, dict)]
    found = [[state["names"][0] for state in states], [a for state in states for a in state.get("adjectives", ())]]
    places, peoples = ([name.replace("-", " - ").split() for name in names] for names in found)
    long = [city.split() for city in cities if " " in city and "-" not in city and not city.startswith("#")]
    return [*places, *places, *long], peoples


def rename(document: Document, rng: Random, names: Names) -> Document:
    """Other people, other towns: each name becomes another throughout the passage, word by word."""
    labels = document.labels.get("mentions")
    if labels is None:
        return document
    words, chosen = list(document.words), dict[str, str]()
    for i, word in enumerate(words):
        if is_label(labels[i], PERSON) and word[:1].isupper() and len(word) > 2 and word.isalpha():
            last = i + 1 == len(words) or not is_label(labels[i + 1], PERSON) or labels[i + 1] & (2 << PERSON)
            pool = names.family if last else names.given
        elif is_label(labels[i], _PLACE) and labels[i] & (2 << _PLACE) and word.istitle() and rng.random() < 0.5:
            alone = i + 1 == len(words) or not is_label(labels[i + 1], _PLACE)
            pool = names.cities if alone and word.isalpha() else ()
        else:
            continue
        if pool:
            new = chosen.setdefault(word, rng.choice(pool))
            words[i] = new.upper() if word.isupper() else new
    return unlemmatised(replace(document, words=words), document.words)


def rewrite(document: Document, rng: Random, names: Names) -> Document:
    """Other people, places and peoples, of other makes and lengths: hyphens, particles, initials, one word or four.

    Not for texts with trees, whose words must remain. The last word of a name stands for its bearer throughout.
    """
    labels = document.labels.get("mentions")
    if labels is None:
        return document
    chosen: dict[str, list[list[str]]] = {}
    order: list[tuple[int, str, bool]] = []
    i = 0
    while i < len(labels):
        kind = next((kind for kind in (PERSON, _PLACE, _GROUP) if is_label(labels[i], kind)), None)
        end = i + 1
        while kind is not None and end < len(labels) and _goes_on(labels[end], kind):
            end += 1
        written = document.words[i:end]
        plural = kind == _GROUP and written[-1].endswith("s")
        if kind == PERSON or (kind is not None and not plural and rng.random() < 0.5):
            forms = chosen.setdefault(written[-1].lower(), _invented(kind, rng, names))
            written = _cased(forms[0] if end - i > 1 else forms[-1], written[-1])
        order += [(min(i + n, end - 1), word, n >= end - i) for n, word in enumerate(written)]
        i = end
    return _reordered(document, order)


def _reordered(document: Document, order: Sequence[tuple[int, str, bool]]) -> Document:
    """Words with the labels of the words that they come from; further ones of a word go on with its label."""
    sources = [source for source, _, _ in order]
    labels = {head: [values[i] for i in sources] for head, values in document.labels.items()}
    for head in _BIO:
        if head in labels:
            pairs = zip(labels[head], order, strict=True)
            labels[head] = [inside(value) if more else value for value, (_, _, more) in pairs]
    words, sentence = [word for _, word, _ in order], [document.sentence[i] for i in sources]
    return Document(document.source, words, sentence, labels, _relinked(document.links, sources))


def _relinked(links: list[Link] | None, sources: Sequence[int]) -> list[Link] | None:
    """Each link once for all words that came in the place of the one that fills the slot; a trigger stays one word."""
    if links is None:
        return None
    places: dict[int, list[int]] = {}
    for new, old in enumerate(sources):
        places.setdefault(old, []).append(new)
    return [(places[a][0], b, role) for a, old, role in links if a in places for b in places.get(old, ())]


def inside(value: int) -> int:
    """A bit set with I- in the place of B-; an open one stays as it is."""
    if value <= 0 or value & OUTSIDE:
        return value
    return (value & INSIDE) | (value & ~INSIDE) << 1


def _goes_on(labels: int, kind: int) -> bool:
    return is_label(labels, kind) and not labels & (2 << kind)


def _cased(words: list[str], like: str) -> list[str]:
    if like.isupper() and len(like) > 1:
        return [word.upper() for word in words]
    return [word.lower() for word in words] if like.islower() else words


def _invented(kind: int, rng: Random, names: Names) -> list[list[str]]:
    """The full form and the short one."""
    if kind == PERSON:
        given, family = invented(rng, names)
        return [[*given, *family], family]
    return [rng.choice(names.places if kind == _PLACE else names.peoples)]


def invented(rng: Random, names: Names) -> tuple[list[str], list[str]]:
    """Given and family names, as words."""
    given, family = [rng.choice(names.given)], [rng.choice(names.family)]
    kind = rng.randrange(8)
    if kind == 0:
        given = [*given, "-", rng.choice(names.given).lower() if rng.random() < 0.5 else rng.choice(names.given)]
    elif kind == 1:
        family = [*rng.choice(PARTICLES).split(), *family]
    elif kind == 2:
        given = [*given, f"{rng.choice('ABCDEFGHJKLMNPRSTVW')}."]
    elif kind == 3:
        given = [*given, rng.choice(names.given)]
    elif kind == 4:
        family = [*family, "-", rng.choice(names.family)]
    elif kind == 5:
        first, second = (rng.choice(names.syllables) for _ in range(2))
        joined = rng.choice(([first.capitalize(), "-", second], [first.capitalize(), second.capitalize()]))
        return family, joined  # the family name goes first, and a bearer is called by the last word
    return given, family


def unlemmatised(document: Document, before: Sequence[str]) -> Document:
    """The lemma of a word that was changed is not known."""
    if "lemma" not in document.labels:
        return document
    lemma = document.labels["lemma"]
    pairs = zip(document.words, before, lemma, strict=True)
    kept = [number if new == old else UNLABELLED for new, old, number in pairs]
    return replace(document, labels={**document.labels, "lemma": kept})
