"""The sheet of terms: what each side gives, in figures beside each other, and how precedents of the record compare.

Vectors, no score: nobody can say how many years for fraud are worth one for espionage. A precedent is an exchange that
the record itself tells of, with its claims; the program brings none along.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from glienicke.exchanges.asked import Asked
from glienicke.exchanges.ranges import ranges
from glienicke.exchanges.talks import Talks
from glienicke.model import Sheet, SlotValue, Terms, Transfer
from glienicke.values.date import date_range
from glienicke.values.duration import days as length_in_days

YEAR = 365.25


def sheets(asked: Asked, talks: Talks) -> tuple[Sheet, ...]:
    """A sheet for each offer with people on both sides, then for each exchange that was carried out."""
    past = tuple(_precedents(asked))
    offers = []
    for offer in talks.offers:
        if offer.gives and offer.wants and offer.by:
            extras = (offer.extra,) if offer.extra else ()
            mine = _terms(asked, talks, offer.by, offer.gives, extras)
            yours = _terms(asked, talks, offer.to or talks.other(offer.by) or "", offer.wants)
            offers.append(
                Sheet("offer", (mine, yours), tuple(ranges(mine, yours, past, asked.record.name)), offer.claims)
            )
    return (*offers, *past)


def _precedents(asked: Asked) -> Iterator[Sheet]:
    """Exchanges that reports say were carried out, one sheet for each set of people who changed hands."""
    seen: dict[tuple[Transfer, ...], list[str]] = {}
    for claim_id, (_, claim) in asked.claims.items():
        moved = claim.value("transfers")
        if claim.type == "exchange" and claim.modality in ("asserted", "reported") and asked.counts(claim_id):
            transfers = tuple(t for t in moved if isinstance(t, Transfer)) if isinstance(moved, tuple) else ()
            seen.setdefault(transfers, []).append(claim_id)
    for transfers, claims in seen.items():
        givers = tuple(dict.fromkeys(t.from_ or "" for t in transfers))
        if len(givers) > 1:
            yield Sheet(
                "precedent", tuple(_gave(asked, giver, transfers, claims) for giver in givers), (), tuple(claims)
            )


def _gave(asked: Asked, giver: str, transfers: Sequence[Transfer], claims: Sequence[str]) -> Terms:
    """What a giver gave, with the figures of the day of the exchange where that is told."""
    told = [days[0] for c in claims if (days := date_range(str(asked.claims[c][1].value("date") or "")))]
    mine = [t for t in transfers if (t.from_ or "") == giver]
    people = tuple(t.person for t in mine for _ in range(min(t.count or 1, 1000)))
    return _figures(asked, giver, people, min(told, default=None))


def _terms(asked: Asked, talks: Talks, side: str, people: tuple[str, ...], extras: tuple[str, ...] = ()) -> Terms:
    custody = asked.record.negotiation.custody
    third = {line.person for line in custody if line.holder and line.holder not in talks.parties}
    published = [days[1] for r in asked.record.readings if (days := date_range(r.report.published.value or ""))]
    today = asked.day or max(published, default=None)
    figures = _figures(asked, side, people, today)
    return replace(figures, third=sum(p in third for p in people), extras=extras)


def _figures(asked: Asked, side: str, people: tuple[str, ...], today: datetime.date | None) -> Terms:
    """The figures that facts give. A sum is None where a figure of one of them is missing."""
    sentences = [_years(_first(asked, p, "sentence", "length")) for p in people]
    held = [_held(asked, p, today) for p in people]
    served = [None if d is None else d / YEAR for d in held]
    left = [None if s is None or d is None else max(0.0, s - d) for s, d in zip(sentences, served, strict=True)]
    charges = [c for p in people for kind in ("sentence", "conviction", "charge") for c in _all(asked, p, kind)]
    return Terms(
        side,
        people,
        tuple(dict.fromkeys(charges)),
        _sum(sentences),
        _sum(served),
        _sum(left),
        tuple(sorted((d for d in held if d is not None), reverse=True)),
        unknown=sum(s is None for s in sentences),
    )


def _held(asked: Asked, person: str, today: datetime.date | None) -> int | None:
    since = _first(asked, person, "arrest", "date") or _first(asked, person, "custody", "since")
    arrest = date_range(str(since or ""))
    return (today - arrest[0]).days if arrest and today and arrest[0] <= today else None


def _first(asked: Asked, person: str, kind: str, slot: str) -> SlotValue | None:
    """The first value of a fact; None where it is disputed: which is right is not for us to say."""
    fact = next(iter(asked.facts.get((person, kind, slot), ())), None)
    return None if fact is None or fact.relation == "disputed" else fact.values[0].value


def _all(asked: Asked, person: str, kind: str) -> Iterator[str]:
    for fact in asked.facts.get((person, kind, "offence"), ()):
        yield str(fact.values[0].value)


def _years(length: SlotValue | None) -> float | None:
    found = length_in_days(str(length)) if length else None
    return None if found is None else found / YEAR


def _sum(values: Iterable[float | None]) -> float | None:
    """The sum to a tenth; None where one is missing, or there are none."""
    known = list(values)
    return round(sum(v for v in known if v is not None), 1) if known and None not in known else None
