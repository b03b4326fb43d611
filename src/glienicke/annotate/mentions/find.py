"""Finds who and what a report speaks of: mentions, and the referents they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glienicke.annotate.coref.bodies import led_bodies
from glienicke.annotate.coref.cast import Cast, Figure
from glienicke.annotate.coref.names import link_names
from glienicke.annotate.coref.phrases import PhraseLinker
from glienicke.annotate.coref.pronouns import PronounLinker
from glienicke.annotate.coref.recall import other_office, titles
from glienicke.annotate.coref.scene import Scene, pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.annotate.mentions.ages import learn_ages
from glienicke.annotate.mentions.words import Words, words_of
from glienicke.annotate.names.find import find_names
from glienicke.annotate.names.hints import Hints
from glienicke.annotate.nominals.find import Describer
from glienicke.model import Labelled, Mention, Referent, Span

_LEAD = 3  # sentences: headline, subheading, lead
_MOST_OFFICES = 200  # holders of offices that are compared with each other


def find_mentions(
    report_id: str, text: str, sentences: Sequence[Span], outlet: str = "", seen: Iterable[Labelled] = ()
) -> tuple[tuple[Mention, ...], tuple[Referent, ...]]:
    """Mentions in order of their beginning, outer before inner, and referents in order of appearance.

    `seen` are the names that the reading model sees. `outlet` is the name of who published the report, which may
    speak of itself by a part of it ("told the Courier").
    Pronouns within quotation marks are left for `find_speech_mentions`, which knows who speaks.
    """
    words = words_of(text, sentences)
    names = find_names(words, outlet, Hints.of(words, seen))
    cast = link_names(words, names)
    learn_ages(words, cast)
    scene = Scene(words, cast)
    teams = Teams(scene)
    pronouns = PronounLinker(scene, teams)
    phrases = PhraseLinker(scene, teams, pronouns.link)
    waiting = {phrase.head: phrase for phrase in Describer(words, cast.links, names).find()}
    asked = _pronouns(words)
    for index in range(len(words.words)):
        if index in waiting:
            phrases.link(waiting[index])
        elif index in asked:
            pronouns.link(index)
    name_offices(cast)
    name_leads(words, cast)
    led_bodies(cast)
    teams.fill()
    return cast.finish(report_id)


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
        alike = [f for f in named if own & f.heads and not _apart(nameless, f)]
        if len(alike) == 1 and not any(own & f.heads for f in leads if f is not nameless):
            cast.merge(nameless, alike[0])


def _apart(one: Figure, other: Figure) -> bool:
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


def _pronouns(words: Words) -> frozenset[int]:
    """The pronouns of the third person outside quotation marks."""
    asked = pronoun_words("female", "male", "plural", "relative", "neuter")
    return frozenset(i for i in range(len(words.words)) if words.low(i) in asked and not words.spoken[i])
