"""Names by capital letters and gazetteers, for the lexicon baseline; one entity for names with one last word."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from eval.baselines.story import Json
from glienicke.lang import table, words

LISTS = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text("utf-8"))
TITLES = frozenset(LISTS["person_titles"].split())
BODY = frozenset(LISTS["body_words"].split())
WORD = r"[^\W\d_a-z][\w-]*(?:[’'](?!s\b)\w+)*"  # without a possessive: "Turkey's Ministry" are two
CALENDAR = frozenset(
    form for part in ("months", "weekdays") for forms in table("en", "calendar")[part].values() for form in forms
)
SMALL = "|".join(LISTS["small_words"].split())
RUN = re.compile(
    rf"(?:{WORD} )*(?:{'|'.join(sorted(BODY))}) of (?:the )?{WORD}(?:(?: and)? {WORD})*"  # Ministry of the Interior
    rf"|{WORD}(?:(?: (?:{SMALL}))* {WORD})*"
)


@cache
def states() -> dict[str, tuple[str, str]]:
    """Names and adjectives of states: code, and the kind of mention they are."""
    found = {}
    for code, entry in table("en", "states").items():
        found.update({form: (code, "demonym") for key in ("adjectives", "people") for form in entry.get(key, ())})
        found.update(dict.fromkeys(entry["names"], (code, "name")))
    return found


@cache
def given_names() -> frozenset[str]:
    """Names that people are given."""
    return words("en", "given_female") | words("en", "given_male")


def names(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Json]:
    """Runs of words with capitals, but for titles and for common words at the head of a sentence."""
    for start, end in sentences:
        for run in RUN.finditer(text, start, end):
            at = run.start()
            for word in re.finditer(r"\S+", run[0]):
                here = run.start() + word.start()
                if word[0] in states() and states()[word[0]][1] == "demonym" and _title_follows(run[0], word.end()):
                    yield _name(text, here, here + len(word[0]))  # "Norwegian" of "Norwegian President Ann Brod"
                elif word[0] not in TITLES and not (here == run.start() and _ordinary(word[0], text, here, start)):
                    break
                at = run.start() + word.end() + 1
            if run.end() - at > 1 and not plain(text[at : run.end()]):
                yield _name(text, at, run.end())


def _name(text: str, start: int, end: int) -> Json:
    code, kind = states().get(text[start:end], ("", "name"))
    return {"start": start, "end": end, "text": text[start:end], "kind": kind, "state": code}


def _title_follows(run: str, at: int) -> bool:
    return bool(TITLES & set(run[at:].split()[:1]))


def _ordinary(word: str, text: str, at: int, start: int) -> bool:
    """A common word that has its capital because it begins a sentence."""
    begins = not text[start:at].strip(' "“‘(\n')
    return begins and word not in states() and word not in given_names() and word.lower() in words("en", "common_words")


def plain(name: str) -> bool:
    """A month, a weekday, "I", or a single common word that somebody wrote with a capital."""
    if " " in name or name in states() or name in words("en", "cities"):
        return False
    return name.title() in CALENDAR or (name.lower() in words("en", "common_words") and name not in given_names())


def resolve(mentions: list[Json]) -> list[Json]:
    """Entities of a story; mentions get their ids. A single word is the commonest long name that ends with it."""
    counts = Counter(mention["text"] for mention in mentions)
    long_names = sorted((text for text in counts if " " in text), key=lambda text: (-counts[text], text))
    owner = {text.split()[-1]: text for text in reversed(long_names)}
    entities: dict[str, Json] = {}
    for mention in mentions:
        code = mention.pop("state")
        text = mention["text"]
        key = code or (owner.get(text, text) if " " not in text else owner[text.split()[-1]])
        kind = "state" if code else _type(key)
        entity = entities.setdefault(key, {"id": f"e{len(entities)}", "type": kind, "name": key, "forms": []})
        mention["entity"] = entity["id"]
        if all(form["text"] != text for form in entity["forms"]):
            entity["forms"].append({"text": text, "kind": mention["kind"]})
        if code:
            entity["name"] = table("en", "states")[code]["names"][0]
    return list(entities.values())


def _type(name: str) -> str:
    parts = name.split()
    if name in words("en", "cities"):
        return "place"
    if BODY & set(parts) or name.isupper():
        return "organization"
    return "person" if len(parts) > 1 or name in given_names() or name in words("en", "surnames") else "place"
