"""Pure analysis of a record: who holds whom, what is offered, what must come first."""

from glienicke.exchanges.board import board

__all__ = ["board"]
