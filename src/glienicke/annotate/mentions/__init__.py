"""All mentions of a report, and what is told beside them."""
