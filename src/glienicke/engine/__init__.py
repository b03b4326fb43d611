"""The same pipeline over many workers."""

from __future__ import annotations

from glienicke.engine.read import read_all
from glienicke.engine.version import reader_version, record_version
from glienicke.engine.workers import workers

__all__ = ["read_all", "reader_version", "record_version", "workers"]
