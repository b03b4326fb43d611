"""What a time expression counts from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glienicke.annotate.times.calendar import Tense


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression counts from.

    Attributes:
        text: the report's text.
        language: whose tables apply.
        day: the day of publication or of speech, None where unknown.
        previous: the value of the date mentioned before, None where there is none.
        tense: the tense of the verb that the expression goes with, "" where none is near.
        period: the quarter or half that figures before are compared with, None where none is near.
    """

    text: str
    language: str
    day: datetime.date | None = None
    previous: str | None = None
    tense: Tense = ""
    period: str | None = None

    def on(self, day: datetime.date) -> Moment:
        """The same, counted from another day. Written out, because there are many and `replace` is slow."""
        return Moment(self.text, self.language, day, self.previous, self.tense, self.period)
