"""What is supposed, from a sentence of schema/positions.toml: "Cyprus refuses to free Yauhen Sakalouski"."""

from __future__ import annotations

from glienicke.errors import UsageError
from glienicke.model import Entity, Record, Sense
from glienicke.schema.positions import GATE, not_said, parts_of, split_names
from glienicke.text.normalise import fold, words

_PEOPLE = frozenset({"person", "group"})
_PARTIES = frozenset({"state", "organization", "group"})


def parsed(record: Record, text: str) -> tuple[str, Sense]:
    """The party and the position that a sentence says.

    Raises:
        UsageError: it is none of the sentences, or names somebody whom the record does not know, or several.
    """
    parts = parts_of(text)
    if parts is None:
        raise UsageError(not_said(text))
    return _read(record, *parts)


def _read(record: Record, kind: str, said: dict[str, str | None]) -> tuple[str, Sense]:
    party = one(record, said["party"] or "", _PARTIES)
    items = _several(record, said.get("items"))
    if kind == "needs_gate":
        return party, Sense(kind, items, (GATE + (said["others"] or ""),))
    return party, Sense(kind, items, _several(record, said.get("others")), int(said.get("count") or 0))


def _several(record: Record, text: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one(record, name, _PEOPLE) for name in split_names(text)))


def one(record: Record, text: str, types: frozenset[str]) -> str:
    """The one entity of these types with this id, this name, this form, or this last name.

    Raises:
        UsageError: there is none, or there are several.
    """
    entities = [e for e in record.entities if e.type in types]
    for fits in (_exact, _form, _last):
        found = [e for e in entities if fits(e, text)]
        if len(found) == 1:
            return found[0].id
        if found:
            raise UsageError(f"{text}: several are called that: {', '.join(e.name for e in found)}")
    raise UsageError(f"{text}: nobody in the record is called that")


def _exact(entity: Entity, text: str) -> bool:
    return entity.id == text or fold(entity.name) == fold(text)


def _form(entity: Entity, text: str) -> bool:
    return any(fold(form.text) == fold(text) for form in entity.forms if form.kind in ("name", "variant", "garbled"))


def _last(entity: Entity, text: str) -> bool:
    return words(entity.name)[-1:] == words(text)[-1:] and len(words(text)) == 1
