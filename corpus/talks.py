"""Where the talks stood on key dates: `date | state ~also | why | reports`, below it `party stance stance`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from corpus import values
from corpus.faults import MarkupError
from corpus.markup import Item
from corpus.report import Json, columns
from corpus.vocabulary import stances, talk_states


def read(item: Item, known: Mapping[str, str]) -> Json:
    """The entry of one date; `known` are the ids of the reports by their numbers.

    Raises:
        MarkupError: no day, an unknown state, stance or report, or no report at all.
    """
    day, said, why, numbers = columns(item, 4)
    _check_day(day)
    state, *also = (word.strip() for word in said.split("~"))
    if unknown := [x for x in (state, *also) if x not in talk_states()]:
        raise MarkupError(f"unknown state of the talks {unknown[0]!r}")
    if unknown := [x for x in numbers.split() if x not in known]:
        raise MarkupError(f"no report {unknown[0]}")
    if not numbers:
        raise MarkupError("no report shows it")
    return {
        "as_of": day,
        "state": state,
        **({"also_ok": also} if also else {}),
        "stances": [stance for line in item.body for stance in _stances(line.words, line.number)],
        "why": why,
        "reports": [known[x] for x in numbers.split()],
    }


def _check_day(day: str) -> None:
    try:
        datetime.date.fromisoformat(day)
    except ValueError as error:
        raise MarkupError(f"no day: {day!r}") from error


def _stances(words: str, line: int) -> list[Json]:
    party, *taken = words.split()
    if not values.is_id(party) or not taken:
        raise MarkupError(f"no party with stances: {words!r}", line)
    if unknown := [x for x in taken if x not in stances()]:
        raise MarkupError(f"unknown stance {unknown[0]!r}", line)
    return [{"party": party, "stance": stance} for stance in taken]


def faults(gold: Json, reports: Iterable[Json]) -> Iterator[str]:
    """What cannot be: days out of order, reports from later than the day, stances no such report bears out."""
    entries, built = gold["negotiation_history"], list(reports)
    days = [entry["as_of"] for entry in entries]
    if days != sorted(set(days)):
        yield "talks: the days are not in order"
    sides = {e["id"]: e.get("stands_for", e["id"]) for e in gold["entities"]}
    for entry in entries:
        out = [g for g in built if _first_day(g) <= entry["as_of"]]
        late = set(entry["reports"]) - {g["report"]["id"] for g in out}
        yield from (f"talks {entry['as_of']}: {report} came later" for report in sorted(late))
        taken = {(party, stance) for g in out for party, stance in _taken(g, sides)}
        for line in entry["stances"]:
            if (line["party"], line["stance"]) not in taken:
                yield f"talks {entry['as_of']}: nothing published says {line['stance']} of {line['party']}"


def _first_day(gold: Json) -> str:
    """The first day on which a report may have come out; one without a date is known from the beginning."""
    days = values.date_range(gold["report"]["published"]["value"])
    return days[0] if days else ""


def _taken(gold: Json, sides: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The stances of a report's positions and quotes, each for who takes it and for whom that one stands.

    Whose offer somebody asserts has disclosed it, in a minister's or spokesman's words.
    """
    said = [(c["slots"].get("actor"), [c["slots"]["stance"]]) for c in gold["claims"] if c["type"] == "position"]
    said += [(c["slots"].get("by"), ["discloses_offer"]) for c in gold["claims"] if c["type"] == "offer" and c["by"]]
    said += [(speaker, q["stance"]) for q in gold["quotes"] for speaker in (q["speaker"], *q.get("speakers", []))]
    for party, some in said:
        for name in {party, sides.get(party, party)} - {None}:
            yield from ((name, stance) for stance in some)
