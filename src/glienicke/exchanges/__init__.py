"""Pure analysis of a record: who holds whom, what is offered, what must come first."""
