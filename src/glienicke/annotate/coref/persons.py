"""Which names of persons are one person's: full names, surnames alone, other spellings; and which are their kin's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from glienicke.annotate.coref.cast import Cast, Figure
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.names.shapes import Found
from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.model import Gender
from glienicke.text.distance import edits
from glienicke.text.normalise import fold

_JOINED_KIN = 4  # words between a kin word and a name it introduces: "parents, Joel and Pia Okello"
_MOST_NAMESAKES = 50  # of so many with a name in common, the first and the last are compared: texts are hostile

Parts = tuple[str, ...]


class Persons:
    """The persons of a report by the parts of their names."""

    def __init__(self, words: Words, cast: Cast) -> None:
        self.words, self.cast = words, cast
        self._by_part: defaultdict[str, list[Figure]] = defaultdict(list)
        self._names: dict[Figure, list[Parts]] = {}

    def take_in(self, names: list[Found]) -> None:
        """Full names first, so that a headline's surname finds its person.

        Then those known by a surname alone before their kin are named in full ("Okello's father, Joel Okello").
        """
        for name in names:
            if name.last > name.first:
                self.of(name)
        for name in names:
            single = fold(name.name)
            named = [f for f in self._namesakes((single,)) if self._names[f][0][-1] == single]
            if name.first == name.last and named and all(f.kin_from and f.kin_from > name.first for f in named):
                self._add(Figure("person", name.name, names=[name.name]), (single,))

    def of(self, name: Found) -> Figure:
        """The person of a name: the one whose name it is or is a part of, its surname before all; or a new one."""
        parts = tuple(fold(part) for part in name.name.split())
        title = _title_gender(self.words, name) or "unknown"
        is_kin = _is_kin(self.words, name)
        ranked = [(self._fit(figure, parts, is_kin=is_kin), figure) for figure in self._namesakes(parts)]
        fitting = [(fit, f) for fit, f in ranked if fit and ("unknown" in (title, f.gender) or title == f.gender)]
        if not fitting:
            gender = title if title != "unknown" else _given_gender(name.name)
            kin_from = name.first if is_kin else None
            return self._add(Figure("person", name.name, names=[name.name], gender=gender, kin_from=kin_from), parts)
        figure = max(fitting, key=lambda pair: pair[0])[1]
        if parts not in self._names[figure]:
            self._index(figure, parts)
            figure.names.append(name.name)
        figure.name = name.name if len(name.name) > len(figure.name) else figure.name
        return figure

    def _add(self, figure: Figure, parts: Parts) -> Figure:
        self._names[figure] = []
        self._index(figure, parts)
        return self.cast.add(figure)

    def _index(self, figure: Figure, parts: Parts) -> None:
        self._names[figure].append(parts)
        for part in dict.fromkeys(parts):
            if figure not in self._by_part[part]:
                self._by_part[part].append(figure)

    def _namesakes(self, parts: Parts) -> list[Figure]:
        """Those with a part of the name, in order of appearance."""
        found: dict[Figure, None] = {}
        for part in parts:
            same = self._by_part.get(part, [])
            found.update(dict.fromkeys(same if len(same) <= _MOST_NAMESAKES else same[:5] + same[-5:]))
        return list(found)

    def _fit(self, figure: Figure, parts: Parts, *, is_kin: bool) -> float:
        """How well a name fits a person: the best over the person's names."""
        known = self._names[figure]
        best = max(_fits(other, parts, is_kin=is_kin) for other in known)
        surname_of_kin = figure.kin_from is not None and len(parts) == 1 and parts[0] != known[0][0]
        return best / 4 if surname_of_kin else best  # a surname alone rather means the one whose kin it is


def _fits(known: Parts, parts: Parts, *, is_kin: bool) -> float:
    """Do the parts name the person known by another name? Kin share a surname: for them only equal names count.

    4 for the same name, 3 for its last word, 2 for its first or a stretch of it, 1 for a word within, 0 for no.
    """
    if known == parts:
        return 4
    if is_kin:
        return 2 if len(parts) == 1 and len(known) > 1 and known[0] == parts[0] else 0
    if len(parts) == 1 or len(known) == 1:
        longer, single = (known, parts[0]) if len(parts) == 1 else (parts, known[0])
        if single not in longer or len(single) < 2:
            return 0
        return 3 if single == longer[-1] else 2 if single == longer[0] else 1
    if known[-1] == parts[-1]:
        return 3 if _same_given(known[0], parts[0]) else 0
    return 2 if _within(parts, known) or _within(known, parts) else 0


def _same_given(one: str, other: str) -> bool:
    """Equal, an initial of it, or two spellings of one name ("Sergei", "Sergey")."""
    if one.strip(".") == other[: len(one.strip("."))] or other.strip(".") == one[: len(other.strip("."))]:
        return True
    return one[0] == other[0] and min(len(one), len(other)) > 3 and edits(one, other) <= 1


def _within(short: Parts, long: Parts) -> bool:
    return len(short) < len(long) and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _is_kin(words: Words, name: Found) -> bool:
    """Does a kin word introduce the name ("his wife, Alla", "sister Elizabeth")?"""
    at = name.first - 1
    for _ in range(_JOINED_KIN):
        if words.low(at) == "," or words.low(at) == "and":
            at -= 1
        if words.low(at) in _kin():
            return True
        if at < 0 or not words.words[at].capital:
            return False
        at -= 1
    return False


@cache
def _kin() -> frozenset[str]:
    kin = table("en", "titles")["kin"]
    return frozenset(kin) | {word + "s" for word in kin} | {"wives", "children"}


def _title_gender(words: Words, name: Found) -> Gender | None:
    before = words.words[name.first - 1].form if name.first else ""
    titles = table("en", "titles")
    if before in titles["female"]:
        return "female"
    return "male" if before in titles["male"] else None


def _given_gender(name: str) -> Gender:
    given = name.split(maxsplit=1)[0]
    female, male = given in word_list("en", "given_female"), given in word_list("en", "given_male")
    return "unknown" if female == male else "female" if female else "male"
