"""What can be said, as data: the claim types with their slots, the stances, the modalities."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from glienicke.errors import DataError
from glienicke.model import Modality

MODALITIES: frozenset[str] = frozenset(get_args(Modality))
"""How a claim may be put."""


@dataclass(frozen=True, slots=True)
class SlotType:
    """A slot of a claim type.

    Attributes:
        name: its name in the record.
        value: the value type, a key of `glienicke.values.VALUE_TYPES`.
        many: whether it holds a list.
        fact: whether its values over all reports make a fact.
        changes: whether its value may change over time; a slot that may not is disputed where values conflict.
        least: how many values a list must have for there to be a claim.
        several: whether a subject may have several values at one time, so that two that differ do not conflict.
        beside: whether its value may stand anywhere in the clause, beside what a pattern reads.
        called: what people call it where its name and that of its type do not say it ("held since").
    """

    name: str
    value: str
    many: bool
    fact: bool
    changes: bool
    least: int = 1
    several: bool = False
    beside: bool = False
    called: str = ""


@dataclass(frozen=True, slots=True)
class ClaimType:
    """A type of claim.

    Attributes:
        name: its name in the record ("penalty_exposure").
        doc: one sentence on what it means, and what it does not.
        subject: the slot whose value a fact is about; None where there is no single subject.
        slots: its slots, in the order in which they are shown.
        sentence: a template for the brief, "{slot}" where a value goes.
        required: slots without which there is no claim.
        modalities: how such a claim may be put; an exchange that is only planned is none.
        core: whether such a claim shows that a report speaks of somebody held, tried, offered or exchanged.
        incidental: whether such claims are in all news and count only beside the words of a prisoner story.
        yields: types that say it better where they are found in the same words.
        some: slots of which one must be filled.
        named: whether its subject must be somebody whom the report calls by a name.
        follows: types whose subject a claim takes that leaves out its own ("the trial opens in May").
        core_with: slots of which one must be filled for a claim to be `core`; without, it is `incidental`.
        once: whether a report that speaks of it in several places, of one person, rather speaks of one event.
        witnessed: types of which the reading model, where there is one, must see one for a pattern's claim to stand.
    """

    name: str
    doc: str
    subject: str | None
    slots: tuple[SlotType, ...]
    sentence: str
    required: tuple[str, ...]
    modalities: frozenset[str] = MODALITIES
    core: bool = False
    incidental: bool = False
    yields: frozenset[str] = frozenset()
    some: tuple[str, ...] = ()
    core_with: tuple[str, ...] = ()
    named: bool = False
    follows: frozenset[str] = frozenset()
    once: bool = False
    witnessed: frozenset[str] = frozenset()

    def slot(self, name: str) -> SlotType:
        """The slot with this name.

        Raises:
            KeyError: the type has no such slot.
        """
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(f"{self.name} has no slot {name}")


@cache
def claim_types() -> dict[str, ClaimType]:
    """All claim types by name, from schema/claims/*.toml.

    Raises:
        DataError: a file is not as it should be.
    """
    folder = files(__name__).joinpath("claims")
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {f.name[:-5]: _claim_type(f.name[:-5], tomllib.loads(f.read_text("utf-8"))) for f in found}


def _claim_type(name: str, data: dict[str, Any]) -> ClaimType:
    try:
        slots = tuple(
            SlotType(
                slot,
                d["value"],
                d.get("many", False),
                d.get("fact", False),
                d.get("changes", False),
                d.get("least", 1),
                d.get("several", False),
                d.get("beside", False),
                d.get("called", ""),
            )
            for slot, d in data["slots"].items()
        )
        return ClaimType(
            name,
            data["doc"],
            data.get("subject"),
            slots,
            data["sentence"],
            tuple(data.get("required", ())),
            frozenset(data.get("modalities", MODALITIES)),
            data.get("core", False),
            data.get("incidental", False),
            frozenset(data.get("yields", ())),
            tuple(data.get("some", ())),
            tuple(data.get("core_with", ())),
            data.get("named", False),
            frozenset(data.get("follows", ())),
            data.get("once", False),
            frozenset(data.get("witnessed", ())),
        )
    except KeyError as error:
        raise DataError(f"schema/claims/{name}.toml", f"no {error}") from error


@cache
def stances() -> dict[str, dict[str, Any]]:
    """The closed list of stances, each with what it means for the ledger, from schema/stances.toml."""
    return tomllib.loads(files(__name__).joinpath("stances.toml").read_text("utf-8"))
