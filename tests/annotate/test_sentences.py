"""Sentences of news and of damaged text. In the cases "|" stands where a sentence ends and is not part of the text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.sentences import split_sentences
from glienicke.model import READ_ZONES, Span, Zone

CASES = [
    # plain
    "The swap took place in Ankara. | Both men were freed.",
    "Who freed them? | Nobody knows.",
    "They are free! | Their families wept.",
    "The talks go on",
    "He is 55. | She is 31.",
    "The talks ended at noon. | 26 people were freed.",
    # abbreviations before names and numbers
    "Gen. Musa Okoro met Lt. Col. Ana Petrel on Friday. | They talked.",
    "Sen. Dana Kessler and Rep. Ko Adjei wrote to Mr. Orlov.",
    "Dr. Petrel said Prof. Min was held in St. Petersburg.",
    "He is held in cell No. 5 of colony No. 17.",
    "She was charged under Art. 275 of the code.",
    "The visa of Jan. 5 ran out on Feb. 24.",
    "He was tried with Ms. Adjei, vs. the state.",
    "He said no. | Then he left.",
    "The firm, Petrel Inc., paid the ransom.",
    "He worked for Petrel Corp. | The company denied it.",
    "Ko Adjei Jr. was freed with Lu Min Sr. on Monday.",
    "Talks began at 9 a.m. on Friday.",
    "Talks began at 9 a.m. | They ended at noon.",
    "The flight left at 5 p.m. Moscow time.",
    # countries with stops
    "He served his time in the U.S. | He was never pardoned.",
    "The U.S. Secretary of State called the U.N. envoy.",
    "Former U.S. Marine Ko Adjei is held in the U.A.E. | His sister said so.",
    "Talks between the U.S. and the U.K. went on.",
    "She flew to Washington, D.C. | The president met her.",
    "“We hold him in the U.S.” | The envoy left.",
    # initials
    "J. R. Adjei was freed. | So was A. Min.",
    "Vladimir V. Orlov and George K. Petrel were swapped.",
    "That was plan B. | The envoy had no plan C.",
    # numbers, dates, addresses
    "On 2022-08-05 the ministry spoke. | It said 3.5 million was paid.",
    "The ransom was $2.5 million. | It was paid on 28.07.2022.",
    "See lamp.example.org for more. | Write to desk@lamp.example.org today.",
    "The site Lenta.Ru reported it. | Gazeta.Ru denied it.",
    "Version 1.2.3 of the text was leaked.",
    # quotes
    "“There is no deal yet.” | The spokesman left.",
    "“There is no deal yet.” he said.",
    "“Will he come home?” his wife asked. | Nobody answered.",
    "“They are ongoing. | Nothing has been reached yet,” the spokeswoman said.",
    'He said: "We are ready." | The envoy nodded.',
    '"We are ready." | "So are we."',
    "She called it “a step.” | Talks go on.",
    "He said it “takes two to tango.” | “We wait,” she said.",
    "The letter (it had no date.) came late.",
    "The letter came late. | (It had no date.) | Nobody replied.",
    "He asked “why?” and left.",
    # ellipses
    "I hope ... we will see. | He paused.",
    "“I hope… | The rest is up to them,” she said.",
    "He said the deal [...] was near.",
    # damage
    "The ministry. said that talks go on.",
    "The court sits in Moscow.|The trial goes on.",
    "“Not yet.”|The spokesman left.",
    "He was freed in April|The ministry confirmed it.",
    "The ministry said . | The court did not.",
    "The talks ended.. | Nobody spoke.",
    "He denied it!!! | She did not.",
    "Talks stalled.[1] | They resumed.[2]",
    "the envoy spoke. | Then he left.",
    'He told them: "Not yet."|She left.',
    "He was held in Moscow.|He was freed in May.",
    "He was arrested in 2008.|In 2010 he was freed .|The rest stayed at the airport.|16 went home.",
    "They wrote it in the .NET language, see fig.3 there.",
    "The deal is off.. | But talks go on...",
    "He was freed in May . . . | Nobody spoke.",
    "They named the site. | https://lamp.example.org has the list.",
    "The wikiHow pages stay whole. | He lives in Minsk|The rest do not.",
    "*1. The first condition was met. | *2. The second was not.",
    # lines and bullets
    "Two held in Minsk\n| The court in Minsk held two men.\n| One is a nurse.",
    "Terms of the deal: | • Five go home | • Five stay",
    "1. The first condition is a list. | The second is time.",
    "The envoy of the\nministry spoke.",
    "First paragraph\n\n| second paragraph",
    # mails and posts whose lines are lost
    "Call me. | Thanks, | Ana",
    "He called. | Thanks, | Ana Orlova | 08/16/2000 10:56 AM | Here is the list.",
    "Musa Okoro@LAMP | 08/16/2000 10:56 AM | Please call me.",
    "The mail of 08/16/2000 10:56 GMT named nobody.",
    "On 08/16/2000 10:56 AM Ana left; on 08/17/2000 10:56 she came.",
    "Many thanks, | Ana.",
    "We did it. | Thanks, Ana and Musa did the rest.",
    "“They are out. | Thanks, Ana,” he said.",
    "Write to desk@lamp.example.org | The list is there.",
    "He wrote to desk@lamp.example.org and to Ana.",
    "The list: https://lamp.example.org/a | https://lamp.example.org/b | It is long.",
    "See http://www.PetrelPost.example for more.",
    "He is free. | ---------- | Lamp Wire",
    "He is free. :) | We wept.",
    "He is free :) | We wept.",
    "He is free :) and well.",
    "He called Ana Petrel | Please call her, too.",
    "Her number is 555-0101 | It is new.",
    "The Moscow Times The Hague Is Not A Name",
    "“What Is It?” is a book, and The Who is a band.",
    "Do three things: | 1. Call him. | 2. Write to her. | 3. Wait.",
    "He was held in cell No. 5. | He is free.",
    "He was freed on Jan. 5. | Others stay.",
    "we wrote to him. | he never answered. | so we wait",
    "He called, i think. | so we wait... and wait, etc. and so on.",
    "They are out! | we wept.",
    "He is free. | (his sister said so)",
    "“They are out!” he said.",
    # names that look like sentence ends
    "The Moscow Times reported it. | The Times did not.",
    "YouTube and LinkedIn were blocked. | McDonald left.",
    "The film Mr. & Mrs. Orlov was shown.",
    "He is 1.90 m. | She is tall.",
]


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, (Zone("body", Span(0, len(text))),))]


@pytest.mark.parametrize("case", CASES)
def test_cases(case):
    text = case.replace(" | ", " ").replace("| ", "").replace("|", "")
    assert split(text) == [piece.strip() for piece in case.split("|")]


def test_there_are_many_cases():
    assert len(CASES) >= 60


WRAPPED = """The foreign ministry said on Friday that the two men who were
arrested in May would be exchanged at the border within days
of the verdict, if the court in the capital agreed to it and
nobody objected to the terms. Their lawyers had no comment on
it."""


def test_wrapped_text_is_read_over_its_line_breaks():
    assert [s.split()[0] for s in split(WRAPPED)] == ["The", "Their"]


def test_titles_of_headlines_do_not_split_after_abbreviations():
    text = "U.S. In Talks With Iran On Swap"
    assert len(split_sentences(text, (Zone("headline", Span(0, len(text))),))) == 1


def test_zones_that_are_not_read_have_no_sentences_and_cut_those_of_others():
    text = "The CNN(you switch)news said. AFP contributed."
    zones = (
        Zone("body", Span(0, 7)),
        Zone("artefact", Span(7, 19)),
        Zone("body", Span(19, 29)),
        Zone("credit", Span(30, 46)),
    )
    assert [s.of(text) for s in split_sentences(text, zones)] == ["The CNN", "news said."]


PIECES = st.sampled_from(
    [
        *'ab A.!?…"”“’)\n\r•[1]',
        "U.S",
        "Mr",
        "The",
        " ",
        "\u2028",
        "Moscow.The",
        "é",
        "😀",
        "\x00",
        "-----",
        ":)",
        " a@b.c ",
        "1.",
        " 08/16/2000 10:56 ",
        "Thanks, ",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(sorted(READ_ZONES)), st.data())
def test_every_character_is_in_exactly_one_sentence_of_its_zone(text, kind, data):
    cut = data.draw(st.integers(0, len(text)))
    zones = (Zone(kind, Span(0, cut)), Zone("body", Span(cut, len(text))))
    sentences = split_sentences(text, zones)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert all(any(zone.span.covers(s) for zone in zones) for s in sentences)
    assert all(s.of(text) and s.of(text) == s.of(text).strip() for s in sentences)
    assert "".join("".join(s.of(text).split()) for s in sentences) == "".join(text.split())


@pytest.mark.parametrize(
    "piece", ["-", "- ", "a-", "_", "Aa ", "@a.", "www.", ":) ", "1. ", "08/16/2000 10:56 ", "Thanks, A "]
)
def test_long_noise_ends(piece: str) -> None:
    text = piece * 20_000
    assert "".join("".join(sentence.split()) for sentence in split(text)) == "".join(text.split())
