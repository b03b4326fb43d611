"""Where what is said after a cue ends, and the reporter speaks again.

Seven in ten contents end with their sentence (counted on PolNeAR); the rest ends at another cue, at words that
lang/<language>/saying.toml lists under [ends], or with the relative clause or subordinate clause that the cue is in.
"""

from __future__ import annotations

from collections.abc import Sequence

from glienicke.annotate.quotes.cues import Cue
from glienicke.annotate.quotes.units import Unit
from glienicke.annotate.quotes.words import Lexicon

_COMMAS = (",", "—", "–", "--")
_DASHES = ("—", "–", "--")
_NARROW = ("object", "about", "name", "charge", "plead", "want")
"""What is said there is a noun phrase, and ends with it."""
_RELATIVE = ("which", "whose", "whom")
_CLOSING = (")", "%", "]", "'", "’")


def content_end(unit: Unit, start: int, cue: Cue, later: Sequence[Cue], lex: Lexicon) -> int:
    """Where what is said after a cue ends: with its sentence, or where the reporter speaks again."""
    stop = unit.sentence(start)[1]
    if cue.complement.kind == "quote" and unit.low(start - 1) in (",", ":"):
        return _quotations_end(unit, start, stop)
    for other in later:
        at = _interrupts(unit, start, other, lex)
        if at is not None and start < at < stop:
            stop = at
            break
    kind: str = cue.complement.kind
    if "plead" in cue.group.verb.acts or cue.group.verb.lemma == "want":
        kind = cue.group.verb.lemma.split()[0]
    aside = _in_aside(unit, cue, lex)
    for k in range(start + 1, stop):
        if _ends_here(unit, start, k, lex, kind) or (aside and unit.low(k) == ","):
            stop = k
            break
    return _trim(unit, start, _without_day(unit, start, stop, lex) if kind in ("object", "about", "charge") else stop)


def _without_day(unit: Unit, start: int, stop: int, lex: Lexicon) -> int:
    """The end without a last "on Monday", which is when somebody "declined to discuss the terms on Monday"."""
    end = stop - (unit.low(stop - 1) == ".")
    named = unit.low(end - 1) in lex.weekdays and unit.low(end - 2) == "on"
    return end - 2 if named and end - 2 > start else stop


def _quotations_end(unit: Unit, start: int, stop: int) -> int:
    """The end of the quotations after "he said: "; words that follow them are the reporter's."""
    end = start + 1
    while end < stop and unit.tokens[end].quote:
        end += 1
    return end


def _in_aside(unit: Unit, cue: Cue, lex: Lexicon) -> bool:
    """Does the cue stand in a relative clause between commas, or in a clause before the main one?

    The next comma ends what is said there: "While he has said that …, Moscow …".
    """
    start = unit.sentence(cue.group.start)[0]
    if unit.low(start) in lex.sets["concession"] and cue.subject == (start + 1, cue.group.start):
        return True
    for k in range(cue.group.start - 1, start, -1):
        if unit.low(k) in ("who", "which") and unit.low(k - 1) == ",":
            return True
        if unit.low(k) == "," or unit.tokens[k].quote:
            return False
    return False


def _trails(unit: Unit, k: int, after: int, lex: Lexicon) -> bool:
    """Is it a last apposition (", a plan that …"), or a last aside after a dash? Both are the reporter's more often."""
    if unit.low(k) in _DASHES:
        goes_on = unit.low(after) in lex.sets["subordinator"] | lex.sets["conjunction"] | {"provided", "not"}
        return not goes_on and not any(unit.low(j) in _DASHES for j in range(after, unit.sentence(k)[1]))
    about_somebody = unit.capital(k - 1)  # "X, a banker" belongs to the name
    return unit.low(after) in ("a", "an") and not about_somebody and not _closed(unit, after)


def _contrast(unit: Unit, start: int, after: int) -> bool:
    """Does "but" only turn a "not" round ("not a swap, but a release"), so that what is said goes on?"""
    if unit.low(after) != "but":
        return False
    return unit.low(after + 1) == "not" or any(unit.low(j) == "not" for j in range(start, after))


def _closed(unit: Unit, at: int) -> bool:
    """Does a comma close the relative clause at `at`, so that the sentence goes on after it?"""
    stop = unit.sentence(at)[1] if at < len(unit.tokens) else at
    return any(unit.low(k) == "," for k in range(at, stop))


def _ends_here(unit: Unit, start: int, k: int, lex: Lexicon, kind: str) -> bool:
    low = unit.low(k)
    if low == "according" and unit.low(k + 1) == "to":
        return True
    after = k if unit.tokens[k - 1].comma else k + 1 if low in _COMMAS else None
    if after is not None and (unit.matched(after, lex.ends) or _trails(unit, k, after, lex)):
        return not _contrast(unit, start, after) and not (unit.low(after) in _RELATIVE and _closed(unit, after + 1))
    if low == ";" and unit.low(k + 1) not in ("and", "but", "that", "or"):
        return True
    if kind == "to" and low in ("after", "amid", "following"):
        return True
    if kind not in _NARROW:
        return False
    if low in ("and", "but") and _second_act(unit, k + 1, lex):
        return not any(unit.low(j) in lex.sets["relative"] for j in range(start, k))
    contrast = kind == "name" and unit.low(k + 1) == "not"  # "called it a gesture, not a deal"
    wish = kind == "want" and low in ("before", "after", "when", "while")
    return (low in lex.sets["aside"] and not wish) or (low == "," and not unit.capital(k + 1) and not contrast)


def _second_act(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Does a second verb of the same subject stand here ("condemned the raid and ordered …")?"""
    at += lex.adverbial(unit.low(at))
    low = unit.low(at)
    if unit.capital(at):
        return False
    if low in lex.sets["auxiliary"] - {"to", "am"} or low in lex.sets["second_act"]:
        return True
    objects = lex.sets["determiner"] | lex.sets["object_pronoun"] | {"that", "to", "all"}
    follows = unit.low(at + 1) in objects or unit.capital(at + 1)
    return follows and (low.endswith("ed") or any(tense in ("past", "third") for _, tense in lex.forms.get(low, ())))


def _interrupts(unit: Unit, start: int, other: Cue, lex: Lexicon) -> int | None:
    """Where another cue takes over from what is said at `start`; None where it lies inside."""
    at = other.clause_start
    if at <= start or other.group.verb.acts & {"think", "want"}:
        return None
    before = unit.low(at - 1)
    if other.group.tense == "ing" and not other.subject:
        if unit.tokens[at - 1].quote:
            return at
        return at - 1 if before == "," else None
    if before in lex.sets["aside"] and other.subject_kind == "np" and other.complement.kind != "none":
        pronoun = unit.low(at) in lex.sets["subject_pronoun"]  # "he called, when he complained about" is one story
        return None if pronoun else at - 1
    if before in ("and", "but", "yet") or before in lex.sets["concession"]:
        return _coordinated(unit, at, other)
    if other.complement.kind == "none" and other.subject_kind in ("np", "inverted"):
        if unit.tokens[at - 1].quote:
            return at
        return at - 1 if before in (*_COMMAS, ";") else None
    return at - 1 if before == ";" and other.subject_kind == "np" else None


def _coordinated(unit: Unit, at: int, other: Cue) -> int | None:
    """Before the conjunction of a cue that is said beside what is said, and not within it."""
    comma = unit.low(at - 2) == ","
    own = other.subject_kind == "np" and "say" in other.group.verb.acts
    if (other.group.infinitive and not other.group.refused) or not (comma or own or other.subject_kind == "shared"):
        return None
    return at - 2 if comma else at - 1


def _trim(unit: Unit, start: int, end: int) -> int:
    """Without the marks at its end, except those that close something or abbreviate."""
    while end > start and not unit.tokens[end - 1].word and not unit.tokens[end - 1].quote:
        if unit.low(end - 1) in _CLOSING or _abbreviated(unit, end - 1):
            break
        end -= 1
    return end


def _abbreviated(unit: Unit, at: int) -> bool:
    """Is the full stop at `at` that of an abbreviation in mid-sentence?"""
    if unit.low(at) != "." or at + 1 >= len(unit.tokens):
        return False
    before = unit.tokens[at - 1]
    return before.end == unit.tokens[at].start and len(before.low) < 4 and before.capital
