from typing import Any

import pytest

from training.document import OPEN, UNLABELLED
from training.labels import MENTION_TYPES, MODALITIES, QUOTE_TYPES, TITLE_TYPES, bio, claim_types, roles, stances
from training.sources import corpus
from training.sources.told import Triggers

TEXT = "Envoy Vera Halm said on Monday that Omar Brandvik was held by Danish guards in Skagen prison."


def span(words: str, **more: Any) -> dict[str, Any]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "text": words, **more}


GOLD = {
    "mentions": [
        span("Envoy", entity="P:halm", kind="title"),
        span("Vera Halm", entity="P:halm", kind="name"),
        span("Omar Brandvik", entity="P:brandvik", kind="name"),
        span("Danish", entity="S:denmark", kind="demonym"),
        span("Danish guards", entity="G:guards", kind="nominal"),
        span("Skagen prison", entity="L:skagen", kind="name"),
    ],
    "times": [span("Monday", value="2001-01-01")],
    "quotes": [
        {
            "speaker": "P:halm",
            "cue": span("said on Monday that"),
            "content": span("Omar Brandvik was held by Danish guards in Skagen prison"),
            "stance": ["accuses"],
        }
    ],
    "claims": [
        {
            "type": "custody",
            "modality": "asserted",
            "slots": {"person": "P:brandvik", "holder": None, "place": "L:skagen"},
            "evidence": [span("Omar Brandvik was held")],
        }
    ],
}
KNOWN = Triggers()
KNOWN.marked("custody", "held")
DOCUMENT = corpus.labelled(TEXT, GOLD, (), KNOWN)


def marked(head: str, types: tuple[str, ...]) -> str:
    labels = bio(types)
    pairs = zip(DOCUMENT.words, DOCUMENT.labels[head], strict=True)
    return " ".join(f"{w}/{labels[(v & -v).bit_length() - 1]}" for w, v in pairs if v != 1)


def held(head: str, bit: int) -> str:
    return " ".join(w for w, v in zip(DOCUMENT.words, DOCUMENT.labels[head], strict=True) if v > 0 and v >> bit & 1)


def test_names_by_type() -> None:
    assert marked("mentions", MENTION_TYPES) == (
        "Vera/B-person Halm/I-person Omar/B-person Brandvik/I-person Danish/B-group Skagen/B-facility prison/I-facility"
    )


def test_titles_and_descriptions() -> None:
    assert marked("titles", TITLE_TYPES) == "Envoy/B-title Danish/B-nominal guards/I-nominal"


def test_the_source_is_title_and_name() -> None:
    assert marked("quotes", QUOTE_TYPES).startswith("Envoy/B-source Vera/I-source Halm/I-source said/B-cue on/I-cue")


def test_a_speaker_within_the_cue_is_the_source() -> None:
    text = "He left, according to the envoy."
    gold = {
        "mentions": [{"start": 22, "end": 31, "entity": "P:e", "kind": "nominal"}],
        "quotes": [{"speaker": "P:e", "stance": [], "cue": {"start": 9, "end": 31}, "content": {"start": 0, "end": 7}}],
        "claims": [],
        "times": [],
    }
    labels = bio(QUOTE_TYPES)
    found = [labels[(v & -v).bit_length() - 1] for v in corpus.labelled(text, gold, (), KNOWN).labels["quotes"]]
    assert found == ["B-content", "I-content", "O", "B-cue", "I-cue", "B-source", "I-source", "O"]


def test_claims_are_on_their_triggers_with_links_to_what_fills_their_slots() -> None:
    assert held("claims", claim_types().index("custody")) == "held"
    linked = {(DOCUMENT.words[a], DOCUMENT.words[b], roles()[role]) for a, b, role in DOCUMENT.links or ()}
    assert linked == {
        ("held", "Omar", "person"),
        ("held", "Brandvik", "person"),
        ("held", "Skagen", "place"),
        ("held", "prison", "place"),
    }
    asserted = MODALITIES.index("asserted")
    assert [w for w, v in zip(DOCUMENT.words, DOCUMENT.labels["modality"], strict=True) if v == asserted] == ["held"]


def test_an_unknown_trigger_leaves_the_evidence_open() -> None:
    document = corpus.labelled(TEXT, GOLD, (), Triggers())
    open_ = [w for w, v in zip(document.words, document.labels["claims"], strict=True) if v == UNLABELLED]
    assert open_ == ["Omar", "Brandvik", "was", "held"]
    assert not document.links


def test_further_mentions_of_whom_a_slot_holds_are_open() -> None:
    text = "Vera Halm was freed, and Halm wept."
    spans = [(0, 9), (25, 29)]
    gold = {
        "mentions": [{"start": a, "end": b, "entity": "P:halm", "kind": "name"} for a, b in spans],
        "times": [],
        "quotes": [],
        "claims": [
            {
                "type": "release",
                "modality": "asserted",
                "slots": {"person": "P:halm", "kind": "Pardon"},
                "evidence": [{"start": 0, "end": 19}],
            }
        ],
    }
    known = Triggers()
    known.marked("release", "freed")
    document = corpus.labelled(text, gold, ["release.kind=pardon"], known)
    person = roles().index("person")
    assert sorted(document.links or ()) == [(3, 0, person), (3, 1, person), (3, 6, OPEN)]
    assert document.labels["details"][3] == 1


def test_an_exchange_has_two_sides() -> None:
    case = GOLD | {
        "claims": [
            {
                "type": "exchange",
                "modality": "asserted",
                "slots": {
                    "date": None,
                    "transfers": [
                        {"person": "P:brandvik", "from": "S:denmark", "to": None},
                        {"person": "P:halm", "from": None, "to": "S:denmark"},
                    ],
                },
                "evidence": [span("Envoy Vera Halm said on Monday that Omar Brandvik was held by Danish guards")],
            }
        ]
    }
    known = Triggers()
    known.marked("exchange", "held")
    document = corpus.labelled(TEXT, case, (), known)
    named = {(document.words[b], roles()[role]) for _, b, role in document.links or ()}
    assert {("Omar", "left"), ("Vera", "right"), ("Danish", "by")} <= named


def test_stances_are_on_what_was_said() -> None:
    assert held("stances", stances().index("accuses")).startswith("Omar Brandvik was held by")


def test_nobody_learns_from_the_test_stories() -> None:
    with pytest.raises(ValueError, match="final table"):
        next(corpus.read("test"))


def test_train_stories_are_read_whole() -> None:
    document = next(corpus.read("train"))
    assert len(document.words) > 200
    assert all(len(values) == len(document.words) for values in document.labels.values())
