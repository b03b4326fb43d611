"""One act of speech, however many reports carry it: quotes whose wording, voice and day agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from glienicke.fusion.order import outlet_of
from glienicke.fusion.people import People
from glienicke.fusion.speech import Link, Said, days_agree, needed, same_act, same_words
from glienicke.fusion.wording import quote_tokens, weights
from glienicke.model import Reading, Utterance
from glienicke.text.normalise import fold

MOST = 100
"""A token in more quotes than this brings no candidates: it would compare everything with everything."""


def utterances(readings: Sequence[Reading], people: People) -> tuple[Utterance, ...]:
    """An utterance for each quote with content, shared by those that report the same act of speech.

    Ids are u1, u2 ... in the order in which reports first carry them.
    """
    outlets = {
        fold(name): e.id for e in people.entities.values() for name in (e.name, *(f.text for f in e.forms)) if name
    }
    said = [s for reading in readings for s in _said(reading, people, outlets)]
    weight = weights(s.words for s in said)
    links = [(a, b, link) for a, b in _candidates(said) if (link := same_act(said[a], said[b], weight))]
    links.sort(
        key=lambda found: (
            found[2].misattributed,
            found[2].by_stance,
            -found[2].alike.share,
            -found[2].alike.count,
            found[:2],
        )
    )
    return _numbered(said, *_grouped(said, links))


def _grouped(
    said: Sequence[Said], links: Sequence[tuple[int, int, Link]]
) -> tuple[list[list[int]], dict[int, list[str]]]:
    """Groups of quotes, the surest links first, with the reasons for each group by its number."""
    groups = [[place] for place in range(len(said))]
    of = list(range(len(said)))
    reasons: dict[int, list[str]] = defaultdict(list)
    for a, b, link in links:
        one, other = sorted((of[a], of[b]))
        if one != other and not _may_join(said, groups[one], groups[other], link):
            continue
        reasons[one].append(_reason(said[a], said[b], link))
        if one != other:
            groups[one] += groups[other]
            reasons[one] += reasons.pop(other, [])
            for place in groups[other]:
                of[place] = one
            groups[other] = []
    return groups, reasons


def _numbered(
    said: Sequence[Said], groups: Sequence[Sequence[int]], reasons: Mapping[int, Sequence[str]]
) -> tuple[Utterance, ...]:
    kept = [(number, sorted(group)) for number, group in enumerate(groups) if group]
    return tuple(
        _utterance(f"u{count}", said, group, reasons.get(number, ())) for count, (number, group) in enumerate(kept, 1)
    )


def _said(reading: Reading, people: People, outlets: Mapping[str, str]) -> Iterator[Said]:
    outlet = outlets.get(fold(reading.report.outlet.name or ""))
    for quote in reading.quotes:
        words = quote_tokens(reading, quote, people.stands_for)
        if words:
            kind = people.type(quote.speaker)
            side = people.side(quote.speaker) if quote.speaker else None
            yield Said(
                reading,
                quote,
                words,
                side,
                kind == "anonymous",
                kind == "person",
                outlet,
                people.is_party(quote.speaker or ""),
            )


def _candidates(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes that share two tokens, each in few quotes; a stance of a speaker or side is as good as one."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        taken = {f"#{who} {stance}" for stance in one.quote.stances for who in (one.quote.speaker, one.side, one.day)}
        for token in sorted(one.words | taken):
            index[token].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in index.values():
        if len(places) <= MOST:
            for i, b in enumerate(places):
                for a in places[:i]:
                    shared[a, b] += 1
    yield from sorted(pair for pair, count in shared.items() if count > 1)


def _may_join(said: Sequence[Said], one: Sequence[int], other: Sequence[int], link: Link) -> bool:
    """No two of them may be on different days or sides; two people come together by their own words alone."""
    pairs = [(said[a], said[b]) for a in one for b in other]
    if not all(days_agree(a, b) for a, b in pairs):
        return False
    apart = [(a, b) for a, b in pairs if needed(a, b, dated=True)[0] > 1]
    if link.misattributed or apart:
        return 2 * len(apart) <= len(pairs) or all(same_words(a, b) for a, b in apart)
    people = [{said[place].quote.speaker for place in group if said[place].person} for group in (one, other)]
    return link.alike.both >= 0.6 or not people[0] or not people[1] or people[0] == people[1]


def _reason(left: Said, right: Said, link: Link) -> str:
    names = " and ".join(dict.fromkeys(outlet_of(s.reading) for s in (left, right)))
    if link.by_stance:
        return f"{names} report that one side took one stance on one day"
    told = f"{names} report it in {'the same' if link.alike.both > 0.9 else 'like'} words"
    if link.misattributed or (left.person and right.person and left.quote.speaker != right.quote.speaker):
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
