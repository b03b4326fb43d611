"""An invented case in short reports, readers that differ, and what it means that a judgement has its effect."""

from dataclasses import replace
from functools import cache
from hashlib import sha256

from glienicke.model import Case, Judgement, Mention, Reading, Record, Report, Span, Subject
from glienicke.pipeline import assemble, read
from glienicke.review import make
from glienicke.review.anchors import mention_at

TEXTS = {
    "a.txt": "OSLO, May 3, 2031 — Ingrid Solheim, a geologist, was sentenced to five years in prison in Minsk "
    "on Monday. Her lawyer, Pavel Trost, said Solheim would appeal.",
    "b.txt": "MINSK, May 4, 2031 — Norway offered to free Viktor Brandt, a pilot, in exchange for geologist "
    "Ingrid Solheim. Foreign Minister Karin Lund said talks were under way.",
    "c.txt": "May 5, 2031. The geologist Ingred Solhaim is held in Minsk. “We are ready to talk,” Minister Lund said. "
    "Viktor Brant was arrested in 2029.",
    "d.txt": "VILNIUS, May 6, 2031 — Brandt and Solheim could be exchanged, said lawyer Pavel Trost. Trost declined "
    "to comment on Karin Lund.",
    "e.txt": "Ingrid Solheim was sentenced to six years in prison. Karin Lund, the foreign minister, rejected "
    "the offer.",
}


def report(source: str, text: str) -> Report:
    digest = sha256(text.encode()).hexdigest()
    return Report(f"r{digest[:12]}", source, digest, text)


@cache
def reading(source: str) -> Reading:
    return read(report(source, TEXTS[source]))


def readings(*sources: str) -> list[Reading]:
    return [reading(source) for source in sources or TEXTS]


def record(made: list[Reading], log: list[Judgement] | tuple[Judgement, ...] = (), as_of: str | None = None) -> Record:
    return assemble(made, Case("case", "case", as_of), log)


def judgement(kind: str, on: Subject) -> Judgement:
    return Judgement(kind, "Ann Prat", "2031-06-01T08:00:00Z", on, "seen the papers")


def undo(number: int) -> Judgement:
    return judgement("undo", Subject(value=f"j{number}"))


def renumbered(one: Reading) -> Reading:
    """As another reader might have it: the same, under other ids and in another order."""
    ids = {r.id: f"{one.report.id}.e{200 - n}" for n, r in enumerate(one.referents)}
    ids[None] = None
    return replace(
        one,
        mentions=tuple(replace(m, entity=ids[m.entity]) for m in one.mentions),
        referents=tuple(
            replace(
                r,
                id=ids[r.id],
                stands_for=ids[r.stands_for],
                body=ids[r.body],
                members=tuple(ids[m] for m in r.members),
            )
            for r in reversed(one.referents)
        ),
        quotes=tuple(
            replace(q, speaker=ids[q.speaker], addressee=ids[q.addressee], via=tuple(ids[v] for v in q.via))
            for q in one.quotes
        ),
        cites=tuple(replace(c, origin=ids[c.origin]) for c in one.cites),
    )


def blind(one: Reading) -> Reading:
    """As a reader that finds no mention and no quote would have it."""
    return replace(one, mentions=(), referents=(), quotes=(), cites=())


def widened(one: Reading) -> Reading:
    """As a reader that takes the word before into every name would have it."""

    def wide(m: Mention) -> Mention:
        before = one.report.text[: m.span.start].rstrip(" ")
        start = max(before.rfind(" "), before.rfind("\n")) + 1
        free = m.type == "person" and not any(o.span.end > start for o in one.mentions if o.span.end <= m.span.start)
        return replace(m, span=Span(start, m.span.end)) if free else m

    return replace(one, mentions=tuple(wide(m) for m in one.mentions))


READERS = {"the same": lambda one: one, "renumbered": renumbered, "blind": blind, "widened": widened}


def menu(made: Record) -> list[Judgement]:
    """A judgement of each kind, some of them against each other."""
    offer = next(c for r in made.readings for c in r.claims if c.type == "offer")
    sentence = next(c for r in made.readings for c in r.claims if c.type == "sentence")
    return [
        judgement("merge", make.merge(made, ["Viktor Brandt", "c.txt:Viktor Brant"])),
        judgement("split", make.split(made, "Ingrid Solheim", ["c.txt:Ingred Solhaim"])),
        judgement("merge", make.merge(made, ["Pavel Trost", "c.txt:geologist"])),
        judgement("split", make.split(made, "Pavel Trost", ["Trost"])),
        judgement("rename", make.rename(made, "Karin Lund", "Karin Lund-Aas")),
        judgement("rename", make.rename(made, "b.txt:Karin Lund", "Karen Lund")),
        judgement("reject", make.rule(made, offer.id)),
        judgement("accept", make.accepted(made, sentence.id)),
        judgement("reject", make.rule(made, "b.txt:Norway")),
        judgement("date", make.dated(made, "c.txt", "2031-05-07")),
        judgement("zone", make.zoned(made, "d.txt:Trost declined to comment on Karin Lund", "boilerplate")),
    ]


def holds(made: Record, one: Judgement) -> bool:
    """Does the record show what was decided?"""
    by_id = {r.report.id: r for r in made.readings}
    on = one.on

    def whom(anchors) -> set[str | None]:
        found = [mention_at(by_id[a.report], a) for a in anchors if a.report in by_id]
        return {m.entity if m else None for m in found}

    if one.kind == "merge":
        return len(whom(on.places)) == 1 and None not in whom(on.places)
    if one.kind == "split":
        return not whom(on.places) & whom(on.others)
    if one.kind == "rename":
        return {made.name(i) for i in whom(on.places)} == {on.value}
    if one.kind == "date":
        return by_id[on.report].report.published.value == on.value
    here = by_id[on.places[0].report]
    spans = [Span(a.start, a.end) for a in on.places]
    if one.kind == "zone":
        return any(z.kind == on.value and z.span.covers(spans[0]) for z in here.zones)
    if on.claim is None:
        return all(m.span not in spans for m in here.mentions)
    said = {(c.type, s.overlaps(spans[0]), c.modality, _plain(c)) for c in here.claims for s in c.evidence}
    return ((on.claim.type, True, on.claim.modality, _plain(on.claim)) in said) == (one.kind == "accept")


def _plain(claim) -> frozenset[tuple[str, str]]:
    """What a claim says beside whom it names."""
    return frozenset((s.name, s.value) for s in claim.slots if s.name in ("length", "date", "offence"))
