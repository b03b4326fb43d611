"""Pure analysis of a record: who holds whom, what is offered, what must come first."""

from glienicke.exchanges.board import Board, Held, board

__all__ = ["Board", "Held", "board"]
