"""Lets the nameless captives of a report's first sentences be those whom it names next: "a cook and a nurse", X and Y.

News brings in its subject by a description and names it behind. Two of one sentence are two people, so one who is
known by his calling, nation or gender leaves the other for the other name; where nothing tells them apart and the
report names the two as a pair, the order of the names is that of the descriptions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glienicke.annotate.coref.cast import Cast, Figure, Link
from glienicke.annotate.coref.leads import apart
from glienicke.annotate.coref.recall import titles
from glienicke.annotate.coref.scene import pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.annotate.mentions.words import Words

_LEAD = 3  # sentences: headline, subheading, lead
_NEXT = 6  # sentences behind that of the nameless in which their names come
_NEAR = 9  # words between a name and what happened to whom it names


def name_captives(words: Words, cast: Cast, teams: Teams) -> None:
    """Give the nameless captives of each of the first sentences their names, where only one name can be theirs."""
    links: dict[Figure, list[Link]] = defaultdict(list)
    for link in sorted(cast.links, key=lambda k: k.first):
        links[link.figure].append(link)
    named = [f for f in cast.figures if f.type == "person" and f.names and not _public(f) and f in links]
    taken = {f for f in named if any(_undergoes(words, k) for k in links[f] if k.kind == "name")}
    taken |= {f for team in teams.found if taken & set(team.figures) for f in team.figures}
    held = [f for f in named if f in taken]
    for sentence, nameless in _nameless(words, cast, links):
        told = {k.figure for k in cast.links if words.words[k.first].sentence == sentence}
        near = [f for f in held if f not in told and sentence < _named_in(words, links[f]) <= sentence + _NEXT]
        for one, other in list(_matched(nameless, near, teams)):
            cast.merge(one, other)


def _nameless(words: Words, cast: Cast, links: dict[Figure, list[Link]]) -> Iterator[tuple[int, list[Figure]]]:
    """The nameless persons of each of the first sentences that speaks of captivity."""
    persons = [f for f in cast.figures if f.type == "person" and not f.names and f in links and not _public(f)]
    for sentence in range(min(_LEAD, len(words.starts) - 1)):
        if any(words.low(i) in pronoun_words("lives", "captivity") for i in words.bounds(sentence)):
            firsts = [f for f in persons if words.words[links[f][0].first].sentence == sentence]
            if firsts:
                yield sentence, [f for f in firsts if links[f][0].kind == "nominal"]


def _matched(nameless: list[Figure], named: list[Figure], teams: Teams) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a nameless and a named one of whom nothing else can be the other."""
    open_, free = list(nameless), list(named)
    while open_:
        sure = next((p for p in ((f, _only(f, open_, free)) for f in open_) if p[1] is not None), None)
        if sure is None or sure[1] is None:
            break
        yield sure[0], sure[1]
        open_.remove(sure[0])
        free.remove(sure[1])
    if len(open_) > 1:
        for team in teams.found:
            fits = not any(apart(a, b) for a, b in zip(open_, team.figures, strict=False))
            if len(team.figures) == len(open_) and set(team.figures) <= set(free) and fits:
                yield from zip(open_, team.figures, strict=True)
                return


def _only(nameless: Figure, others: list[Figure], named: list[Figure]) -> Figure | None:
    """The one named person who can be a nameless one, and shares a calling or nation or is the only one left."""
    possible = [f for f in named if not apart(nameless, f)]
    alike = [f for f in possible if _shared(nameless, f)]
    rivals = [f for f in others if f is not nameless]
    if len(alike) == 1 and not any(_shared(rival, alike[0]) for rival in rivals):
        return alike[0]
    left = [f for f in possible if not any(_shared(rival, f) for rival in rivals)]
    return left[0] if len(possible) == len(left) == 1 and len(named) == len(others) else None


def _shared(one: Figure, other: Figure) -> bool:
    vague = titles("plain") | titles("source") | titles("vague")
    return bool((one.heads - vague) & other.heads or set(one.nationality) & set(other.nationality))


def _public(figure: Figure) -> bool:
    return bool(
        figure.heads & (titles("high_office") | titles("bound") | titles("kin") | titles("source") | titles("office"))
    )


def _named_in(words: Words, links: list[Link]) -> int:
    """The sentence in which somebody is first named."""
    return next((words.words[k.first].sentence for k in links if k.kind == "name"), len(words.starts))


def _undergoes(words: Words, name: Link) -> bool:
    """Does a sentence say that whom it names was taken, tried or freed, or give an age, as news does of captives?"""
    bounds = words.bounds(words.words[name.first].sentence)
    behind = range(name.last + 1, min(name.last + 1 + _NEAR, bounds.stop))
    done = any(words.low(i) in pronoun_words("lives", "captivity") for i in behind)
    return done or words.low(name.first - 1) in pronoun_words("undergoes") or bool(name.figure.ages)
