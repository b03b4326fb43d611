"""The words that describe a speaker: what is their main word, and what kind of speaker it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glienicke.annotate.coref.recall import titles
from glienicke.annotate.coref.scene import pronoun_words
from glienicke.annotate.nominals.find import person_endings
from glienicke.annotate.nominals.phrase import person_nouns
from glienicke.annotate.quotes.words import lexicon
from glienicke.model import EntityType, Span

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_OWNER = ("'s", "’s", "s'", "s’")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ARTICLES = _DEFINITE | {"a", "an"}
_SELF = frozenset({"himself", "herself", "itself", "themselves"})
_ONES = frozenset({"one", "other", "another", "second", "third"})


@dataclass(frozen=True, slots=True)
class Description:
    """A description, in words of lower case.

    Attributes:
        span: all its words.
        name: the same without an article.
        core: from its first word after article and possessor to its main word.
        rest: what follows the main word.
        definite: does it speak of somebody known?
        titled: is its main word written with a capital, and not only because it opens a sentence?
    """

    span: Span
    name: str
    core: tuple[str, ...]
    rest: tuple[str, ...]
    definite: bool
    titled: bool

    @classmethod
    def of(cls, text: str, span: Span) -> Description | None:
        """The description in a span; None for a pronoun, and where nothing follows an article."""
        words = list(WORD.finditer(text, span.start, span.end))
        lows = [word[0].lower() for word in words]
        known = pronoun_words("possessive") | _ARTICLES
        start = 1 if lows and lows[0] in known else 0
        if start >= len(words) or (len(words) == 1 and lows[0] in _nobody()) or lows[-1] in _SELF:
            return None
        ends = pronoun_words("prepositions", "complement_starts", "participle_starts", "relative")
        head = next((k for k in range(start + 1, len(words)) if lows[k] in ends), len(words)) - 1
        owner = next((k for k in range(head - 1, -1, -1) if lows[k].endswith(_OWNER)), -1)
        core = tuple(lows[max(start, owner + 1) : head + 1])
        first = words[1 if lows[0] in _ARTICLES else 0].start()
        if start == 0 and owner < 0 and not words[0][0][0].isupper() and not _describes(core[-1], core[0]):
            return None  # "governments issued statements": no phrase at all
        titled = words[head][0][0].isupper() and (head > 0 or words[0].start() > span.start)
        definite = lows[0] in _DEFINITE
        return cls(span, text[first : span.end], core, tuple(lows[head + 1 :]), definite, titled)

    @property
    def head(self) -> str:
        """The main word."""
        return self.core[-1]

    @property
    def type(self) -> EntityType:
        """What kind of speaker it describes: a body, several, somebody unnamed who tells, or a person."""
        head, pair = self.head, " ".join(self.core[-2:])
        if head in _ONES or (head in titles("source") and head not in titles("body")):
            return "anonymous"
        if head in titles("body") or pair in titles("named_bodies"):
            # "The police" of two reports may be those of two states: only more than a common noun makes a body known.
            return "organization" if self.titled or len(self.core) > 1 else "anonymous"
        if _is_person(head):
            return "anonymous"
        if head.endswith(("s", "men", "people")) and not head.endswith("ss"):
            return "group"
        return "organization" if self.titled else "anonymous"


def _nobody() -> frozenset[str]:
    """Words that describe nobody by themselves."""
    return (
        lexicon("en").sets["pronoun"]
        | lexicon("en").sets["object_pronoun"]
        | pronoun_words("determiners", "indefinite")
    )


def _describes(word: str, first: str) -> bool:
    """Is it a noun for who may speak, even without an article: "police", "sources", "locals", "one"?"""
    if first in _ONES or word in _ONES or first in pronoun_words("numbers") or first in pronoun_words("determiners"):
        return True
    plural = word.removesuffix("s")
    known = titles("source") | titles("group") | titles("body") | titles("heard")
    return word in known or _is_person(word) or (plural != word and _is_person(plural))


def _is_person(word: str) -> bool:
    known = word in titles("person") or word in titles("kin") or word in titles("office") or word in person_nouns()
    return known or word.endswith(person_endings())
