"""What a copy took from its original: `copy < original | kind | why`, below it `words here = words there`."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

from corpus import values
from corpus.anchor import Span, one
from corpus.faults import MarkupError
from corpus.markup import Item, Line
from corpus.report import Json, Report, columns
from corpus.vocabulary import DERIVATIONS


def read(item: Item, reports: Mapping[str, Report]) -> tuple[Report, Json]:
    """The copy, and how it derives from its original, passages as [start, end, start there, end there].

    Raises:
        MarkupError: an unknown report or kind, no passage, or words that are not there.
    """
    pair, kind, why = columns(item, 3)
    copy, _, original = (x.strip() for x in pair.partition("<"))
    if unknown := [x for x in (copy, original) if x not in reports]:
        raise MarkupError(f"no report {unknown[0]!r}")
    if kind not in DERIVATIONS:
        raise MarkupError(f"unknown kind of derivation {kind!r}")
    passages = sorted(_passage(line, reports[copy].text, reports[original].text) for line in item.body)
    if not passages:
        raise MarkupError(f"no passage of {pair}")
    if any(b[0] < a[1] for a, b in itertools.pairwise(passages)):
        raise MarkupError(f"passages of {pair} overlap in the copy")
    return reports[copy], {"report": reports[original].id, "kind": kind, "why": why, "passages": passages}


def _passage(line: Line, copy: str, original: str) -> list[int]:
    here, mark, there = line.words.partition(" = ")
    if not mark:
        raise MarkupError(f"no two passages: {line.words!r}", line.number)
    try:
        return [*_span(here, copy), *_span(there, original)]
    except MarkupError as error:
        raise MarkupError(error.what, line.number) from error


def _span(words: str, text: str) -> Span:
    return one(words.strip(), text)


def faults(reports: Iterable[Json]) -> Iterator[str]:
    """Copies without passages, and originals that came later than their copy."""
    heads = {g["report"]["id"]: g["report"] for g in reports}
    for head in heads.values():
        sources = [d["report"] for d in head["derives_from"]]
        if head["copy_of"] and head["copy_of"] not in sources:
            yield f"passages: none of {head['id']} < {head['copy_of']}"
        for derivation in head["derives_from"]:
            original = heads[derivation["report"]]
            days = [values.date_range(x["published"]["value"]) for x in (original, head)]
            if derivation["kind"] != "shared-origin" and days[0] and days[1] and days[0][0] > days[1][1]:
                yield f"passages: {original['id']} came later than {head['id']}"
