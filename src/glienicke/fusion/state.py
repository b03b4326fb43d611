"""The state of a negotiation in words: a pure function of what parties are reported to have said and done.

What has happened goes before what was answered, an answer before an offer, an offer before the talks about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glienicke.fusion.people import People
from glienicke.fusion.signs import Answer, Signs, soon_before
from glienicke.model import StanceLine
from glienicke.schema.talks import talks
from glienicke.values import format_value

NOTHING = "nothing stated"


def derived_state(signs: Signs, stances: Sequence[StanceLine], people: People) -> str:
    """The furthest step, then who speaks of talks; "nothing stated" for an empty record."""
    step, said = list(_step(signs, stances, people)), list(_talks(signs, stances, people))
    nothing = [NOTHING] if not step and not _confirming(stances, people) else []
    return "; ".join([*nothing, *step, *said])


def _step(signs: Signs, stances: Sequence[StanceLine], people: People) -> Iterator[str]:
    """The step that the furthest line of talks has reached."""
    words = talks()["words"]
    state, by = _reached(signs, stances, people)
    if state:
        yield words[state].format(by=_names(by, people) or "an unnamed party")


def _reached(signs: Signs, stances: Sequence[StanceLine], people: People) -> tuple[str, list[str | None]]:
    """The state by its key in the table of words, "" where talks are at most spoken of, and the parties it rests on."""
    if signs.is_exchanged:
        return "executed", []
    if signs.offers and signs.is_announced:
        return "in transit", []
    if signs.offers and signs.is_under_way:
        return "gates clearing", []
    moves = max([*(a.day for a in signs.answers), *(d.day for d in signs.deals)], default="")
    if signs.without_result > moves:
        return "stalled", []
    answer = _answered(signs)
    if signs.offers and signs.is_over and answer in talks()["stances"]["fruitless"]:
        return "collapsed", []
    if answer:
        return answer, []
    confirming = [s.party for s in stances if s.stance in talks()["stances"]["offer"] and people.is_party(s.party)]
    terms = [deal for deal in signs.offers if deal.has_terms]
    if terms and (confirming or any(deal.is_known for deal in terms)):
        return ("countered", []) if len({d.by for d in terms if d.by}) > 1 else ("tabled", [d.by for d in terms])
    if signs.ransoms:
        return "demanded", [deal.by for deal in signs.ransoms]
    if confirming:
        return "confirmed", list(confirming)
    return ("reported", []) if signs.offers else ("", [])


def _answered(signs: Signs) -> str:
    """What the last answers make of the deals; an offer put forward after them is a new one, or counters the old."""
    if not signs.answers:
        return ""
    last = signs.answers[-1].day
    order = list(talks()["answers"].values())
    given = [a for a in signs.answers if soon_before(a.day, last)]
    state = min((a.state for a in given), key=order.index)
    if state == "accepted":
        state = _accepted(given)
    made = [deal for deal in signs.deals if deal.has_terms and deal.by]
    newer = {deal.by for deal in made if last and deal.day > last}
    if not newer:
        return state
    return "countered" if state == "countered" or {deal.by for deal in made} - newer else ""


def _accepted(given: Sequence[Answer]) -> str:
    """What a yes comes to.

    Who says yes and names what must come first has named a condition; where another one names it, the terms are
    settled, and what carries them out is not.
    """
    sides = {state: {a.side for a in given if a.state == state} for state in ("accepted", "conditional")}
    if sides["accepted"] <= sides["conditional"]:
        return "conditional"
    return "agreed in principle" if sides["conditional"] else "accepted"


def _confirming(stances: Sequence[StanceLine], people: People) -> list[str]:
    """The parties that say that there are talks; who only denies them has spoken of none."""
    return [s.party for s in stances if s.stance in talks()["stances"]["talks"] and people.is_party(s.party)]


def _talks(signs: Signs, stances: Sequence[StanceLine], people: People) -> Iterator[str]:
    tell = _confirming(stances, people)
    confirm = [party for party in tell if people.type(party) == "state" or party in signs.at_table]
    if between := [party for party in tell if party not in confirm]:
        yield f"talks reported by {_names(between, people)}"
    deny = [s.party for s in stances if s.stance == "denies_talks" and people.is_party(s.party)]
    if confirm:
        yield f"talks confirmed by {_names(confirm, people)}"
    if deny:
        yield f"talks denied by {_names(deny, people)}"
    if open_ := [s.party for s in stances if s.stance == "no_agreement_yet" and people.is_party(s.party)]:
        yield f"no agreement yet according to {_names(open_, people)}"


def _names(parties: Iterable[str | None], people: People) -> str:
    return format_value("entity", tuple(dict.fromkeys(p for p in parties if p)), people.name)
