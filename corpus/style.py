"""How alike the stories are written: `python -m corpus.style [DIR] [--most N]`.

`corpus.overlap` finds sentences that stories share. Sameness can be finer: pet phrases, openings and endings of one
cut, sentences of one length. Four lists:

- phrases: runs of three words with two content words in them that stand in many stories, without names;
- openings: reports of different stories whose first sentences begin with the same two words;
- tails: reports that end with something else: their last sentence has no person, quote or claim of the story in it
  (the price of cocoa, the weather);
- lengths: words a sentence, how much they vary, and the share of very short ones, per report kind and per story.

Nothing here is a fault by itself; whoever rewrites decides. What is dropped (bylines, datelines) is left out.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.case import Case
from corpus.overlap import Sentence
from corpus.report import Report
from corpus.tally import STORIES, cases
from glienicke.lang import words

SHARED_BY = 5  # stories: a phrase of the language is in many, a phrase of a writer is in several that are his
SHORT = 5  # words
KINDS = {
    "flash": "flash",
    "translated": "translated scraped",
    "statement": "statement ministry mfa press army communique appeal foreign letter",
    "analysis": "quarterly review analysis column op-ed opinion journal fortnight",
    "spoken": "radio interview transcript live briefing",
    "wire": "wire agency cable",
}
WORD = re.compile(r"[^\W_][\w’'-]*")
END = re.compile(r"(?<=[.!?])[\s”\"’')]+|\n+")


def kind(report: str) -> str:
    """The kind of a report, by the words of its file name; a paper where they do not tell."""
    parts = set(report.split("-"))
    return next((name for name, marks in KINDS.items() if parts & set(marks.split())), "paper")


def stretches(report: Report) -> Iterator[tuple[int, int]]:
    """Where the sentences of a report stand, without what is dropped."""
    text = report.text
    for span in report.gold["report"]["drop"]:
        text = text[: span["start"]] + "\n" * (span["end"] - span["start"]) + text[span["end"] :]
    at = 0
    for end in [*END.finditer(text), None]:
        stop = end.start() if end else len(text)
        if WORD.search(text, at, stop):
            yield at, stop
        at = end.end() if end else stop


def sentences(story: str, report: Report) -> Iterator[Sentence]:
    """The sentences of a report."""
    for start, end in stretches(report):
        yield Sentence(story, report.id, tuple(WORD.findall(report.text, start, end)))


def tail(report: Report) -> str:
    """The last sentence where nothing of the story is in it, else nothing."""
    start, end = list(stretches(report))[-1]
    gold = report.gold
    spans = [mention for mention in gold["mentions"] if mention["entity"][0] in "PGA"]
    spans += [span for quote in gold["quotes"] for span in (quote["content"], *quote.get("content_more", ())) if span]
    spans += [span for claim in gold["claims"] for span in claim["evidence"]]
    told = any(span["start"] < end and start < span["end"] for span in spans)
    return "" if told else " ".join(report.text[start:end].split())


def phrases(found: Iterable[Sentence], size: int = 3, content: int = 2) -> dict[tuple[str, ...], list[Sentence]]:
    """Where each run of words stands that has enough content words and no name in it."""
    stop = words("en", "stop_words")
    places: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for sentence in found:
        run = sentence.words
        for at in range(len(run) - size + 1):
            gram = tuple(word.lower() for word in run[at : at + size])
            capitals = any(word[0].isupper() for word in run[max(at, 1) : at + size])
            if (
                not capitals
                and not any(word.isdigit() for word in gram)
                and sum(w not in stop for w in gram) >= content
            ):
                places[gram].append(sentence)
    return places


def shared(places: dict[tuple[str, ...], list[Sentence]], least: int) -> list[tuple[tuple[str, ...], list[Sentence]]]:
    """Phrases of so many stories, those of most stories first."""
    spread = {gram: len({s.story for s in at}) for gram, at in places.items()}
    return sorted(((g, at) for g, at in places.items() if spread[g] >= least), key=lambda p: (-spread[p[0]], p[0]))


def openings(found: Iterable[Sentence], size: int = 2) -> dict[tuple[str, ...], list[Sentence]]:
    """The first sentences of reports (after a headline), by their first words."""
    by_report: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for sentence in found:
        by_report[sentence.story, sentence.report].append(sentence)
    starts: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for first in (lead(body) for body in by_report.values()):
        starts[tuple(word.lower() for word in first.words[:size])].append(first)
    return starts


def lead(body: list[Sentence]) -> Sentence:
    """The first sentence that is no headline: longer than ten words, else the first."""
    return next((sentence for sentence in body if len(sentence.words) > 2 * SHORT), body[0])


def profile(found: Iterable[Sentence]) -> tuple[int, float, float, float]:
    """Sentences, mean words, their spread relative to the mean, share of very short ones."""
    lengths = [len(sentence.words) for sentence in found]
    mean = statistics.fmean(lengths)
    return len(lengths), mean, statistics.pstdev(lengths) / mean, sum(n <= SHORT for n in lengths) / len(lengths)


def _show_profiles(found: list[Sentence]) -> None:
    groups: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in found:
        groups[f"kind {kind(sentence.report)}"].append(sentence)
        groups[f"story {sentence.story}"].append(sentence)
    for name, some in sorted(groups.items()):
        number, mean, spread, short = profile(some)
        sys.stdout.write(f"{name:32} {number:5} sentences {mean:5.1f} words, spread {spread:.2f}, {short:4.0%} short\n")


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=STORIES)
    parser.add_argument("--most", type=int, default=40, help="how many phrases and openings are listed")
    options = parser.parse_args(arguments)
    stories: list[Case] = list(cases(options.folder))
    found = [s for story in stories for report in story.reports for s in sentences(story.folder.name, report)]
    for title, listed in (("phrases", shared(phrases(found), SHARED_BY)), ("openings", shared(openings(found), 3))):
        sys.stdout.write(f"\n{title}: {len(listed)} shared\n")
        for gram, at in listed[: options.most]:
            where = ", ".join(sorted({f"{s.story}/{s.report[:2]}" for s in at}))
            sys.stdout.write(f"  {' '.join(gram)}: {len(at)} times: {where}\n")
    tails = [(f"{s.folder.name}/{r.id}", tail(r)) for s in stories for r in s.reports if tail(r)]
    sys.stdout.write(f"\ntails: {len(tails)} of {sum(len(story.reports) for story in stories)} reports\n")
    sys.stdout.writelines(f"  {where}: {last}\n" for where, last in tails)
    sys.stdout.write("\n")
    _show_profiles(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
