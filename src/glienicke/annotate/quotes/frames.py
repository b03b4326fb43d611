"""What follows a verb of saying: who is spoken to, when and where, and then the complement or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from glienicke.annotate.quotes.phrases import Range, phrase_after
from glienicke.annotate.quotes.units import Unit
from glienicke.annotate.quotes.words import Lexicon

Kind = Literal["clause", "bare", "quote", "whether", "to", "object", "about", "name", "charge", "passive", "none"]


@dataclass(frozen=True, slots=True)
class Complement:
    """The complement of a verb: its kind, and the token where the content begins.

    `end` is where the cue's own words end ("told reporters on Thursday that"); addressee and venue are token ranges.
    """

    kind: Kind
    start: int
    end: int
    addressee: Range | None = None
    venue: Range | None = None


def complement_after(unit: Unit, at: int, stop: int, takes: frozenset[str], lex: Lexicon) -> Complement:
    """The complement of a verb that ends at token `at` and takes `takes`, in the sentence that ends at `stop`."""
    addressee: Range | None = None
    venue: Range | None = None
    named = "addressee" in takes
    while at < stop:
        step = _adjunct(unit, at, stop, lex)
        if step:
            if venue is None and _venue(unit, at, stop, lex):
                venue = at, step
            at = step
            continue
        if addressee is None and (named or (unit.low(at) == "to" and takes - {"object", "charge", "marked"})):
            found = _addressee(unit, at + (not named), stop, lex)
            if found and not (
                not named and "to" in takes and found[1] - found[0] == 1 and not _person_like(unit, found, lex)
            ):
                addressee, at, named = found, found[1], False
                continue
        break
    kind, start = _kind(unit, at, stop, takes, lex)
    if kind == "to" and "addressee" in takes and addressee is None:
        kind = "none"  # "asking not to be named"
    return Complement(kind, start, at, addressee, venue)


def _timed(unit: Unit, at: int) -> bool:
    return at + 1 < len(unit.tokens) and unit.tokens[at + 1].time


def _person_like(unit: Unit, found: Range, lex: Lexicon) -> bool:
    return unit.matched(found[0], lex.addressees) > 0 or unit.tokens[found[0]].capital


def _adjunct(unit: Unit, at: int, stop: int, lex: Lexicon) -> int | None:
    """The end of a time, venue or adverb at `at`; None where there is none."""
    token = unit.tokens[at]
    if token.time:
        return at + 1
    if token.low in ("there", "here") and unit.low(at + 1) in lex.sets["auxiliary"]:
        return None
    if token.word and lex.adverbial(token.low):
        return at + 1
    if token.low in ("on", "in", "late", "since", "during", "early", "at") and _timed(unit, at):
        return at + 1
    return _venue(unit, at, stop, lex)


def _venue(unit: Unit, at: int, stop: int, lex: Lexicon) -> int | None:
    text = " ".join(unit.low(k) for k in range(at, min(stop, at + 14)) if unit.tokens[k].word or k < at + 10)
    match = lex.venue.match(text)
    if match is None:
        return None
    end = at + match.group().count(" ") + 1
    if match["tail"]:
        end = _tail_end(unit, end, stop, lex)
    return min(end, stop)


def _tail_end(unit: Unit, at: int, stop: int, lex: Lexicon) -> int:
    """Past "issued Thursday", "with reporters in Moscow" after a venue, up to what is said or a mark."""
    for k in range(at, min(stop, at + 12)):
        token = unit.tokens[k]
        if not token.word or token.low in lex.sets["subordinator"] | lex.sets["subject_pronoun"]:
            return k
    return at


def _addressee(unit: Unit, at: int, stop: int, lex: Lexicon) -> Range | None:
    """Who is spoken to, right after the verb: a list entry, a pronoun, or a noun phrase."""
    length = unit.matched(at, lex.addressees)
    if length and at + length <= stop:
        return at, at + length
    if at >= stop or not unit.tokens[at].word or unit.low(at) in ("that", "to"):
        return None
    found = phrase_after(unit, at, stop, lex)
    if found is None or unit.low(at) in lex.sets["subject_pronoun"]:
        return None
    return at, _names_end(unit, found, lex)


def _names_end(unit: Unit, found: Range, lex: Lexicon) -> int:
    """As in "told CNN talks were near": a run of names ends before a plain noun that is no word of the media."""
    start, end = found
    if not unit.tokens[start].capital:
        return end
    for k in range(start, end):
        token = unit.tokens[k]
        plain = token.low not in lex.media and token.low not in ("of", "the", "for", "and")
        if plain and not token.capital and not token.low[:1].isdigit():
            return k
    return end


def _kind(unit: Unit, at: int, stop: int, takes: frozenset[str], lex: Lexicon) -> tuple[Kind, int]:
    """Which complement stands at `at`, and where what is said begins."""
    if at >= stop:
        return "none", at
    token = unit.tokens[at]
    after = unit.tokens[at + 1] if at + 1 < stop else None
    if token.quote:
        return _quoted(takes, at)
    if token.low in (",", ":") and after is not None and after.quote:
        return ("quote", at + 1) if takes & {"quote", "clause", "object"} else ("none", at)
    if token.low == "," and unit.low(at + 1) == "that" and "clause" in takes and at + 3 < stop:  # as in German or Czech
        return "clause", at + 2
    if token.low == "," and unit.low(at + 1) == "quote" and at + 3 < stop and unit.tokens[at + 3].quote:
        return "quote", at + 3
    if token.low == ":" and takes & {"quote", "clause"} and after is not None:
        return "clause", at + 1
    if not token.word:
        return _resumed(unit, at, stop, takes)
    return _worded(unit, at, stop, takes, lex)


def _quoted(takes: frozenset[str], at: int) -> tuple[Kind, int]:
    if "name" in takes and "quote" not in takes:
        return "none", at
    for kind in ("object", "charge"):
        if kind in takes and "quote" not in takes:
            return kind, at
    return "quote", at


def _resumed(unit: Unit, at: int, stop: int, takes: frozenset[str]) -> tuple[Kind, int]:
    """As in "said, without giving details, that ...": the clause goes on after an aside between commas."""
    if unit.low(at) != "," or "clause" not in takes:
        return "none", at
    for k in range(at + 1, min(stop, at + 16)):
        if unit.low(k) == ",":
            return ("clause", k + 2) if unit.low(k + 1) == "that" else ("none", at)
    return "none", at


def _worded(unit: Unit, at: int, stop: int, takes: frozenset[str], lex: Lexicon) -> tuple[Kind, int]:
    low = unit.low(at)
    if low in ("that", "those") and (found := _that(unit, at, stop, takes)):
        return found
    if low in lex.sets["wh"] and "whether" in takes and low != "that":
        return "whether", at
    if low == "to" and "to" in takes:
        return "to", at
    if "name" in takes:
        return _name(unit, at, stop, lex)
    if "charge" in takes and "object" not in takes:
        return _charge(unit, at, stop)
    if "about" in takes and low in ("about", "on", "to", "over", "of", "for", "at", "when", "with"):
        return "about", at
    if "bare" in takes and (low in lex.sets["bare_start"] or _quantity(unit, at)):
        return "bare", at
    if low in lex.sets["preposition"] or low in lex.sets["conjunction"] or low in lex.sets["subordinator"]:
        return _later(unit, at, stop, takes)
    if "bare" in takes:
        return _later(unit, at, stop, takes) if _earlier_day(unit, at) else ("bare", at)
    return ("object", at) if "object" in takes else ("none", at)


def _that(unit: Unit, at: int, stop: int, takes: frozenset[str]) -> tuple[Kind, int] | None:
    """The clause after "that", or the noun phrase that begins with it ("rejected that claim")."""
    if unit.low(at) == "that" and "clause" in takes and at + 1 < stop and unit.low(at + 1) not in (".", ";", ")"):
        aside = unit.low(at + 1) == "," and at + 2 < stop and unit.tokens[at + 2].word
        return "clause", at + 1 + aside
    if unit.low(at) == "that" and (at + 1 >= stop or unit.low(at + 1) in (".", ";", ",")):
        return ("object", at) if "object" in takes else None  # "her daughter denied that"
    return ("object", at) if "object" in takes and "clause" not in takes else None


def _earlier_day(unit: Unit, at: int) -> bool:
    """As in "said the day before the vote that ...": a time, not what is said."""
    return unit.low(at + 1) in ("day", "week", "month", "year", "night", "morning") and unit.low(at + 2) in (
        "before",
        "after",
        "earlier",
    )


def _quantity(unit: Unit, at: int) -> bool:
    """As in "said about 20 people had", "said at least three": a preposition that only rounds a number."""
    return unit.low(at) in ("about", "at", "over", "around", "under") and (
        unit.low(at + 1)[:1].isdigit() or unit.low(at + 1) in ("least", "most")
    )


def _name(unit: Unit, at: int, stop: int, lex: Lexicon) -> tuple[Kind, int]:
    """As in "called him a liar", "called the ruling “unfair”": what follows the first noun phrase.

    Without one ("the man nicknamed “the Bookkeeper”") nobody says it here.
    """
    found = phrase_after(unit, at, stop, lex)
    if found is None:
        return "none", at
    end = found[1]
    if end < stop and (unit.tokens[end].quote or unit.low(end) in lex.sets["determiner"] - {"that"}):
        return "name", end
    for k in range(at, min(stop, at + 14)):
        if unit.tokens[k].quote:
            return "name", k
        if unit.low(k) in (",", "."):
            break
    return "none", at


def _charge(unit: Unit, at: int, stop: int) -> tuple[Kind, int]:
    """As in "accused Minsk of lying": who and what; of a passive, "was accused for years of lying", what only."""
    for k in range(at, min(stop, at + 25)):
        if unit.low(k) in ("of", "for") and k + 1 < stop and not _lasts(unit, k + 1) and (k == at or _charges(unit, k)):
            return "charge", k + 1 if k == at or unit.low(at) in ("of", "for", "by") else at
        if not unit.tokens[k].word and not unit.tokens[k].quote:
            break
    return "none", at


def _lasts(unit: Unit, k: int) -> bool:
    """As in "for years": a duration, not a charge."""
    return unit.tokens[k].time or unit.low(k) in (
        "years",
        "decades",
        "months",
        "weeks",
        "days",
        "long",
        "many",
        "nearly",
    )


def _charges(unit: Unit, k: int) -> bool:
    """Does "of" here begin the charge, and not go on with the name ("the Ministry of Defence of lying")?"""
    following = unit.tokens[k + 1]
    if following.quote or following.low.endswith("ing"):
        return True
    return not any(
        unit.low(j).endswith("ing") and unit.low(j - 1) in ("of", "for")
        for j in range(k + 1, min(len(unit.tokens), k + 10))
    )


def _later(unit: Unit, at: int, stop: int, takes: frozenset[str]) -> tuple[Kind, int]:
    """As in "said in Riyadh that ...", "said of him: “...”": the complement after a prepositional phrase."""
    for k in range(at, min(stop, at + 14)):
        token = unit.tokens[k]
        if token.low == "that" and "clause" in takes and k > at:
            return "clause", k + 1
        if token.low in (":", ",") and k + 1 < stop and unit.tokens[k + 1].quote and "quote" in takes:
            return "quote", k + 1
        if not token.word:
            break
    return "none", at
