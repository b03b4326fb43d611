"""Cues: where a report says that somebody says something. A cue has a verb, a subject and a complement.

Word forms are looked up in lang/<language>/saying.toml; what stands before decides whether the form is a verb at all,
whether it is negated, refused or passive; what stands after decides which complement it has, or that it has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from glienicke.annotate.quotes_frames import Complement, complement_after
from glienicke.annotate.quotes_phrases import Range, phrase_after, subject_before
from glienicke.annotate.quotes_units import Unit
from glienicke.annotate.quotes_words import Lexicon, Tense, Verb

_BEFORE_GROUP = 8
_NOTHING: frozenset[str] = frozenset()
ACCORDING = Verb("according to", frozenset({"according"}), frozenset({"clause", "quote"}), _NOTHING, ())
"""The cue of "according to X"."""
UNDERSTOOD = Verb("it is understood", frozenset({"say"}), frozenset({"clause"}), _NOTHING, ())
"""The cue of "it is understood that", by nobody."""


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
    modal: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A place of saying.

    `subject_kind` is that of `subject_before`, or "inverted", "quoted" ("was quoted as saying"), "according",
    "impersonal". `outlet` is the news organisation that quotes.
    """

    group: Group
    subject: Range | None
    subject_kind: str
    complement: Complement
    outlet: Range | None = None

    @property
    def clause_start(self) -> int:
        """Where the cue's own clause begins: its subject where that stands before the verb."""
        if self.subject and self.subject_kind in ("np", "apposed", "quoted") and self.subject[0] < self.group.start:
            return self.subject[0]
        return self.group.start


def cues(unit: Unit, lex: Lexicon) -> Iterator[Cue]:
    """The cues of a unit, in order."""
    at = 0
    while at < len(unit.tokens):
        cue = _phrase_cue(unit, at, lex) or _verb_cue(unit, at, lex)
        if cue:
            yield cue
            at = cue.group.end
        else:
            at += 1


def _phrase_cue(unit: Unit, at: int, lex: Lexicon) -> Cue | None:
    """ "according to X", "it is understood that"."""
    for phrase in lex.according:
        if unit.match(at, phrase):
            return _according(unit, at, at + len(phrase), lex)
    for phrase in lex.understood:
        if unit.match(at, phrase):
            end = at + len(phrase)
            return Cue(Group(at, end, UNDERSTOOD, "past"), None, "impersonal", Complement("clause", end, end))
    return None


def _according(unit: Unit, at: int, end: int, lex: Lexicon) -> Cue | None:
    """What "according to X" frames stands after the comma where the sentence begins with it, else before it."""
    sentence, stop = unit.sentence(at)
    subject = phrase_after(unit, end, stop, lex)
    if subject is None:
        return None
    complement = Complement("none", subject[1], subject[1])
    if at <= sentence + 1:
        comma = next((k for k in range(subject[1], stop) if unit.low(k) == ","), None)
        if comma is not None and comma + 1 < stop:
            complement = Complement("clause", comma + 1, comma)
    return Cue(Group(at, end, ACCORDING, "past"), subject, "according", complement)


def _verb_cue(unit: Unit, at: int, lex: Lexicon) -> Cue | None:
    group = _group(unit, at, lex) if unit.tokens[at].word else None
    return _cue(unit, group, lex) if group else None


def _group(unit: Unit, at: int, lex: Lexicon) -> Group | None:
    """The verb group whose last verb stands at `at`."""
    for verb, tense in lex.forms.get(unit.low(at), ()):
        if not unit.match(at + 1, verb.rest):
            continue
        group = _with_auxiliaries(unit, at, verb, tense, lex)
        if not _is_verb(unit, at, group, lex):
            continue
        if verb.only_refused and not (group.negated or group.refused):
            continue
        return group
    return None


def _with_auxiliaries(unit: Unit, at: int, verb: Verb, tense: Tense, lex: Lexicon) -> Group:
    """Leftward over auxiliaries, adverbs, negations and verbs of refusing."""
    sets = lex.sets
    start = at
    negated = refused = infinitive = modal = False
    be = have = False
    while start > 0 and at - start < _BEFORE_GROUP:
        token = unit.tokens[start - 1]
        low = token.low
        if not token.word or not (
            low in sets["auxiliary"] | sets["negation"] | sets["refusal"]
            or (low in sets["adverb"] or low.endswith("ly"))
            and not token.capital
        ):
            break
        negated |= low in sets["negation"]
        refused |= low in sets["refusal"]
        infinitive |= low == "to"
        modal |= low in ("would", "could", "can", "may", "might", "must", "should", "will")
        be |= low in sets["be"]
        have |= low in ("has", "have", "had", "'ve", "having")
        start -= 1
    passive = tense == "past" and be
    return Group(start, at + 1 + len(verb.rest), verb, tense, negated, refused, passive, infinitive, modal)


def _is_verb(unit: Unit, at: int, group: Group, lex: Lexicon) -> bool:
    """Is the form a finite or participial verb here, and not a noun or an adjective?"""
    before = unit.tokens[group.start - 1] if group.start else None
    supported = group.start < at
    if unit.tokens[at].capital and not unit.headline and at > unit.sentence(at)[0]:
        return False
    if group.tense == "ing":
        return (
            supported or before is None or not before.word or before.low in ("and", "or", "but", "while", "by", "after")
        )
    if group.tense == "base":
        if supported:
            return not group.infinitive or group.refused or _controlled(unit, group)
        if before is None or not before.word:
            return before is not None and before.low == "," and unit.low(at) not in lex.noun
        plural = (
            before.low in ("they", "we", "i", "you", "who")
            or before.low.endswith("s")
            and not before.low.endswith("'s")
        )
        noun = unit.low(at) in lex.noun and before.low not in ("they", "we", "i", "who")
        return plural and before.low not in lex.sets["determiner"] and (not noun or unit.low(group.end) == "that")
    if before is not None and before.word and not supported:
        if (
            before.low in lex.sets["determiner"]
            and before.low not in lex.sets["subject_pronoun"]
            and before.low != "that"
        ):
            return False
        if before.low.endswith("'s") or before.low in lex.sets["preposition"]:
            return False
    if group.tense == "third" and unit.low(at) in lex.noun and not supported:
        if before is None or not before.word:
            return before is not None and before.quote
        sure = before.low in lex.sets["subject_pronoun"] or before.capital
        return sure and unit.low(group.end) not in (
            "of",
            "for",
            "by",
            "in",
            "on",
            "at",
            "and",
            "are",
            "were",
            "have",
            "from",
            "",
        )
    by = unit.low(group.end) == "by" and not lex.venue.match(f"by {unit.low(group.end + 1)}")
    return not (group.tense == "past" and by and not group.passive)


def _controlled(unit: Unit, group: Group) -> bool:
    """Is the infinitive what somebody did ("went on to say"), and not a purpose or a plan?"""
    return unit.low(group.start - 1) in ("went", "goes", "on", "continued", "had", "quick")


def _cue(unit: Unit, group: Group, lex: Lexicon) -> Cue | None:
    sentence, stop = unit.sentence(group.end - 1)
    floor = _floor(unit, sentence, group.start)
    if "quote as saying" in group.verb.acts:
        quoted = _quoted(unit, group, floor, stop, lex)
        if quoted or group.verb.acts == {"quote as saying"}:
            return quoted
    subject, kind = subject_before(unit, group.start, floor, lex)
    complement = complement_after(unit, group.end, stop, group.verb, lex, refused=group.refused or group.negated)
    if kind in ("", "shared", "apposed") and _may_invert(unit, group, lex):
        after = phrase_after(unit, group.end, stop, lex)
        if after and (kind != "apposed" or after[1] >= stop or unit.low(after[1]) in (",", ".")):
            rest = complement_after(unit, after[1], stop, group.verb, lex, refused=False, spoken_to=False)
            return Cue(group, after, "inverted", rest)
    if subject is None and kind == "" and not group.passive:
        return None
    return Cue(group, subject, kind, complement)


def _quoted(unit: Unit, group: Group, floor: int, stop: int, lex: Lexicon) -> Cue | None:
    """ "was quoted by X as saying ...", "X quoted him as saying ...": the speaker is the one quoted."""
    saying = next((k for k in range(group.end, min(stop, group.end + 14)) if unit.low(k) == "as"), None)
    if saying is None or unit.low(saying + 1) not in ("saying", "telling", "writing"):
        return None
    subject, kind = subject_before(unit, group.start, floor, lex)
    outlet: Range | None = None
    if group.passive:
        outlet = phrase_after(unit, group.end + 1, saying, lex) if unit.low(group.end) == "by" else None
    else:
        outlet, subject, kind = subject, phrase_after(unit, group.end, saying, lex), "quoted"
    complement = complement_after(unit, saying + 2, stop, group.verb, lex, refused=False)
    return Cue(replace(group, end=saying + 2), subject, kind if kind == "shared" else "quoted", complement, outlet)


def _floor(unit: Unit, sentence: int, end: int) -> int:
    """Subjects do not reach back over a quotation or a colon."""
    for at in range(end - 1, sentence - 1, -1):
        token = unit.tokens[at]
        if token.quote or token.low in (":", ";"):
            return at + 1
    return sentence


def _may_invert(unit: Unit, group: Group, lex: Lexicon) -> bool:
    """“…,” said the minister: a plain form right after a quotation or a comma."""
    if "inverted" not in group.verb.takes or group.tense in ("base", "ing") or group.verb.rest:
        return False
    if group.start == 0:
        return False
    before = unit.tokens[group.start - 1]
    after = unit.low(group.end)
    if after in lex.sets["preposition"] | {"that", ""} or after in lex.sets["adverb"]:
        return False
    if group.end < len(unit.tokens) and unit.tokens[group.end].time:
        return False
    return before.quote or before.low in (",", "—", "–", "-", "--")
