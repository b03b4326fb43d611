"""From annotations to claims: patterns as data over masked sentences."""

from glienicke.claims.extract import extract

__all__ = ["extract"]
