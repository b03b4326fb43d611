import pytest

from glienicke.annotate import annotate
from glienicke.clean import clean
from glienicke.model import Quote, Reading, Referent, Report


def read(text: str) -> Reading:
    return annotate(clean(Report("r", "r", "r", text)), model=False)


def speakers(text: str) -> list[tuple[str, str] | None]:
    reading = read(text)
    referents: dict[str, Referent] = {referent.id: referent for referent in reading.referents}

    def told(quote: Quote) -> tuple[str, str] | None:
        found = referents.get(quote.speaker or "")
        return (found.type, found.name) if found else None

    return [told(quote) for quote in reading.quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The police said that nobody was hurt.", ("anonymous", "police")),
        ("One of the fathers said that his son had called.", ("anonymous", "One of the fathers")),
        ("The jurist said that the file was closed.", ("anonymous", "jurist")),
        ("Locals said that the boat had been there for days.", ("group", "Locals")),
        ("The Harbour Workers' Union said that talks had begun.", ("organization", "Harbour Workers' Union")),
        ("Jail Superintendent Ana Brod Sahib said that he was well.", ("person", "Ana Brod")),
    ],
)
def test_who_is_described_is_somebody(text: str, speaker: tuple[str, str]) -> None:
    assert speakers(text) == [speaker]


def test_a_family_is_no_adverb() -> None:
    (quote,) = read("His family said that he never left the valley.").quotes
    assert quote.cue is not None
    assert quote.cue.start == len("His family ")


def test_the_same_words_mean_the_same_speaker() -> None:
    found = read("The police said that he fled. On Monday the police said that he was back.").quotes
    assert len(found) == 2
    assert found[0].speaker == found[1].speaker is not None


@pytest.mark.parametrize("text", ["He said that it was over.", "Whoever says that it is over lies."])
def test_nobody_is_made_of_a_pronoun(text: str) -> None:
    assert all(mention.kind != "nominal" for mention in read(text).mentions)


def test_a_pronoun_goes_on_with_the_one_who_spoke() -> None:
    text = "The consul said that the papers were ready. “They will go by train,” he added."
    assert len(set(speakers(text))) == 1


def test_a_mention_stands_where_the_speaker_is_described() -> None:
    reading = read("“We heard nothing,” the fishmonger complained.")
    spans = [mention.span.of(reading.report.text) for mention in reading.mentions]
    assert "the fishmonger" in spans
