"""A story of two reports, small enough to spoil in one place at a time."""

from pathlib import Path

TEXTS = {
    "1-gull": "Ann Brod, 31, was jailed for five years in Oslo in May 2020. Oslo wants her back.\n"
    "“We ask,” Lis Moor of the ministry said on Friday. “We ask again.” The ministry was silent. "
    "Ann Brod's aide wept.\n"
    "Give to The Gull.",
    "2-tern": "Anne Brodd got six years in 2020. “We ask,” said Moor.",
}
MARKUP = {
    "case": """case: tiny
[entities]
P:brod Ann Brod
  garbled: Anne Brodd
P:moor Lis Moor
  name: Moor
S:norway (Norway)
  metonym: Oslo
L:oslo (Oslo)
O:ministry (the ministry) -> S:norway
[facts]
P:brod sentence.length disputed error
P:brod sentence.date refined
  why: the year, the month
P:brod attribute.age single
[utterances]
1.q1 2.q1
[origins]
she was jailed | 1 2 | 1-2
[timeline]
2020-05 | jailed | 1.brod.sentence 2.brod.sentence
- | asked | 1.q1
[status]
as_of: 2020-06-01
talks: none
gate: a pardon | not met | P:moor
offer: by=S:norway wants=P:brod | open
""",
    "1-gull": """outlet: The Gull
published: 2020-06-01 stated
drop boilerplate: Give to The Gull.
cite O:ministry: Lis Moor of the ministry said
[mentions]
L:oslo
  name: in [Oslo]
P:brod
  pronoun: wants [her]
O:ministry
  nominal: the ministry; The ministry
A:aide
  nominal: Ann Brod's aide
[times]
five years = P5Y
in [May 2020] = 2020-05
May = 2019
Friday = 2020-05-29
[quotes]
q1 P:moor 2020-05-29 other ~expresses_hope
  cue: said on Friday
  says: “We ask,”
  says: “We ask again.”
[claims]
brod.sentence sentence P:brod P5Y date=2020-05 court=Oslo
  was jailed for five years in Oslo in May 2020
brod.age attribute P:brod age 31
  Ann Brod, 31,
?aide.sad position A:aide other @A:aide
  Ann Brod's aide wept
""",
    "2-tern": """[claims]
brod.sentence sentence P:brod P6Y date=2020
  six years in 2020
[times]
2020 = 2020
[quotes]
q1 P:moor other
  cue: said Moor
  says: “We ask,”
""",
}


def write(folder: Path, **spoilt: tuple[str, str]) -> Path:
    """The story in a folder; `case=(old, new)` replaces some of the markup, "g1" and "g2" that of the reports."""
    for sub in ("annotations", "reports"):
        (folder / sub).mkdir(parents=True, exist_ok=True)
    for stem, text in TEXTS.items():
        (folder / "reports" / f"{stem}.txt").write_text(text, "utf-8")
    for stem, markup in MARKUP.items():
        old, new = spoilt.get({"case": "case", "1-gull": "g1", "2-tern": "g2"}[stem], ("", ""))
        assert old in markup
        (folder / "annotations" / f"{stem}.ann").write_text(markup.replace(old, new, 1) if old else markup, "utf-8")
    return folder
