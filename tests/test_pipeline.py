"""A record made report by report is the record made from nothing, whatever the order and the day."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.export import export
from glienicke.ingest import read_file
from glienicke.model import Case, Kept, Reading
from glienicke.pipeline import assemble, read

REPORTS = Path(__file__).parent.parent / "examples" / "ottawa-minsk-2023" / "reports"
DAYS = (None, "2023-03-01", "2023-10-08")


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(read(read_file(path)) for path in sorted(REPORTS.iterdir()))


@cache
def from_nothing(chosen: frozenset[int], day: str | None) -> str:
    return made(sorted(chosen), day, None)


def made(places: list[int], day: str | None, kept: Kept | None) -> str:
    return export(assemble([readings()[place] for place in places], Case("c", "Case", day), (), kept), "json")


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(10)), st.integers(2, 8), st.sampled_from(DAYS))
def test_report_by_report_is_from_nothing(order: list[int], size: int, day: str | None) -> None:
    kept = Kept()
    made(order[:size], day, kept)
    made(order[: size + 1], None, kept)
    assert made(order[: size + 1], day, kept) == from_nothing(frozenset(order[: size + 1]), day)
    assert made(order, day, kept) == from_nothing(frozenset(order), day)
