"""Facts of a case: an annotator gives subject, slot and status; the values are gathered from the claims."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from corpus.claims import padded
from corpus.faults import MarkupError
from corpus.markup import Item
from corpus.vocabulary import FLAGS, STATUSES, claim_types, subjects

Json = dict[str, Any]
Key = tuple[str | None, str, str]
"""Subject, claim type and slot of a fact; the "slot" of an attribute is the attribute."""


def slot_values(claim: Json) -> Iterator[tuple[Key, Any]]:
    """The facts a claim speaks to, with its value for each."""
    kind, slots = claim["type"], claim["slots"]
    subject = subjects()[kind]
    who = slots.get(subject) if subject else None
    if kind == "release" and not who:
        who = slots.get("group")
    if kind == "attribute":
        yield (who, kind, str(slots["attribute"])), slots.get("value")
        return
    for name, rule in claim_types()[kind].items():
        if rule.fact and slots.get(name) is not None:
            yield (who, kind, name), slots[name]


def gather(key: Key, claims: Iterable[Json]) -> list[Json]:
    """The values of a fact with the claims that give them, in the order of the reports. What is negated gives none."""
    found: dict[str, Json] = {}
    for claim in (c for c in claims if c["modality"] != "negated"):
        for other, value in slot_values(claim):
            if other[1:] == key[1:] and (key[0] is None or other[0] == key[0]):
                same = json.dumps(sorted(map(str, value)) if isinstance(value, list) else value)
                found.setdefault(same, {"value": value, "claims": []})["claims"].append(claim["id"])
    return list(found.values())


def read(item: Item, number: int, claims: dict[str, Json]) -> Json:
    """A fact: `subject type.slot status flags ~also`, below it `why:`, `claims:` or `value = claim claim`.

    Raises:
        MarkupError: an unknown type, slot, status, flag or claim, or no value at all.
    """
    subject, place, status, *more = padded(item.head.words.split(), 3)
    key = _key(subject, place)
    if status not in STATUSES:
        raise MarkupError(f"unknown status {status!r}")
    if unknown := [x for x in more if x[0] != "~" and x not in FLAGS]:
        raise MarkupError(f"unknown flag {unknown[0]!r}")
    why, listed, given = _body(item, claims)
    found = given or gather(key, listed or claims.values())
    if not found:
        raise MarkupError(f"no claim has a value for {place} of {subject}")
    fact = {"id": f"F{number:02}", "subject": key[0], "type": key[1], "slot": key[2], "values": found, "status": status}
    also = [x[1:] for x in more if x[0] == "~"]
    flags = {x: True for x in more if x[0] != "~"} | ({"optional": True} if item.optional else {})
    return {**fact, **({"also_ok": also} if also else {}), **flags, "why": why}


def _key(subject: str, place: str) -> Key:
    kind, _, slot = place.partition(".")
    if kind not in claim_types() or (kind != "attribute" and slot not in claim_types()[kind]):
        raise MarkupError(f"no such fact: {place!r}")
    return None if subject == "-" else subject, kind, slot.replace("_", " ") if kind == "attribute" else slot


def _body(item: Item, claims: dict[str, Json]) -> tuple[str, list[Json], list[Json]]:
    why, listed, given = "", [], []
    for line in item.body:
        key, rest = line.field()
        if key == "why":
            why = rest
        elif key == "claims":
            listed += _claims(rest, claims, line.number)
        else:
            value, _, names = line.words.rpartition(" = ")
            given.append(
                {"value": _value(value.strip()), "claims": [c["id"] for c in _claims(names, claims, line.number)]}
            )
    return why, listed, given


def _claims(names: str, claims: dict[str, Json], line: int) -> list[Json]:
    if unknown := [x for x in names.split() if x not in claims]:
        raise MarkupError(f"no claim {unknown[0]}", line)
    return [claims[x] for x in names.split()]


def _value(words: str) -> str | int | list[str]:
    if "," in words and re.fullmatch(r"[PSOLGA]:[\w.]+(,\s*[PSOLGA]:[\w.]+)+", words):
        return [x.strip() for x in words.split(",")]
    return int(words) if re.fullmatch(r"\d{1,3}", words) else words


def propose(claims: dict[str, Json], facts: list[Json]) -> list[str]:
    """Lines for the facts that claims speak to and nobody has written yet, with a first guess at the status."""
    written = {(f["subject"], f["type"], f["slot"]) for f in facts}
    keys = dict.fromkeys(
        key
        for claim in claims.values()
        for key, value in slot_values(claim)
        if value is not None and claim["modality"] != "negated"
    )
    lines = []
    for key in (k for k in keys if k not in written and k[1] not in ("exchange", "contact", "channel", "gate")):
        found = gather(key, claims.values())
        reports = {name.split(".")[0] for v in found for name in v["claims"]}
        status = "single" if len(reports) == 1 else "agreed" if len(found) == 1 else "?"
        shown = "; ".join(f"{v['value']} ({' '.join(v['claims'])})" for v in found)
        lines.append(f"{key[0] or '-'} {key[1]}.{key[2].replace(' ', '_')} {status}    # {shown}")
    return lines
