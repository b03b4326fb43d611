"""What a condition says when it stands alone: "it" gets the words it stands for, "insists that" goes."""

from __future__ import annotations

import re
from functools import cache

from glienicke.exchanges.asked import Asked
from glienicke.lang import table
from glienicke.model import GateLine
from glienicke.schema.positions import GATE

_PRONOUN = re.compile(r"\b(?:it|they)\b")
_SAYING = re.compile(r"^\w+ that (?=it\b|they\b)")
_LONGEST = 2000


def gate_id(asked: Asked, gate: GateLine) -> str:
    """The item that a condition is: its words, with what a pronoun in them stands for in brackets.

    That is the last thing before it, in the sentence, that conditions are about (lang/en/paraphrases.toml): "lodged her
    appeal, and Minsk insists that it be heard" -> "it [her appeal] be heard". Where there is none the words stay.
    """
    told = gate.requirement
    pronoun = _PRONOUN.search(told)
    if pronoun is None or _matter().search(told):
        return GATE + told
    for claim in gate.claims:
        said = " ".join(asked.words(claim).split())[:_LONGEST]
        before = said.partition(told)[0] if told in said else ""
        found = [match[0] for match in _matter().finditer(before)]
        if found:
            named = f"{told[: pronoun.end()]} [{found[-1]}]{told[pronoun.end() :]}"
            return GATE + _SAYING.sub("", named)
    return GATE + told


@cache
def _matter() -> re.Pattern[str]:
    """A word that conditions are about, with its article or owner."""
    listed = sorted({word for entry in table("en", "paraphrases")["conditions"].values() for word in entry})
    either = "|".join(map(re.escape, listed))
    return re.compile(rf"\b(?:(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?|[A-Z][\w-]{{0,40}}['’]s) )?(?:{either})\b")
