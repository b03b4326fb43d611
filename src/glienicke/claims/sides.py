"""The two sides of a story where its words name one or none: "the two governments are in contact"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glienicke.claims.drafts import Draft
from glienicke.claims.tokens import Context
from glienicke.model import Slot

_BETWEEN = frozenset({"contact", "channel"})
_LEAST = 2
_DEALS = frozenset({"offer", "demand", "position"})
_ACTORS = ("by", "to", "actor")
_ACTS = 5
"""How many mentions it weighs that a state offers, demands or takes a position."""


def between_states(context: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Contacts and channels without both parties get the two states of which the report speaks most.

    A state among the words of a channel is what it goes through, and no party.
    """
    drafts = list(drafts)
    dealing = [d for d in drafts if d.type.name in _DEALS]
    acting = Counter(who for d in dealing for name in _ACTORS for who in d.listed(name) if context.is_state(who))
    for draft in drafts:
        known = draft.listed("parties")
        enough = _LEAST if draft.type.name == "channel" else 1
        if draft.type.name not in _BETWEEN or len(known) >= enough:
            yield draft
            continue
        parties = _two_states(context, draft, acting)
        slots = [slot for slot in draft.slots if slot.name != "parties"]
        yield replace(draft, slots=(*slots, Slot("parties", parties))) if len(parties) == _LEAST else draft


def _two_states(context: Context, draft: Draft, acting: Counter[str]) -> tuple[str, ...]:
    kind = next((s.evidence for s in draft.slots if s.name == "kind"), None)
    through = {context.state(m.entity) for m in context.mentions_in(kind)} if kind else set()
    said = Counter(
        state
        for mention in context.reading.mentions
        if context.is_state(state := context.state(mention.entity)) and state not in through
    )
    weight = {state: count + _ACTS * acting[state] for state, count in said.items()}
    return tuple(sorted(sorted(weight, key=lambda state: (-weight[state], state))[:_LEAST]))
