import json
from pathlib import Path
from xml.etree import ElementTree as Xml

from training.labels import MENTION_TYPES, QUOTE_TYPES, bio
from training.sources import standoff


def shown(words: list[str], sets: list[int], types: tuple[str, ...]) -> str:
    labels = bio(types)
    return " ".join(
        word if value & 1 and value > 0 else f"{word}/{'?' if value < 0 else labels[(value & -value).bit_length() - 1]}"
        for word, value in zip(words, sets, strict=True)
    )


def test_re3d_leaves_descriptions_open_and_skips_the_closed_source(tmp_path: Path) -> None:
    text = "The Red Star met Vera Halm and mourners."
    for source in ("UK Government", "BBC Online"):
        (tmp_path / source).mkdir()
        (tmp_path / source / "documents.json").write_text(json.dumps({"_id": "1", "text": text}))
        spans = [(0, 12, "Organisation"), (17, 26, "Person"), (31, 39, "Person")]
        rows = [{"documentId": "1", "begin": a, "end": b, "type": t, "value": text[a:b]} for a, b, t in spans]
        (tmp_path / source / "entities.json").write_text("\n".join(map(json.dumps, rows)))
    (document,) = standoff.re3d(tmp_path)
    assert shown(document.words, document.labels["mentions"], MENTION_TYPES) == (
        "The Red/B-place Star/I-place met Vera/B-person Halm/I-person and mourners/? ."
    )


def test_meantime_reads_names_only() -> None:
    page = """<Document><token t_id="1" sentence="0">The</token><token t_id="2" sentence="0">firm</token>
      <token t_id="3" sentence="0">Halmware</token>
      <Markables>
      <ENTITY_MENTION m_id="1" syntactic_type="NOM"><token_anchor t_id="1"/><token_anchor t_id="2"/></ENTITY_MENTION>
      <ENTITY_MENTION m_id="2" syntactic_type="NAM"><token_anchor t_id="3"/></ENTITY_MENTION>
      <ENTITY m_id="9" ent_type="ORG"/></Markables>
      <Relations><REFERS_TO r_id="1"><source m_id="1"/><source m_id="2"/><target m_id="9"/></REFERS_TO></Relations>
      </Document>"""
    document = standoff.meantime_document(Xml.fromstring(page))
    assert shown(document.words, document.labels["mentions"], MENTION_TYPES) == "The firm Halmware/B-organisation"


def test_litbank_marks_what_is_said() -> None:
    document = standoff.litbank_document("“ Go , ”\nhe said .\n", "QUOTE\tQ1\t0\t0\t0\t3\t“ Go , ”\nATTRIB\tQ1\tHe-1\n")
    assert shown(document.words, document.labels["quotes"], QUOTE_TYPES) == (
        "“/B-content Go/I-content ,/I-content ”/I-content he said ."
    )
    assert document.sentence == [0, 0, 0, 0, 1, 1, 1]


def test_polnear_content_beats_what_lies_within() -> None:
    text = "Halm said that she said no."
    notes = "T1\tSource 0 4\tHalm\nT2\tCue 5 9\tsaid\nT3\tContent 10 26\tthat she said no\nT4\tSource 15 18\tshe\n"
    document = standoff.polnear_document(text, notes)
    assert shown(document.words, document.labels["quotes"], QUOTE_TYPES) == (
        "Halm/B-source said/B-cue that/B-content she/I-content said/I-content no/I-content ."
    )
