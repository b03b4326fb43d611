import pytest

from training.data import POOL, Sampler
from training.document import Document


def made(source: str, sentences: int) -> Document:
    return Document(source, [f"{source}{i}" for i in range(sentences * 5)], [i // 5 for i in range(sentences * 5)])


SETS = {"a": [made("a", 40)], "b": [made("b", 400)], "c": []}
SHARES = {"a": 3.0, "b": 1.0, "c": 5.0, "unknown": 1.0}


def drawn(seed: int, times: int) -> list[list[Document]]:
    sampler = Sampler(SETS, SHARES, 20, seed)
    return [sampler.draw(100) for _ in range(times)]


def test_the_same_seed_draws_the_same() -> None:
    assert drawn(1, 20) == drawn(1, 20)
    assert drawn(1, 20) != drawn(2, 20)


def test_sets_have_their_shares_however_large_they_are() -> None:
    words = {"a": 0, "b": 0}
    for batch in drawn(3, 2 * POOL):
        for passage in batch:
            words[passage.source] += len(passage.words)
    assert words["a"] / words["b"] == pytest.approx(3, rel=0.1)


def test_batches_hold_passages_of_like_length() -> None:
    for batch in drawn(4, POOL):
        lengths = [len(passage.words) for passage in batch]
        assert sum(lengths) < 100 + 20
        assert max(lengths) - min(lengths) <= 15
