"""The library's way in: open a case, add, read, make records; the clock; workers."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

import glienicke
from glienicke import GlienickeError, open_case, pipeline, read_reports
from glienicke.app import Listener, OpenCase, cautions, moment, store_path
from glienicke.errors import IngestError, ReadingError, StoreError, UsageError
from glienicke.export import export
from glienicke.model import Dating, Reading, Report
from glienicke.store import IN_MEMORY, SqliteStore
from tests.stories import ARREST, FRENCH, OFFER

NOON = datetime(2021, 3, 4, 12, tzinfo=UTC)


class Heard(Listener):
    """Writes down what it hears."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def added(self, added) -> None:
        self.lines.append(f"{added.outcome} {Path(added.source).name}")

    def waiting(self, reports) -> None:
        self.lines.append(f"{reports} waiting")

    def read(self, reading) -> None:
        self.lines.append(f"read {Path(reading.report.source).name}")

    def caution(self, line) -> None:
        self.lines.append(f"caution {line.split(': ')[1]}")


@pytest.fixture
def files(tmp_path) -> list[Path]:
    made = [tmp_path / name for name in ("arrest.txt", "offer.txt", "french.txt")]
    for path, text in zip(made, (ARREST, OFFER, FRENCH), strict=True):
        path.write_text(text, "utf-8")
    return made


@pytest.fixture
def case(tmp_path):
    with closing(OpenCase(SqliteStore(tmp_path / "s.db"), listener=Heard(), now=lambda: NOON)) as made:
        yield made


def test_a_listener_hears_everything_in_order(case, files):
    case.add([*files, files[0]])
    case.read()
    assert case.listener.lines == [
        "stored arrest.txt",
        "stored offer.txt",
        "stored french.txt",
        "known arrest.txt",
        "3 waiting",
        "read arrest.txt",
        "read offer.txt",
        "read french.txt",
        "caution kept but not read",
    ]


def test_what_is_read_once_is_not_read_again(case, files, monkeypatch):
    case.add(files)
    case.read()
    monkeypatch.setattr(pipeline, "read", lambda _: pytest.fail("read again"))
    assert case.read() == ()
    assert len(case.record().readings) == 3


def test_a_record_is_made_once_for_each_state_of_the_log(case, files, monkeypatch):
    made: list[str | None] = []
    assemble = pipeline.assemble
    monkeypatch.setattr(pipeline, "assemble", lambda r, c, *j: (made.append(c.as_of), assemble(r, c, *j))[1])
    case.add(files[:1])
    first = case.record()
    assert case.record() == first
    case.record("2021-03-03")
    case.add(files[1:2])
    assert case.record() != first
    assert made == [None, "2021-03-03", None]


def test_readings_are_fetched_from_the_store_once(case, files, monkeypatch):
    case.add(files[:2])
    first = case.record()
    monkeypatch.setattr("glienicke.store.codec.decode_reading", lambda *_: pytest.fail("fetched again"))
    case.add(files[2:])
    later = case.record()
    assert (len(first.readings), len(later.readings)) == (2, 3)
    monkeypatch.undo()
    with closing(OpenCase(case.store, now=lambda: NOON)) as anew:
        assert export(later, "json") == export(anew.record(), "json")


def test_a_record_is_a_function_of_the_log_alone(tmp_path, files):
    def made(at: datetime) -> str:
        store = SqliteStore(IN_MEMORY)
        with OpenCase(store, now=lambda: NOON) as case:
            case.add(files)
            case.now = lambda: at
            return export(case.record(), "json")

    assert made(NOON) == made(NOON.replace(year=2040))


def test_the_order_of_adding_does_not_matter(files):
    one, other = (read_reports(order) for order in (files, files[::-1]))
    assert one.readings == other.readings
    assert one.facts == other.facts
    assert one.entities == other.entities


def test_the_record_knows_when_its_log_was_last_added_to(case, files):
    case.add(files[:1])
    assert case.record().case.recorded_at == "2021-03-04T12:00:00Z"


def test_a_record_can_be_made_where_nothing_can_be_kept(case, files, monkeypatch):
    case.add(files)

    def full(*_: object) -> None:
        raise StoreError("s.db", "the disk is full", "make room")

    monkeypatch.setattr(SqliteStore, "keep_reading", full)
    monkeypatch.setattr(SqliteStore, "keep_record", full)
    assert len(case.record().readings) == 3


def test_workers_make_the_same_record(tmp_path, files):
    alone = read_reports(files)
    with open_case(IN_MEMORY, workers=2) as case:
        case.add(files)
        together = case.record()
    assert (together.readings, together.facts) == (alone.readings, alone.facts)


def test_read_reports_raises_what_is_wrong(files, monkeypatch):
    with pytest.raises(IngestError, match="no such file"):
        read_reports([files[0], "gone.txt"])
    with pytest.raises(UsageError, match="no date"):
        read_reports(files, as_of="soon")
    monkeypatch.setattr(pipeline, "clean", lambda _: {}["zones"])
    with pytest.raises(ReadingError, match="kept but not read: KeyError"):
        read_reports(files)


def test_a_store_that_must_be_there(tmp_path):
    with pytest.raises(GlienickeError, match="there is no store here"):
        open_case(tmp_path / "s.db", make=False)
    assert not (tmp_path / "s.db").exists()


def test_where_the_store_is(monkeypatch):
    monkeypatch.delenv("GLIENICKE_STORE", raising=False)
    assert store_path() == Path("glienicke.db")
    monkeypatch.setenv("GLIENICKE_STORE", "/data/talks.db")
    assert store_path() == Path("/data/talks.db")
    assert store_path("here.db") == Path("here.db")


@pytest.mark.parametrize(
    ("day", "future"),
    [
        ("2021-03-04", False),
        ("2021-03-05", False),  # it is the fifth in Auckland already
        ("2021-03-06", True),
        ("2022", True),
        ("2021", False),
        ("2021-03-01/2021-03-02", False),
        (None, False),
    ],
)
def test_dates_in_the_future(day, future):
    reading = Reading(Report("r1", "a.txt", "", "text", published=Dating(day)))
    assert any("in the future" in line for line in cautions(reading, NOON)) is future


def test_moments_are_utc():
    assert moment(datetime.fromisoformat("2021-03-04T23:30:00-05:00")) == "2021-03-05T04:30:00Z"


@pytest.mark.parametrize("name", glienicke.__all__)
def test_public_names(name):
    assert getattr(glienicke, name)


def test_a_name_that_is_not_public():
    with pytest.raises(AttributeError, match="glienicke has no attribute merge"):
        glienicke.merge  # noqa: B018
