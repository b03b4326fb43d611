"""Claim lines: `id type value value slot=value !modality @speaker ~also`, with evidence below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus import values
from corpus.faults import MarkupError
from corpus.vocabulary import MODALITIES, SlotRule, claim_types

_TOKEN = re.compile(r'(?:[^\s"]|"[^"]*")+')
_NAMED = re.compile(r"([a-z]+)=(.*)", re.S)


def read(words: str) -> tuple[str, dict[str, Any]]:
    """The id of a claim line and its claim without evidence.

    A slot that makes facts and is not mentioned is null (the words do not fill it); `slot=?` leaves it out
    (not annotated). Values come in the order of the schema until one is named.

    Raises:
        MarkupError: an unknown type, slot or modality, or a value of the wrong form.
    """
    name, kind, *tokens = padded(_TOKEN.findall(words), 2)
    if kind not in claim_types():
        raise MarkupError(f"unknown claim type {kind!r}")
    rules = claim_types()[kind]
    claim: dict[str, Any] = {"type": kind, "slots": {}, "modality": "asserted", "by": None}
    also: list[Any] = []
    order = iter(rules)
    for token in tokens:
        mark, rest = token[0], token[1:].replace('"', "")
        if mark == "!":
            claim["modality"] = _modality(rest)
        elif mark == "@":
            claim["by"] = rest
        elif mark == "~":
            also.append(int(rest) if rest.isdigit() else rest)
        else:
            _fill(claim["slots"], token, rules, order)
    claim["slots"] = _complete(claim["slots"], rules)
    return name, {**claim, **({"also_ok": also} if also else {})}


def padded(tokens: list[str], least: int) -> list[str]:
    """The tokens of a line, filled up with empty ones so that it can be taken apart and then complained about."""
    return tokens + [""] * (least - len(tokens))


def _fill(slots: dict[str, Any], token: str, rules: dict[str, SlotRule], order: Iterator[str]) -> None:
    named = _NAMED.fullmatch(token)
    slot = named[1] if named else next(order, None)
    words = (named[2] if named else token).replace('"', "")
    if slot not in rules:
        raise MarkupError(f"no slot for {token!r}; there are {', '.join(rules)}")
    if slot in slots:
        raise MarkupError(f"slot {slot} twice")
    slots[slot] = ... if words == "?" else values.read(words, rules[slot])
    if slots[slot] is not ... and (wrong := values.check(slots[slot], rules[slot])):
        raise MarkupError(f"{slot}: {wrong}")


def _complete(slots: dict[str, Any], rules: dict[str, SlotRule]) -> dict[str, Any]:
    """The slots in the order of the schema, with nulls for those that make facts."""
    full = {name: slots.get(name) if name in slots or rule.fact else ... for name, rule in rules.items()}
    return {name: value for name, value in full.items() if value is not ...}


def _modality(words: str) -> str:
    if words not in MODALITIES:
        raise MarkupError(f"unknown modality {words!r}")
    return words
