"""Annotated coverage: a markup that people type (docs/corpus.md), and what turns it into gold records."""
