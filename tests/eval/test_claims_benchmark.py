from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from eval.benchmarks.claims import Article, articles, claims_in, listed, main

BUSINESS = {"id": "b1", "title": "Tin rises", "body": "Quist Mining sold its shares in Lima on Friday."}
CAPTIVE = {"id": "c1", "title": "Pilot held", "text": "Gabon is holding the pilot Otis Brandt, 61, as a hostage."}
EMPTY = {"id": "e1", "body": ""}


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl.xz"
    path.write_bytes(lzma.compress("\n".join(map(json.dumps, (BUSINESS, CAPTIVE, EMPTY))).encode()))
    return path


def test_a_sample_is_the_same_for_the_same_seed_and_leaves_out_what_is_empty(packed: Path) -> None:
    assert {article.name for article in articles(packed, 9, 1)} == {"b1", "c1"}
    assert articles(packed, 1, 5) == articles(packed, 1, 5)
    assert len(articles(packed, 1, 5)) == 1


@pytest.mark.parametrize(("told", "types"), [(BUSINESS["body"], []), (CAPTIVE["text"], ["custody"])])
def test_claims_are_those_that_news_of_business_has_not(told: str, types: list[str]) -> None:
    assert [claim.type for claim in claims_in(Article("a", told))[1]] == types


def test_a_claim_is_listed_with_its_rule_and_its_words() -> None:
    article = Article("c1", CAPTIVE["text"])
    (line,) = listed(article, *claims_in(article))
    assert line.startswith("c1  en.custody.")
    assert "Otis Brandt" in line


def test_articles_on_prisoners_are_counted_apart(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(packed), "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    counted = {line[:28].strip(): line[28:].strip() for line in lines}
    assert counted["articles on prisoners"] == counted["articles of other matters"] == "1"
    assert counted["claims on prisoners"] == "1"
    assert "claims per 1,000 articles of other matters: 0.0" in lines
