"""One act of speech, however many reports carry it: quotes whose wording, voice and day agree."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from glienicke.fusion.groups import Group
from glienicke.fusion.order import outlet_of
from glienicke.fusion.people import People
from glienicke.fusion.said import Said, outlet_names, said_in
from glienicke.fusion.speech import Link, Rarity, same_act, threshold
from glienicke.fusion.wording import is_common, is_name
from glienicke.model import Kept, Reading, Utterance

MOST = 100
"""A token in more quotes than this brings no candidates: it would compare everything with everything."""

RARE = 4
"""A token in no more quotes than this is reason enough to compare two of them."""

KNOWN, FIELD = 60, 5
"""Quotes that every token is taken to be absent from beforehand, and that every word of the field is in: few quotes
say little of how rare a word is."""


def utterances(readings: Sequence[Reading], people: People, kept: Kept | None = None) -> tuple[Utterance, ...]:
    """An utterance for each quote, shared by those that report the same act of speech.

    Ids are u1, u2 ... in the order in which reports first carry them.
    """
    outlets = outlet_names(people)
    said = [s for reading in readings for s in said_in(reading, people, outlets, kept)]
    links = acts_of_speech(said)
    return _numbered(said, *_grouped(said, links))


def acts_of_speech(said: Sequence[Said]) -> dict[tuple[int, int], Link]:
    """All pairs of quotes that may report one act of speech, by their places, the later first."""
    rarity, around = rarities(s.words for s in said), rarities(s.around for s in said)
    return {(a, b): link for a, b in candidates(said) if (link := same_act(said[a], said[b], rarity, around))}


def rarities(wordings: Iterable[frozenset[str]]) -> Rarity:
    """How rare each token is: the logarithm of how many wordings there are for each one that has it."""
    sets = list(wordings)
    counts = Counter(t for wording in sets for t in wording)
    every = math.log(len(sets) + KNOWN)
    common = {t: FIELD if is_common(t) and not is_name(t) else 0 for t in counts}
    return Rarity({t: every - math.log(n + common[t]) for t, n in counts.items()})


def _grouped(
    said: Sequence[Said], links: Mapping[tuple[int, int], Link]
) -> tuple[list[list[int]], dict[int, list[str]]]:
    """Groups of quotes, the surest links first, with the reasons for each group by its number."""
    groups = [Group.of(place, one) for place, one in enumerate(said)]
    of = list(range(len(said)))
    reasons: dict[int, list[str]] = defaultdict(list)
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), link in links.items():
        near[a][b] = near[b][a] = link.chance
    for (a, b), link in sorted(links.items(), key=lambda found: (-found[1].chance, found[0])):
        if link.chance < threshold():
            break
        one, other = sorted((of[a], of[b]))
        if one != other and not groups[one].may_join(groups[other], near, of, said):
            continue
        reasons[one].append(_reason(said[b], said[a], link))  # b comes first
        if one != other:
            for place in groups[other].places:
                of[place] = one
            groups[one].join(groups[other])
            reasons[one] += reasons.pop(other, [])
            groups[other] = Group()
    return [group.places for group in groups], reasons


def _numbered(
    said: Sequence[Said], groups: Sequence[Sequence[int]], reasons: Mapping[int, Sequence[str]]
) -> tuple[Utterance, ...]:
    kept = [(number, sorted(group)) for number, group in enumerate(groups) if group]
    return tuple(
        _utterance(f"u{count}", said, group, reasons.get(number, ())) for count, (number, group) in enumerate(kept, 1)
    )


def candidates(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes that share a rare token or two others; a stance of a speaker or side is as good as one."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        taken = {f"#{who} {stance}" for stance in one.quote.stances for who in (one.quote.speaker, one.side, one.day)}
        for token in sorted(one.words | taken):
            index[token].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for token, places in index.items():
        if len(places) <= MOST:
            worth = 2 if len(places) <= RARE and not is_name(token) else 1
            for i, later in enumerate(places):
                for earlier in places[:i]:
                    shared[later, earlier] += worth
    yield from sorted(pair for pair, worth in shared.items() if worth > 1)


def _two_people(left: Said, right: Said) -> bool:
    return left.person and right.person and left.quote.speaker != right.quote.speaker


def _reason(left: Said, right: Said, link: Link) -> str:
    names = " and ".join(dict.fromkeys(outlet_of(s.reading) for s in (left, right)))
    if not link.common.tokens:
        return f"{names} report that one side took one stance"
    told = f"{names} report it in {'the same' if link.common.of_longer > 0.9 else 'like'} words"
    if link.misattributed or _two_people(left, right):
        return told + ", but do not agree on who spoke"
    return told


def _utterance(number: str, said: Sequence[Said], group: Sequence[int], reasons: Sequence[str]) -> Utterance:
    speakers = dict.fromkeys(s for place in group if (s := said[place].quote.speaker))
    return Utterance(
        number,
        quotes=tuple(said[place].quote.id for place in group),
        speakers=tuple(speakers),
        why="; ".join(dict.fromkeys(reasons)),
    )
