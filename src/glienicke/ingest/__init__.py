"""Files and pages -> reports, exactly as found.

Whether a date lies in the future is not judged here: that needs a clock, and only `app` has one. A language that
is not read is no error: the report is kept and marked with it.
"""

from __future__ import annotations

from glienicke.ingest.files import read_file, read_paths
from glienicke.ingest.language import guess_language

__all__ = ["guess_language", "read_file", "read_paths"]
