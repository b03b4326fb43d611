"""What is there and is found: arrests, abductions, charges, sentences, releases of sets that others annotated.

    python -m eval.benchmarks.events PATH [--list]

PATH is WikiEvents (a .jsonl file; events of the kind "Justice") or MUC-3/4 (muc34.tar.gz; kidnappings of its
development texts, which are in capitals). Recall only: neither set has all that we look for. An event of WikiEvents is
found where a claim of a fitting type has words of its trigger's sentence, with its person where it is of somebody
who is held or tried by its arguments. A kidnapping is found where the report has a claim of arrest, custody or release
of somebody whose name or description shares a word with a victim's. `--list` prints what is missed.
"""

from __future__ import annotations

import argparse
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glienicke.annotate import anchor
from glienicke.claims import extract
from glienicke.model import Reading, Report, Span
from glienicke.pipeline import read

FITTING = {
    "ArrestJailDetain": {"arrest", "custody"},
    "ChargeIndict": {"charge"},
    "Convict": {"conviction", "sentence"},
    "Sentence": {"sentence", "conviction", "penalty_exposure"},
    "ReleaseParole": {"release", "exchange"},
    "TrialHearing": {"trial", "charge"},
    "Kidnapping": {"arrest", "custody", "release"},
}
"""Our types that say such an event."""
_PERSONS = frozenset({"Detainee", "Defendant"})
_LARGEST = 200_000_000
_MESSAGE = re.compile(r"^(DEV-MUC3-\d+) .*$", re.MULTILINE)
_KEYS = re.compile(r"^0\.\s+MESSAGE: ID\s+(\S+)", re.MULTILINE)
_FIELD = re.compile(r"^\d+\.\s+(?P<name>[A-Z: ]+?)\s{2,}(?P<value>.*(?:\n {20,}.*)*)", re.MULTILINE)
_PLAIN = frozenset(["the", "a", "an", "of", "and", "former"])


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a text tells: its kind (a key of FITTING), the words that it must be found in, and who."""

    kind: str
    where: Span
    who: frozenset[str]


def wiki_events(path: Path) -> Iterator[tuple[str, list[Event]]]:
    """The texts of a file with their events of justice."""
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        sentences = [words for words, _ in document["sentences"]]
        yield document["text"], [_wiki_event(e, sentences) for e in document["event_mentions"] if _kind(e) in FITTING]


def _kind(event: dict[str, str]) -> str:
    family, kind, *_ = event["event_type"].split(".")
    return kind if family == "Justice" else ""


def _wiki_event(event: dict[str, object], sentences: list[list[list[object]]]) -> Event:
    trigger, arguments = event["trigger"], event["arguments"]
    assert isinstance(trigger, dict) and isinstance(arguments, list)
    words = sentences[trigger["sent_idx"]]
    where = Span(int(str(words[0][1])), int(str(words[-1][2])))
    return Event(_kind(event), where, _words(a["text"] for a in arguments if a["role"] in _PERSONS))  # type: ignore[arg-type]


def kidnappings(path: Path) -> Iterator[tuple[str, list[Event]]]:
    """The development texts of MUC-3/4 that have a kidnapping that happened, with its victims."""
    with tarfile.open(path) as packed:
        files = {m.name: m for m in packed.getmembers() if m.isfile() and m.size < _LARGEST and "/." not in m.name}
        texts, keys = dict[str, str](), dict[str, list[Event]]()
        for name, member in files.items():
            if "/CORPORA/dev/" in name and (source := packed.extractfile(member)):
                content = source.read().decode("latin-1")
                if "/key-" in name:
                    _templates(content, keys)
                else:
                    texts |= _messages(content)
    for name, events in sorted(keys.items()):
        if name in texts:
            yield texts[name], events


def _messages(content: str) -> dict[str, str]:
    parts = _MESSAGE.split(content)
    return {name: text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def _templates(content: str, keys: dict[str, list[Event]]) -> None:
    parts = _KEYS.split(content)
    for name, template in zip(parts[1::2], parts[2::2], strict=True):
        fields = {m["name"].strip(): m["value"] for m in _FIELD.finditer(template)}
        if fields.get("INCIDENT: TYPE", "").startswith("KIDNAPPING") and "ACCOMPLISHED" in template:
            said = fields.get("HUM TGT: NAME", "") + fields.get("HUM TGT: DESCRIPTION", "")
            victims = _words(re.findall(r'"([^"]+)"', said))
            if victims:
                keys.setdefault(name, []).append(Event("Kidnapping", Span(0, 10**9), victims))


def _words(texts: Iterator[str] | list[str]) -> frozenset[str]:
    return frozenset(w for text in texts for w in re.findall(r"\w+", text.lower())) - _PLAIN


def found(event: Event, reading: Reading) -> tuple[bool, bool]:
    """Is the event claimed, and with somebody whom the set names, too?"""
    referents = {r.id: r for r in reading.referents}
    spoken = {m.entity: set[str]() for m in reading.mentions}
    for mention in reading.mentions:
        spoken[mention.entity] |= _words([reading.text_of(mention.span)])
    claimed = named = False
    for claim in reading.claims:
        fits = claim.type in FITTING[event.kind] and any(e.overlaps(event.where) for e in claim.evidence)
        who = {str(claim.value(slot)) for slot in ("person", "group") if claim.value(slot) is not None}
        words = _words([referents[w].name for w in who if w in referents]).union(*(spoken.get(w, set()) for w in who))
        claimed, named = claimed or fits, named or (fits and bool(words & event.who))
    return (named, named) if event.kind == "Kidnapping" else (claimed, named)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="eval.benchmarks.events", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--list", action="store_true", help="print what is missed")
    options = parser.parse_args(arguments)
    source = kidnappings if options.path.name.endswith(".tar.gz") else wiki_events
    there, claimed, named = Counter[str](), Counter[str](), Counter[str]()
    for number, (text, events) in enumerate(source(options.path)):
        if not events:
            continue
        reading = extract(anchor(read(Report(f"t{number}", "", str(number), text))))
        for event in events:
            by_type, with_person = found(event, reading)
            there[event.kind] += 1
            claimed[event.kind] += by_type
            named[event.kind] += with_person
            if options.list and not by_type:
                words = text[event.where.start : event.where.end] if event.kind != "Kidnapping" else text[:300]
                print(f"missed {event.kind} of {', '.join(sorted(event.who)) or '?'}: {' '.join(words.split())}")
    print(f"{'':20} there  found  with its person")
    for kind, count in there.most_common():
        print(f"{kind:20} {count:5}  {claimed[kind]:5}  {named[kind]:5}")
    print(f"{'all':20} {there.total():5}  {claimed.total():5}  {named.total():5}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
