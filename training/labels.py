"""The heads of the reading model and their labels."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

MENTION_TYPES = ("person", "place", "organisation", "group", "facility")
TITLE_TYPES = ("title", "nominal")
QUOTE_TYPES = ("source", "cue", "content")
ATTRIBUTIONS = "attributions"
UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
)  # fmt: skip
MODALITIES = ("asserted", "reported", "possible", "planned", "conditional", "negated")
SCHEMA = Path(__file__).parent.parent / "src/glienicke/schema"
DETAILS = frozenset(("state", "kind", "status", "attribute", "relation", "stance"))
"""Slots whose values are labels that the trigger itself implies; all others are filled by words of their own."""
SIDES = ("left", "right")
"""The two sides of an exchange, in the place of its transfers."""


def bio(types: Iterable[str]) -> tuple[str, ...]:
    """``O`` and two labels a type, the first one odd: B-x is 2t + 1, I-x 2t + 2."""
    return ("O", *(f"{edge}-{kind}" for kind in types for edge in "BI"))


@dataclass(frozen=True, slots=True)
class Head:
    """One output of the network: its labels, and how its targets are given ("choice", "partial", "many").

    ``transitions`` is what labels of a BIO head gain by following each other, when spans are read from them.
    """

    labels: tuple[str, ...]
    target: str
    bio: bool = False
    transitions: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Inventory:
    """All labels: those that the schema fixes, and those that are counted in the training data."""

    lemma: tuple[str, ...]
    relations: tuple[str, ...]
    details: tuple[str, ...]

    def heads(self, *, full: bool = False) -> dict[str, Head]:
        """The heads of a linear layer over words, by name; "relations" labels the arcs.

        "claims" are the types of which a word is the trigger, "details" what it implies ("trial.state=open").
        The fuller variant has one more: "attributions" are quotes by the guide of PolNeAR, which differs from ours.
        """
        closed = {ATTRIBUTIONS: Head(bio(QUOTE_TYPES), "partial", bio=True)} if full else {}
        return {
            "mentions": Head(bio(MENTION_TYPES), "partial", bio=True),
            "titles": Head(bio(TITLE_TYPES), "partial", bio=True),
            "quotes": Head(bio(QUOTE_TYPES), "partial", bio=True),
            "upos": Head(UPOS, "choice"),
            "lemma": Head(self.lemma, "choice"),
            "relations": Head(self.relations, "choice"),
            "claims": Head(claim_types(), "many"),
            "details": Head(self.details, "many"),
            "stances": Head(stances(), "many"),
            "modality": Head(MODALITIES, "choice"),
            **closed,
        }

    def to_json(self) -> dict[str, Any]:
        """What :meth:`from_json` reads."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, list[str]]) -> Inventory:
        """Read what :meth:`to_json` gave."""
        return cls(*(tuple(data[name]) for name in ("lemma", "relations", "details")))


def claim_types() -> tuple[str, ...]:
    """The claim types of the schema, sorted."""
    return tuple(sorted(path.stem for path in (SCHEMA / "claims").glob("*.toml")))


def roles() -> tuple[str, ...]:
    """The slots that words fill, of all types together, sorted."""
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted((SCHEMA / "claims").glob("*.toml"))]
    named = {slot for table in tables for slot in table["slots"]}
    return tuple(sorted((named - DETAILS - {"transfers"}) | set(SIDES)))


def stances() -> tuple[str, ...]:
    """The stances of the schema, in its order."""
    return tuple(tomllib.loads((SCHEMA / "stances.toml").read_text("utf-8")))


def bits(labels: Sequence[int]) -> int:
    """A bit set of label numbers."""
    found = 0
    for label in labels:
        found |= 1 << label
    return found
