from __future__ import annotations

from collections import Counter

import pytest

from eval.benchmarks.coref import Json, Pair, Report, main, missed, paired, rows

TEXT = "Ada Quist, a nurse, slept. The nurse woke. She wept."


def mention(words: str, kind: str, entity: str) -> Json:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "kind": kind, "entity": entity}


def test_mentions_pair_by_the_words_they_share() -> None:
    golds = [
        mention("Ada Quist", "garbled", "P:ada"),
        mention("The nurse", "nominal", "P:ada"),
        mention("She", "pronoun", "P:ada"),
    ]
    founds = [mention("Quist", "name", "e1"), mention("nurse woke", "nominal", "e2")]
    assert paired(TEXT, golds, founds) == [
        Pair("name", "P:ada", "e1", "Ada Quist"),
        Pair("nominal", "P:ada", "e2", "nurse"),
    ]


def report(*pairs: Pair) -> Report:
    return Report("r1", Counter(pair.kind for pair in pairs), list(pairs))


ADA, OTIS = Pair("name", "P:ada", "e1", "Ada"), Pair("name", "P:otis", "e2", "Otis")


@pytest.mark.parametrize(
    ("found", "right", "wrong", "precision", "recall"),
    [("e1", 1, 0, 1, 1), ("e2", 0, 1, 1 / 2, 1 / 2), ("e3", 0, 0, 1, 1 / 2)],
    ids=["her name", "the name of somebody else", "left nameless"],
)
def test_a_description_is_right_where_it_leads_to_the_name(
    found: str, right: float, wrong: float, precision: float, recall: float
) -> None:
    row = rows([report(ADA, OTIS, Pair("nominal", "P:ada", found, "the nurse"))])[-1]
    assert (row.kind, row.right, row.wrong, row.precision, row.recall) == ("nominal", right, wrong, precision, recall)


def test_what_misses_its_name_is_listed() -> None:
    lines = list(missed([report(ADA, OTIS, Pair("nominal", "P:ada", "e2", "the nurse"))]))
    assert [line.split() for line in lines] == [["r1", "WRONG", "P:ada", "the", "nurse"]]


def test_one_without_a_name_in_the_report_is_not_asked_for() -> None:
    assert not list(missed([report(OTIS, Pair("nominal", "P:ada", "e3", "the nurse"))]))


@pytest.mark.parametrize("wrong", [["spring"], ["test", "--show", "3"]])
def test_a_part_that_is_not_there_or_not_to_be_read_is_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(wrong)
