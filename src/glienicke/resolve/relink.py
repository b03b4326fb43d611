"""Readings that speak of entities: every referent id replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from glienicke.model import Mention, MentionKind, Quote, Reading, Resolution
from glienicke.resolve.profile import NAMED

READ_AS: dict[str, MentionKind] = {"name": "name", "variant": "variant", "garbled": "garbled"}


def relink(readings: Sequence[Reading], resolution: Resolution) -> list[Reading]:
    """The readings with the id of an entity wherever that of a referent stood.

    A name that was read as a variant or as garbled becomes a mention of that kind.
    """
    kinds = {(e.id, f.text): READ_AS[f.kind] for e in resolution.entities for f in e.forms if f.kind in READ_AS}
    types = {e.id: e.type for e in resolution.entities}
    links = resolution.links

    def mention(reading: Reading, m: Mention) -> Mention:
        of = links.get(m.entity, m.entity)
        kind = kinds.get((of, reading.text_of(m.span)), m.kind) if m.kind in NAMED else m.kind
        return replace(m, entity=of, kind=kind, type=types.get(of, m.type))

    return [
        replace(
            reading,
            mentions=tuple(mention(reading, m) for m in reading.mentions),
            quotes=tuple(_quote(q, links) for q in reading.quotes),
            claims=tuple(c.with_ids(links) for c in reading.claims),
            cites=tuple(replace(c, origin=links.get(c.origin, c.origin)) for c in reading.cites),
        )
        for reading in readings
    ]


def _quote(quote: Quote, links: Mapping[str, str]) -> Quote:
    return replace(
        quote,
        speaker=_id(quote.speaker, links),
        addressee=_id(quote.addressee, links),
        via=tuple(links.get(v, v) for v in quote.via),
    )


def _id(value: str | None, links: Mapping[str, str]) -> str | None:
    return links.get(value, value) if value else value
