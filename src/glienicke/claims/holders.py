"""Who holds somebody, where the words say only where: a prison in a state, or in its capital, is that state's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context
from glienicke.lang import table
from glienicke.lang.pattern import alternation
from glienicke.model import Slot


def held_by_states(context: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Custody in a state gets that state as holder; a hostage may be held by anybody there, and stays without."""
    for draft in drafts:
        place = next((s for s in draft.slots if s.name == "place"), None)
        open_holder = draft.type.name == "custody" and draft.value("holder") is None
        if place is None or not open_holder or _hostage(context.language).search(context.reading.text_of(draft.core)):
            yield draft
        else:
            yield _held(context, draft, place)


def _held(context: Context, draft: Draft, place: Slot) -> Draft:
    entity = place.value[0] if isinstance(place.value, tuple) else place.value
    if context.is_state(str(entity)):
        return replace(draft, slots=tuple(replace(s, name="holder") if s is place else s for s in draft.slots))
    state = _capital_of(context, str(entity))
    return replace(draft, slots=(*draft.slots, Slot("holder", state, place.evidence))) if state else draft


def _capital_of(context: Context, entity: str) -> str | None:
    """The state of this report whose capital a place is."""
    referent = context.referents.get(entity)
    names = _capitals(context.language).get(referent.name if referent else "", frozenset())
    states = [r.id for r in context.reading.referents if r.type == "state" and r.name in names]
    return states[0] if len(states) == 1 else None


@cache
def _capitals(language: str) -> dict[str, frozenset[str]]:
    """The names of the state of each capital."""
    states = table(language, "states").values()
    return {city: frozenset(state["names"]) for state in states for city in state.get("capital", ())}


@cache
def _hostage(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(language, 'hostage')}\b", re.IGNORECASE)
