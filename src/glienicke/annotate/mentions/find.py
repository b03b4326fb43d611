"""Finds who and what a report speaks of: mentions, and the referents they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.annotate.coref.bodies import led_bodies, shared_bodies
from glienicke.annotate.coref.captives import name_captives
from glienicke.annotate.coref.leads import name_leads, name_newcomers, name_offices
from glienicke.annotate.coref.names import link_names
from glienicke.annotate.coref.phrases import PhraseLinker
from glienicke.annotate.coref.pronouns import PronounLinker
from glienicke.annotate.coref.scene import Scene, pronoun_words
from glienicke.annotate.coref.teams import Teams
from glienicke.annotate.mentions.ages import learn_ages
from glienicke.annotate.mentions.words import Words, words_of
from glienicke.annotate.names.find import find_names
from glienicke.annotate.names.hints import Hints
from glienicke.annotate.nominals.find import Describer
from glienicke.annotate.nominals.seen import described
from glienicke.model import Analysis, Mention, Referent, Span

_NOTHING = Analysis("")


def find_mentions(
    report_id: str, text: str, sentences: Sequence[Span], outlet: str = "", seen: Analysis = _NOTHING
) -> tuple[tuple[Mention, ...], tuple[Referent, ...]]:
    """Mentions in order of their beginning, outer before inner, and referents in order of appearance.

    `seen` is what the reading model sees. `outlet` is the name of who published the report, which may
    speak of itself by a part of it ("told the Courier").
    Pronouns within quotation marks are left for `find_speech_mentions`, which knows who speaks.
    """
    words = words_of(text, sentences)
    names = find_names(words, outlet, Hints.of(words, seen.mentions))
    cast = link_names(words, names)
    learn_ages(words, cast)
    scene = Scene(words, cast)
    teams = Teams(scene)
    pronouns = PronounLinker(scene, teams)
    phrases = PhraseLinker(scene, teams, pronouns.link)
    waiting = {phrase.head: phrase for phrase in Describer(words, cast.links, names, described(words, seen)).find()}
    asked = _pronouns(words)
    for index in range(len(words.words)):
        if index in waiting:
            phrases.link(waiting[index])
        elif index in asked:
            pronouns.link(index)
    name_offices(cast)
    name_leads(words, cast)
    name_newcomers(words, cast)
    name_captives(words, cast, teams)
    led_bodies(cast)
    shared_bodies(cast)
    teams.fill()
    return cast.finish(report_id)


def _pronouns(words: Words) -> frozenset[int]:
    """The pronouns of the third person outside quotation marks."""
    asked = pronoun_words("female", "male", "plural", "relative", "neuter")
    return frozenset(i for i in range(len(words.words)) if words.low(i) in asked and not words.spoken[i])
