"""What a description says of whom it describes: occupation, former occupation, nationality, conviction, relation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context, Token
from glienicke.claims.views import View
from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.model import Slot, Span
from glienicke.schema import claim_types
from glienicke.text.mask import TOKEN

_WORD = re.compile(rf"{TOKEN.pattern}(?:'s?)?|[\w&'.-]*\w|,")
_QUOTES = '"“„«'
_OLD = re.compile(r"\bold$", re.IGNORECASE)
_LONGEST = 12
"""Descriptions of more words tell a story; they are read by the patterns alone."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or token of a description and where it stands in the masked text."""

    text: str
    start: int
    end: int
    token: Token | None

    @property
    def lower(self) -> str:
        """The word in lower case, "" for a token."""
        return "" if self.token else self.text.lower()


def descriptions(context: Context, view: View) -> Iterator[Draft]:
    """The drafts that a description gives, whose view has an owner."""
    if view.owner is None or view.owner.kind != "P" or view.owner.entity not in context.named:
        return
    words = [_Word(m[0], m.start(), m.end(), view.token(m[2]) if m[2] else None) for m in _WORD.finditer(view.text)]
    reader = _Description(context, view, view.owner.entity, table(view.language, "descriptions"))
    yield from reader.read(words)


class _Description:
    """One description, read word by word."""

    def __init__(self, context: Context, view: View, person: str, data: dict[str, Any]) -> None:
        self.context, self.view, self.person, self.data = context, view, person, data

    def read(self, words: list[_Word]) -> Iterator[Draft]:
        """All that it says."""
        yield from self._nationality(words)
        yield from self._age(words)
        if len(words) > _LONGEST:
            return
        if self.context.text[self.view.masked.starts[0]] in _QUOTES:
            yield from self._nickname()
            return
        np = list(_noun_phrase(self.view.language, words))
        if not np:
            return
        head = np[-1]
        if any(w.lower in self.data["no_occupation"] for w in np[-1:]):
            return
        if head.lower in word_list(self.view.language, "words/relations"):
            yield from self._relation(words, head)
        elif any(w.lower in self.data["convicted"] for w in np):
            yield from self._offence("conviction", np)
        elif any(w.lower in self.data["accused"] for w in np):
            yield from self._offence("charge", np)
        else:
            yield from self._occupation(words, np)

    def _draft(self, kind: str, rule: str, slots: list[Slot], span: Span) -> Draft:
        person = Slot("person", self.person, span)
        name = f"{self.view.language}.{kind}.{rule}"
        return Draft(claim_types()[kind], name, (person, *slots), "asserted", span, span)

    def _span(self, words: list[_Word]) -> Span:
        return self.view.masked.source(words[0].start, words[-1].end)

    def _nationality(self, words: list[_Word]) -> Iterator[Draft]:
        """A demonym before a plain word ("Russian pilot"), not one in the name of an office ("Russian Foreign ...")."""
        for word, after in pairwise(words):
            if word.token and word.token.kind in "N" and not word.text.endswith("'s") and after.text[0].islower():
                text = self.context.reading.text_of(word.token.span)
                slots = [Slot("attribute", "nationality"), Slot("value", text, word.token.span)]
                yield self._draft("attribute", "nationality", slots, self._span(words))
                return

    def _age(self, words: list[_Word]) -> Iterator[Draft]:
        """An age before a noun: "the 38-year-old hydrologist"."""
        for word in words:
            years = re.fullmatch(
                r"P(\d{1,3})Y", (word.token.time.value or "") if word.token and word.token.time else ""
            )
            if word.token and years and _OLD.search(self.context.reading.text_of(word.token.span)):
                slots = [Slot("attribute", "age"), Slot("value", int(years[1]), word.token.span)]
                yield self._draft("attribute", "age", slots, self._span(words))

    def _nickname(self) -> Iterator[Draft]:
        """A description in quotation marks is what somebody is called."""
        span = self.view.masked.source(0, len(self.view.text))
        name = self.view.text.strip('" ').removeprefix("the ")
        if name and "⟦" not in name:
            yield self._draft("attribute", "nickname", [Slot("attribute", "nickname"), Slot("value", name, span)], span)

    def _relation(self, words: list[_Word], head: _Word) -> Iterator[Draft]:
        owners = [w for w in words if w.token and w.token.kind in "PHOSGM" and w.token.entity != self.person]
        if owners and owners[0].token:
            of = self.context.members(owners[0].token.entity)
            slots = [Slot("relation", head.lower, self._span([head])), Slot("of", of, owners[0].token.span)]
            yield self._draft("relation", "description", slots, self._span(words))

    def _offence(self, kind: str, np: list[_Word]) -> Iterator[Draft]:
        offence = self.data["offences"].get(np[-1].lower)
        if offence is None:
            return
        before = [w.text for w in np[:-1] if w.token is None and w.lower not in self.data["dropped"]]
        slots = [Slot("offence", text, self._span(np))] if (text := " ".join([*before, offence]).strip()) else []
        yield self._draft(kind, "description", slots, self._span(np))

    def _occupation(self, words: list[_Word], np: list[_Word]) -> Iterator[Draft]:
        former = any(w.lower.rstrip("-") in self.data["former"] or w.lower.startswith("ex-") for w in np)
        drop = {*self.data["dropped"], *self.data["former"]}
        kept = [w for w in np if w.lower not in drop and not (w.token and w.token.kind in "NSMHTDX")]
        if not kept or any(ch.isdigit() for ch in kept[-1].lower):
            return
        tail = words[words.index(np[-1]) + 1 :]
        if tail and tail[0].lower not in word_list(self.view.language, "words/description_links"):
            tail = []
        span = self._span([kept[0], *(tail or kept[-1:])])
        value = re.sub(r"^ex-", "", " ".join(self.context.reading.text_of(span).split()), flags=re.IGNORECASE)
        kind = "former occupation" if former else "occupation"
        slots = [Slot("attribute", kind), Slot("value", value, span)]
        yield self._draft("attribute", "description", slots, self._span(words))


def _noun_phrase(language: str, words: list[_Word]) -> Iterator[_Word]:
    """The words up to the first preposition, comma or verb form behind the head."""
    stops = word_list(language, "words/lead_stops") | word_list(language, "words/description_stops")
    return takewhile(lambda w: w.text != "," and w.lower not in stops, words)
