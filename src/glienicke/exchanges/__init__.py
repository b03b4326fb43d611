"""Pure analysis of a record: who holds whom, what is open under stated positions, what stands in the way."""

from glienicke.exchanges.board import board
from glienicke.exchanges.outlook import EVERYTHING, Question, outlook

__all__ = ["EVERYTHING", "Question", "board", "outlook"]
