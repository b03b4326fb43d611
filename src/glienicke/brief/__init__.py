"""Record -> prose and tables for people."""
