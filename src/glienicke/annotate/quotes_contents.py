"""What is said at a cue: where it begins, where it ends, and in how many pieces it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glienicke.annotate.quotes_cues import Cue
from glienicke.annotate.quotes_phrases import Range, phrase_before
from glienicke.annotate.quotes_units import Unit
from glienicke.annotate.quotes_words import Lexicon

_ASIDE = frozenset({"after", "when", "while", "before", "since", "because", "amid", "despite", "following"})
_AHEAD = 8
"""Cues after a cue that may end what is said at it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote in token positions of its unit, before anybody is identified.

    `pieces` is empty for refused speech without an object. `shared` says that the speaker is that of the draft
    before it; `nested` that it lies within the draft before it; `merge` that it adds to the draft before it.
    """

    cue: Cue | None
    pieces: tuple[Range, ...]
    rule: str
    shared: bool = False
    nested: bool = False
    merge: bool = False
    cue_range: Range | None = None


def drafts(unit: Unit, found: Sequence[Cue], lex: Lexicon) -> Iterator[Draft]:
    """The quotes of a unit, in the order of their cues; what lies inside another's content is left out."""
    taken = 0
    last: Draft | None = None
    for i, cue in enumerate(found):
        if cue.group.start < taken:
            continue
        merge = last is not None and _adds(unit, last, cue)
        pieces, rule = ((), "according") if merge and "according" in cue.group.verb.acts else _pieces(
            unit, cue, found[i + 1 : i + 1 + _AHEAD], taken, lex
        )
        if pieces is None:
            continue
        last = Draft(cue, pieces, rule, cue.subject_kind == "shared", merge=merge, cue_range=_cue_range(cue, pieces))
        yield last
        taken = max(taken, cue.group.end, *(end for _, end in pieces))
        if pieces:
            yield from _nested(unit, cue, pieces[0], lex)


def _adds(unit: Unit, last: Draft, cue: Cue) -> bool:
    """Does a cue belong to the quote before it? "…, according to X" and "pleaded guilty but said ..." do."""
    if "according" in cue.group.verb.acts:
        end = max((end for _, end in last.pieces), default=-1)
        return cue.complement.kind == "none" and 0 <= cue.group.start - end <= 1
    return last.rule == "plead" and cue.subject_kind == "shared" and unit.low(cue.group.start - 1) == "but"


def _cue_range(cue: Cue, pieces: tuple[Range, ...]) -> Range:
    """The verb group, with who is spoken to: “told reporters”; the plea itself belongs to what is said."""
    if "plead" in cue.group.verb.acts and pieces and pieces[0][0] > cue.group.start:
        return cue.group.start, pieces[0][0]
    addressee = cue.complement.addressee
    return cue.group.start, addressee[1] if addressee and addressee[0] <= cue.group.end + 1 else cue.group.end


def _pieces(
    unit: Unit, cue: Cue, later: Sequence[Cue], taken: int, lex: Lexicon
) -> tuple[tuple[Range, ...] | None, str]:
    """The pieces of what is said, and the rule that found them; None where the cue turns out to say nothing."""
    group, kind = cue.group, cue.complement.kind
    if "according" in group.verb.acts:
        return _according(unit, cue, later, taken, lex)
    if group.passive and kind not in ("charge",) and cue.subject_kind != "quoted":
        return None, ""
    if "plead" in group.verb.acts:
        return ((group.end - len(group.verb.rest), _end(unit, group.end, cue, later, lex)),), "plead"
    before = _before(unit, cue, taken, lex)
    if kind == "quote" and before:
        return (before, (cue.complement.start, _end(unit, cue.complement.start, cue, later, lex))), "split"
    if before and (kind == "none" or unit.tokens[before[1] - 1].quote):
        after = _resumes(unit, cue, later, before, lex) if kind == "none" else None
        if after or before[1] - before[0] >= 3 or unit.tokens[before[0]].quote:
            return (before, after) if after else (before,), "before"
    if kind != "none":
        start = cue.complement.start
        end = _end(unit, start, cue, later, lex)
        return (((start, end),), kind) if end > start else (None, "")
    if "silence" in group.verb.refused_takes and (group.refused or group.negated):
        return (), "refused"
    return _object_relative(unit, cue, lex)


def _according(
    unit: Unit, cue: Cue, later: Sequence[Cue], taken: int, lex: Lexicon
) -> tuple[tuple[Range, ...] | None, str]:
    if cue.complement.kind == "clause":
        return ((cue.complement.start, _end(unit, cue.complement.start, cue, later, lex)),), "according"
    end = cue.group.start
    end -= end > 0 and unit.low(end - 1) in (",", "—", "–", "--", "(")
    start = _skip(unit, max(taken, unit.sentence(cue.group.start)[0]), end)
    return (((start, end),), "according") if end - start >= 3 or end > start and unit.tokens[start].quote else (None, "")


def _object_relative(unit: Unit, cue: Cue, lex: Lexicon) -> tuple[tuple[Range, ...] | None, str]:
    """ "espionage, which he denies": what is said stands before the relative pronoun."""
    if not cue.subject or "object" not in cue.group.verb.takes or unit.low(cue.subject[0] - 1) not in ("which", "that"):
        return None, ""
    relative = cue.subject[0] - 1
    comma = relative - 1 if unit.low(relative - 1) == "," else relative
    found = phrase_before(unit, comma, unit.sentence(relative)[0], lex)
    if not found:
        return None, ""
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
    if last.low not in (",", "—", "–", "--") or end - 1 <= floor:
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
    if first.low in ("according", "asked", "speaking") or first.time and end - start < 4:
        return None
    if (first.low in lex.sets["preposition"] | {"when", "as", "while"}) and not any(
        unit.low(k) in lex.sets["auxiliary"] - {"to"} or unit.low(k) == "," or unit.tokens[k].quote for k in range(start, end)
    ):
        return None
    return start, end


def _resumes(unit: Unit, cue: Cue, later: Sequence[Cue], before: Range, lex: Lexicon) -> Range | None:
    """ "The talks, she said, will go on": the clause goes on after a cue between commas."""
    at = cue.complement.end
    stop = unit.sentence(cue.group.end - 1)[1]
    if unit.low(at) != "," or at + 2 >= stop or unit.tokens[before[1] - 1].quote or cue.subject_kind == "inverted":
        return None
    start = at + 1
    low = unit.low(start)
    if unit.tokens[start].quote or low.endswith("ing") or low in lex.sets["relative"] | lex.sets["subordinator"] | {"according"}:
        return None
    if any(unit.match(start, phrase) for phrase in lex.ends) or any(c.clause_start <= start + 1 for c in later):
        return None
    return start, _end(unit, start, cue, later, lex)


def _end(unit: Unit, start: int, cue: Cue, later: Sequence[Cue], lex: Lexicon) -> int:
    """Where what is said after a cue ends: with its sentence, or where the reporter speaks again."""
    stop = unit.sentence(start)[1]
    if cue.complement.kind == "quote" and unit.low(start - 1) in (",", ":"):
        return _quotations_end(unit, start, stop)
    for other in later:
        at = _interrupts(unit, start, other, lex)
        if at is not None and start < at < stop:
            stop = at
            break
    narrow = cue.complement.kind in ("object", "about", "name", "plead")
    aside = _in_aside(unit, cue)
    for k in range(start + 1, stop):
        if _ends_here(unit, start, k, lex, narrow=narrow) or aside and unit.low(k) == ",":
            stop = k
            break
    return _trim(unit, start, stop)


def _quotations_end(unit: Unit, start: int, stop: int) -> int:
    """The end of the quotations after "he said: "; words that follow them are the reporter's."""
    end = start + 1
    while end < stop and unit.tokens[end].quote:
        end += 1
    return end


def _in_aside(unit: Unit, cue: Cue) -> bool:
    """Does the cue stand in a relative clause between commas, or in a clause before the main one?

    The next comma ends what is said there: "While he has said that …, Moscow …".
    """
    start = unit.sentence(cue.group.start)[0]
    if unit.low(start) in ("while", "although", "though", "as", "after", "if", "since") and cue.subject == (
        start + 1,
        cue.group.start,
    ):
        return True
    for k in range(cue.group.start - 1, start, -1):
        if unit.low(k) in ("who", "which") and unit.low(k - 1) == ",":
            return True
        if unit.low(k) == "," or unit.tokens[k].quote:
            return False
    return False


def _contrast(unit: Unit, start: int, k: int) -> bool:
    """ "not a swap, but a release" goes on."""
    return unit.low(k + 1) == "but" and any(unit.low(j) == "not" for j in range(start, k))


def _closed(unit: Unit, at: int) -> bool:
    """Does a comma close the relative clause at `at`, so that the sentence goes on after it?"""
    stop = unit.sentence(at)[1] if at < len(unit.tokens) else at
    return any(unit.low(k) == "," for k in range(at, stop))


def _ends_here(unit: Unit, start: int, k: int, lex: Lexicon, *, narrow: bool) -> bool:
    low = unit.low(k)
    if low == "according" and unit.low(k + 1) == "to":
        return True
    if unit.tokens[k - 1].quote and any(len(p) > 2 and unit.match(k, p) for p in lex.ends):
        return True
    if low in (",", "—", "–", "--") and any(unit.match(k + 1, phrase) for phrase in lex.ends):
        return not _contrast(unit, start, k) and not (unit.low(k + 1) == "which" and _closed(unit, k + 2))
    if not narrow:
        return False
    return low in _ASIDE or (low == "," and unit.low(k + 1) not in lex.sets["conjunction"] and not unit.tokens[k + 1].capital)


def _interrupts(unit: Unit, start: int, other: Cue, lex: Lexicon) -> int | None:
    """Where another cue takes over from what is said at `start`; None where it lies inside."""
    at = other.clause_start
    if at <= start or "think" in other.group.verb.acts:
        return None
    before = unit.low(at - 1)
    if other.group.tense == "ing" and not other.subject:
        if unit.tokens[at - 1].quote:
            return at
        return at - 1 if before == "," else None
    if before in _ASIDE and other.subject_kind == "np" and other.complement.kind != "none":
        return at - 1
    if before in ("and", "but", "while", "though", "although"):
        comma = unit.low(at - 2) == ","
        own = other.subject_kind == "np" and "say" in other.group.verb.acts
        if other.group.infinitive or not (comma or own or other.subject_kind == "shared"):
            return None
        return at - 2 if comma else at - 1
    if unit.tokens[at - 1].quote and other.complement.kind == "none" and other.subject_kind in ("np", "inverted"):
        return at
    if before in (",", "—", ";") and other.complement.kind == "none" and other.subject_kind in ("np", "inverted"):
        return at - 1
    return None


def _trim(unit: Unit, start: int, end: int) -> int:
    while end > start and not unit.tokens[end - 1].word and not unit.tokens[end - 1].quote:
        if unit.low(end - 1) in (")", "%", "]", "'", "’") or unit.tokens[end - 1].low == "." and _abbreviated(unit, end - 1):
            break
        end -= 1
    return end


def _abbreviated(unit: Unit, at: int) -> bool:
    return False if at + 1 >= len(unit.tokens) else unit.tokens[at - 1].end == unit.tokens[at].start and len(unit.low(at - 1)) < 4 and unit.tokens[at - 1].capital


def _nested(unit: Unit, cue: Cue, piece: Range, lex: Lexicon) -> Iterator[Draft]:
    """ "declined to confirm reports that ...": what was reported is a quote within what was refused."""
    if not (cue.group.refused or cue.group.negated or "object" in cue.group.verb.takes):
        return
    for k in range(piece[0], min(piece[1] - 2, piece[0] + 8)):
        if unit.low(k) in lex.nested_nouns and unit.low(k + 1) == "that":
            yield replace(Draft(None, ((k + 2, piece[1]),), "noun", nested=True), cue_range=(k, k + 1))
            return
