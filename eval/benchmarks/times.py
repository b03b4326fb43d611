"""Time expressions against TimeML: TimeBank and AQUAINT of TempEval-3 (TBAQ), or any folder of .tml files.

    python -m eval.benchmarks.times FOLDER [--split dev|held|all] [--errors N] [--dateparser]

Relaxed F1 counts expressions that overlap; value F1 is relaxed F1 times the share of equal values among them, as at
TempEval-3. Documents are split by a hash of their names: rules may be written after the errors of `dev`, never after
those of `held`. The document's creation time anchors and is not scored. Where our conventions differ from TimeML's,
values are translated (`timeml`): "since 2018" is an interval here and the date 2018 there. With `--dateparser` the same
documents go through dateparser.search_dates too, told the same creation times (half a minute and more).
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from eval.baselines.dates import times_of
from eval.baselines.story import Page
from glienicke.annotate.times.find import anchor_times, find_times
from glienicke.model import Dating, Span, Time


@dataclass(frozen=True)
class Timex:
    """A TIMEX3 of the gold standard."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Document:
    """A text with its creation time and its expressions."""

    name: str
    text: str
    created: str
    times: tuple[Timex, ...]


def read(path: Path) -> Document:
    """A .tml file. The files are local and trusted: they are the benchmark."""
    root = ElementTree.parse(path).getroot()  # noqa: S314
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    text: list[str] = []
    times: list[Timex] = []

    def walk(node: ElementTree.Element) -> None:
        start = sum(map(len, text))
        text.append(node.text or "")
        for child in node:
            walk(child)
            text.append(child.tail or "")
        if node.tag == "TIMEX3":
            times.append(Timex(start, sum(map(len, text)), node.get("type", ""), node.get("value", "")))

    if body is not None:
        walk(body)
    return Document(path.stem, "".join(text), (created.get("value", "") if created is not None else ""), tuple(times))


def held_back(name: str) -> bool:
    """A third of the documents, by a hash of their names."""
    return zlib.crc32(name.encode()) % 3 == 0


BEYOND_TIMEML = frozenset({"age", "years_old", "life", "for_life", "to_life", "yet", "so_far", "previously", "yearly"})
"""Rules for what we mark and TimeML does not, or hardly ever: ages, life sentences, "not yet", "so far", "previously",
"annual" (of 110 such in `dev` it has six)."""


def annotate(document: Document) -> tuple[Time, ...]:
    """Our expressions of TimeML's kinds, anchored at the creation time."""
    spans = [Span(0, len(document.text))]
    found = [time for time in find_times(document.text, spans) if time.rule not in BEYOND_TIMEML]
    return anchor_times(found, document.text, Dating(document.created[:10], "metadata"), ())


def by_dateparser(document: Document) -> tuple[Time, ...]:
    """What dateparser.search_dates finds, as the baseline of the corpus benchmark asks it."""
    page = Page(document.name, "", document.text, document.created[:10])
    return tuple(
        Time(Span(found["start"], found["end"]), "DATE", found["value"], "dateparser") for found in times_of(page)
    )


SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


_COMING = re.compile(r"\b(day|week|month|year)s\b")
"""TimeML gives "the coming days" a length; here they are some time to come."""


def timeml(time: Time, words: str) -> str:
    """Our value as TimeML would have it; it names seasons, of which we say only the year."""
    value = time.value or ""
    if season := next(
        (code for name, code in SEASONS.items() if name in words.lower() and "season" in time.rule), None
    ):
        return f"{value[:4]}-{season}"
    if value == "FUTURE_REF" and (unit := _COMING.search(words.lower())):
        return f"P{2 if 'couple' in words else 'X'}{unit[1][0].upper()}"
    first, slash, last = value.partition("/")
    if re.fullmatch(r"\d{3}0/\d{3}9", value) and int(last) == int(first) + 9:
        return value[:3]
    if re.fullmatch(r"\d{2}01/\d{4}", value) and int(last) == int(first) + 99:
        return value[:2]
    return (first or last) if slash else value


def ends(time: Time) -> list[Time]:
    """A range as TimeML has it, "from <x> to <y>", two expressions with a value each; any other is one."""
    first, slash, last = (time.value or "").partition("/")
    if not slash or time.rule not in RANGES:
        return [time]
    return [replace(time, value=first), replace(time, value=last)]


RANGES = frozenset({"between", "days", "month_days", "length_range"})
"""Rules whose one expression is two in TimeML."""


def canonical(value: str) -> str:
    """Equal values made equal: P1DE is P10Y, PT24H is P1D, 1949-XX is 1949, 2000-W7 is 2000-W07."""
    value = re.sub(r"P(\d+)DE", lambda m: f"P{int(m[1]) * 10}Y", value)
    value = re.sub(r"P(\d+)E", lambda m: f"P{int(m[1]) * 10}Y", value).replace("PXDE", "PXE").replace("PXCE", "PXC")
    value = re.sub(r"(?:-XX){1,2}$", "", value) if value[:1].isdigit() else value  # "1949-XX" says no more than "1949"
    value = re.sub(r"^(\d{4}-W)(\d)$", r"\g<1>0\2", value)
    value = re.sub(r"P(\d+)Q", lambda m: f"P{int(m[1]) * 3}M", value)
    value = re.sub(r"PT24H", "P1D", value)
    return re.sub(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d).*", r"\1", value).removesuffix(":00")


System = Callable[[Document], tuple[Time, ...]]


@dataclass
class Score:
    """Counts over documents."""

    gold: int = 0
    ours: int = 0
    found: int = 0
    right: int = 0
    values: int = 0
    seconds: float = 0.0
    words: int = 0

    def line(self) -> str:
        """The figures in one line."""
        p, r = self.right / max(1, self.ours), self.found / max(1, self.gold)
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        accuracy = self.values / max(1, self.found)
        speed = 1000 * self.seconds / max(1, self.words) * 500
        return (
            f"gold {self.gold} ours {self.ours}  relaxed P {p:.3f} R {r:.3f} F1 {f1:.3f}"
            f"  value accuracy {accuracy:.3f} value F1 {f1 * accuracy:.3f}  {speed:.2f} ms per 500 words"
        )


def score(document: Document, total: Score, errors: list[str], system: System = annotate) -> None:
    """Add a document's counts, and its errors in words."""
    begin = time.process_time()
    ours = system(document)
    total.seconds += time.process_time() - begin
    total.words += len(document.text.split())
    total.gold, total.ours = total.gold + len(document.times), total.ours + len(ours)
    free = [end for time in ours for end in ends(time)]
    total.ours += len(free) - len(ours)
    for gold in document.times:
        near = [t for t in free if t.span.start < gold.end and gold.start < t.span.end]
        if not near:
            errors.append(f"MISS   {_words(document, gold.start, gold.end)} = {gold.value}")
            continue
        total.found, total.right = total.found + 1, total.right + 1
        free.remove(near[0])
        if canonical(timeml(near[0], near[0].span.of(document.text))) == canonical(gold.value):
            total.values += 1
        else:
            shown = f"{near[0].value} [{near[0].rule}] not {gold.value}, on {document.created}"
            errors.append(f"VALUE  {_words(document, gold.start, gold.end)} {shown}")
    errors.extend(f"EXTRA  {_words(document, t.span.start, t.span.end)} = {t.value} [{t.rule}]" for t in free)


def _words(document: Document, start: int, end: int) -> str:
    text = document.text
    around = f"{text[max(0, start - 60) : start]}<<{text[start:end]}>>{text[end : end + 40]}"
    return " ".join(around.split())


def main(arguments: list[str]) -> None:
    """Print the figures, and errors where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", choices=("dev", "held", "all"), default="dev")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--dateparser", action="store_true")
    options = parser.parse_args(arguments)
    total, errors = Score(), list[str]()
    find_times("", [])  # the rules are compiled once: their time is no document's
    paths = sorted(options.folder.rglob("*.tml"))
    documents = [read(p) for p in paths if options.split == "all" or held_back(p.stem) == (options.split == "held")]
    for document in documents:
        score(document, total, errors)
    print(total.line())
    if options.dateparser:
        beside = Score()
        for document in documents:
            score(document, beside, [], by_dateparser)
        print(f"dateparser: {beside.line()}")
    print("\n".join(sorted(errors)[: options.errors] if options.split == "dev" else []))


if __name__ == "__main__":
    main(sys.argv[1:])
