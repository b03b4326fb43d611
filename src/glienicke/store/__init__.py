"""The append-only log of reports and judgements, and what is derived from it."""

from __future__ import annotations

from glienicke.store.protocol import Head, Store
from glienicke.store.sqlite import IN_MEMORY, SqliteStore

__all__ = ["IN_MEMORY", "Head", "SqliteStore", "Store"]
