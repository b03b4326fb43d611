"""Lets the nameless of a report's first sentences be those whom it names later: "a Malian nurse", "the secretary"."""

from __future__ import annotations

from glienicke.annotate.coref.cast import Cast, Figure
from glienicke.annotate.coref.recall import other_office, titles
from glienicke.annotate.mentions.words import Words

_LEAD = 3  # sentences: headline, subheading, lead
_NEXT = 3  # sentences behind that of the nameless in which the name comes
_MOST_OFFICES = 200  # holders of offices that are compared with each other


def name_offices(cast: Cast) -> None:
    """Let "the state secretary" of a first sentence be the one whom a later one names, if only one is a secretary."""
    holders = [f for f in cast.figures if f.type == "person" and f.heads & titles("high_office")]
    named_ones = [f for f in holders if f.names][:_MOST_OFFICES]
    for nameless in [f for f in holders if not f.names][:_MOST_OFFICES]:
        named = [f for f in named_ones if _holds_same(nameless, f)]
        if len(named) == 1:
            cast.merge(nameless, named[0])


def name_leads(words: Words, cast: Cast) -> None:
    """Let "a Malian nurse" of a headline or lead be the only nurse whom the report names later."""
    vague = titles("plain") | titles("source") | titles("vague")
    persons = [f for f in cast.figures if f.type == "person"]
    named = [f for f in persons if f.names][:_MOST_OFFICES]
    firsts = {link.figure: link for link in reversed(cast.links) if link.kind == "nominal"}
    leads = [f for f in persons if not f.names and f in firsts and words.words[firsts[f].first].sentence < _LEAD]
    for nameless in leads:
        own = nameless.heads - vague
        alike = [f for f in named if own & f.heads and not apart(nameless, f)]
        if len(alike) == 1 and not any(own & f.heads for f in leads if f is not nameless):
            cast.merge(nameless, alike[0])


def apart(one: Figure, other: Figure) -> bool:
    """Does nation, age, gender or calling tell two persons apart?"""
    nations = set(one.nationality), set(other.nationality)
    ages = set(one.ages), set(other.ages)
    genders = {one.gender, other.gender} - {"unknown"}
    kinds = {head for head in one.heads if " " in head}, {head for head in other.heads if " " in head}
    return any(all(pair) and not pair[0] & pair[1] for pair in (nations, ages, kinds)) or len(genders) > 1


def _holds_same(nameless: Figure, named: Figure) -> bool:
    offices = nameless.heads & named.heads & titles("high_office")
    states = set(nameless.nationality), set(named.nationality)
    return (
        bool(offices)
        and not other_office(nameless.heads, named.heads)
        and (not all(states) or bool(states[0] & states[1]))
    )


def name_newcomers(words: Words, cast: Cast) -> None:
    """Let the only nameless person of headline and lead be the first who is named behind with an age.

    So news brings in its subject: "Iran is holding a Danish seismologist. ... Ada Quist, 46, was detained in May".
    """
    persons = [f for f in cast.figures if f.type == "person"]
    firsts = {link.figure: words.words[link.first].sentence for link in reversed(cast.links)}
    nominal = {link.figure for link in cast.links if link.kind == "nominal"}
    public = titles("high_office") | titles("bound") | titles("kin") | titles("source")
    leads = [f for f in persons if not f.names and f in nominal and firsts[f] < _LEAD and not f.heads & public]
    if len(leads) != 1:
        return
    at = firsts[leads[0]]
    aged = [f for f in persons if f.names and f.ages and at <= firsts.get(f, -1) <= at + _NEXT and not f.heads & public]
    newcomer = min(aged, key=lambda f: firsts[f], default=None)
    if newcomer is not None and not apart(leads[0], newcomer) and not _together(words, cast, newcomer):
        cast.merge(leads[0], newcomer)


def _together(words: Words, cast: Cast, figure: Figure) -> bool:
    """Is somebody first named in a list, as one of several?"""
    first = next(link for link in sorted(cast.links, key=lambda k: k.first) if link.figure is figure)
    others = [k for k in cast.links if k.kind == "name" and k.figure.type == "person" and k.figure is not figure]
    near = range(first.first - _BESIDE, first.last + _BESIDE)
    return any(k.first in near and words.low(k.first - 1) in ("and", ",") for k in others) and any(
        words.low(i) in ("and", "&") for i in near
    )


_BESIDE = 8
