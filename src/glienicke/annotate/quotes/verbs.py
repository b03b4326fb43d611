"""Verb groups of saying: "has repeatedly denied", "would not say", "declined to confirm".

Word forms are looked up in lang/<language>/saying.toml; what stands before a form decides whether it is a verb at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from glienicke.annotate.quotes.units import Token, Unit
from glienicke.annotate.quotes.words import Lexicon, Tense, Verb

_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: tokens [start, end), and what its small words say."""

    start: int
    end: int
    verb: Verb
    tense: Tense
    negated: bool = False
    refused: bool = False
    passive: bool = False
    infinitive: bool = False

    @property
    def takes(self) -> frozenset[str]:
        """The complements that the verb takes here: refused, some verbs take more."""
        return self.verb.refused_takes if self.refused or self.negated else self.verb.takes


def verb_group(unit: Unit, at: int, lex: Lexicon) -> Group | None:
    """The verb group of saying whose last verb stands at `at`; None where there is none."""
    for verb, tense in lex.forms.get(unit.low(at), ()):
        if unit.match(at + 1, verb.rest):
            group = _with_auxiliaries(unit, at, verb, tense, lex)
            refusal = group.negated or group.refused
            if (refusal or not verb.only_refused) and _is_verb(unit, at, group, lex):
                return group
    return None


def _with_auxiliaries(unit: Unit, at: int, verb: Verb, tense: Tense, lex: Lexicon) -> Group:
    """Leftward over auxiliaries, adverbs, negations and verbs of refusing."""
    sets = lex.sets
    start = at
    while start > 0 and at - start < _LONGEST and _belongs(unit.tokens[start - 1], lex):
        start -= 1
    infinitive = "to" in {unit.low(k) for k in range(start, at)}
    if infinitive and unit.low(start) == "to" and unit.low(start - 1) in sets["lead"]:
        infinitive, start = False, start - 1
        while start > 0 and at - start < _LONGEST and _belongs(unit.tokens[start - 1], lex):
            start -= 1
    words = {unit.low(k) for k in range(start, at)}
    return Group(
        start,
        at + 1 + len(verb.rest),
        verb,
        tense,
        negated=bool(words & sets["negation"]) or "no" in verb.rest,
        refused=bool(words & sets["refusal"]),
        passive=tense == "past" and bool(words & sets["be"]),
        infinitive=infinitive,
    )


def _belongs(token: Token, lex: Lexicon) -> bool:
    if not token.word:
        return False
    if token.low in lex.small:
        return True
    return not token.capital and lex.adverbial(token.low)


def _is_verb(unit: Unit, at: int, group: Group, lex: Lexicon) -> bool:
    """Is the form a verb of its sentence here, and not a noun, a name or an adjective?"""
    if unit.tokens[at].capital and not unit.headline and at > unit.sentence(at)[0]:
        return False
    before = unit.tokens[group.start - 1] if group.start else None
    supported = group.start < at
    if group.tense == "ing":
        return supported or _participle(unit, group, before)
    if group.tense == "base":
        return _base(unit, at, group, before, lex)
    if not supported and before is not None and before.word and _noun_before(before, lex):
        return False
    if group.tense == "third" and unit.low(at) in lex.noun and not supported:
        return _third(unit, group, before, lex)
    by = unit.low(group.end) == "by" and not lex.venue.match(f"by {unit.low(group.end + 1)}")
    return not (group.tense == "past" and by and not group.passive)


def _participle(unit: Unit, group: Group, before: Token | None) -> bool:
    """As in ", adding that", "a statement saying that"; a bare "selling" after a preposition is none."""
    if before is None or not before.word or before.low in ("and", "or", "but", "while"):
        return True
    after = unit.tokens[group.end] if group.end < len(unit.tokens) else None
    return after is not None and (after.quote or after.low == "that")


def _base(unit: Unit, at: int, group: Group, before: Token | None, lex: Lexicon) -> bool:
    """As in "officials say", "would say", "declined to say"; not "to say" of a plan, not "a report"."""
    if group.start < at:
        return not group.infinitive or group.refused or unit.low(group.start - 1) in ("went", "goes", "on", "quick")
    if before is None or before.quote:
        return False
    noun = unit.low(at) in lex.noun
    if not before.word:
        return before.low == "," and not noun
    if before.low in ("they", "we", "i", "you", "who"):
        return True
    plural = before.low.endswith("s") and not before.low.endswith("'s") and before.low not in lex.sets["determiner"]
    plural |= before.low in lex.sets["plural"]
    return plural and (not noun or unit.low(group.end) == "that")


def _noun_before(before: Token, lex: Lexicon) -> bool:
    """After "the", "of" or "Ana's" no verb stands, but a noun or an adjective: "the said man"."""
    if before.low.endswith("'s") or before.low in lex.sets["preposition"]:
        return True
    return before.low in lex.sets["determiner"] - lex.sets["subject_pronoun"] - {"that"}


def _third(unit: Unit, group: Group, before: Token | None, lex: Lexicon) -> bool:
    """As in "Ana claims", "he reports that": forms that are more often nouns need a name or a pronoun before them."""
    if before is None or not before.word:
        return before is not None and before.quote
    if before.low in ("and", "but"):  # "condemns the raid and demands their release"
        return unit.low(group.end) in lex.sets["determiner"] or unit.capital(group.end)
    sure = before.low in lex.sets["subject_pronoun"] or before.capital
    return sure and unit.low(group.end) not in lex.sets["after_noun"]
