"""What a description says of whom it describes: occupation, former occupation, nationality, conviction, relation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from typing import Any

from glienicke.claims.beside import somebody
from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context, Token
from glienicke.claims.values import count_in, is_number
from glienicke.claims.views import View
from glienicke.lang import table
from glienicke.lang import words as word_list
from glienicke.lang.nations import adjective
from glienicke.model import Slot, Span
from glienicke.schema import claim_types
from glienicke.text.mask import TOKEN

_WORD = re.compile(rf"{TOKEN.pattern}(?:'s?)?|[\w&'.-]*\w|,")
_QUOTES = '"“„«'
_STAFF, _NEAR = re.compile(r"\b(\w+)\s+(?:of|at|for|from)\s+(?:the\s+)?$"), 60
"""Who belongs to a body, and how many characters before it that stands at most."""
_OLD = re.compile(r"\bold$", re.IGNORECASE)
_LONGEST = 12
"""Descriptions of more words tell a story; they are read by the patterns alone."""

_BEFORE = 600
"""How many characters before a pronoun its owner may stand."""
SHARED = "of_each"
"""The rule of what a description of several says of each."""
_BARE = 3
"""How many words a description without an owner has at most ("defence lawyer")."""
_OFTEN = 2
_CROWD = 3
"""Fewer people than this are named, not counted."""


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
    if view.owner is None:
        return
    words = [_Word(m[0], m.start(), m.end(), view.token(m[2]) if m[2] else None) for m in _WORD.finditer(view.text)]
    data = table(view.language, "descriptions")
    people = {r.id for r in context.reading.referents if r.type == "person"} & context.named
    members = [member for member in context.members(view.owner.entity) if member in people]
    if view.owner.kind == "P" and members:
        yield from _Description(context, view, members[0], data).read(words)
    elif view.owner.kind == "G":
        for entity in dict.fromkeys((view.owner.entity, *members)):
            yield from _Description(context, view, entity, data).of_group(words, one=entity in members)


class _Description:
    """One description, read word by word."""

    def __init__(self, context: Context, view: View, person: str, data: dict[str, Any]) -> None:
        self.context, self.view, self.person, self.data = context, view, person, data
        self.shared = False

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
        if self._is_body(head):
            yield from self._works_for(words, np)
            return
        if head.lower in self.data["no_occupation"]:
            return
        bound = head.lower in word_list(self.view.language, "words/relations")
        if bound:
            yield from self._relation(words, head)
        if head.lower in table(self.view.language, "titles")["kin"]:
            return
        if any(w.lower in self.data["convicted"] for w in np):
            yield from self._offence("conviction", np)
        elif any(w.lower in self.data["accused"] for w in np):
            yield from self._offence("charge", np)
        else:
            yield from self._occupation(words, np)

    def _is_body(self, head: _Word) -> bool:
        """Is it "embassy" or "court", and not "prosecutor", which is a body here and a person there?"""
        bodies = word_list(self.view.language, "words/bodies") - somebody(self.view.language)
        return head.lower in bodies

    def _works_for(self, words: list[_Word], np: list[_Word]) -> Iterator[Draft]:
        """The occupation of somebody described by a body: what stands before it ("two drivers of your embassy")."""
        body = self._span(np)
        before = _STAFF.search(self.context.text, max(0, body.start - _NEAR), body.start)
        if before and {before[1].lower(), before[1].lower().removesuffix("s")} & somebody(self.view.language):
            span = Span(before.start(1), body.end)
            value = " ".join(self.context.reading.text_of(span).split())
            slots = [Slot("attribute", "occupation"), Slot("value", value, span)]
            yield self._draft("attribute", "description", slots, Span(span.start, self._span(words).end))

    def of_group(self, words: list[_Word], *, one: bool) -> Iterator[Draft]:
        """What it says of a group, or of one of its members ("two Dutch nurses")."""
        self.shared = one
        yield from self._nationality(words)
        np = list(_noun_phrase(self.view.language, words))
        count = count_in(self.context, self._span(np)) if np and not one else None
        if count is not None and count >= _CROWD:
            slots = [Slot("attribute", "number"), Slot("value", count, self._span(words))]
            yield self._draft("attribute", "number", slots, self._span(words))
        if np and not one and len(words) <= _LONGEST and np[-1].lower not in self.data["no_occupation"]:
            yield from self._occupation(words, np)

    def _draft(self, kind: str, rule: str, slots: list[Slot], span: Span) -> Draft:
        person = Slot("person", self.person, span)
        name = f"{self.view.language}.{kind}.{SHARED if self.shared else rule}"
        return Draft(claim_types()[kind], name, (person, *slots), "asserted", span, span)

    def _span(self, words: list[_Word]) -> Span:
        return self.view.masked.source(words[0].start, words[-1].end)

    def _nationality(self, words: list[_Word]) -> Iterator[Draft]:
        """A demonym: of a plain word ("Russian pilot", not "Russian Foreign ..."), or a noun ("a second Dane")."""
        for word, after in zip_longest(words, words[1:]):
            plain = after is None or after.text[0].islower() or after.text == ","
            if word.token and word.token.kind in "N" and not word.text.endswith("'s") and plain:
                text = self.context.reading.text_of(word.token.span)
                slots = [Slot("attribute", "nationality"), Slot("value", text, word.token.span)]
                yield self._draft("attribute", "nationality", slots, self._span(words))
                return
        yield from self._citizenship(words)

    def _citizenship(self, words: list[_Word]) -> Iterator[Draft]:
        """A national of a state that is named: "a citizen of Peru"."""
        citizens = word_list(self.view.language, "words/citizen")
        for noun, of, *rest in zip(words, words[1:], words[2:], [*words[3:], None], strict=False):
            state = next((w for w in rest if w and w.token and w.token.kind == "S"), None)
            if noun.lower in citizens and of.lower == "of" and state and state.token:
                text = adjective(self.context.referents[state.token.entity].name, self.view.language)
                slots = [Slot("attribute", "nationality"), Slot("value", text, state.token.span)]
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
        of: Slot | None
        if owners and owners[0].token:
            owner = owners[0].token
            theirs = owner.kind == "H"  # of them as one ("their lawyer")
            of = Slot("of", (owner.entity,) if theirs else self.context.members(owner.entity), owner.span)
        else:
            of = self._described(words, head) or self._body(words, head) or self._owner(words, head)
        if of is not None:
            slots = [Slot("relation", head.lower, self._span([head])), of]
            yield self._draft("relation", "description", slots, self._span(words))

    def _described(self, words: list[_Word], head: _Word) -> Slot | None:
        """Whose something it is where a word for them says it: "the pilot's wife", "the trust's chairman".

        The one person whose calling is that word, else for the head of a body the words themselves.
        """
        before = words[: words.index(head)]
        owner = next((w for w in reversed(before) if w.lower.endswith(("'s", "s'"))), None)
        if owner is None:
            return None
        calling = owner.lower.removesuffix("'s").removesuffix("'")
        referents = self.context.reading.referents
        called = [r.id for r in referents if any(calling in role.lower().split() for role in (*r.roles, r.name))]
        called = [who for who in called if who in self.context.named and who != self.person]
        return Slot("of", (called[0],), self._span([owner])) if len(called) == 1 else None

    def _owner(self, words: list[_Word], head: _Word) -> Slot | None:
        """Whose kin, lawyer or spokesman, where a pronoun says it or nothing does: the last one that it can be."""
        data, first = self.data["possessors"], words[0].lower
        kin = head.lower in table(self.view.language, "titles")["kin"]
        types: tuple[str, ...]
        if first in data["of_one"]:
            types, gender = ("person",), data["of_one"][first]
        elif first in data["of_many"]:
            types, gender = ("group",) if kin else ("group", "organization", "state"), ""
        elif first in data["of_body"] or head.lower in word_list(self.view.language, "words/spokespeople"):
            types, gender = ("organization", "state"), ""
        elif len(words) <= _BARE and (kin or head.lower in data["advocates"]):
            types, gender = ("person", "group"), ""
        else:
            return None
        who = self._last(types, gender, named=kin and first not in data["of_one"])
        return Slot("of", who, self._span(words[:1])) if who else None

    def _last(self, types: tuple[str, ...], gender: str, *, named: bool) -> tuple[str, ...] | None:
        """The last one of some types before a description; of a person's kin nobody who is not known by name."""
        start = self.view.masked.starts[0]
        for mention in reversed(self.context.mentions_in(Span(max(0, start - _BEFORE), start))):
            who = self.context.referents[mention.entity]
            if who.id == self.person or who.type not in types or mention.kind == "demonym":
                continue
            if who.type == "person" and (who.id not in self.context.named or (named and not self._captive(who.id))):
                continue
            if who.type == "person" and gender and who.gender not in (gender, "unknown"):
                continue
            return (who.id,)
        return None

    def _captive(self, person: str) -> bool:
        """Does a report speak of a person much?"""
        return sum(m.entity == person for m in self.context.reading.mentions) > _OFTEN

    def _body(self, words: list[_Word], head: _Word) -> Slot | None:
        """Whose spokesman somebody is: of the body that coreference found, or of one that has no name here."""
        if head.lower not in word_list(self.view.language, "words/spokespeople"):
            return None
        referent = self.context.referents.get(self.person)
        if referent is not None and referent.body is not None:
            return Slot("of", (referent.body,), self._span(words))
        before = words[: words.index(head)]
        at = max(
            (i for i, w in enumerate(before) if w.lower in word_list(self.view.language, "words/bodies")), default=-1
        )
        named = [w for w in before[: at + 1] if w.lower not in self.data["dropped"]]
        return Slot("of", self.context.reading.text_of(self._span(named)), self._span(named)) if named else None

    def _offence(self, kind: str, np: list[_Word]) -> Iterator[Draft]:
        offence = self.data["offences"].get(np[-1].lower)
        if offence is None:
            return
        before = [w.text for w in np[:-1] if w.token is None and w.lower not in self.data["dropped"]]
        slots = [Slot("offence", text, self._span(np))] if (text := " ".join([*before, offence]).strip()) else []
        yield self._draft(kind, "description", slots, self._span(np))

    def _occupation(self, words: list[_Word], np: list[_Word]) -> Iterator[Draft]:
        if any(w.token and w.token.kind == "P" and w.text.endswith("'s") for w in np):
            return  # "her sister's former tutor": what somebody is to somebody
        former = any(w.lower.rstrip("-") in self.data["former"] or w.lower.startswith("ex-") for w in np)
        drop = {*self.data["dropped"], *self.data["former"]}
        kept = [
            w
            for w in np
            if w.lower not in drop
            and not (w.token and w.token.kind in "NSMHTDX")
            and not is_number(self.view.language, w.text)
        ]
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
