"""People named together ("Okello, 34, and Corporal Quist, 22"), and the groups that mean them: "the two men"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glienicke.annotate.coref.cast import Figure, Link
from glienicke.annotate.coref.recall import count_in, titles
from glienicke.annotate.coref.scene import Scene, pronoun_words
from glienicke.annotate.mentions.words import Words
from glienicke.annotate.nominals.phrase import Phrase

_LONGEST = 14  # words between two names of a list: an age and a description
_MOST = 12  # names of a list
_FAR = 10**6
_NEAR = 120  # words between a group and the list that names it


@dataclass(frozen=True, slots=True)
class Team:
    """The persons of a list, and where it stands."""

    figures: tuple[Figure, ...]
    first: int
    last: int


class Teams:
    """The lists of persons of a report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.found = list(_lists(scene))
        self.ending = {team.last: team for team in self.found}

    def group(self, team: Team) -> Figure:
        """The figure of all persons of a list."""
        return self.scene.cast.group_of(list(team.figures))

    def meant(self, phrase: Phrase) -> Figure | None:
        """The persons named together of whom "the two", "both men" or "the soldiers" speaks, if one list fits."""
        count = count_in(self.scene.words, phrase)
        fitting = [team for team in self.found if self._fits(team, phrase, count)]
        before = [team for team in fitting if team.last < phrase.first]
        sets = {frozenset(team.figures) for team in before or fitting}
        return self.group((before or fitting)[-1]) if len(sets) == 1 else None

    def _fits(self, team: Team, phrase: Phrase, count: int | None) -> bool:
        if _official(team.figures) or (count is not None and count != len(team.figures)):
            return False
        if count is not None:
            return True
        heads = {head for figure in team.figures for head in figure.heads}
        return phrase.word in titles("plain_plural") or phrase.word.removesuffix("s") in heads

    def fill(self) -> None:
        """Let groups of a number be the persons of the only list of it: "two soldiers ... Okello and Quist"."""
        for size in {len(team.figures) for team in self.found}:
            lists = [team for team in self.found if len(team.figures) == size and not _official(team.figures)]
            lists = lists if any(self._introduced(team) for team in lists) else []
            if len({frozenset(team.figures) for team in lists}) == 1:
                for group in self._groups_of(size, lists[0]):
                    group.members = list(lists[0].figures)

    def _introduced(self, team: Team) -> bool:
        """Does a list bring its people in: at the head of a sentence, with ages, or behind a colon?"""
        words = self.scene.words
        before = [words.low(i) for i in words.bounds(words.words[team.first].sentence) if i < team.first]
        plain = all(low.capitalize() in titles("before") or low in titles("no_office") for low in before[-3:])
        aged = any(figure.ages for figure in team.figures)
        return aged or (plain and len(before) <= 3) or bool(before and before[-1] in (":", ",", "—", "-"))

    def _groups_of(self, size: int, team: Team) -> list[Figure]:
        """The groups that a list names: the nearest of its number and not of another nation, and those called alike."""
        nations = {nation for figure in team.figures for nation in figure.nationality}
        groups = [f for f in self.scene.cast.figures if f.type == "group" and f.size == size and not f.members]
        groups = [f for f in groups if not f.heads & _public() and not _apart(set(f.nationality), nations)]
        near = min(groups, key=lambda f: self._distance(f, team), default=None)
        if near is None or self._distance(near, team) > _NEAR:
            return []
        plain = titles("plain_plural") | titles("twos") | pronoun_words("numbers")
        alike = [
            f
            for f in groups
            if f.heads & (near.heads | plain) and not _apart(set(f.nationality), set(near.nationality))
        ]
        return [near, *(f for f in alike if f is not near)]

    def _distance(self, figure: Figure, team: Team) -> int:
        firsts = (link.first for link in self.scene.links if link.figure is figure)
        return min((abs(team.first - first) for first in firsts), default=_FAR)


def _official(figures: tuple[Figure, ...]) -> bool:
    """Are they people who speak for others, or hold an office?"""
    return any(figure.heads & (titles("high_office") | titles("bound") | titles("kin")) for figure in figures)


def _public() -> frozenset[str]:
    return titles("high_office") | titles("bound") | titles("kin") | titles("source") | titles("pairs")


def _apart(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _lists(scene: Scene) -> Iterator[Team]:
    """The lists whose last two are joined by "and"."""
    names = [link for link in scene.links if link.kind == "name" and link.figure.type == "person"]
    members: list[Link] = []
    joined = False
    for name in names:
        join = _join(scene.words, members[-1], name) if members and len(members) < _MOST else ""
        if join:
            members.append(name)
            joined = join != ","
        else:
            yield from _team(members, joined=joined)
            members, joined = [name], False
        if joined:  # what follows "and" closes the list
            yield from _team(members, joined=True)
            members, joined = [], False


def _team(members: list[Link], *, joined: bool) -> Iterator[Team]:
    figures = tuple(dict.fromkeys(link.figure for link in members))
    if joined and len(figures) > 1:
        yield Team(figures, members[0].first, members[-1].last)


def _join(words: Words, one: Link, other: Link) -> str:
    """What joins two names of a list, with ages, titles and descriptions between them; "" for none."""
    between = [words.low(i) for i in range(one.last + 1, other.first)]
    if not between or len(between) > _LONGEST or words.words[one.last].sentence != words.words[other.first].sentence:
        return ""
    if between[0] not in (",", "(", "and", "&", "of", "from") or any(low in _verbs() for low in between):
        return ""
    at = max((i for i, low in enumerate(between) if low in ("and", "&")), default=-1)
    if (
        at >= 0
        and len(between) - at <= _LONGEST // 2
        and (at <= 1 or between[at - 1] in (",", ")") or between[0] in ("of", "from"))
    ):
        return "and"
    titled = all(words.words[i].capital for i in range(one.last + 2, other.first))
    aged = len(between) > 1 and between[-1] == "," and (between[1].isdigit() or between[1] in ("a", "an", "aged"))
    seated = between[0] in ("of", "from") and between[-1] == ","
    closed = between[0] == "," and (titled or aged)
    return "," if closed or seated or between[-2:] == [")", ","] else ""


def _verbs() -> frozenset[str]:
    return pronoun_words("says", "auxiliaries", "relative", "verbs", "lives", "first") | {'"', "“", "”", ";", ":", "—"}
