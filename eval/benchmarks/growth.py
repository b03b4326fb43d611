"""What one more report costs in a case of 100, 200 ... reports: `python -m eval.benchmarks.growth [--most N]`.

The readings of the examples are told again and again of other people, places, states and years (their letters and
years exchanged, and some other words with them, so that all offsets stay), until a case has N of them. Reading them is
left out: it depends on the report alone. Printed is the CPU time of the whole record with one report more, made from
nothing and made with what was kept of the record before; both must be the same, byte by byte.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.cases import ROOT
from glienicke.export import export
from glienicke.ingest import read_file
from glienicke.model import Case, Dating, Kept, Quote, Reading, Record, Referent
from glienicke.pipeline import assemble, read

_WORD = re.compile(r"[^\W\d_]+|\d+")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
_LONG, _OTHER = 6, 0.4
"""Words that are no names are exchanged from so many letters on, and with this chance."""
YEARS = 30
CASE = Case("growth", "growth")
SAMPLE = 3
"""So many reports, one after the other, are added at each size; the cost is the least."""


def examples() -> list[Reading]:
    """The examples as read, in the order of their names."""
    return [read(read_file(path)) for path in sorted((ROOT / "examples").glob("*/reports/*.txt"))]


def retold(readings: Sequence[Reading], number: int) -> list[Reading]:
    """The same story of others: its n-th telling, with ids of its own. Offsets do not change."""
    return [_retold(reading, _Telling(readings, number)) for reading in readings]


class _Telling:
    """Which words stand for which in one telling of a story."""

    def __init__(self, readings: Sequence[Reading], number: int) -> None:
        self.number = number
        self.chance = random.Random(number)  # noqa: S311 - the same at every run
        self.letters = self._exchange(_VOWELS) | self._exchange(_CONSONANTS)
        self.names = {
            word.lower()
            for r in readings
            for words in (*(ref.name for ref in r.referents), *(r.text_of(m.span) for m in r.mentions))
            for word in _WORD.findall(words)
            if word[0].isupper()
        }
        kept = {w.lower() for r in readings for s in _telling(r) for w in _WORD.findall(s)}
        others = {w.lower() for r in readings for w in _WORD.findall(r.report.text) if len(w) >= _LONG} - kept
        self.names |= {w for w in sorted(others) if self.chance.random() < _OTHER}

    def _exchange(self, letters: str) -> dict[int, str]:
        mixed = "".join(self.chance.sample(letters, len(letters)))
        return str.maketrans(letters + letters.upper(), mixed + mixed.upper())

    def text(self, text: str) -> str:
        """A text of the same length."""
        return _WORD.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        if word.isdigit():
            return str(int(word) - self.number % YEARS) if len(word) == 4 and word[:2] in ("19", "20") else word
        return word.translate(self.letters) if word.lower() in self.names else word

    def id(self, own: str) -> str:
        """An id of a report, or of something in it."""
        report, dot, rest = own.partition(".")
        return f"{report}n{self.number:05}{dot}{rest}"


def _telling(reading: Reading) -> Iterator[str]:
    """Words that tell the program something, and so stay."""
    for quote in reading.quotes:
        yield from (reading.text_of(s) for s in (quote.cue, *quote.cue_more) if s)
    yield from (reading.text_of(found.span) for found in reading.times)
    yield from (role for r in reading.referents for role in r.roles)
    yield from (reading.text_of(m.span) for m in reading.mentions)
    for seen in reading.sightings or ():
        yield from (reading.text_of(part.span) for part in (seen.trigger, *seen.slots))


def _retold(reading: Reading, telling: _Telling) -> Reading:
    report, own = reading.report, telling.id
    told = replace(
        report,
        id=own(report.id),
        sha256=own(report.sha256),
        text=telling.text(report.text),
        title=telling.text(report.title) if report.title else None,
        published=_dating(report.published, telling),
    )
    return replace(
        reading,
        report=told,
        mentions=tuple(replace(m, entity=own(m.entity)) for m in reading.mentions),
        referents=tuple(_referent(r, telling) for r in reading.referents),
        quotes=tuple(_quote(q, telling) for q in reading.quotes),
        cites=tuple(replace(c, origin=own(c.origin)) for c in reading.cites),
    )


def _dating(dating: Dating, telling: _Telling) -> Dating:
    return replace(dating, value=telling.text(dating.value) if dating.value else None)


def _referent(referent: Referent, telling: _Telling) -> Referent:
    return replace(
        referent,
        id=telling.id(referent.id),
        name=telling.text(referent.name),
        roles=tuple(map(telling.text, referent.roles)),
        nationality=tuple(map(telling.text, referent.nationality)),
        stands_for=telling.id(referent.stands_for) if referent.stands_for else None,
        body=telling.id(referent.body) if referent.body else None,
        members=tuple(map(telling.id, referent.members)),
    )


def _quote(quote: Quote, telling: _Telling) -> Quote:
    return replace(
        quote,
        id=telling.id(quote.id),
        speaker=telling.id(quote.speaker) if quote.speaker else None,
        addressee=telling.id(quote.addressee) if quote.addressee else None,
        via=tuple(map(telling.id, quote.via)),
        nested_in=telling.id(quote.nested_in) if quote.nested_in else None,
    )


def cost(readings: Sequence[Reading], kept: Kept | None = None) -> tuple[float, Record]:
    """The CPU seconds of a record, and the record."""
    start = time.process_time()
    record = assemble(readings, CASE, kept=kept)
    return time.process_time() - start, record


def at_size(readings: Sequence[Reading], size: int) -> tuple[float, float]:
    """The CPU seconds of the record with one report more than so many: from nothing, and from what was kept.

    Raises:
        SystemExit: the two records differ.
    """
    kept = Kept()
    cost(readings[:size], kept)
    again = [cost(readings[:more], kept) for more in range(size + 1, size + SAMPLE + 1)]
    anew, record = cost(readings[: size + SAMPLE])
    if export(record, "json") != export(again[-1][1], "json"):
        raise SystemExit(f"{size} reports: the record from what was kept is another")
    return anew, min(spent for spent, _ in again)


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--most", type=int, default=400, help="reports in the largest case (400)")
    most = parser.parse_args(arguments).most
    told = examples()
    tellings = (most + SAMPLE) // len(told) + 1
    readings = [reading for number in range(tellings) for reading in retold(told, number)]
    cost(readings[:10])  # tables are loaded and patterns compiled once per process
    first = 0.0
    for size in sorted({100, most // 2, most} - set(range(100))):
        anew, again = at_size(readings, size)
        first = first or again
        print(
            f"one more than {size:5}: {anew:6.2f} s anew, {again:6.2f} s from what was kept: {again / first:.1f} times"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
