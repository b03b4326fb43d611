import pytest

from glienicke.annotate.times.tense import tense_at


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("She was freed on <Friday>.", "past"),
        ("She will be freed on <Friday>.", "future"),
        ("She will be freed, he said <Friday>.", "past"),
        ("He said she is to appear in court <Friday>.", "future"),
        ("The hearing, he said, is expected to be held on <Friday>.", "future"),
        ("She may have been freed on <Friday>.", "past"),
        ("On <Friday> the court will rule.", "future"),
        ("On <Friday> the court ruled that she will go.", "past"),
        ("He left. On <Friday> they will follow.", "future"),
        ("They met; on <Friday> they will meet again.", "future"),
        ("They met in Oslo and on <Friday> they will meet again.", "future"),
        ("They met on Monday and on <Friday>.", "past"),
        ("It could come as soon as <Friday>.", "future"),
        ("A deal by <Friday>?", "future"),
        ("A deal on <Friday>?", ""),
        ("ENVOY WILL TRAVEL ON <FRIDAY>", "future"),
        ("In <May> Ghana recalled its envoy.", "past"),
        ("“They’ll come on <Friday>,” she said.", "future"),
        ("She set the trial for <Friday>.", "future"),
        ("The guards gave them until <Friday>.", "future"),
        ("A decision on the two in early <March>, he said.", ""),
        ("“Nine weeks is until <March>,” he said.", "future"),
        ("In <March>, he said, all was well.", "past"),
    ],
)
def test_the_nearest_verb_of_the_sentence_tells(sentence: str, tense: str) -> None:
    start, end = sentence.index("<"), sentence.index(">") - 1
    assert tense_at(sentence.replace("<", "").replace(">", ""), start, end, "en") == tense
