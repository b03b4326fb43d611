"""Analyses as spaCy documents, for those who work with them. Needs the extra `spacy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glienicke.model import Analysis, Labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LABELS = {"person": "PERSON", "place": "LOC", "organisation": "ORG", "group": "NORP", "facility": "FAC"}


def to_spacy(analysis: Analysis) -> Doc:
    """The text as a `Doc`: words, sentences, parts of speech, lemmas, dependencies, entities.

    Titles and the parts of quotes are span groups ("titles", "quotes"), since they overlap entities. White space
    before the first word, and more than one blank between two, become tokens, as spaCy has them.

    Raises:
        ImportError: spaCy is not installed.
    """
    import spacy
    from spacy.tokens import Doc, Span

    words, spaces, place = _words(analysis)
    doc = Doc(spacy.blank("en").vocab, words=words, spaces=spaces)
    starts = {
        0,
        *(place[n] for n, t in enumerate(analysis.tokens) if n == 0 or analysis.tokens[n - 1].sentence != t.sentence),
    }
    for number, token in enumerate(doc):
        token.is_sent_start = number in starts
    parsed = any(token.head is not None for token in analysis.tokens)
    for n, token in enumerate(analysis.tokens):
        target = doc[place[n]]
        target.pos_, target.lemma_ = token.upos, token.lemma
        if parsed:
            target.head = doc[place[n if token.head is None else token.head]]
            target.dep_ = "ROOT" if token.head is None else token.relation

    def span(found: Labelled, label: str) -> Span | None:
        return doc.char_span(found.start, found.end, label=label, alignment_mode="expand")

    doc.set_ents([s for m in analysis.mentions if (s := span(m, _LABELS[m.label]))])
    doc.spans["titles"] = [s for t in analysis.titles if (s := span(t, t.label))]
    said = [piece for quote in analysis.quotes for piece in (*quote.source, *quote.cue, *quote.content)]
    doc.spans["quotes"] = [s for piece in said if (s := span(piece, piece.label))]
    return doc


def _words(analysis: Analysis) -> tuple[list[str], list[bool], list[int]]:
    """The words and stretches between them, whether a blank follows each, and where each token stands."""
    words: list[str] = []
    spaces: list[bool] = []
    place: list[int] = []
    at = 0
    for token in analysis.tokens:
        _fill(analysis.text[at : token.start], words, spaces)
        place.append(len(words))
        words.append(analysis.text[token.start : token.end])
        spaces.append(False)
        at = token.end
    _fill(analysis.text[at:], words, spaces)
    return words, spaces, place


def _fill(gap: str, words: list[str], spaces: list[bool]) -> None:
    """What lies between two words: one blank belongs to the word before it, and anything else is a token."""
    if gap.startswith(" ") and spaces:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)
