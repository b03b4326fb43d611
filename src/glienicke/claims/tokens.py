"""Which annotations of a report become which typed tokens of the masked text.

Classes: P person, H possessive pronoun, G group, A anonymous, S state, M metonym of a state, N demonym,
O organization, L place, T date or time, D duration, X set ("every day").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from glienicke.lang import words
from glienicke.lang.nations import nations_in
from glienicke.model import Mention, Reading, Referent, Span, Time

_CLASS = {"person": "P", "state": "S", "organization": "O", "place": "L", "group": "G", "anonymous": "A"}
_TIMES = {"DATE": "T", "TIME": "T", "DURATION": "D", "SET": "X"}
_NEXT = re.compile(r"\s+([\w'’-]+)")
_PEOPLE = re.compile(r"(?:[Tt]he )?[A-Z]\w+")
_WEAK = frozenset({"S", "M", "N", "O", "L", "T", "D", "X"})
"""Classes that give way to what stands around them."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch that the masked text shows as one token.

    `entity` is a referent id for mentions, `time` the time expression; `inner` are the mentions it consists of.
    """

    kind: str
    span: Span
    entity: str = ""
    time: Time | None = None
    inner: tuple[Mention, ...] = ()


class Context:
    """What a report's annotations say of its referents and stretches, looked up quickly."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.language = reading.report.language
        self.referents: dict[str, Referent] = {r.id: r for r in reading.referents}

        self.homes: dict[str, str | None] = {}
        self._mentions = sorted(reading.mentions, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._mentions]

    def mentions_in(self, span: Span) -> list[Mention]:
        """The mentions within a stretch, in order."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [m for m in self._mentions[first:last] if m.span.end <= span.end]

    def times_in(self, span: Span) -> list[Time]:
        """The times within a stretch that can date something ("then" and "currently" cannot)."""
        idle = words(self.language, "words/not_dates")
        times = (t for t in self.reading.times if span.covers(t.span))
        return [t for t in times if self.reading.text_of(t.span).lower() not in idle]

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.reading.report.text

    def state(self, entity: str) -> str:
        """What a referent stands for in the end (Kremlin -> Russia), itself where it stands for nothing."""
        seen = {entity}
        while (referent := self.referents.get(entity)) and referent.stands_for and referent.stands_for not in seen:
            entity = referent.stands_for
            seen.add(entity)
        return entity

    def acting(self, entity: str) -> str:
        """Who acts where a people does: "the Danes offered" is said of their state, if the report speaks of it."""
        referent = self.referents.get(entity)
        if referent is None or referent.type != "group" or referent.members or not _PEOPLE.fullmatch(referent.name):
            return entity
        return self.nation(referent.name) or entity

    def is_state(self, entity: str) -> bool:
        """Is the referent a state?"""
        referent = self.referents.get(entity)
        return referent is not None and referent.type == "state"

    def name(self, entity: str) -> str:
        """The name of a referent; words that are none stay as they are."""
        referent = self.referents.get(entity)
        return referent.name if referent is not None else entity

    def party(self, entity: str) -> str:
        """The state for which somebody deals: that of the body of an official, else as `state`."""
        referent = self.referents.get(entity)
        if referent is None or referent.type != "person":
            return self.state(entity)
        body = self.state(referent.body) if referent.body else None
        if body and self.is_state(body):
            return body
        in_office = self.in_office(entity)
        words_for_it = " ".join((*referent.nationality, *referent.roles, referent.name))
        return (self.nation(words_for_it) if in_office else None) or entity

    def speaks_for(self, speaker: str) -> str | None:
        """Whose position somebody states: that of the body for which a spokesperson speaks, else their own."""
        referent = self.referents.get(speaker)
        if referent is None:
            return None
        speaks = {word.lower() for role in referent.roles for word in role.split()}
        body = self.referents.get(referent.body or "")
        if body and body.type != "person" and speaks & words(self.language, "words/spokespeople"):
            return body.id
        return referent.id

    def in_office(self, entity: str) -> bool:
        """Is a referent a person whom the report gives an office (minister, envoy)?"""
        referent = self.referents.get(entity)
        office = words(self.language, "words/offices")
        roles = referent.roles if referent is not None and referent.type == "person" else ()
        return any(office.intersection(role.lower().split()) for role in roles)

    def members(self, entity: str) -> tuple[str, ...]:
        """The members of a plural, itself where none are known."""
        referent = self.referents.get(entity)
        return referent.members if referent and referent.members else (entity,)

    @cached_property
    def _states(self) -> dict[str, str]:
        """State referents by country code."""
        states = [r for r in self.reading.referents if r.type == "state"]
        return {code: r.id for r in states for code in nations_in(r.name, self.language)}

    def nation_of(self, code: str) -> str | None:
        """The state of this report with a country code."""
        return self._states.get(code)

    def nation(self, text: str) -> str | None:
        """The state of this report of which a text speaks ("seven Americans"), if it speaks of one."""
        named = {self._states.get(code) for code in nations_in(text, self.language)} - {None}
        return named.pop() if len(named) == 1 else None

    @cached_property
    def named(self) -> frozenset[str]:
        """Referents that this report calls by a name."""
        return frozenset(m.entity for m in self.reading.mentions if m.kind in ("name", "garbled", "variant"))

    @cached_property
    def media(self) -> frozenset[str]:
        """Referents that this report cites as media or brings quotes through."""
        via = {origin for quote in self.reading.quotes for origin in quote.via}
        return frozenset(via | {cite.origin for cite in self.reading.cites})

    def home(self, entity: str) -> str | None:
        """The state whose national a person or group is, where the report's words for it name one."""
        if entity in self.homes:
            return self.homes[entity]
        referent = self.referents.get(entity)
        if referent is None or referent.type == "group":
            return self.nation(referent.name if referent else entity)
        return self.nation(" ".join(referent.nationality))


def tokens_in(context: Context, span: Span, whole: Mention | None = None) -> list[Token]:
    """The tokens of a stretch, in order, without overlaps; of a description the `whole` is no token itself."""
    found: list[Token] = []
    for mention in context.mentions_in(span):
        if mention is not whole and (kind := _class(context, mention)) is not None:
            found.append(Token(kind, mention.span, mention.entity, None, (mention,)))
    found += [_timed(context, time) for time in context.times_in(span)]
    return _merge(context, _without_overlaps(found))


def _timed(context: Context, time: Time) -> Token:
    """A time as a token: without a preposition that says what it is of ("since May"); of a life sentence "life"."""
    text = context.reading.text_of(time.span)
    first, _, rest = text.partition(" ")
    start, end = time.span.start, time.span.end
    if time.value == "LIFE":
        end = start + len(first)
    elif rest and first.lower() in words(context.language, "words/time_leads"):
        start = end - len(rest.lstrip())
    return Token(_time_class(time), Span(start, end), "", time)


def _time_class(time: Time) -> str:
    """A stretch from one date to another is a date ("since 2019"), whatever its type."""
    if time.type == "DURATION" and time.value and time.value[0].isdigit():
        return "T"
    return _TIMES[time.type]


def _class(context: Context, mention: Mention) -> str | None:
    """The class of a mention; None for one that is better read word by word."""
    text = context.reading.text_of(mention.span).lower()
    if mention.kind == "nominal" and re.sub(r"^an? ", "", text) in words(context.language, "words/wrongly_held"):
        return None
    if mention.kind == "pronoun":
        if text in words(context.language, "words/relative_pronouns"):
            return None
        return "H" if _possessive(context, text, mention.span.end) else _CLASS[mention.type]
    if mention.kind == "demonym":
        return "N"
    if mention.type not in ("state", "person") and context.is_state(context.state(mention.entity)):
        return "M" if mention.kind == "metonym" or mention.type == "place" else "O"
    if mention.kind == "metonym":
        return "M"
    return _CLASS[mention.type]


def _possessive(context: Context, pronoun: str, end: int) -> bool:
    """Does a pronoun say whose? "her" does before a noun, not in "found her guilty" or at the end of a clause."""
    if pronoun in words(context.language, "words/object_pronouns"):
        after = _NEXT.match(context.text, end)
        if after is None or after[1].lower() in words(context.language, "words/object_followers"):
            return False
    return pronoun in words(context.language, "words/possessive_pronouns")


def _without_overlaps(tokens: list[Token]) -> list[Token]:
    """Outer tokens win over inner ones, but a name at the end of a plural wins over it ("the families of X")."""
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda t: (t.kind in _WEAK, t.span.start - t.span.end, t.span.start)):
        if token.kind == "G" and any(t.kind == "P" and t.span.end == token.span.end for t in tokens):
            continue
        if not any(k.span.overlaps(token.span) for k in kept):
            kept.append(token)
    return sorted(kept, key=lambda t: t.span)


def _merge(context: Context, tokens: list[Token]) -> list[Token]:
    """Title and name of one referent side by side are one token."""
    merged: list[Token] = []
    for token in tokens:
        last = merged[-1] if merged else None
        if (
            last
            and last.entity == token.entity != ""
            and last.kind == token.kind
            and not context.text[last.span.end : token.span.start].strip()
        ):
            merged[-1] = Token(
                last.kind, Span(last.span.start, token.span.end), last.entity, None, last.inner + token.inner
            )
        else:
            merged.append(token)
    return merged
