"""The append-only log of reports and judgements, and what is derived from it."""
