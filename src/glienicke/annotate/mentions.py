"""Finds who and what a report speaks of: mentions, and the referents they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.annotate.coref_names import link_names
from glienicke.annotate.coref_phrases import PhraseLinker
from glienicke.annotate.coref_pronouns import PronounLinker
from glienicke.annotate.coref_scene import Scene, pronoun_words
from glienicke.annotate.mentions_ages import learn_ages
from glienicke.annotate.mentions_words import Words, words_of
from glienicke.annotate.names import find_names
from glienicke.annotate.nominals import Describer
from glienicke.model import Mention, Referent, Span


def find_mentions(
    report_id: str, text: str, sentences: Sequence[Span]
) -> tuple[tuple[Mention, ...], tuple[Referent, ...]]:
    """Mentions in order of their beginning, outer before inner, and referents in order of appearance.

    Pronouns within quotation marks are left for `find_speech_mentions`, which knows who speaks.
    """
    words = words_of(text, sentences)
    names = find_names(words)
    cast = link_names(words, names)
    learn_ages(words, cast)
    scene = Scene(words, cast)
    pronouns = PronounLinker(scene)
    phrases = PhraseLinker(scene, pronouns.link)
    waiting = {phrase.head: phrase for phrase in Describer(words, cast.links, names).find()}
    asked = _pronouns(words)
    for index in range(len(words.words)):
        if index in waiting:
            phrases.link(waiting[index])
        elif index in asked:
            pronouns.link(index)
    return cast.finish(report_id)


def _pronouns(words: Words) -> frozenset[int]:
    """The pronouns of the third person outside quotation marks."""
    asked = pronoun_words("female", "male", "plural", "relative", "neuter")
    return frozenset(i for i in range(len(words.words)) if words.low(i) in asked and not words.spoken[i])
