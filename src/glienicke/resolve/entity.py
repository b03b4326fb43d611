"""An entity from its referents: canonical name, forms with their kinds, what it stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from glienicke.model import Entity, EntityType, Form, FormKind, Reading, Referent
from glienicke.resolve.names import relate, tokens
from glienicke.resolve.profile import NAMED


@dataclass(slots=True)
class Use:
    """How often, in which reports and as what one form is used."""

    kinds: Counter[FormKind] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Cast:
    """All referents of a case with their uses: referent id -> referent, and -> form -> use.

    `names` are those that a person gave, in order: (referent, name).
    """

    referents: Mapping[str, Referent]
    uses: Mapping[str, Mapping[str, Use]]
    order: Mapping[str, tuple[int, int]]
    names: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, readings: Sequence[Reading], names: Iterable[tuple[str, str]] = ()) -> Cast:
        """From readings in canonical order."""
        uses: dict[str, dict[str, Use]] = defaultdict(dict)
        order: dict[str, tuple[int, int]] = {}
        for place, reading in enumerate(readings):
            for mention in reading.mentions:
                use = uses[mention.entity].setdefault(reading.text_of(mention.span), Use())
                use.kinds[mention.kind] += 1
                use.reports.add(reading.report.id)
                at = order.get(mention.entity, (place, mention.span.start))
                order[mention.entity] = min(at, (place, mention.span.start))
            for referent in reading.referents:
                order.setdefault(referent.id, (place, len(reading.report.text)))
        return cls({r.id: r for reading in readings for r in reading.referents}, uses, order, tuple(names))


def entity(cast: Cast, ids: Sequence[str], why: Sequence[str], number: int, links: Mapping[str, str]) -> Entity:
    """The entity number n of these referents; `links` are those of all referents."""
    referents = [cast.referents[i] for i in ids]
    kind = _type(referents)
    own = f"e{number}"
    name = canonical_name(cast, ids, kind)
    return Entity(
        own,
        kind,
        name,
        forms=_forms(cast, ids, kind, name),
        stands_for=_most((links.get(r.stands_for or "") for r in referents), own),
        roles=tuple(dict.fromkeys(role for r in referents for role in r.roles)),
        referents=tuple(ids),
        why=tuple(why),
        body=_most((links.get(r.body or "") for r in referents), own),
    )


def _most(ids: Iterable[str | None], own: str) -> str | None:
    """The id that most reports give, other than the entity's own."""
    counts = Counter(i for i in ids if i and i != own)
    return min(counts, key=lambda i: (-counts[i], i)) if counts else None


def with_bodies(entities: Sequence[Entity], cast: Cast, links: Mapping[str, str]) -> Iterator[Entity]:
    """The entities, a person with the body whose spokesman also is that person's: the president with his office."""
    type_of = {e.id: e.type for e in entities}
    shared: dict[str, str] = {}
    for one in entities:
        bodies = {links.get(cast.referents[i].body or "", "") for i in one.referents}
        offices = sorted(b for b in bodies if type_of.get(b) in ("organization", "state"))
        if offices:
            shared |= {b: offices[0] for b in bodies if type_of.get(b) == "person"}
    for one in entities:
        yield replace(one, body=one.body or shared.get(one.id))


def _type(referents: Sequence[Referent]) -> EntityType:
    counts = Counter(r.type for r in referents)
    return min(counts, key=lambda t: (t != "person", -counts[t], t))


def canonical_name(cast: Cast, ids: Sequence[str], kind: EntityType) -> str:
    """The name a person gave it, the last of several; else the full one that most reports use, then most mentions.

    A surname alone only names somebody of whom there is no full name.
    """
    if given := [name for referent, name in cast.names if referent in ids]:
        return given[-1]
    votes: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for i in ids:
        name = cast.referents[i].name
        votes[name][0] += 1
        votes[name][1] += sum(use.kinds.total() for use in cast.uses.get(i, {}).values())
    full = [n for n in votes if kind != "person" or len(tokens(n)) > 1] or list(votes)
    return min(full, key=lambda n: (-votes[n][0], -votes[n][1], -len(n), n))


def _forms(cast: Cast, ids: Sequence[str], kind: EntityType, name: str) -> tuple[Form, ...]:
    merged: dict[str, Use] = {}
    for i in ids:
        for text, use in cast.uses.get(i, {}).items():
            one = merged.setdefault(text, Use())
            one.kinds += use.kinds
            one.reports |= use.reports
    made = []
    for text, use in merged.items():
        kinds = use.kinds
        read, why = form_kind(text, min(kinds, key=lambda k: (-kinds[k], k)), kind, name)
        made.append(Form(text, read, tuple(sorted(use.reports)), kinds.total(), why))
    return tuple(sorted(made, key=lambda f: (-f.count, f.text)))


def form_kind(text: str, kind: FormKind, of: EntityType, name: str) -> tuple[FormKind, str]:
    """Whether a name is the canonical one, a variant of it or garbled, and why we read it so."""
    if kind not in NAMED or of != "person":
        return kind, ""
    relation = relate(tokens(text), tokens(name))
    if relation.level in ("same", "surname", "given") and set(tokens(text)) <= set(tokens(name)):
        return "name", ""
    if relation.level in ("variant", "surname_variant", "given"):
        return "variant", f"read as {name}: {relation.why}"
    return "garbled", f"read as {name}: {relation.why or 'the report uses it of the same person'}"
