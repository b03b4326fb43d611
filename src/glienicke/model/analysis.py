"""What the reading model sees in a text: words with their syntax, names, titles, and who says what.

Places are Unicode code points into `text`, half-open. Numbers of tokens count from 0 over the whole text.
"""

from __future__ import annotations

from dataclasses import dataclass

from glienicke.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word, with its part of speech, lemma and relation of Universal Dependencies.

    Attributes:
        sentence: the number of its sentence.
        head: the number of the token it depends on; None at the root of a sentence.
    """

    start: int
    end: int
    sentence: int
    upos: str
    lemma: str
    head: int | None
    relation: str


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """A stretch of text with a label, and how sure the model is of it, from 0 to 1."""

    start: int
    end: int
    label: str
    score: float = 1.0

    @property
    def span(self) -> Span:
        """The stretch."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: the words of the source, of the cue, and of the content, each perhaps in several pieces."""

    source: tuple[Labelled, ...] = ()
    cue: tuple[Labelled, ...] = ()
    content: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A claim as the model sees it: what happened, and which words fill its slots. Nothing is resolved yet.

    Attributes:
        type: a claim type of the schema.
        trigger: the word that says what happened, labelled with the type, and how sure the model is.
        modality: how it is put, as of `Claim`.
        details: labels that the trigger implies ("trial.state=open" as "state", "open").
        slots: stretches of its sentence, each labelled with the slot that it fills.
    """

    type: str
    trigger: Labelled
    modality: str
    details: tuple[tuple[str, str], ...] = ()
    slots: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text as the model reads it.

    Attributes:
        mentions: names of a person, place, organisation, group (a people, by its adjective or name) or facility.
        titles: offices beside or for a name ("title"), and other descriptions ("nominal").
        stances: stretches with the stance that what is said there takes, labelled as in schema/stances.toml.
        claims: claims as the model sees them, in the order of their triggers; None where it does not look for them.
    """

    text: str
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Labelled, ...] = ()
    titles: tuple[Labelled, ...] = ()
    quotes: tuple[Attribution, ...] = ()
    stances: tuple[Labelled, ...] = ()
    claims: tuple[Sighting, ...] | None = None

    @property
    def heads(self) -> tuple[int | None, ...]:
        """For each token the number of the token it depends on; None at the root of a sentence."""
        return tuple(token.head for token in self.tokens)
