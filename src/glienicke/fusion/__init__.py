"""From many readings to one record.

readings -> known by the day -> dated                                  order, dating
quotes ---> utterances -------> lineage ----> origins                  utterances, lineage
utterances with two speakers -> facts                                  misattributed
claims ---> topics -----------> facts, timeline, ledger                subjects, facts, timeline, ledger
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glienicke.fusion.dating import date_reports
from glienicke.fusion.direction import oriented
from glienicke.fusion.facts import facts
from glienicke.fusion.ledger import negotiation
from glienicke.fusion.lineage import derivations
from glienicke.fusion.misattributed import misattributions
from glienicke.fusion.order import canonical, known_by
from glienicke.fusion.people import People
from glienicke.fusion.subjects import topics
from glienicke.fusion.timeline import timeline
from glienicke.fusion.utterances import utterances
from glienicke.model import Case, Entity, Kept, Reading, Record, Utterance
from glienicke.values.origins import Provenance

__all__ = ["date_reports", "fuse", "known_by"]


def fuse(case: Case, readings: Sequence[Reading], entities: Sequence[Entity], kept: Kept | None = None) -> Record:
    """The record of a case: a pure function of the readings, whose order says nothing, whatever `kept` has of them."""
    kept = kept or Kept()
    people = People.of(entities)
    ordered = oriented(canonical(readings), people)
    acts = utterances(ordered, people, kept)
    lineage = derivations(ordered, acts, people, kept)
    provenance = Provenance.of(ordered, lineage, people.entities, people.side)
    found = topics(ordered, people)
    return Record(
        case,
        readings=tuple(ordered),
        entities=tuple(entities),
        utterances=_with_origins(acts, ordered, provenance),
        derivations=lineage,
        facts=facts(found, people, provenance, misattributions(ordered, acts, lineage, people, provenance)),
        timeline=timeline(found, ordered, acts, people),
        negotiation=negotiation(case, found, ordered, people),
    )


def _with_origins(
    acts: Sequence[Utterance], readings: Sequence[Reading], provenance: Provenance
) -> tuple[Utterance, ...]:
    told = {q.id: (r.report.id, q.speaker, q.via) for r in readings for q in r.quotes}
    return tuple(replace(act, origins=provenance.of_voices(told[q] for q in act.quotes)) for act in acts)
