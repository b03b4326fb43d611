"""SpaCy without a model: its blank English pipeline, rules for sentences, and an entity ruler of our word lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from eval.baselines.gazetteer import BODY, given_names, states
from glienicke.lang import table, words

if TYPE_CHECKING:
    from spacy.language import Language

PEOPLES = "NORP"
_CAPITAL = {"IS_TITLE": True, "OP": "+"}


def pipeline() -> Language:
    """The pipeline; entities of the label `PEOPLES` are demonyms, all others names.

    Raises:
        ImportError: spaCy is not installed.
    """
    import spacy

    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("entity_ruler").add_patterns(list(_patterns()))  # type: ignore[attr-defined]
    return made


def _patterns() -> Iterator[dict[str, Any]]:
    """States, peoples and cities as phrases; people by their given name or surname, bodies by their head word."""
    for form, (_, kind) in states().items():
        yield {"label": PEOPLES if kind == "demonym" else "GPE", "pattern": form}
    capitals = {city for entry in table("en", "states").values() for city in entry.get("capital", ())}
    for city in sorted(words("en", "cities") | capitals):
        yield {"label": "GPE", "pattern": city}
    peoples = sorted(form for form, (_, kind) in states().items() if kind == "demonym")
    before = {"IS_TITLE": True, "TEXT": {"NOT_IN": ["The", *peoples]}, "OP": "*"}
    given, surnames, body = ({"TEXT": {"IN": sorted(w)}} for w in (given_names(), words("en", "surnames"), BODY))
    of = [{"LOWER": "of"}, {"LOWER": "the", "OP": "?"}]
    for label, pattern in (
        ("PERSON", [given, _CAPITAL]),
        ("PERSON", [surnames]),
        ("ORG", [before, body]),
        ("ORG", [before, body, *of, _CAPITAL]),
    ):
        yield {"label": label, "pattern": pattern}
