"""The dependency tree of highest score: Chu and Liu 1965, Edmonds 1967, with exactly one root."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]


def best_tree(scores: Scores) -> list[int]:
    """The heads of n words, from [n, n + 1] scores: column 0 is the root, column j + 1 is word j.

    Returns -1 for the one word at the root, else the head's number. The result is exact: of all trees with one root
    it has the highest sum of scores.
    """
    size = len(scores)
    if not size:
        return []
    square = np.full((size + 1, size + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    heads = _arborescence(square)
    if heads[1:].count(0) != 1:
        # One root costs less than two: a tree never needs a second one, since any word may depend on any other.
        finite = square[np.isfinite(square)]
        square[1:, 0] -= (finite.max() - finite.min() + 1) * (size + 1)
        heads = _arborescence(square)
    return [head - 1 for head in heads[1:]]


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of a cycle, if there is one; node 0 has no head."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        node, path = start, []
        while not state[node]:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def _arborescence(scores: Scores) -> list[int]:
    """The heads of all nodes in the best tree from node 0; scores[d, h] is that of h as the head of d.

    While the best heads hold a cycle, it is drawn together into its first node, and the way in and the ways out that
    this stands for are kept; then the cycles are opened again, the last one first.
    """
    scores = scores.copy()
    alive = np.ones(len(scores), bool)
    drawn: list[tuple[list[int], list[int], NDArray[np.intp], NDArray[np.intp]]] = []
    while True:
        heads = _best_heads(scores, alive)
        cycle = _cycle(heads)
        if not cycle:
            break
        drawn.append((cycle, heads, *_contract(scores, alive, cycle, heads)))
    for cycle, before, enters, leaves in reversed(drawn):
        _expand(heads, cycle, before, enters, leaves)
    return heads


def _best_heads(scores: Scores, alive: NDArray[np.bool_]) -> list[int]:
    heads: list[int] = scores.argmax(axis=1).tolist()
    return [head if alive[node] and node else 0 for node, head in enumerate(heads)]


def _contract(
    scores: Scores, alive: NDArray[np.bool_], cycle: list[int], heads: list[int]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Draw a cycle together into its first node, in place.

    Returns for each head from outside which node of the cycle it enters at, and for each dependent outside which
    node of the cycle is its best head.
    """
    nodes = np.array(cycle)
    kept, gone = cycle[0], nodes[1:]
    own = scores[nodes, [heads[node] for node in cycle]]
    gains = scores[nodes] - own[:, None]
    enters = nodes[gains.argmax(axis=0)]
    leaves = nodes[scores[:, nodes].argmax(axis=1)]
    scores[kept] = gains.max(axis=0)
    scores[:, kept] = scores[:, nodes].max(axis=1)
    scores[kept, nodes] = -np.inf
    scores[gone], scores[:, gone] = -np.inf, -np.inf
    alive[gone] = False
    return enters, leaves


def _expand(
    heads: list[int], cycle: list[int], before: list[int], enters: NDArray[np.intp], leaves: NDArray[np.intp]
) -> None:
    """Open a cycle again, in place: it breaks where the arc from outside enters."""
    kept, inside = cycle[0], set(cycle)
    for node, head in enumerate(heads):
        if head == kept and node not in inside and node:
            heads[node] = int(leaves[node])
    outer = heads[kept]
    for node in cycle:
        heads[node] = before[node]
    heads[int(enters[outer])] = outer
