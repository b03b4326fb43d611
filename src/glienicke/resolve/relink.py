"""Readings that speak of entities: every referent id replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from glienicke.model import EntityType, Kept, Mention, MentionKind, Quote, Reading, Resolution
from glienicke.resolve.profile import NAMED

READ_AS: dict[str, MentionKind] = {"name": "name", "variant": "variant", "garbled": "garbled"}


def relink(readings: Sequence[Reading], resolution: Resolution, kept: Kept | None = None) -> list[Reading]:
    """The readings with the id of an entity wherever that of a referent stood.

    A name that was read as a variant or as garbled becomes a mention of that kind. What `kept` has of a reading whose
    own entities are the same is the very same reading.
    """
    kept = kept or Kept()
    kinds = {(e.id, f.text): READ_AS[f.kind] for e in resolution.entities for f in e.forms if f.kind in READ_AS}
    types = {e.id: e.type for e in resolution.entities}
    made = []
    for reading in readings:
        links = [(i, resolution.links[i]) for i in kept.of(_ids, reading) if i in resolution.links]
        own = dict(links)
        named = [kinds.get((own.get(i, i), text)) for i, text in kept.of(_named, reading)]
        linked = tuple((i, entity, types.get(entity)) for i, entity in links)
        made.append(kept.of(_relinked, reading, linked, tuple(named)))
    return made


def _ids(reading: Reading) -> tuple[str, ...]:
    """Whatever may be the id of a referent, each once."""
    found = [r.id for r in reading.referents]
    found += [m.entity for m in reading.mentions]
    found += [c.origin for c in reading.cites]
    found += [i for q in reading.quotes for i in (q.speaker, q.addressee, *q.via) if i]
    found += [i for c in reading.claims for i in c.named()]
    return tuple(dict.fromkeys(found))


def _named(reading: Reading) -> tuple[tuple[str, str], ...]:
    """The referent and the words of each mention that is a name, in their order."""
    return tuple((m.entity, reading.text_of(m.span)) for m in reading.mentions if m.kind in NAMED)


def _relinked(
    reading: Reading, linked: tuple[tuple[str, str, EntityType | None], ...], named: tuple[MentionKind | None, ...]
) -> Reading:
    """The reading with other ids: (referent, entity, type of the entity), and how its names are read, in order."""
    links = {i: entity for i, entity, _ in linked}
    types = {entity: kind for _, entity, kind in linked}
    read_as = iter(named)

    def mention(m: Mention) -> Mention:
        of = links.get(m.entity, m.entity)
        kind = (next(read_as) if m.kind in NAMED else None) or m.kind
        return replace(m, entity=of, kind=kind, type=types.get(of) or m.type)

    return replace(
        reading,
        mentions=tuple(mention(m) for m in reading.mentions),
        quotes=tuple(_quote(q, links) for q in reading.quotes),
        claims=tuple(c.with_ids(links) for c in reading.claims),
        cites=tuple(replace(c, origin=links.get(c.origin, c.origin)) for c in reading.cites),
    )


def _quote(quote: Quote, links: Mapping[str, str]) -> Quote:
    return replace(
        quote,
        speaker=_id(quote.speaker, links),
        addressee=_id(quote.addressee, links),
        via=tuple(links.get(v, v) for v in quote.via),
    )


def _id(value: str | None, links: Mapping[str, str]) -> str | None:
    return links.get(value, value) if value else value
