"""Names by capital letters and lists."""

import pytest

from eval.baselines.gazetteer import names, resolve


def found(text: str) -> list[tuple[str, str]]:
    return [(name["text"], name["kind"]) for name in names(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Ann Brod.", [("Ann Brod", "name")]),
        ("Yesterday Ann Brod left.", [("Ann Brod", "name")]),
        ("The Norwegian President Ann Brod left.", [("Norwegian", "demonym"), ("Ann Brod", "name")]),
        ("They say Turkey's Ministry of Health knew.", [("Turkey", "name"), ("Ministry of Health", "name")]),
        ("Talks began on Monday in May.", []),
        ("Norway and Turkey agreed.", [("Norway", "name"), ("Turkey", "name")]),
        ("nobody here has a name", []),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_last_name_is_the_person_with_that_last_name() -> None:
    mentions = list(names("They met Ann Brod. Then Brod left Norway.", [(0, 18), (18, 41)]))
    entities = resolve(mentions)
    assert [mention["text"] for mention in mentions] == ["Ann Brod", "Brod", "Norway"]
    assert mentions[0]["entity"] == mentions[1]["entity"] != mentions[2]["entity"]
    assert [entity["type"] for entity in entities] == ["person", "state"]
