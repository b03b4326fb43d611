"""What is open, and what stands in the way: the outlook of a record in lines, each with the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from glienicke.brief.index import Index
from glienicke.brief.page import Line, Section
from glienicke.brief.phrases import counted, listed, sentence, unique
from glienicke.brief.talks import day
from glienicke.brief.values import told
from glienicke.model import Clearing, DealState, Note, Package, Packages, Position, Terms
from glienicke.schema.positions import GATE, item_name, said

STATES = {
    "nothing stated": "Nothing is stated that an exchange could follow from",
    "too little stated": "Too little is stated to say which exchanges are open",
    "open": "These exchanges would satisfy every stated position",
    "blocked": "No exchange satisfies every stated position",
    "ruled out by facts": "Facts rule every exchange out, whatever the positions",
}
FEW = 3
"""Packages and corrections that the brief shows; `glienicke exchanges` shows all."""


def openings(index: Index, most: int = FEW) -> Section:
    """For the brief: the state, and the first packages or corrections; other senses only where they change that."""
    outlook = index.record.outlook
    if outlook.state == "nothing stated":
        return Section("What is open", (), sentence(STATES[outlook.state]))
    lines = [told(index, sentence(STATES[outlook.state]), _behind_all(outlook.positions))]
    lines += [*_clearing(index, outlook.first, most), *_notes(index, outlook.missing)]
    return Section("What is open", tuple(line for line in lines if line.words or line.note))


def ways(index: Index, most: int) -> Section:
    """For one page: the state, then what is open, or what would have to change, each with the smallest packages."""
    outlook = index.record.outlook
    if outlook.state == "nothing stated":
        return Section("What is open", (), sentence(STATES[outlook.state]))
    lines = [told(index, sentence(STATES[outlook.state]), _behind_all(outlook.positions))]
    by_id = {p.id: p for p in outlook.positions}
    lines += _ways(index, outlook.first.open, most, "")
    for correction in outlook.first.corrections[:most]:
        changed = [by_id[p] for p in correction.positions if p in by_id]
        held = "; ".join(_sentence(index, p) for p in changed)
        lines.append(told(index, sentence(f"If this changed: {held}"), _behind_all(changed), "change"))
        lines += _ways(index, correction.open, most, "then open: ")
    left = len(outlook.first.open.packages) + len(outlook.first.corrections) - most
    return Section("What is open", tuple(lines), left=max(0, left))


def _ways(index: Index, found: Packages, most: int, start: str) -> list[Line]:
    """The smallest packages in one line, without their conditions, which stand in a section of their own."""
    ways = [_package(index, replace(package, gates=())) for package in found.packages[:most]]
    more = ["…"] if len(found.packages) > most or found.truncated else []
    return [Line(sentence(start + " – or: ".join([*ways, *more])), level=1)] if ways else []


def missing(index: Index) -> Iterator[Line]:
    """What would have to be known and is not stated."""
    return _notes(index, index.record.outlook.missing)


def outlook_sections(index: Index) -> tuple[Section, ...]:
    """For `glienicke exchanges`: all of it."""
    outlook = index.record.outlook
    head = told(index, sentence(STATES[outlook.state]), _behind_all(outlook.positions))
    return (
        Section("What is open", (head, *_clearing(index, outlook.first))),
        Section("Positions", tuple(_positions(index)), "No position is stated."),
        Section("Conditions that are met", tuple(_notes(index, outlook.met)), "None, as far as reports tell."),
        Section("Who is taken to be on whose side", tuple(_sides(index)), "Nobody beside the parties holds anybody."),
        Section("If the words mean something else", tuple(_runs(index)), "No words are open to another sense."),
        Section("On whom it turns", tuple(_pivots(index)), "On nobody."),
        Section("Offers and demands", tuple(_deals(index)), "No offer or demand is reported."),
        Section("Terms", tuple(_sheets(index)), "Neither an offer with both sides nor a precedent is in the record."),
        Section("Who cannot be exchanged", tuple(_notes(index, outlook.barred)), "Nobody is ruled out."),
        Section("What is not stated", tuple(_notes(index, outlook.missing)), "Nothing is missing."),
        Section("Left out", tuple(_notes(index, outlook.excluded)), "Nothing was left out."),
    )


def _behind_all(positions: Iterable[Position]) -> list[str]:
    """The claims that positions rest on."""
    return [claim for position in positions for claim in position.claims]


def _clearing(index: Index, clearing: Clearing, most: int | None = None) -> Iterator[Line]:
    """Packages that are open, or what would have to change for which."""
    yield from _packages(index, clearing.open, 0, most)
    by_id = {p.id: p for p in index.record.outlook.positions}
    for correction in clearing.corrections[:most]:
        changed = [by_id[p] for p in correction.positions if p in by_id]
        text = "; ".join(_sentence(index, p) for p in changed)
        decided = "; ".join(p.why for p in changed if p.why)
        line = told(index, f"If this changed: {text}", _behind_all(changed), "change")
        yield replace(line, note=decided or line.note)
        yield from _packages(index, correction.open, 1, most)
    left = len(clearing.corrections) - most if most else 0
    if clearing.truncated or left > 0:
        more = counted(left, "further set") if left > 0 and not clearing.truncated else "further sets"
        yield told(index, f"And {more} of positions", _behind_all(by_id.values()))
    for fact in clearing.impossible:
        yield told(index, sentence(_fact(index, fact)), _behind(index, fact))


def _packages(index: Index, found: Packages, level: int, most: int | None) -> Iterator[Line]:
    for package in found.packages[:most]:
        yield told(index, _package(index, package), _custody(index, package.people), level=level)
    if found.truncated or (most and len(found.packages) > most):
        people = [p for package in found.packages for p in package.people]
        yield told(index, "and others", _custody(index, people), level=level)


def _package(index: Index, package: Package) -> str:
    """Who is freed by whom, with what is granted, once what is met."""
    holder = {line.person: line.holder for line in index.record.negotiation.custody if line.holder}
    by: dict[str, list[str]] = {}
    for person in package.people:
        by.setdefault(index.name(holder.get(person)), []).append(index.name(person))
    freed = "; ".join(f"{giver or 'somebody'} frees {listed(names)}" for giver, names in by.items())
    extras = "".join(f", with {item_name(extra)}" for extra in package.extras)
    met = {note.about for note in index.record.outlook.met}
    waiting = [f"“{item_name(gate)}”" for gate in package.gates if gate not in met]
    gates = f" (first: {'; '.join(waiting)})" if waiting else ""
    return f"{freed}{extras}{gates}"


def _custody(index: Index, people: Iterable[str]) -> list[str]:
    wanted = set(people)
    return [c for line in index.record.negotiation.custody if line.person in wanted for c in line.claims]


def _sentence(index: Index, position: Position, sense: int = 0) -> str:
    """A position in words; a condition is quoted, for its words are those of a report and seldom fit the sentence."""
    meant = position.senses[sense]
    text = said(position.party, meant, index.name)
    for gate in (item_name(i) for i in meant.others if i.startswith(GATE)):
        text = text.replace(gate, f"“{gate}”", 1)
    return text


def _positions(index: Index) -> Iterator[Line]:
    for position in index.record.outlook.positions:
        senses = f" or: {'; or: '.join(_sentence(index, position, n) for n in range(1, len(position.senses)))}"
        since = f" (since {day(position.since)})" if position.since else ""
        text = f"{_sentence(index, position)}{senses if len(position.senses) > 1 else ''}{since} [{position.id}]"
        line = told(index, text, position.claims)
        yield replace(line, note=_basis(position) or line.note)


def _basis(position: Position) -> str:
    """What an editor must know of where a position comes from."""
    if position.basis == "supposed":
        return "supposed"
    return position.why


def _sides(index: Index) -> Iterator[Line]:
    for holder, party in index.record.outlook.sides:
        held = [line for line in index.record.negotiation.custody if line.holder == holder]
        text = f"{index.name(holder)}: with {index.name(party)}, which is asked for whom it holds (taken to be so)"
        yield told(index, text, [c for line in held for c in line.claims])


def _runs(index: Index) -> Iterator[Line]:
    """Each other sense with what is open under it, where that is not what is open under the first."""
    first = index.record.outlook.first
    for run in index.record.outlook.runs:
        same = run.clearing == first
        yield Line(f"{sentence(run.change)}{' Nothing changes.' if same else ''}")
        if not same:
            for line in _clearing(index, run.clearing):
                yield replace(line, level=1)


def _pivots(index: Index) -> Iterator[Line]:
    by_id = {p.id: p for p in index.record.outlook.positions}
    for pivot in index.record.outlook.pivots:
        of = "ways to open it" if pivot.kind == "position" else "packages"
        name = _sentence(index, by_id[pivot.id]) if pivot.id in by_id else index.name(pivot.id)
        claims = by_id[pivot.id].claims if pivot.id in by_id else _custody(index, [pivot.id])
        yield told(index, f"{pivot.kind}: {name}: in {pivot.count} of {pivot.of} {of}", claims)


def _deals(index: Index) -> Iterator[Line]:
    talks = index.record.negotiation
    lines = (*talks.offers, *talks.demands)
    for state in index.record.outlook.deals:
        deal = lines[state.deal]
        kind = "Offer" if state.deal < len(talks.offers) else "Demand"
        text = f"{kind} of {index.name(deal.by) or 'somebody'}: {state.state}{_owes(index, state)}"
        yield told(index, text, state.claims)
        for stand in state.stands:
            text = f"{index.name(stand.party)}: {stand.answer}{f' (since {day(stand.since)})' if stand.since else ''}"
            yield told(index, text, stand.claims, level=1)


def _owes(index: Index, state: DealState) -> str:
    since = f" since {day(state.since)}" if state.since else ""
    return f"; {index.name(state.owes)} owes an answer{since}" if state.owes else ""


def _sheets(index: Index) -> Iterator[Line]:
    for sheet in index.record.outlook.sheets:
        yield told(index, sentence(sheet.what), sheet.claims)
        for side in sheet.sides:
            yield told(index, _side(index, side), _custody(index, side.people), level=1)
        for line in sheet.ranges:
            yield Line(sentence(line), level=1)


def _side(index: Index, side: Terms) -> str:
    """The figures of one side, each "not stated" where it is not."""
    names = counted_names([index.name(p) for p in side.people])
    figures = [("sentenced to", side.sentence), ("held for", side.served), ("left", side.remaining)]
    years = [f"{label} {value:g} years" if value is not None else f"{label}: not stated" for label, value in figures]
    charges = [f"for {listed(side.charges)}" if side.charges else "charges: not stated"]
    days_ = [f"days since arrest {listed([str(d) for d in side.held_days])}"] * bool(side.held_days)
    third = [f"{side.third} held by a third party"] * bool(side.third)
    extras = [f"with {extra}" for extra in side.extras]
    parts = [*years, *charges, *days_, *third, *extras]
    return f"{index.name(side.side) or 'somebody'} gives {names}: {', '.join(parts)}"


def counted_names(names: list[str]) -> str:
    """Names, each once, with how often it stands: "300 soldiers" may be one name three hundred times."""
    return (
        listed([f"{name} ({names.count(name)})" if names.count(name) > 1 else name for name in unique(names)])
        or "nobody"
    )


def _notes(index: Index, notes: Iterable[Note]) -> Iterator[Line]:
    for note in notes:
        yield told(index, sentence(note.text), note.claims, "caution")


def _fact(index: Index, fact: str) -> str:
    """A fact that rules packages out, in words."""
    kind, _, what = fact.partition(" ")
    barred = {n.about: n.text for n in index.record.outlook.barred}
    if kind == "balance":
        return f"{index.name(what)} gives only if it receives somebody it asks for, or something it is granted"
    return (
        barred.get(what, f"{index.name(what)} cannot be part of it") if kind == "barred" else "a package frees somebody"
    )


def _behind(index: Index, fact: str) -> tuple[str, ...]:
    what = fact.partition(" ")[2]
    return next((n.claims for n in index.record.outlook.barred if n.about == what), ())
