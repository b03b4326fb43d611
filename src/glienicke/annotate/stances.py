"""What a quote does in the negotiation: the closed list of stances."""

from __future__ import annotations

from glienicke.model import Quote, Reading


def stances_of(quote: Quote, reading: Reading) -> tuple[str, ...]:
    """The stances of a quote."""
    return ("other",)
