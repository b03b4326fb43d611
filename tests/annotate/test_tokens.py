"""Words of news and of damaged text. In the cases a blank of the list stands where a word ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.tokens import cuts, split_text, split_words
from glienicke.lang import table
from glienicke.model import Span

CASES = [
    # plain, with clitics and marks
    ("He said it's over.", "He said it 's over ."),
    ("They don't, can't and won’t pay.", "They do n't , ca n't and wo n’t pay ."),
    ("We cannot; I'd've gone.", "We can not ; I 'd 've gone ."),
    ("Petrel's wife and the envoys' cars", "Petrel 's wife and the envoys ' cars"),
    ("Ana O'Dowd-Min spoke.", "Ana O'Dowd - Min spoke ."),
    ("“Don’t,” she said (twice).", "“ Do n’t , ” she said ( twice ) ."),
    ("ROCK 'n' roll in the ’90s and the 1980s", "ROCK ' n ' roll in the ’90s and the 1980s"),
    # hyphens, dashes, strokes
    ("a high-ranking pre-war ex-marine", "a high - ranking pre-war ex-marine"),
    ("the 31-year-old — and/or his 10-15 men", "the 31 - year - old — and / or his 10 - 15 men"),
    ("swap--or not--by 2018-19", "swap -- or not -- by 2018 - 19"),
    # stops
    ("U.S. Sen. Ko met J.R. Min of Petrel Inc. on Jan 5.", "U.S. Sen. Ko met J.R. Min of Petrel Inc. on Jan 5 ."),
    ("Dr. V. Orlov, Ph.D., left at 9 a.m. on Friday.", "Dr. V. Orlov , Ph.D. , left at 9 a.m. on Friday ."),
    ("GEN. MUSA OKORO SPOKE.", "GEN. MUSA OKORO SPOKE ."),
    ("He had no plan B.", "He had no plan B ."),
    ("He said no.", "He said no ."),
    ("It is held in cell No. 5.", "It is held in cell No. 5 ."),
    ("The ministry. said so... Really?!", "The ministry . said so ... Really ?!"),
    ("He works for Petrel Corp.", "He works for Petrel Corp."),
    # numbers, dates, addresses
    ("on 2022-08-05 at 10:30", "on 2022-08-05 at 10:30"),
    ("date2022-08-05US Secretary", "date 2022-08-05 US Secretary"),
    ("paid $2.5bn, 20% of 1,000,000", "paid $ 2.5 bn , 20 % of 1,000,000"),
    ("5km at 9am, the 4th G7 talks", "5 km at 9 am , the 4th G7 talks"),
    ("9a.m. sharp", "9 a.m. sharp"),
    ("see www.lamp.example/a?b=c, or desk@lamp.org.", "see www.lamp.example/a?b=c , or desk@lamp.org ."),
    ("Ana Petrel@LAMP sent list-2.PDF, not the .doc.", "Ana Petrel@LAMP sent list-2.PDF , not the . doc ."),
    ("Lenta.Ru and lamp.com said", "Lenta.Ru and lamp.com said"),
    ("call 555-010-1234 or +1 555", "call 555-010-1234 or +1 555"),
    ("@lampnews on #swap, AT&T", "@lampnews on #swap , AT&T"),
    # damage, marks, other scripts
    ("freed 👍🏽👨‍👩‍👧🇩🇪 :) !!!", "freed 👍🏽 👨‍👩‍👧 🇩🇪 :) !!!"),
    ("Лена Орлова в 東京。", "Лена Орлова в 東京 。"),
    ("राष्ट्रपति ने कहा।", "राष्ट्रपति ने कहा ।"),
    ("re\u0301sume\u0301 of min\u00adis\u00adters", "re\u0301sume\u0301 of min\u00adis\u00adters"),
    ("Mos\ufffdow\x00said\x07 so\u200b", "Mos\ufffdow said so"),
    ("*** [...] ======", "*** [ ... ] ======"),
]  # fmt: skip


def words(text: str) -> list[str]:
    return [span.of(text) for span in split_words(text, Span(0, len(text)))]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


def test_every_listed_form_is_used() -> None:
    data = table("en", "tokens")
    assert [words(entry.replace("|", "")) for entry in data["fused"]] == [entry.split("|") for entry in data["fused"]]
    assert [words(f"Petrel{form}") for form in data["clitics"] if form != "n't"] == [
        ["Petrel", form] for form in data["clitics"] if form != "n't"
    ]
    assert [words(f"{prefix}-war") for prefix in data["prefixes"]] == [[f"{p}-war"] for p in data["prefixes"]]
    assert [words(f"5{unit} on") for unit in data["units"]] == [["5", unit, "on"] for unit in data["units"]]
    assert [words(entry) for entry in data["whole"]] == [[entry] for entry in data["whole"]]
    assert [words(f"list.{ending}") for ending in data["files"]] == [[f"list.{ending}"] for ending in data["files"]]
    assert [words(f"so {face}") for face in data["faces"]] == [["so", face] for face in data["faces"]]


@pytest.mark.parametrize(
    ("form", "expected"), [("don't", (2,)), ("I'd've", (1, 3)), ("cannot", (3,)), ("O'Dowd", ()), ("'s", ())]
)
def test_cuts(form: str, expected: tuple[int, ...]) -> None:
    assert cuts(form) == expected


def test_words_stay_within_their_sentence() -> None:
    text = "He left in AprilThe envoy in the U.S. He stayed.\n\nNo stop here\n\nIt's 5"
    assert [[w.of(text) for w in sentence] for sentence in split_text(text)] == [
        ["He", "left", "in", "April"],
        ["The", "envoy", "in", "the", "U.S."],
        ["He", "stayed", "."],
        ["No", "stop", "here"],
        ["It", "'s", "5"],
    ]


@pytest.mark.parametrize(
    "piece", ["a", "a.", "a'", "1-", "a-", ".", "a@", "www.", "1,", "(", "a\u200b", "👨\u200d", "\u0301", "語"]
)
def test_long_noise_ends(piece: str) -> None:
    text = piece * 20_000
    found = split_words(text, Span(0, len(text)))
    assert sum(span.end - span.start for span in found) >= len(text.replace("\u200b", "")) - 1


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aZé.,'’-15$ \n\x00\u200b语👍@#:/st"), max_size=60))
def test_all_that_is_seen_is_in_one_word(text: str) -> None:
    found = split_words(text, Span(0, len(text)))
    covered = [i for span in found for i in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert all(not text[i].isprintable() or text[i].isspace() for i in set(range(len(text))) - set(covered))
