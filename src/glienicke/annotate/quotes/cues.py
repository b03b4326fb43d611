"""Cues: where a report says that somebody says something. A cue has a verb, a subject and a complement.

The verb group says whether it is negated, refused or passive; what stands before it is its subject, or after it where
the order is inverted; what follows says which complement it has, or that it has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from glienicke.annotate.quotes.frames import Complement, complement_after
from glienicke.annotate.quotes.phrases import Range, phrase_after, phrase_before, subject_before
from glienicke.annotate.quotes.units import Unit
from glienicke.annotate.quotes.verbs import Group, verb_group
from glienicke.annotate.quotes.words import Lexicon, Verb

_NOTHING: frozenset[str] = frozenset()
ACCORDING = Verb("according to", frozenset({"according"}), frozenset({"clause", "quote"}), _NOTHING, ())
"""The cue of "according to X"."""
UNDERSTOOD = Verb("it is understood", frozenset({"say"}), frozenset({"clause"}), _NOTHING, ())
"""The cue of "it is understood that", by nobody."""
MANNER = Verb("", frozenset({"say"}), frozenset({"quote", "inverted"}), _NOTHING, ())
"""The cue of a verb that is none of saying by itself: “…,” she wept."""
NOUN = Verb("claim", frozenset({"claim"}), frozenset({"clause"}), _NOTHING, ())
"""The cue of a noun of saying."""
_REACH = 16
"""Tokens after a verb in which the words stand that make it one of saying."""
_SUBJECT = 12
"""Tokens between a quotation and a verb of manner."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A place of saying.

    `subject_kind` is that of `subject_before`, or "inverted", "quoted" ("was quoted as saying"), "according",
    "impersonal", "agent" (after "by"). `outlet` is the news organisation that quotes.
    """

    group: Group
    subject: Range | None
    subject_kind: str
    complement: Complement
    outlet: Range | None = None

    @property
    def according(self) -> bool:
        """Is it "according to X", which has no verb?"""
        return self.group.verb is ACCORDING

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
        low = unit.tokens[at].low
        may = low in lex.starts or low.endswith("ed")
        cue = (_phrase_cue(unit, at, lex) or _verb_cue(unit, at, lex)) if may else None
        if cue:
            yield cue
            at = cue.group.end
        else:
            at += 1


def _phrase_cue(unit: Unit, at: int, lex: Lexicon) -> Cue | None:
    """As in "according to X", "it is understood that"."""
    length = unit.matched(at, lex.according)
    if length and (length > 1 or at == unit.sentence(at)[0]):  # "ten per cent"
        return _according(unit, at, at + length, lex)
    if cue := _noun_cue(unit, at, lex):
        return cue
    if length := unit.matched(at, lex.understood):
        end = at + length
        return Cue(Group(at, end, UNDERSTOOD, "past"), None, "impersonal", Complement("clause", end, end))
    return None


def _noun_cue(unit: Unit, at: int, lex: Lexicon) -> Cue | None:
    """As in "Oslo's claim that …", "the claim of the rebels that …", "statements by officials to the effect that …"."""
    token = unit.tokens[at]
    if token.low not in lex.nested_nouns or token.capital:
        return None
    sentence, stop = unit.sentence(at)
    owner = unit.low(at - 1)
    subject: Range | None = None
    end = at + 1
    if owner in lex.sets["possessive"] or owner.endswith("'s") or (owner.endswith("s'") and at - 1 >= sentence):
        subject = (at - 1, at) if owner in lex.sets["possessive"] else phrase_before(unit, at, sentence, lex)
    elif unit.low(end) in ("of", "by", "from") and (found := phrase_after(unit, end + 1, stop, lex)):
        subject, end = found, found[1]
    end += 3 if unit.match(end, ("to", "the", "effect")) else 0
    if subject is None or unit.low(end) != "that" or end + 2 >= stop:
        return None
    return Cue(Group(at, at + 1, NOUN, "past"), subject, "noun", Complement("clause", end + 1, end + 1))


def _according(unit: Unit, at: int, end: int, lex: Lexicon) -> Cue | None:
    """What "according to X" frames stands after the comma where the sentence begins with it, else before it."""
    sentence, stop = unit.sentence(at)
    end += unit.low(end) in lex.sets["adverb"]  # "according to early results"
    subject = phrase_after(unit, end, stop, lex)
    if subject is None or unit.low(subject[1] - 1) in lex.sets["silent"]:
        return None
    complement = Complement("none", subject[1], subject[1])
    if at <= sentence + 1 or unit.low(at - 1) in (":", ";", "—"):
        comma = next((k for k in range(subject[1], stop) if unit.low(k) == ","), None)
        if comma is not None and unit.low(comma + 1).endswith("ing"):  # "according to CNN, citing officials, …"
            comma = next((k for k in range(comma + 1, stop) if unit.low(k) == ","), None)
        if comma is not None and not unit.capital(subject[1] - 1):
            comma = _past_name(unit, comma, stop)
        if comma is not None and comma + 1 < stop:
            complement = Complement("clause", comma + 1, comma)
    return Cue(Group(at, end, ACCORDING, "past"), subject, "according", complement)


def _past_name(unit: Unit, comma: int, stop: int) -> int:
    """As in "according to his lawyer, Ana Brod, …": past a name between commas, which only says who that is."""
    after = next((k for k in range(comma + 1, min(stop, comma + 6)) if unit.low(k) == ","), None)
    named = after is not None and after > comma + 1 and all(unit.capital(k) for k in range(comma + 1, after))
    return after if named and after is not None else comma


def _verb_cue(unit: Unit, at: int, lex: Lexicon) -> Cue | None:
    if not unit.tokens[at].word:
        return None
    group = verb_group(unit, at, lex)
    if group is None and _manner(unit, at, lex):
        group = Group(at, at + 1, MANNER, "past")
    return _cue(unit, group, lex) if group else None


def _manner(unit: Unit, at: int, lex: Lexicon) -> bool:
    """As in “…,” he thundered: any verb in the past, where a whole quotation and a subject leave room for no other."""
    low = unit.low(at)
    if not (low.endswith("ed") and len(low) > 4) and low not in lex.sets["manner"]:
        return False
    first = unit.sentence(at)[0]
    token = unit.tokens[first]
    if not (token.quote and token.speech) or unit.capital(at) or at - first > _SUBJECT:
        return False
    if at == first + 1:
        return phrase_after(unit, at + 1, unit.sentence(at)[1], lex) is not None
    after = unit.low(at + 1)
    closed = after in ("", ".", ",", ";", ":") or after in lex.sets["preposition"] or at + 1 >= unit.sentence(at)[1]
    subject, kind = subject_before(unit, at, first + 1, lex)
    return closed and kind == "np" and subject is not None and subject[0] == first + 1


def _cue(unit: Unit, group: Group, lex: Lexicon) -> Cue | None:
    sentence, stop = unit.sentence(group.end - 1)
    floor = _floor(unit, sentence, group.start)
    if "quote as saying" in group.verb.acts:
        quoted = _quoted(unit, group, floor, stop, lex)
        if quoted or group.verb.acts == {"quote as saying"}:
            return quoted
    subject, kind = subject_before(unit, _before_time(unit, group.start, floor), floor, lex)
    if group.verb.lemma == "let":
        group = _let_know(unit, group, stop) or group
        if group.verb.lemma == "let" and unit.low(group.end - 1) != "know":
            return None
    if group.verb.acts == {"want"} and not _wishes(unit, group, subject, kind, lex):
        return None
    takes = _taken(unit, group, stop, lex)
    complement = complement_after(unit, group.end, stop, takes, lex)
    if kind in ("", "shared", "apposed") and _may_invert(unit, group, lex):
        after = phrase_after(unit, group.end, stop, lex)
        closed = after and (after[1] >= stop or unit.low(after[1]) in (",", "."))
        spoken = floor > 0 and unit.tokens[floor - 1].quote
        if after and (kind != "apposed" or (closed and not spoken and _clause_first(unit, floor, lex))):
            rest = complement_after(unit, after[1], stop, group.verb.takes - {"addressee"}, lex)
            return Cue(group, after, "inverted", rest)
    if group.passive and (agent := _agent(unit, Cue(group, subject, kind, complement), stop, lex)):
        return agent
    if subject is None and kind == "" and not group.passive:
        return None
    return Cue(group, subject, kind, complement)


def _let_know(unit: Unit, group: Group, stop: int) -> Group | None:
    """As in "let a radio station know that": the verb with whom it was let known."""
    know = next((k for k in range(group.end + 1, min(stop, group.end + _SUBJECT)) if unit.low(k) == "know"), None)
    plain = know is not None and all(unit.tokens[k].word for k in range(group.end, know))
    return replace(group, end=know + 1) if plain and know is not None else None


def _before_time(unit: Unit, at: int, floor: int) -> int:
    """Where a subject may end before "on Monday" and a verb."""
    k = at
    while k > floor and unit.tokens[k - 1].time:
        k -= 1
    if k < at and unit.low(k - 1) in ("on", "in", "late", "early", "earlier"):
        k -= 1
    return k if floor < k < at and unit.tokens[k - 1].word else at


def _clause_first(unit: Unit, floor: int, lex: Lexicon) -> bool:
    """Has a sentence a verb before its first comma, so that a clause and not a name stands there?"""
    comma = next((k for k in range(floor, len(unit.tokens)) if unit.low(k) == ","), floor)
    return any(unit.low(k) in lex.sets["auxiliary"] or unit.low(k).endswith("ed") for k in range(floor, comma))


def _agent(unit: Unit, cue: Cue, stop: int, lex: Lexicon) -> Cue | None:
    """As in "the offer was confirmed on Friday by X", where the subject is said, and "was told by X that …"."""
    group, subject = cue.group, cue.subject
    told = "tell" in group.verb.acts
    if told and cue.complement.kind == "clause" and unit.low(group.end) != "by":
        return replace(cue, subject=None, subject_kind="agent")
    by = next((k for k in range(group.end, min(stop, group.end + _REACH)) if unit.low(k) == "by"), None)
    if by is None or any(not unit.tokens[k].word for k in range(group.end, by)):
        return None
    agent = phrase_after(unit, by + 1, stop, lex)
    if agent is None or unit.tokens[agent[0]].time or unit.low(agent[1] - 1).endswith("ing"):
        return None
    if told:
        rest = complement_after(unit, agent[1], stop, group.verb.takes - {"addressee"}, lex)
        return Cue(group, agent, "agent", rest) if rest.kind == "clause" else None
    if subject is None or "disclose" not in group.verb.acts or group.infinitive or subject[1] - subject[0] > _SUBJECT:
        return None
    return Cue(group, agent, "agent", Complement("passive", subject[0], agent[1]))


def _wishes(unit: Unit, group: Group, subject: Range | None, kind: str, lex: Lexicon) -> bool:
    """Is a wish reported of somebody, and not imagined, and not the speaker's own?"""
    if (
        subject is None
        or kind not in ("np", "apposed", "relative")
        or group.infinitive
        or group.passive
        or group.negated
    ):
        return False
    words = {unit.low(k) for k in range(group.start, group.end - 1)}
    return not words & lex.sets["modal"] and unit.low(subject[0]) not in lex.sets["self"]


def _taken(unit: Unit, group: Group, stop: int, lex: Lexicon) -> frozenset[str]:
    """The complements of a verb here: “put the number at 36” has an object where “put the pen down” says nothing."""
    if "marked" not in group.takes:
        return group.takes
    end = next((k for k in range(group.end, min(stop, group.end + _REACH)) if unit.low(k) in (",", ";", ".")), None)
    words = " ".join(unit.low(k) for k in range(group.end, min(stop, group.end + _REACH) if end is None else end))
    found = lex.marked[group.verb.lemma].match(words)
    return group.takes | {"object"} if found else group.takes - {"marked"}


def _quoted(unit: Unit, group: Group, floor: int, stop: int, lex: Lexicon) -> Cue | None:
    """As in "was quoted by X as saying ...", "X quoted him as saying ...": the speaker is the one quoted."""
    saying = next((k for k in range(group.end, min(stop, group.end + 14)) if unit.low(k) == "as"), None)
    if saying is None or unit.low(saying + 1) not in ("saying", "telling", "writing"):
        return None
    subject, kind = subject_before(unit, group.start, floor, lex)
    outlet: Range | None = None
    if group.passive:
        outlet = phrase_after(unit, group.end + 1, saying, lex) if unit.low(group.end) == "by" else None
    else:
        outlet, subject, kind = subject, phrase_after(unit, group.end, saying, lex), "quoted"
    complement = complement_after(unit, saying + 2, stop, group.verb.takes, lex)
    return Cue(replace(group, end=saying + 2), subject, kind if kind == "shared" else "quoted", complement, outlet)


def _floor(unit: Unit, sentence: int, end: int) -> int:
    """Subjects do not reach back over what somebody says, or over a colon."""
    for at in range(end - 1, sentence - 1, -1):
        token = unit.tokens[at]
        if token.speech or token.low in (":", ";"):
            return at + 1
    return sentence


def _may_invert(unit: Unit, group: Group, lex: Lexicon) -> bool:
    """“…,” said the minister: a plain form right after a quotation or a comma."""
    if "inverted" not in group.verb.takes or group.tense == "ing" or group.verb.rest:
        return False
    if group.start == 0 or (group.tense == "base" and group.end - group.start > 1):
        return False
    before = unit.tokens[group.start - 1]
    after = unit.low(group.end)
    if after in lex.sets["preposition"] | lex.sets["object_pronoun"] | {"that", ""} or lex.adverbial(after):
        return False
    if group.end < len(unit.tokens) and unit.tokens[group.end].time:
        return False
    return before.quote or before.low in (",", "—", "–", "-", "--")
