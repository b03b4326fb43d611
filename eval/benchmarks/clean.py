"""From saved pages to the story: trafilatura's evaluation set (990 pages in many languages).

    python -m eval.benchmarks.clean PATH [--sample N] [--seed N] [--errors N]

PATH is the folder with `evaldata.json` and `html.tar.xz`: for each page some segments that belong to its article
and some that do not. Counted as there: a wanted segment found is right, an unwanted one found is wrong.
Two lines: the text as ingested (trafilatura's work), and what of it cleaning leaves to be read. A page that is refused
counts as an empty text. The publishers own the pages: figures only, nothing is kept.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tarfile
from collections import Counter
from pathlib import Path, PurePosixPath

from glienicke.clean import clean
from glienicke.errors import IngestError
from glienicke.ingest.page import page_report
from glienicke.model import READ_ZONES, Report

Entry = dict[str, list[str]]


def entries(folder: Path, sample: int, seed: int) -> dict[str, Entry]:
    """Some of the pages by file name, each with its segments."""
    pages = json.loads((folder / "evaldata.json").read_text("utf-8"))
    chosen = random.Random(seed).sample(  # noqa: S311  a sample, no secret
        sorted(pages), min(sample, len(pages))
    )
    return {pages[address]["file"]: pages[address] for address in chosen}


def pages(folder: Path, names: set[str]) -> dict[str, bytes]:
    """The named pages out of the archive."""
    found: dict[str, bytes] = {}
    with tarfile.open(folder / "html.tar.xz") as archive:
        for member in archive:
            name = PurePosixPath(member.name).name
            if name in names and member.isfile() and (file := archive.extractfile(member)):
                found[name] = file.read()
    return found


def readable(report: Report) -> str:
    """What cleaning leaves to be read."""
    return "\n".join(zone.span.of(report.text) for zone in clean(report).zones if zone.kind in READ_ZONES)


def count(text: str, entry: Entry) -> Counter[str]:
    """The segments of a page that are rightly or wrongly in a text, and those that lack."""
    wanted = sum(segment in text for segment in entry["with"])
    unwanted = sum(segment in text for segment in entry["without"])
    return Counter(right=wanted, lacking=len(entry["with"]) - wanted, wrong=unwanted)


def show(name: str, counts: Counter[str]) -> None:
    """One line of figures."""
    precision = counts["right"] / max(1, counts["right"] + counts["wrong"])
    recall = counts["right"] / max(1, counts["right"] + counts["lacking"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{name:10} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, help="list so many segments that cleaning took away wrongly")
    options = parser.parse_args()
    chosen = entries(options.path, options.sample, options.seed)
    ingested, read, refused, lost = Counter[str](), Counter[str](), Counter[str](), list[str]()
    for name, data in pages(options.path, set(chosen)).items():
        try:
            report = page_report(data, name, hashlib.sha256(data).hexdigest())
        except IngestError as error:
            refused[error.problem] += 1
            ingested += count("", chosen[name])
            read += count("", chosen[name])
            continue
        left = readable(report)
        ingested += count(report.text, chosen[name])
        read += count(left, chosen[name])
        lost += [f"{name}: {s!r}" for s in chosen[name]["with"] if s in report.text and s not in left]
    show("ingested", ingested)
    show("read", read)
    print(f"refused {refused.total()} of {len(chosen)}: {dict(refused)}; taken away wrongly: {len(lost)}")
    print("\n".join(lost[: options.errors]))


if __name__ == "__main__":
    main()
