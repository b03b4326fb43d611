"""The cast of one report: who and what its mentions refer to, while that is still being found out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from glienicke.lang import table
from glienicke.model import EntityType, Gender, Mention, MentionKind, Referent, Span


@dataclass(slots=True, eq=False)
class Figure:
    """A referent in the making; two figures are the same only if they are one object.

    Attributes:
        key: what it is looked up by: the code of a state, the name of a body, "" where nothing identifies it.
        names: all names used of it, the fullest first.
        heads: head nouns of its descriptions, in lower case.
        size: how many persons a group is said to be, None where nobody says it.
        kin_from: number of the word with which somebody's kin was named in full; the surname alone is not theirs.
    """

    type: EntityType
    name: str
    key: str = ""
    names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    nationality: list[str] = field(default_factory=list)
    ages: list[int] = field(default_factory=list)
    gender: Gender = "unknown"
    stands_for: Figure | None = None
    body: Figure | None = None
    members: list[Figure] = field(default_factory=list)
    size: int | None = None
    kin_from: int | None = None


@dataclass(slots=True, eq=False)
class Link:
    """A mention and the figure it refers to. `first` and `last` are word numbers; `head` is that of its main word."""

    first: int
    last: int
    span: Span
    kind: MentionKind
    figure: Figure
    head: int


class Cast:
    """All figures and links of a report."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.links: list[Link] = []
        self._by_key: dict[str, Figure] = {}
        self._groups: dict[frozenset[int], Figure] = {}
        self._links_of: defaultdict[Figure, list[Link]] = defaultdict(list)

    def add(self, figure: Figure) -> Figure:
        """Take in a figure."""
        self.figures.append(figure)
        if figure.key:
            self._by_key[figure.key] = figure
        return figure

    def link(self, link: Link) -> None:
        """Take in a link."""
        self.links.append(link)
        self._links_of[link.figure].append(link)

    def mentions_of(self, figure: Figure) -> int:
        """How many mentions a figure has so far."""
        return len(self._links_of[figure])

    def group_of(self, members: list[Figure]) -> Figure:
        """The group of exactly these members."""
        key = frozenset(id(member) for member in members)
        if key not in self._groups:
            name = ", ".join(member.name for member in members[:-1]) + " and " + members[-1].name
            self._groups[key] = self.add(Figure("group", name, members=list(members)))
        return self._groups[key]

    def find(self, key: str) -> Figure | None:
        """The figure with this key."""
        return self._by_key.get(key)

    def known_as(self, key: str, figure: Figure) -> None:
        """Let a figure be found by a further key, unless that is taken."""
        self._by_key.setdefault(key, figure)

    def merge(self, nameless: Figure, named: Figure) -> None:
        """Let everything that was said of one figure be said of another: "a pilot" turns out to be Captain Okello."""
        for link in self._links_of.pop(nameless, []):
            link.figure = named
            self._links_of[named].append(link)
        named.heads |= nameless.heads
        named.roles += nameless.roles
        named.nationality += nameless.nationality
        named.ages += nameless.ages
        self.figures.remove(nameless)

    def state(self, code: str) -> Figure:
        """The figure of a state."""
        found = self.find(f"state {code}")
        return found or self.add(Figure("state", table("en", "states")[code]["names"][0], f"state {code}"))

    def finish(self, report_id: str) -> tuple[tuple[Mention, ...], tuple[Referent, ...]]:
        """Mentions in order and referents in order of appearance, with their ids."""
        self.links.sort(key=lambda link: (link.span.start, -link.span.end))
        order: dict[Figure, str] = {}
        for figure in self._reached():
            order.setdefault(figure, f"{report_id}.e{len(order) + 1}")
        mentions = tuple(Mention(k.span, k.kind, k.figure.type, order[k.figure]) for k in self.links)
        return mentions, tuple(_referent(figure, order) for figure in order)

    def _reached(self) -> list[Figure]:
        """Mentioned figures in order, each followed by those it leans on."""
        reached: list[Figure] = []
        seen: set[Figure] = set()
        waiting = [link.figure for link in reversed(self.links)]
        while waiting:
            figure = waiting.pop()
            if figure not in seen:
                seen.add(figure)
                reached.append(figure)
                waiting += [f for f in (*figure.members, figure.body, figure.stands_for) if f is not None]
        return reached


def _referent(figure: Figure, order: dict[Figure, str]) -> Referent:
    return Referent(
        id=order[figure],
        type=figure.type,
        name=figure.name,
        roles=tuple(dict.fromkeys(figure.roles)),
        nationality=tuple(dict.fromkeys(figure.nationality)),
        ages=tuple(dict.fromkeys(figure.ages)),
        gender=figure.gender,
        stands_for=order.get(figure.stands_for) if figure.stands_for else None,
        body=order.get(figure.body) if figure.body else None,
        members=tuple(order[member] for member in figure.members),
    )
