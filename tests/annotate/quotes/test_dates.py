"""The day of speech follows the times of the reading when they are anchored anew."""

from dataclasses import replace

from glienicke.annotate.quotes.dates import date_quotes
from glienicke.annotate.quotes.find import find_quotes
from glienicke.model import Reading, Report, Span, Time, Zone

TEXT = "Qadir left on Friday. He said on Friday that the lists are ready."


def reading(*values: str | None) -> Reading:
    whole = Span(0, len(TEXT))
    starts = [TEXT.index("Friday"), TEXT.rindex("Friday")]
    times = tuple(Time(Span(s, s + 6), "DATE", v, "weekday") for s, v in zip(starts, values, strict=True))
    sentences = (Span(0, 21), Span(22, len(TEXT)))
    return Reading(Report("r", "r", "0", TEXT), (Zone("body", whole),), sentences, times=times)


def test_the_words_of_the_cue_say_when() -> None:
    (quote,) = find_quotes(reading("2023-05-05", "2023-05-12"))
    assert (quote.date, quote.date_basis) == ("2023-05-12", "Friday")


def test_without_a_value_there_is_no_day_until_times_are_anchored() -> None:
    undated = reading(None, None)
    undated = replace(undated, quotes=find_quotes(undated))
    assert [q.date for q in undated.quotes] == [None]
    anchored = replace(undated, times=reading("2023-05-05", "2023-05-12").times)
    assert [q.date for q in date_quotes(anchored).quotes] == ["2023-05-12"]


def test_a_vague_time_is_no_day() -> None:
    (quote,) = find_quotes(reading(None, "PAST_REF"))
    assert quote.date is None
