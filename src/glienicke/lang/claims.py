"""The claim patterns of a language: lang/<language>/claims/<type>.toml, compiled.

[[pattern]]
id = "serving"                        # the rule of its claims: "en.sentence.serving"
template = "{subject} serving a {length} sentence [on {offence} charges]"
fixed = { kind = "..." }              # slots with a value of their own
modality = "possible"                 # where the words themselves say it; otherwise it is read around them
examples = [ { text = "...", slots = { ... } } ]
counter = [ "..." ]                   # sentences that give no claim of this type
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from glienicke.errors import DataError
from glienicke.lang.pattern import Template, compile_template
from glienicke.schema import ClaimType, claim_types

SIDES = frozenset({"left", "right", "given", "gained", "mutual", "actor"})
"""Slots of patterns alone. "ACTOR exchanges LEFT for RIGHT": who holds whom decides the direction; "ACTOR releases
GIVEN in exchange for GAINED": the verb does; "ACTOR and ACTOR exchanged MUTUAL": they go both ways."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and slots (as the words that fill them) that a pattern must find in it."""

    text: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    modality: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of saying a claim.

    Attributes:
        id: "<language>.<type>.<name>", the rule of the claims it makes.
        type: the claim type.
        template: compiled.
        fixed: slots whose value is given.
        participle: whether its verb is a participle, and a predicate only with a form of be.
        active: whether its verb may not be passive ("was accused" accuses nobody).
        modality: given, or "" where it is read around the words.
        examples: sentences that give such a claim.
        counter: sentences that do not.
    """

    id: str
    type: ClaimType
    template: Template
    fixed: Mapping[str, str]
    participle: bool
    active: bool
    modality: str
    examples: tuple[Example, ...]
    counter: tuple[str, ...]


@cache
def claim_patterns(language: str) -> tuple[Pattern, ...]:
    """All claim patterns of a language, in the order of types and of their files.

    Raises:
        DataError: a file or a template in it has a fault.
    """
    folder = files("glienicke.lang").joinpath(language, "claims")
    patterns: list[Pattern] = []
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name):
        name = file.name.removesuffix(".toml")
        place = f"lang/{language}/claims/{file.name}"
        if name not in claim_types():
            raise DataError(place, "no such claim type")
        for entry in tomllib.loads(file.read_text("utf-8")).get("pattern", ()):
            patterns.append(_pattern(language, claim_types()[name], entry, place))
    return tuple(patterns)


def _pattern(language: str, kind: ClaimType, entry: dict[str, Any], place: str) -> Pattern:
    try:
        slots = frozenset(slot.name for slot in kind.slots) | SIDES
        return Pattern(
            f"{language}.{kind.name}.{entry['id']}",
            kind,
            compile_template(language, entry["template"], slots),
            entry.get("fixed", {}),
            entry.get("participle", False),
            entry.get("active", False),
            entry.get("modality", ""),
            tuple(Example(**example) for example in entry["examples"]),
            tuple(entry.get("counter", ())),
        )
    except (KeyError, TypeError, DataError) as error:
        raise DataError(f"{place}, {entry.get('id')}", str(error)) from error
