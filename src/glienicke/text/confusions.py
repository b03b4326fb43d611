"""How likely two words are spellings of one name, by which letters are known to stand for which."""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[tuple[str, str], float]
"""Log-likelihood ratios of pairs of stretches of up to two letters ("" is nothing): above 0 where one name has both."""

WORST = -4.0
"""For a letter that stands for another, or for nothing, as never seen in learning."""

STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2))


def align(one: str, other: str, table: Table) -> tuple[float, list[tuple[str, str]]]:
    """The best alignment of two folded words: its log-likelihood ratio, and the pairs of stretches."""
    rows, columns = len(one), len(other)
    best = [[float("-inf")] * (columns + 1) for _ in range(rows + 1)]
    came: list[list[tuple[int, int]]] = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    for i in range(rows + 1):
        for j in range(columns + 1):
            here = best[i][j]
            for down, right in STEPS:
                if i + down > rows or j + right > columns:
                    continue
                known = table.get((one[i : i + down], other[j : j + right]))
                if known is None:
                    if down + right > 2:
                        continue
                    known = WORST
                if here + known > best[i + down][j + right]:
                    best[i + down][j + right] = here + known
                    came[i + down][j + right] = (down, right)
    pairs = []
    i, j = rows, columns
    while i or j:
        down, right = came[i][j]
        pairs.append((one[i - down : i], other[j - right : j]))
        i, j = i - down, j - right
    return best[rows][columns], pairs[::-1]


def score(one: str, other: str, table: Table) -> float:
    """The log-likelihood ratio of the best alignment of two folded words."""
    get = table.get
    rows, columns = len(one), len(other)
    before2: list[float] = []
    before: list[float] = []
    for i in range(rows + 1):
        row = [0.0 if i == 0 else float("-inf")] + [float("-inf")] * columns
        a1, a2 = one[i - 1 : i], one[max(0, i - 2) : i]
        for j in range(columns + 1):
            b1, b2 = other[j - 1 : j] if j else "", other[max(0, j - 2) : j]
            top = row[j]
            if i:
                top = max(top, before[j] + get((a1, ""), WORST))
            if j:
                top = max(top, row[j - 1] + get(("", b1), WORST))
                if i:
                    top = max(top, before[j - 1] + get((a1, b1), WORST))
            if i > 1 and j and (found := get((a2, b1))) is not None:
                top = max(top, before2[j - 1] + found)
            if j > 1 and i and (found := get((a1, b2))) is not None:
                top = max(top, before[j - 2] + found)
            if i > 1 and j > 1 and (found := get((a2, b2))) is not None:
                top = max(top, before2[j - 2] + found)
            row[j] = top
        before2, before = before, row
    return before[columns]
