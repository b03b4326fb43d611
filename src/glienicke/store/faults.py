"""What SQLite and the codec complain of, as one line for a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from glienicke.errors import StoreError, StoreLockedError

_DAMAGED = "set this file aside, take the last copy of it, and add the reports since then again"

_HELD = (StoreLockedError, "another program is writing to this store", "wait for it, then try again")

_KNOWN: dict[int, tuple[type[StoreError], str, str]] = {
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_FULL: (StoreError, "the disk is full", "make room and try again; what was stored before is safe"),
    sqlite3.SQLITE_CORRUPT: (StoreError, "the store is damaged", _DAMAGED),
    sqlite3.SQLITE_NOTADB: (StoreError, "not a store of this program", "name another file with --store"),
    sqlite3.SQLITE_READONLY: (
        StoreError,
        "the store cannot be written",
        "check the permissions of the file and its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "the store cannot be opened or made there",
        "check that its folder exists and may be written",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "the disk does not answer as it should",
        "check the disk and the room left on it, then try again",
    ),
}


@contextmanager
def one_line(path: str) -> Iterator[None]:
    """Turn what goes wrong inside into a StoreError about the store at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:  # the module is used in a wrong way: a bug, not a fault of the store
            raise
        unknown = (StoreError, f"the store fails: {error}", "run glienicke doctor")
        kind, problem, remedy = _KNOWN.get(code & 0xFF, unknown)  # the low byte is the kind of error
        raise kind(path, problem, remedy) from error
    except msgspec.DecodeError as error:  # ValidationError is one of these
        raise StoreError(path, f"an entry of the store is damaged: {error}", _DAMAGED) from error
    except UnicodeEncodeError as error:
        raise StoreError(path, "a text with half a character cannot be stored", "convert it to UTF-8") from error
