"""A second, slow way to the same answers: try every subset. Written from EXCHANGES, not from the program."""

from __future__ import annotations

from itertools import combinations, product

from glienicke.exchanges.problem import Problem, Stated

Subset = frozenset[str]


def answers(problem: Problem) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Each minimal set of positions to give up, with the minimal packages that are open then; {} where nothing is.

    Both in canonical order: the smaller first, then in the order of positions and items.
    """
    broken = {
        p: frozenset(s.id for s in problem.stated if not holds(problem, s, frozenset(p))) for p in packages(problem)
    }
    minimal = {b for b in broken.values() if not any(other < b for other in broken.values())}
    place = {s.id: n for n, s in enumerate(problem.stated)}
    ordered = sorted(
        (tuple(sorted(b, key=lambda i: place[i])) for b in minimal), key=lambda c: (len(c), [place[i] for i in c])
    )
    return {gone: smallest([p for p, b in broken.items() if b <= set(gone)]) for gone in ordered}


def smallest(found: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Those that hold no other."""
    bit = {item: 1 << n for n, item in enumerate(sorted({i for package in found for i in package}))}
    kept: dict[int, tuple[str, ...]] = {}
    for package in found:
        mask = sum(bit[i] for i in package)
        if not any(small & mask == small for small in kept):
            kept[mask] = package
    return list(kept.values())


def packages(problem: Problem) -> list[tuple[str, ...]]:
    """All packages that facts allow, the smaller first, in the order of the items."""
    ids = [i.id for i in problem.items if not i.barred]
    side = {i.id: problem.side(i.giver) for i in problem.items if i.giver}
    gets = {s: gets_of(problem, s) for s in side.values()}
    people = {i.id for i in problem.items if i.kind == "person"}
    subsets = (c for n in range(1, len(ids) + 1) for c in combinations(ids, n) if not people.isdisjoint(c))
    return [c for c in subsets if balanced(frozenset(c), {side[i] for i in c if i in side}, gets)]


def balanced(package: Subset, giving: set[str], gets: dict[str, Subset]) -> bool:
    """Does each side that gives receive something of its own?"""
    received = [gets[side] & package for side in giving]
    return all(received) and any(len(set(pick)) == len(pick) for pick in product(*received))


def gets_of(problem: Problem, side: str) -> Subset:
    """What a side can receive: what its parties want and others have."""
    wanted = frozenset().union(*(w for p, w in problem.wishes.items() if problem.side(p) == side))
    return frozenset(i.id for i in problem.items if i.id in wanted and i.giver and problem.side(i.giver) != side)


def holds(problem: Problem, stated: Stated, package: Subset) -> bool:  # noqa: C901  one case for each kind
    """Does a package satisfy a position?"""
    items, others, count = frozenset(stated.sense.items), frozenset(stated.sense.others), stated.sense.count
    match stated.sense.kind:
        case "wants":
            return True
        case "in_any_deal":
            return items <= package
        case "if_all":
            return not others <= package or items <= package
        case "refuses" | "will_not_discuss":
            return not items & package
        case "only_if" | "needs_gate":
            return not items & package or others <= package
        case "all_or_none":
            return items <= package or not items & package
        case "at_least":
            return len(items & package) >= count
        case "gives_only":
            return not (_held(problem, stated) & package) - items
        case "gives_at_most":
            return len(_held(problem, stated) & package) <= count
        case "unequal":
            return not others <= package or bool(_gets(problem, stated, package) - items)
        case "more_than":
            return not others <= package or len(_gets(problem, stated, package)) > count
    raise AssertionError(stated.sense.kind)


def _held(problem: Problem, stated: Stated) -> Subset:
    return frozenset(i.id for i in problem.items if i.giver == stated.party and i.kind == "person")


def _gets(problem: Problem, stated: Stated, package: Subset) -> Subset:
    return gets_of(problem, problem.side(stated.party or "")) & package
