"""The closed lists: claim types with their slots, stances, modalities, kinds. The program's schema is the source."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCHEMA = Path(__file__).resolve().parents[1] / "src" / "glienicke" / "schema"

MODALITIES = ("asserted", "reported", "possible", "planned", "negated", "conditional")
KINDS = ("name", "garbled", "variant", "title", "nominal", "pronoun", "demonym", "metonym")
NAMES = ("name", "garbled", "variant")
ENTITY_TYPES = {
    "P": "person",
    "S": "state",
    "O": "organization",
    "L": "place",
    "G": "group",
    "A": "anonymous",
}
ROLES = ("byline", "dateline", "credit", "boilerplate", "artefact", "meta", "duplicate")
BASES = ("stated", "metadata", "inferred", "unknown")
STATUSES = ("agreed", "refined", "changed", "disputed", "single")
FLAGS = ("false_friend", "error", "party_dispute", "optional")
DERIVATIONS = ("copy", "rewrite", "translation", "shared-origin")


@dataclass(frozen=True, slots=True)
class SlotRule:
    """A slot as the schema has it: the type of its value, whether it is a list, whether facts are made of it."""

    value: str
    many: bool
    fact: bool


@cache
def claim_types() -> dict[str, dict[str, SlotRule]]:
    """{claim type: {slot: rule}}, slots in the order in which an annotator may leave out their names."""
    return {path.stem: _slots(tomllib.loads(path.read_text("utf-8"))) for path in sorted(SCHEMA.glob("claims/*.toml"))}


@cache
def subjects() -> dict[str, str | None]:
    """{claim type: the slot whose value its facts are about}."""
    return {p.stem: tomllib.loads(p.read_text("utf-8")).get("subject") for p in sorted(SCHEMA.glob("claims/*.toml"))}


@cache
def stances() -> frozenset[str]:
    """The stances a quote or a position may have."""
    return frozenset(tomllib.loads((SCHEMA / "stances.toml").read_text("utf-8")))


@cache
def talk_states() -> tuple[str, ...]:
    """The states in which talks can be on a day."""
    return tuple(tomllib.loads((Path(__file__).parent / "talks.toml").read_text("utf-8"))["states"])


def _slots(data: dict[str, dict[str, dict[str, object]]]) -> dict[str, SlotRule]:
    return {
        name: SlotRule(str(rule["value"]), bool(rule.get("many")), bool(rule.get("fact")))
        for name, rule in data["slots"].items()
    }
