"""What is said at a cue: where it begins, where it ends, and in how many pieces it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glienicke.annotate.quotes.cues import Cue
from glienicke.annotate.quotes.ends import content_end
from glienicke.annotate.quotes.phrases import Range, phrase_before
from glienicke.annotate.quotes.units import Unit
from glienicke.annotate.quotes.words import Lexicon

_COMMAS = (",", "—", "–", "--")
_SHORT = 2
"""Tokens of "the same"."""
_AHEAD = 8
"""Cues after a cue that may end what is said at it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote in token positions of its unit, before anybody is identified.

    `pieces` is empty for refused speech without an object. Without a cue it is one that lies within the draft before
    it. Of two that overlap, one lies within the other. `merge` says that it adds to the draft before it.
    """

    cue: Cue | None
    cue_range: Range
    pieces: tuple[Range, ...]
    rule: str
    merge: bool = False


Found = tuple[tuple[Range, ...], str]
"""The pieces of what is said, and the name of the rule that found them."""


def drafts(unit: Unit, found: Sequence[Cue], lex: Lexicon) -> Iterator[Draft]:
    """The quotes of a unit, in the order of their cues; what lies inside another's content is left out."""
    taken = free = 0
    last: Draft | None = None
    for i, cue in enumerate(found):
        if cue.group.start < taken:
            continue
        merge = last is not None and _adds(unit, last, cue)
        said: Found | None = ((), "according")
        if not (merge and cue.according):
            said = _said(unit, cue, found[i + 1 : i + 1 + _AHEAD], _floor(unit, cue, free, taken), lex)
        if said is None:
            continue
        pieces, rule = said
        last = Draft(cue, _cue_range(cue, pieces), pieces, rule, merge)
        yield last
        taken = max(taken, cue.group.end, *(end for _, end in pieces))
        free = free if cue.subject_kind == "relative" or rule == "object" else taken
        if pieces:
            yield from _nested(unit, cue, pieces[0], lex)


def _floor(unit: Unit, cue: Cue, free: int, taken: int) -> int:
    """Where what is said before a cue may begin: it may hold a relative clause with speech of its own."""
    main = cue.complement.kind == "none" and unit.low(cue.clause_start - 1) == "," and taken <= cue.clause_start - 1
    return free if main else taken


def _adds(unit: Unit, last: Draft, cue: Cue) -> bool:
    """Does a cue belong to the quote before it? "…, according to X" and "pleaded guilty but said ..." do."""
    if cue.according:
        end = max((end for _, end in last.pieces), default=-1)
        return cue.complement.kind == "none" and 0 <= cue.group.start - end <= 1
    return last.rule == "plead" and cue.subject_kind == "shared" and unit.low(cue.group.start - 1) == "but"


def _cue_range(cue: Cue, pieces: tuple[Range, ...]) -> Range:
    """The verb group, with who is spoken to: “told reporters”; the plea itself belongs to what is said."""
    if "plead" in cue.group.verb.acts and pieces and pieces[0][0] > cue.group.start:
        return cue.group.start, pieces[0][0]
    if cue.complement.kind == "name" and pieces:  # "called the ruling “unfair”"
        return cue.group.start, pieces[0][0]
    addressee = cue.complement.addressee
    return cue.group.start, addressee[1] if addressee and addressee[0] <= cue.group.end + 1 else cue.group.end


def _said(unit: Unit, cue: Cue, later: Sequence[Cue], taken: int, lex: Lexicon) -> Found | None:
    """What is said at a cue; None where it turns out to say nothing."""
    group, complement = cue.group, cue.complement
    if cue.according:
        return _according(unit, cue, later, taken, lex)
    if complement.kind == "passive":
        return ((complement.start, group.start),), "passive"
    if group.passive and complement.kind != "charge" and cue.subject_kind not in ("quoted", "agent"):
        return None
    if "plead" in group.verb.acts:
        return ((group.end - len(group.verb.rest), content_end(unit, group.end - 1, cue, later, lex)),), "plead"
    before = _before(unit, cue, taken, lex)
    if before and (found := _with_before(unit, cue, later, before, lex)):
        return found
    if complement.kind != "none":
        end = content_end(unit, complement.start, cue, later, lex)
        if group.verb.lemma == "deny" and unit.low(complement.start).endswith("ing"):
            return ((complement.start, end),), "denial"  # one word says enough: "denies spying"
        if complement.kind == "bare" and _says_nothing(unit, cue, complement.start, end, lex):
            return None
        rule = "thought" if group.verb.acts == {"think"} else complement.kind
        return (((complement.start, end),), rule) if end > complement.start else None
    if "silence" in group.verb.refused_takes and (group.refused or group.negated):
        return (), "refused"
    return _object_relative(unit, cue, lex)


def _says_nothing(unit: Unit, cue: Cue, start: int, end: int, lex: Lexicon) -> bool:
    """As in "said yes", "said it again", "says the same"; but "denied it" takes up what was said before."""
    first, after = unit.low(start), unit.low(start + 1)
    if unit.tokens[start].quote:
        return False
    if first in ("it", "him", "them", "me") or (end - start == 1 and first in lex.sets["object_pronoun"]):
        taken_up = "disclose" in cue.group.verb.acts or cue.group.refused or cue.group.negated
        verb = after in lex.sets["auxiliary"] or after.endswith(("ed", "s")) or unit.capital(start + 1)
        return not (taken_up if end - start == 1 else verb)
    clause = any(unit.low(k) in lex.sets["auxiliary"] for k in range(start + 1, min(end, start + _AHEAD)))
    if end - start == 1 or (first in lex.sets["empty"] and not clause):
        return True
    return first == "the" and after == "same" and end - start == _SHORT


def _with_before(unit: Unit, cue: Cue, later: Sequence[Cue], before: Range, lex: Lexicon) -> Found | None:
    """What is said before the cue, and what goes on after it."""
    start, kind = cue.complement.start, cue.complement.kind
    if kind == "quote":
        return (before, (start, content_end(unit, start, cue, later, lex))), "split"
    if kind != "none":
        return ((before,), "before") if unit.tokens[before[1] - 1].quote else None
    after = _resumes(unit, cue, later, before, lex)
    if after:
        return (before, after), "split"
    quoted = any(unit.tokens[k].quote for k in range(*before))
    return ((before,), "before") if quoted or before[1] - before[0] >= 3 else None


def _according(unit: Unit, cue: Cue, later: Sequence[Cue], taken: int, lex: Lexicon) -> Found | None:
    """As in "According to X, …" and "…, according to X"."""
    start = cue.complement.start
    if cue.complement.kind == "clause":
        stop = content_end(unit, start, cue, later, lex)
        return (((start, stop),), "according") if stop > start else None
    end = cue.group.start
    end -= end > 0 and unit.low(end - 1) in (*_COMMAS, "(")
    start = _skip(unit, max(taken, unit.sentence(cue.group.start)[0]), end)
    quoted = end > start and unit.tokens[start].quote
    goes_on = cue.complement.end
    aside = (
        unit.low(cue.group.start - 1) == "," == unit.low(goes_on) and unit.low(goes_on + 1) not in lex.sets["relative"]
    )
    if end > start and not quoted and aside and not _has_verb(unit, start, end, lex):
        stop = content_end(unit, goes_on + 1, cue, later, lex) if goes_on + 2 < len(unit.tokens) else 0
        if stop > goes_on + 1:
            return ((start, end), (goes_on + 1, stop)), "split"
    return (((start, end),), "according") if quoted or end - start >= 3 else None


def _has_verb(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Is a stretch of words a clause, as far as auxiliaries and verbs in the past tell?"""
    words = [unit.low(k) for k in range(start, end) if not unit.capital(k) or k == start]
    verbs = lex.sets["auxiliary"] - {"to", "'s", "like"} | lex.sets["second_act"]
    return any(low in verbs or low.endswith("ed") for low in words)


def _object_relative(unit: Unit, cue: Cue, lex: Lexicon) -> Found | None:
    """As in "espionage, which he denies": what is said stands before the relative pronoun."""
    relative = cue.subject[0] - 1 if cue.subject else 0
    if "object" not in cue.group.verb.takes or unit.low(relative) not in ("which", "that"):
        return None
    comma = relative - 1 if unit.low(relative - 1) == "," else relative
    found = phrase_before(unit, comma, unit.sentence(relative)[0], lex)
    if not found:
        return None
    start = next((k for k in range(found[1] - 1, found[0], -1) if unit.low(k - 1) in lex.sets["preposition"]), found[0])
    return ((start, cue.group.end),), "relative"


def _before(unit: Unit, cue: Cue, taken: int, lex: Lexicon) -> Range | None:
    """What is said before the cue: a quotation or a clause that a comma ends."""
    if "quote" not in cue.group.verb.takes or cue.group.infinitive:
        return None
    end = cue.clause_start
    floor = max(taken, unit.sentence(max(end - 1, 0))[0])
    if end <= floor or cue.subject_kind == "relative":
        return None
    last = unit.tokens[end - 1]
    if last.quote:
        return _quotation(unit, floor, end, lex)
    if last.low not in _COMMAS or end - 1 <= floor:
        return None
    if unit.tokens[end - 2].quote:
        return _quotation(unit, floor, end - 1, lex)
    if cue.complement.kind != "none" or cue.subject_kind == "shared":
        return None
    return _clause(unit, floor, end - 1, lex)


def _quotation(unit: Unit, floor: int, end: int, lex: Lexicon) -> Range:
    """A quotation before the cue, with the words of its sentence that lead up to it."""
    quote = end - 1
    leads = [unit.low(k) for k in range(floor, quote)]
    if not leads or leads[-1] in (":", ".", ";") or set(leads) <= {"and", "but", "so", ",", "then", "."}:
        return quote, end
    if leads[-1] == "," and _long(unit, quote):
        return quote, end
    return _skip(unit, floor, end), end


def _long(unit: Unit, quote: int) -> bool:
    token = unit.tokens[quote]
    return token.end - token.start > 40


def _skip(unit: Unit, at: int, end: int) -> int:
    while at < end - 1 and unit.low(at) in (",", ".", ";", ":", "and", "but") and not unit.tokens[at].capital:
        at += 1
    return at


def _clause(unit: Unit, floor: int, end: int, lex: Lexicon) -> Range | None:
    start = _skip(unit, floor, end)
    first = unit.tokens[start]
    if first.low in ("according", "asked", "speaking") or (first.time and end - start < 4):
        return None
    if (first.low in lex.sets["preposition"] | {"when", "as", "while"}) and not any(
        unit.low(k) in lex.sets["auxiliary"] - {"to"} or unit.low(k) == "," or unit.tokens[k].quote
        for k in range(start, end)
    ):
        return None
    return start, end


def _resumes(unit: Unit, cue: Cue, later: Sequence[Cue], before: Range, lex: Lexicon) -> Range | None:
    """As in "The talks, she said, will go on": the clause goes on after a cue between commas."""
    at = cue.complement.end
    stop = unit.sentence(cue.group.end - 1)[1]
    if unit.low(at) != "," or at + 2 >= stop or unit.tokens[before[1] - 1].quote or cue.subject_kind == "inverted":
        return None
    start = at + 1
    low = unit.low(start)
    if (
        unit.tokens[start].quote
        or low in ("a", "an")
        or low.endswith("ing")
        or low in lex.sets["relative"] | lex.sets["subordinator"] | {"according"}
    ):
        return None
    if unit.matched(start, lex.ends) or any(c.clause_start <= start + 1 and c.complement.kind != "none" for c in later):
        return None
    return start, content_end(unit, start, cue, later, lex)


def _nested(unit: Unit, cue: Cue, piece: Range, lex: Lexicon) -> Iterator[Draft]:
    """As in "declined to confirm reports that ...": what was reported is a quote within what was refused."""
    if not (cue.group.refused or cue.group.negated or "object" in cue.group.verb.takes):
        return
    for k in range(piece[0], min(piece[1] - 2, piece[0] + 8)):
        if unit.low(k) in lex.nested_nouns and unit.low(k + 1) == "that":
            yield Draft(None, (k, k + 1), ((k + 2, piece[1]),), "noun")
            return
