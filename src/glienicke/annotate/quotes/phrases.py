"""Noun phrases around a verb of saying, without a parser: by the small words that bound them.

All positions are token indexes of a unit; a phrase is a half-open range.
"""

from __future__ import annotations

from glienicke.annotate.quotes.units import Token, Unit
from glienicke.annotate.quotes.words import Lexicon

Range = tuple[int, int]
_LONGEST = 25
_RELATIVE = 7
"""Tokens of a relative clause between a subject and its verb."""


def phrase_before(unit: Unit, end: int, floor: int, lex: Lexicon) -> Range | None:
    """The noun phrase that ends at `end` (exclusive) and begins at or after `floor`; None where there is none."""
    if end <= floor or not unit.tokens[end - 1].word:
        return None
    if unit.low(end - 1) in lex.sets["pronoun"]:
        return end - 1, end
    if end - 3 >= floor and unit.low(end - 1).isdigit() and unit.low(end - 2) == ",":  # "Petrova, 38, ..."
        return phrase_before(unit, end - 2, floor, lex)
    at = end
    while at > floor and end - at < _LONGEST and _joins(unit, at, lex):
        at -= 1
    at = _without_lead(unit, at, end, lex)
    if unit.low(at).endswith("ing") and at > floor + 1 and not unit.capital(at):  # "an envoy now | living in Lima"
        k = at - 1
        while k > floor and (unit.low(k) in lex.sets["adverb"] or unit.tokens[k].time):
            k -= 1
        if k < at - 1 and (longer := phrase_before(unit, k + 1, floor, lex)):
            return longer[0], end
    return (at, end) if at < end else None


def _joins(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Does the token before `at` belong to the phrase that begins at `at`?"""
    sets, token = lex.sets, unit.tokens[at - 1]
    here = unit.low(at)
    if not token.word:
        return _joins_punct(unit, at)
    if here in sets["determiner"] and token.low not in sets["preposition"]:
        return token.low in ("all", "both", "half") or token.low in sets["determiner"]
    if token.low in ("and", "or", "&"):
        return _coordinates(unit, at - 1)
    if token.time and not token.low.endswith("'s") and not token.low[:1].isdigit():
        return False
    if token.low in sets["subject_pronoun"] and token.low not in sets["determiner"]:
        return False
    stops = sets["subordinator"] | sets["relative"] | sets["conjunction"] | sets["auxiliary"] | sets["negation"]
    return token.low not in stops or (token.low == "to" and here in sets["determiner"])


def _joins_punct(unit: Unit, at: int) -> bool:
    """A full stop inside a title ("Mr. X") joins; other marks end a phrase."""
    token = unit.tokens[at - 1]
    if token.low != "." or at < 2:
        return False
    before = unit.tokens[at - 2]
    return before.word and before.end == token.start and len(before.low) <= 4 and before.capital


def _coordinates(unit: Unit, at: int) -> bool:
    """Does the conjunction at `at` join two names ("Prat and Lem"), and not two clauses?"""
    if at == 0 or at + 1 >= len(unit.tokens):
        return False
    left, right = unit.tokens[at - 1], unit.tokens[at + 1]
    return left.word and left.capital and right.capital


def _without_lead(unit: Unit, at: int, end: int, lex: Lexicon) -> int:
    """Past an adverbial that the phrase seems to begin with ("In Moscow the ministry", "Meanwhile Smith")."""
    while at < end - 1 and (unit.low(at) == "that" or lex.adverbial(unit.low(at))):
        if unit.tokens[at].capital and at + 1 < end and unit.tokens[at + 1].capital and unit.low(at).endswith("ly"):
            break
        at += 1
    if unit.low(at) not in lex.sets["preposition"]:
        return at
    for k in range(at + 1, end):
        if unit.low(k) in lex.sets["determiner"] and unit.low(k - 1) not in lex.sets["preposition"]:
            return k
    for k in range(at + 1, end):
        if unit.tokens[k].capital:
            return k
    return at + 1


def phrase_after(unit: Unit, start: int, ceiling: int, lex: Lexicon) -> Range | None:
    """The noun phrase that begins at `start`; None where a verb, a mark or a small word stands there."""
    if start >= ceiling or not unit.tokens[start].word:
        return None
    if unit.low(start) in lex.sets["pronoun"] and not _determines(unit, start, ceiling, lex):
        return start, start + 1
    at = start
    while at < ceiling and at - start < _LONGEST and _goes_on(unit, start, at, lex):
        at += 1
    return (start, at) if at > start else None


def _determines(unit: Unit, at: int, ceiling: int, lex: Lexicon) -> bool:
    """Does "this" go with the noun after it: "told | this newspaper | that …"?"""
    after = unit.low(at + 1) if at + 1 < ceiling else ""
    small = lex.sets["auxiliary"] | lex.sets["preposition"] | lex.sets["subordinator"] | lex.sets["pronoun"]
    return unit.low(at) == "this" and after.isalpha() and after not in small and not lex.adverbial(after)


def _goes_on(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    sets, token = lex.sets, unit.tokens[at]
    if not token.word:
        return token.low == "." and at > start and _joins_punct(unit, at + 1)
    if token.time and at > start and not token.low.endswith("'s"):
        return False
    if token.low in ("of", "for", "and", "with", "to"):
        return at > start and _continues(unit, at, lex)
    before = unit.low(at - 1) if at > start else ""
    if token.low in sets["determiner"]:
        return at == start or before in ("of", "for", "with", "to") or before in sets["determiner"]
    stops = (
        sets["subordinator"]
        | sets["relative"]
        | sets["conjunction"]
        | sets["auxiliary"]
        | sets["preposition"]
        | sets["negation"]
        | sets["adverb"]
    ) - {"there"}
    return token.low not in stops and token.low not in sets["subject_pronoun"]


def _continues(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Does "of", "for", "and" at `at` carry the phrase on to a further noun?"""
    if at + 1 >= len(unit.tokens) or not unit.tokens[at + 1].word:
        return False
    token = unit.tokens[at]
    following = unit.tokens[at + 1]
    if token.low == "and":
        return _coordinates(unit, at)
    if token.low in ("to", "with"):
        return unit.low(at - 1) in ("close", "familiar", "adviser", "advisor", "ambassador", "envoy")
    return following.low not in lex.sets["pronoun"] or following.low in lex.sets["determiner"]


def subject_before(unit: Unit, end: int, floor: int, lex: Lexicon) -> tuple[Range | None, str]:
    """The subject of the verb group that begins at `end`, and how it was found.

    "np" the phrase right before; "apposed" the phrase before an apposition or relative clause between commas;
    "relative" the antecedent of "who"; "shared" none of its own, after a conjunction or a comma; "" none.
    """
    if end <= floor:
        return None, "shared" if floor else ""
    token = unit.tokens[end - 1]
    if token.word and token.low in ("who", "which", "that"):
        return _antecedent(unit, end - 1, floor, lex), "relative"
    if token.low in (",", "—", "–", "--", ")"):
        return _apposed(unit, end - 1, floor, lex)
    if token.word and token.low in lex.sets["conjunction"] | {"then", "while"}:
        return None, "shared"
    if token.low in lex.sets["length"]:  # "and has for months demanded"
        return None, "shared"
    found = phrase_before(unit, end, floor, lex)
    if found and found[0] > floor + 1 and unit.low(found[0] - 1) == "who":  # "a man who runs a bank says"
        return _antecedent(unit, found[0] - 1, floor, lex) or found, "np"
    if found and (who := _who_before(unit, found[0], floor, lex)):
        return _antecedent(unit, who, floor, lex) or found, "np"
    return found, "np" if found else ""


def _who_before(unit: Unit, start: int, floor: int, lex: Lexicon) -> int | None:
    """The "who" of "an official who saw | the papers | says", where the phrase at `start` is an object."""
    if unit.low(start) in lex.sets["subject_pronoun"] or start - 1 <= floor:
        return None
    for k in range(start - 1, max(floor, start - _RELATIVE), -1):
        finite = unit.low(k) in lex.forms and unit.low(k) not in lex.sets["auxiliary"]
        if not unit.tokens[k].word or finite:  # "those who think the minister said it"
            return None
        if unit.low(k) == "who":
            return k if k < start - 1 else None
    return None


def _antecedent(unit: Unit, relative: int, floor: int, lex: Lexicon) -> Range | None:
    at = relative - 1 if relative > floor and unit.low(relative - 1) == "," else relative
    return phrase_before(unit, at, floor, lex)


def _apposed(unit: Unit, comma: int, floor: int, lex: Lexicon) -> tuple[Range | None, str]:
    """The phrase before "…, who was there," or "…, the spokesman,"; a relative clause reaches back further."""
    opener = "(" if unit.low(comma) == ")" else unit.low(comma)
    earlier = [k for k in range(floor, comma) if unit.low(k) == opener]
    if not earlier:
        return None, "shared"
    if floor and unit.tokens[floor - 1].quote:  # “…,” X, the head of Y, one of Z, said
        found = phrase_before(unit, earlier[0], floor, lex)
        return (found, "apposed") if found else (None, "shared")
    if unit.low(comma + 1) in ("have", "are", "were"):  # "The families of A, held in X, and B, who ..., have said"
        found = phrase_before(unit, earlier[0], floor, lex)
        if found and any(unit.low(k).endswith("s") and not unit.tokens[k].capital for k in range(*found)):
            return found, "apposed"
    relatives = [k for k in earlier if unit.low(k + 1) in lex.sets["relative"]]
    for at in (*relatives[:1], earlier[-1]):
        if _may_appose(unit, at + 1, comma, lex):
            found = phrase_before(unit, at, floor, lex)
            if found:
                return found, "apposed"
    return None, "shared"


def _may_appose(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Can the words between two commas be an apposition, a relative clause or an aside, and not a clause?"""
    if start >= end:
        return False
    first: Token = unit.tokens[start]
    if first.low in lex.sets["relative"] | lex.sets["preposition"] or first.low.endswith(("ing", "ed")):
        return True
    if first.low in lex.sets["subject_pronoun"] and first.low not in lex.sets["determiner"]:
        return False
    inside = {unit.low(k) for k in range(start, end)}
    return not inside & (lex.sets["auxiliary"] - {"to"}) or first.low[:1].isdigit()
