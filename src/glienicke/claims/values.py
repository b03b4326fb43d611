"""From the words that a group matched to the value of a slot, by the slot's type in the schema."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from glienicke.claims.tokens import Context, Token
from glienicke.claims.views import View
from glienicke.lang import table, words
from glienicke.lang.claims import SIDES, Pattern
from glienicke.lang.pattern import macro_regex
from glienicke.model import Slot, SlotValue, Span
from glienicke.schema import ClaimType
from glienicke.values.number import parse_number

_ACTING = frozenset({"by", "to", "from", "holder", "parties"})
_ARTICLE = re.compile(r"^(?:an?|the|his|her|their|its)\s+", re.IGNORECASE)


def read_value(context: Context, view: View, pattern: Pattern, group: str, at: tuple[int, int]) -> SlotValue | None:
    """The value of a group; None where its words have none (a time without an anchor)."""
    name = group.rpartition("__")[0]
    kind = pattern.template.reads[group] or ("entity" if name in SIDES else pattern.type.slot(name).value)
    tokens = [t for t in view.tokens_between(*at) if t.kind in pattern.template.takes[group]]
    if kind == "count" and not tokens and _measured(view, at[0]):
        return None
    return value_of(context, pattern.type, (name, kind), tokens, view.masked.source(*at))


def _measured(view: View, at: int) -> bool:
    """Is the number before a place one of weight or length ("he was 81 kilos and now he is 70")?"""
    return any(word in words(view.language, "words/measures") for word in re.findall(r"\d ?([a-z]+)", view.text[:at]))


def value_of(
    context: Context, claim: ClaimType, slot: tuple[str, str], tokens: list[Token], words_: Span
) -> SlotValue | None:
    """The value of a slot, given its name and value type, the tokens that may fill it, and all of its words."""
    name, kind = slot
    text = context.reading.text_of(words_)
    if kind in ("entity", "place"):
        ids = entities(context, claim, name, tuple(tokens))
        return ids or (_plain(text),)
    if kind == "begin":
        return (_time(tokens, text, context.language) or "").partition("/")[0] or None
    if kind == "duration" and claim.name == "sentence" and _lasted(context, words_):
        return None
    if kind in ("date", "duration"):
        return _time(tokens, text, context.language)
    if kind == "count":
        return _years(tokens) or _count(text) or _first_number(text)
    plain = _plain(text)
    if plain.lower() in words(context.language, "words/empty_values"):
        return None
    about = kind == "offence" and plain in words(context.language, "words/offence_modifiers")
    return f"{plain} charges" if about else plain


def _lasted(context: Context, length: Span) -> bool:
    """Does a length say how long something has gone on so far: "jailed for almost a year"?"""
    before = context.text[: length.start].rstrip()
    about = tuple(f"{word} " for word in words(context.language, "words/approximate"))
    return before.lower().endswith(" for") and context.reading.text_of(length).lower().startswith(about)


def entities(context: Context, kind: ClaimType, slot: str, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Referent ids of tokens: plurals as their members, metonyms as the state they stand for.

    Who takes a position keeps its own name (Kremlin); who holds, offers or receives somebody is the state behind it.
    """
    tokens = tokens[:1] if slot == "place" else tokens
    if kind.name == "position":
        return tuple(dict.fromkeys(context.acting(one) for t in tokens for one in _speaking(context, t.entity)))
    members = tuple(dict.fromkeys(member for token in tokens for member in context.members(token.entity)))
    if slot == "place":
        return members
    deals = kind.name in ("offer", "demand") and slot in ("by", "to")
    parties = map(context.party if deals else context.state, members)
    return tuple(dict.fromkeys(map(context.acting, parties) if slot in _ACTING else parties))


def _speaking(context: Context, entity: str) -> tuple[str, ...]:
    """Who takes a position: two states each, several people as one."""
    members = context.members(entity)
    people = any((r := context.referents.get(member)) is not None and r.type == "person" for member in members)
    return (entity,) if people else members


def regroup(context: Context, kind: ClaimType, slots: dict[str, Slot]) -> None:
    """People without names are a group where the type tells persons and groups apart, with the number that is said."""
    person = slots.get("person")
    if person is None or not {"group", "count"} <= {slot.name for slot in kind.slots}:
        return
    ids = person.value if isinstance(person.value, tuple) else (person.value,)
    referent = context.referents.get(str(ids[0]))
    if len(ids) == 1 and (referent is None or referent.type == "group"):
        slots["group"] = replace(slots.pop("person"), name="group")
        if person.evidence and (count := count_in(context, person.evidence)) is not None:
            slots.setdefault("count", Slot("count", count, person.evidence))


def count_in(context: Context, span: Span) -> int | None:
    """The number of people that the words of a group say, None where they say none."""
    return count_said(context, context.reading.text_of(span))


def count_said(context: Context, words_: str) -> int | None:
    """The number of people that some words say, None where they say none."""
    number = _number(context.language).search(words_)
    return _count(number[0]) if number else None


def is_number(language: str, word: str) -> bool:
    """Is a word a count, in digits or letters?"""
    return _number(language).fullmatch(word) is not None


@cache
def _number(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{macro_regex(language, 'number')}\b", re.IGNORECASE)


def _time(tokens: list[Token], text: str, language: str) -> str | None:
    if tokens and tokens[-1].time:
        return tokens[-1].time.value
    lifelong = table(language, "claim_values")["life"]
    return "LIFE" if any(re.search(rf"\b{word}\b", text, re.IGNORECASE) for word in lifelong) else None


def _count(text: str) -> int | None:
    number = parse_number(text)
    return int(number) if number is not None else None


def _first_number(text: str) -> int | None:
    """The number that words begin with ("(aged 44)", "23rd birthday")."""
    digits = re.search(r"\d{1,3}", text)
    return int(digits[0]) if digits else None


def _years(tokens: list[Token]) -> int | None:
    """The years of an age that was read as a duration."""
    value = tokens[0].time.value if tokens and tokens[0].time else None
    years = re.fullmatch(r"P(\d{1,3})Y", value or "")
    return int(years[1]) if years else None


def _plain(text: str) -> str:
    """Words without article, quotation marks and line breaks."""
    return _ARTICLE.sub("", " ".join(text.split()).strip(" \"'“”‘’,.;:"))
