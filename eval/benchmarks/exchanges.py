"""Clearing, timed: `python -m eval.benchmarks.exchanges`. All answers are checked in the same run.

Invented negotiations of two sides with a third holder: a default case (24 people, 20 positions), and a large one (1,000
held, 1,500 positions). Beside it the minimal correction sets alone as PySAT's LBX finds them over the same clauses, in
no order, and pools of parties that hold one person each, of the sizes of which kep_solver publishes 0.08 s
at 100 recipients.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from typing import Any

from glienicke.exchanges.clearing import Solver, clear
from glienicke.exchanges.formula import Formula
from glienicke.exchanges.oracle import Backend
from glienicke.exchanges.problem import Item, Problem, Stated
from glienicke.model import Sense

ROUNDS = 3


def negotiation(people: int, positions: int, disputed: int, seed: int = 1) -> Problem:
    """Two sides that ask for a third of each other's prisoners.

    Six positions that conflict in several ways, so many people whom one side must have and the other refuses, and
    positions that hold together.
    """
    dice = random.Random(seed)  # noqa: S311  an invented negotiation, no secret
    items = [Item(f"p{n}", "ST"[n % 2]) for n in range(people - 2)] + [Item("k", "D"), Item("l", "D")]
    of = {side: [i.id for i in items if i.giver == side] for side in "ST"}
    wishes = {"S": frozenset(of["T"][::3]), "T": frozenset([*of["S"][::3], "k", "l"])}
    s, t = of["S"], of["T"]
    stated = [
        Stated("S both", "S", Sense("in_any_deal", (t[0], t[3]))),
        Stated("S gives only", "S", Sense("gives_only", tuple(s[:2]))),
        Stated("T k", "T", Sense("in_any_deal", ("k",))),
        Stated("T unequal", "T", Sense("unequal", tuple(s[:2]), (t[0], t[3]))),
        Stated("D refuses k", "D", Sense("refuses", ("k",))),
        Stated("D l only if", "D", Sense("only_if", ("l",), (t[3],))),
    ]
    for number in range(disputed):
        stated.append(Stated(f"S must have {number}", "S", Sense("in_any_deal", (t[3 * number + 6],))))
        stated.append(Stated(f"T refuses {number}", "T", Sense("refuses", (t[3 * number + 6],))))
    while len(stated) < positions:
        side, kind = dice.choice("ST"), dice.choice(["refuses", "only_if", "if_all", "all_or_none"])
        own, other = of[side][6:], of["T" if side == "S" else "S"][6:]
        sense = Sense(kind, tuple(dice.sample(own, 1)), tuple(dice.sample(other, 2)))
        stated.append(Stated(f"{len(stated)} {kind}", side, sense))
    return Problem(tuple(items), tuple(stated), wishes, {"D": "S"})


def pool(size: int, seed: int = 1) -> Problem:
    """One-for-one: each party holds one person and asks for three others."""
    dice = random.Random(seed)  # noqa: S311
    items = tuple(Item(f"p{n}", f"h{n}") for n in range(size))
    return Problem(items, (), {f"h{n}": frozenset(f"p{m}" for m in dice.sample(range(size), 3)) for n in range(size)})


def best(work: Callable[[], Any]) -> tuple[float, Any]:
    """The shortest CPU time of some rounds in milliseconds, and the answer; the first round warms up."""
    answer, times = work(), []
    for _ in range(ROUNDS):
        start = time.process_time()
        answer = work()
        times.append(1000 * (time.process_time() - start))
    return min(times), answer


def lbx(problem: Problem) -> set[frozenset[int]]:
    """The minimal correction sets as PySAT finds them."""
    from pysat.examples.lbx import LBX
    from pysat.formula import WCNF

    formula = Formula.of(problem)
    weighted = WCNF()
    for clause in formula.clauses():
        weighted.append(clause)
    for selector in formula.selectors.values():
        weighted.append([selector], weight=1)
    found = set()
    with LBX(weighted, solver_name="m22") as finder:
        for given_up in finder.enumerate():
            finder.block(given_up)
            found.add(frozenset(given_up))
    return found


def compared(people: int, positions: int, disputed: int, backends: tuple[Backend, ...]) -> bool:
    """Time one negotiation, and say whether all answers are the same."""
    problem = negotiation(people, positions, disputed)
    answers = []
    for backend in backends:
        took, answer = best(lambda: clear(problem, backend=backend))  # noqa: B023  called before the next
        answers.append(answer)
        size = (
            f"{len(answer.corrections)} corrections, {sum(len(c.open.packages) for c in answer.corrections)} packages"
        )
        print(f"{people} people, {positions} positions, {backend}: {took:.1f} ms, {size}")
    took, (sets, complete) = best(lambda: Solver(problem, "pysat").corrections())
    print(f"  corrections without packages: {took:.1f} ms")
    same = all(answer == answers[0] for answer in answers)
    if complete:  # a list that was cut is no set to compare, and LBX alone takes minutes over a thousand positions
        alone, theirs = best(lambda: lbx(problem))
        print(f"  PySAT's LBX alone: {alone:.1f} ms")
        names = [s.id for s in problem.stated]
        same = same and {frozenset(names.index(p) + 1 for p in c) for c in sets} == theirs
    return same


def main() -> int:
    """Command line."""
    same = all(compared(24, 20, disputed, ("python", "pysat")) for disputed in (0, 1, 2)) and compared(
        1000, 1500, 4, ("python", "pysat")
    )
    for size in (20, 50, 100):
        took, _ = best(lambda: Solver(pool(size), "pysat").packages(limit=1))  # noqa: B023
        print(f"{size} parties with one person each, a smallest exchange: {took:.1f} ms")
    print("same answers: " + ("yes" if same else "NO"))
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
