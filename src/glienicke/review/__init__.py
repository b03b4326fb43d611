"""A person's decisions, laid over every later reading. They always win, and what has no effect says why.

    log -> standing ----------> judgements that stand: not undone, not contradicted by a later one       log
    readings -> rezoned, redated -> pointed --> readings as a person corrected them                readings
    claims --------> ruled ----> claims without those rejected, with those accepted                  claims
    referents -----> decided --> who is one, who is not, who is called what                          people
    record ------> rulings --------> positions that a person added, or read in one sense             positions
    a person's words + record -> a judgement, anchored to the words of reports                         make

Nothing here depends on the ids that a reader gives out: a judgement holds on to reports and their words.
"""

from __future__ import annotations

from glienicke.review.claims import ruled
from glienicke.review.log import standing, told
from glienicke.review.people import decided
from glienicke.review.positions import rulings
from glienicke.review.readings import pointed, redated, rezoned

__all__ = ["decided", "pointed", "redated", "rezoned", "ruled", "rulings", "standing", "told"]
