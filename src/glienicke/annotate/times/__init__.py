"""Time expressions: found by rules as data, given their values when the day of the report is known."""
