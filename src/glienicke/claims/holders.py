"""Who holds somebody, where the words do not say: the state of the prison, the one who arrested them, the other state.

A prison in a state, or in a place of that state, is the state's; a court that jails somebody is not the holder, its
state is. Whoever arrested or is otherwise said to hold the same person holds them here too. Between two states the one
that a captive is not from holds them; a hostage may be held by anybody, and stays without.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, cached_property

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context
from glienicke.lang import table, words
from glienicke.lang.pattern import alternation
from glienicke.model import Slot

_TWO = 2
_SAID = frozenset({"asserted", "reported"})
_HINTS = {
    "charge": (("person", "by"),),
    "demand": (("wants", "to"),),
    "extradition": (("person", "to"),),
    "offer": (("gives", "by"),),
    "release": (("person", "by"),),
    "sentence": (("person", "court"),),
    "conviction": (("person", "court"),),
}
"""Of claims that imply who holds somebody: the slots for whom and for the one who does."""


def held_by_states(context: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, those of custody with a holder where the report tells one."""
    drafts = list(drafts)
    context.homes |= _homes(context, drafts)
    holders = _Holders(context, drafts)
    for draft in drafts:
        yield holders.held(draft) if draft.type.name == "custody" else draft


def _homes(context: Context, drafts: list[Draft]) -> dict[str, str | None]:
    """The states whose nationals people are said to be, None where they are of two."""
    found: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.type.name != "attribute" or draft.value("attribute") != "nationality":
            continue
        state = context.nation(str(draft.value("value")))
        for person in draft.listed("person") if state else ():
            found[person].add(str(state))
    return {person: next(iter(states)) if len(states) == 1 else None for person, states in found.items()}


class _Holders:
    """What a report says of who holds whom."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.known: dict[str, set[str]] = defaultdict(set)
        self.hinted: dict[str, set[str]] = defaultdict(set)
        for draft in drafts:
            slot = {"custody": "holder", "arrest": "by"}.get(draft.type.name)
            if slot and draft.modality in _SAID:
                for person in draft.listed("person"):
                    self.known[person].update(h for h in map(self._holder, draft.listed(slot)) if h)
                    self.known[person].update(s for s in map(self._state_of, draft.listed("place")) if s)
            for people, who in _HINTS.get(draft.type.name, ()):
                states = {state for one in draft.listed(who) if (state := self._a_state(one))}
                for person in draft.listed(people):
                    self.hinted[person] |= states

    def held(self, draft: Draft) -> Draft:
        """A draft with the state for a court, and with a holder that follows from the place, the person, the report."""
        said = next((s for s in draft.slots if s.name == "holder"), None)
        if said is not None:
            holder = self._holder(str(said.value[0] if isinstance(said.value, tuple) else said.value))
            if holder is not None:
                return replace(draft, slots=tuple(replace(s, value=holder) if s is said else s for s in draft.slots))
            draft = replace(draft, slots=tuple(s for s in draft.slots if s is not said))
        place = next((s for s in draft.slots if s.name == "place"), None)
        taken = _hostage(self.context.language).search(self.context.reading.text_of(draft.evidence)) is not None
        if taken and place is not None:
            return draft
        if place is not None and self._is_state(place):
            return replace(draft, slots=tuple(replace(s, name="holder") if s is place else s for s in draft.slots))
        holder = self._found(draft, place, taken=taken)
        evidence = place.evidence if place else None
        return replace(draft, slots=(*draft.slots, Slot("holder", holder, evidence))) if holder else draft

    def _holder(self, entity: str) -> str | None:
        """Who holds where this is said to: the state of a court or police, None where nobody knows whose it is."""
        state = self.context.state(entity)
        if self.context.is_state(state):
            return state
        referent = self.context.referents.get(entity)
        public = words(self.context.language, "words/courts")
        jails = referent is not None and referent.type in ("organization", "place")
        if referent is not None and jails and public.intersection(referent.name.lower().split()):
            return self.context.nation(referent.name)
        return entity

    def _is_state(self, slot: Slot) -> bool:
        return self.context.is_state(str(slot.value[0] if isinstance(slot.value, tuple) else slot.value))

    def _found(self, draft: Draft, place: Slot | None, *, taken: bool) -> str | None:
        if place is not None and not taken:
            state = self._state_of(str(place.value[0] if isinstance(place.value, tuple) else place.value))
            if state is not None:
                return state
        people = draft.listed("person")
        known = {holder for person in people for holder in self.known.get(person, ())}
        known = known or {state for person in people for state in self.hinted.get(person, ())}
        if len(known) == 1:
            return next(iter(known))
        if known or taken:
            return None
        return (self._in_atlas(draft.listed("place")) if place else None) or self._other(people)

    def _a_state(self, who: str) -> str | None:
        """The state that a party, an authority or a court, by id or in words, is or belongs to."""
        party = self.context.party(who)
        return party if self.context.is_state(party) else self.context.nation(self.context.name(who))

    def _state_of(self, place: str) -> str | None:
        """The state in which a place lies: as its capital, or as the report says ("the Turkish city of L", "L, S")."""
        referent = self.context.referents.get(place)
        names = _capitals(self.context.language).get(referent.name if referent else "", frozenset())
        states = [r.id for r in self.context.reading.referents if r.type == "state" and r.name in names]
        return states[0] if len(states) == 1 else self._seats.get(place)

    def _in_atlas(self, places: tuple[str, ...]) -> str | None:
        """The state of the report that has the city in which the place is, or after which it is called.

        Where others than states hold people, a city says nothing of who does.
        """
        if any(not self.context.is_state(who) for known in self.known.values() for who in known):
            return None
        cities = _cities(self.context.language)
        names = [self.context.name(place).split() for place in places]
        codes = {cities.get(" ".join(name[:n])) for name in names for n in range(1, len(name) + 1)} - {None}
        return self.context.nation_of(str(codes.pop())) if len(codes) == 1 else None

    @cached_property
    def _seats(self) -> dict[str, str]:
        """The states in which places of the report are said to lie."""
        seats: dict[str, str] = {}
        mentions = [m for m in self.context.reading.mentions if m.type in ("place", "state")]
        for one, other in itertools.pairwise(mentions):
            between = self.context.text[one.span.end : other.span.start]
            if one.type == "place" and other.kind == "name" and _WITHIN.fullmatch(between):
                seats.setdefault(one.entity, self.context.state(other.entity))
            elif one.type == "state" and other.type == "place" and _CITY.fullmatch(between):
                seats.setdefault(other.entity, self.context.state(one.entity))
        return seats

    def _other(self, people: tuple[str, ...]) -> str | None:
        """Of the two states of the report the one that the people are not from."""
        homes = {self.context.home(person) for person in people}
        if len(homes) != 1 or len(self._parties) != _TWO or not homes <= set(self._parties):
            return None
        return next(state for state in self._parties if state not in homes)

    @cached_property
    def _parties(self) -> tuple[str, ...]:
        """The two states of which a report speaks, if there is no third of which it speaks half as often."""
        said = (self.context.state(m.entity) for m in self.context.reading.mentions)
        counted = Counter(s for s in said if self.context.is_state(s)).most_common(_TWO + 1)
        third = counted[_TWO][1] if len(counted) > _TWO else 0
        return tuple(s for s, _ in counted[:_TWO]) if len(counted) >= _TWO and counted[1][1] > 2 * third else ()


_WITHIN = re.compile(r",? (?:in )?(?:northern |southern |eastern |western |central )?")
_CITY = re.compile(r"(?:'s)? (?:\w+ ){0,3}?(?:city|town|village|province|region|port|capital|district)(?: of)? ")


@cache
def _capitals(language: str) -> dict[str, frozenset[str]]:
    """The names of the state of each capital."""
    states = table(language, "states").values()
    return {city: frozenset(state["names"]) for state in states for city in state.get("capital", ())}


@cache
def _cities(language: str) -> dict[str, str]:
    """The code of the state of each city."""
    return {city: code for code, cities in table(language, "seats").items() for city in cities}


@cache
def _hostage(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(language, 'hostage')}\b", re.IGNORECASE)
