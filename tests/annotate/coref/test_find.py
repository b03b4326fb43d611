from __future__ import annotations

from dataclasses import dataclass

import pytest

from glienicke.annotate.mentions.find import find_mentions
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Mention, Referent, Span, Zone


@dataclass
class Found:
    text: str
    mentions: tuple[Mention, ...]
    referents: dict[str, Referent]

    def of(self, words: str, nth: int = 0) -> Referent | None:
        """The referent of the nth mention with exactly these words."""
        same = [m for m in self.mentions if m.span.of(self.text) == words]
        return self.referents[same[nth].entity] if len(same) > nth else None

    def named(self, name: str) -> Referent:
        return next(r for r in self.referents.values() if r.name == name)


def read(text: str) -> Found:
    sentences = split_sentences(text, [Zone("body", Span(0, len(text)))])
    mentions, referents = find_mentions("r1", text, sentences)
    return Found(text, mentions, {r.id: r for r in referents})


SAME = [
    ("Otis Brandt, 62, who is ill, slept.", "who", "Otis Brandt"),
    ("Ada Quist of the Peruvian foreign ministry, who laughed, left.", "who", "Ada Quist"),
    ("Gabon wants its pilot back.", "its", "Gabon"),
    ("Gabon and Peru said they had talked.", "they", "Gabon and Peru"),
    ("Gabon and Peru talked. Gabon waits. Both countries denied it to Peru.", "Both countries", "Gabon and Peru"),
    ("Otis Brandt's lawyer, Ada Quist, said her client was ill.", "her client", "Otis Brandt"),
    ("In Lima the foreign minister, Ada Quist, laughed.", "the foreign minister", "Ada Quist"),
    ("A Malian nurse was freed.\n\nRobert Kone slept. Oumou Sidibe, a nurse, wept.", "A Malian nurse", "Oumou Sidibe"),
    ("Nadia Haddad-Lyon was freed. Haddad-Lyon wept.", "Haddad-Lyon", "Nadia Haddad-Lyon"),
    ("Haddad-Lyon was freed. Friends met Nadia Haddad-Lyon.", "Haddad-Lyon", "Nadia Haddad-Lyon"),
    ("Sergei Volkhov spoke. Sergey Volkhov left.", "Sergey Volkhov", "Sergei Volkhov"),
    ("Xu Jianhua was held. Xu denied it.", "Xu", "Xu Jianhua"),
    ("Ivory Coast and the Ivorian Justice Ministry; Ivory Coast's Justice Ministry.", "Ivorian Justice Ministry",
     "Ivory Coast's Justice Ministry"),
    ("The Foreign Ministry spoke. The Peruvian Foreign Ministry spoke.", "Foreign Ministry",
     "Peruvian Foreign Ministry"),
    ("The National Bureau of Inquiry (NBI) spoke. The NBI left.", "NBI", "National Bureau of Inquiry"),
    ("The Peruvian foreign minister spoke. Foreign Minister Ada Quist left.", "The Peruvian foreign minister",
     "Ada Quist"),
    ("Otto Brandt, 55, is the most famous prisoner in Norway.", "the most famous prisoner in Norway", "Otto Brandt"),
    ("Corinne Thibault, a 38-year-old hydrologist from Lima, left.", "a 38-year-old hydrologist from Lima",
     "Corinne Thibault"),
    ("Burma freed four. Myanmar denied it.", "Myanmar", "Myanmar"),
    ("Kuwait's Interior Ministry spoke. The ministry denied it.", "The ministry", "Kuwait's Interior Ministry"),
    ("Otis Brandt, 61, a retired pilot, was arrested.", "a retired pilot", "Otis Brandt"),
    ("Otis Brandt, 61, is the best known prisoner of Chad.", "the best known prisoner of Chad", "Otis Brandt"),
    ("Police took Otis Brandt, 61. The 61-year-old is ill.", "The 61-year-old", "Otis Brandt"),
    ("Arms dealer Otis Brandt was tried. The gun runner denied it.", "The gun runner", "Otis Brandt"),
    ("American basketball star Lea Moss was held. The American athlete is 30.", "The American athlete", "Lea Moss"),
    ("The ministry's spokeswoman Ada Quist said so.", "The ministry's spokeswoman", "Ada Quist"),
    ("His lawyer, Omar Tesfaye, spoke.", "His lawyer", "Omar Tesfaye"),
    ("Ada Quist's sister, Birgit, spoke.", "Ada Quist's sister", "Birgit"),
    ("A pilot was held in Gabon. The pilot, Captain Otis Brandt, was freed.", "A pilot", "Otis Brandt"),
    ("A Western diplomat said so. The diplomat gave no name.", "The diplomat", "Western diplomat"),
    ("Ada Quist said she was tired.", "she", "Ada Quist"),
    ("Otis Brandt was freed. Serving nine years, he had written a book.", "he", "Otis Brandt"),
    ("Otis Brandt, who was held in Mali, is free.", "who", "Otis Brandt"),
    ("Premier Ada Quist met Otis Brandt. Quist praised him.", "him", "Otis Brandt"),
    ("Otis Brandt is held. Ada Quist, his lawyer, spoke.", "his", "Otis Brandt"),
    ("The skipper of the boat, Otis Brandt, wrote that he was ill.", "The skipper of the boat", "Otis Brandt"),
    ("The ministry of Peru spoke. Peru's Foreign Ministry said it had no news.", "it", "Peru's Foreign Ministry"),
    ("The families of Ada Quist and Otis Brandt spoke. The families are tired.", "The families",
     "The families of Ada Quist and Otis Brandt"),
    ("Ada Quist, a geophysicist and a Danish citizen since 2003, is held.", "a Danish citizen", "Ada Quist"),
    ("Peru holds 12 members of the staff of a clinic.", "12 members of the staff of a clinic",
     "12 members of the staff of a clinic"),
    ("Peru holds 12 sailors each. They are ill.", "They", "12 sailors"),
    ("A beekeeper called Otis Brandt was held.", "A beekeeper", "Otis Brandt"),
    ("Ada Quist, a herb trader given seven years, slept.", "a herb trader", "Ada Quist"),
    ("Otis Brandt, a Peruvian preacher then awaiting trial, slept.", "a Peruvian preacher", "Otis Brandt"),
    ("Otis Brandt, the lawyer for Ms Quist, spoke.", "the lawyer for Ms Quist", "Otis Brandt"),
    ("It took one Dane in Lima, the accountant Brandt, to court.", "one Dane", "Brandt"),
    ("It wants a second man: the printer Brandt, whom Gabon holds.", "a second man", "Brandt"),
    ("Otis Brandt and Ada Quist, the couriers, were freed.", "the couriers", "Otis Brandt and Ada Quist"),
    ("Two Danish clerks in Lima, Herr Brandt and Fräulein Quist, were tried.",
     "Two Danish clerks in Lima, Herr Brandt and Fräulein Quist", "Brandt and Quist"),
    ("A Danish cook and a Malian nurse were abducted.\n\nAda Quist, 36, and Bakary Kone were on their way.",
     "a Malian nurse", "Bakary Kone"),
    ("A Danish cook and a Malian nurse were freed.\n\nOumou Kone, a nurse, was held. Ada Quist was held in June.",
     "A Danish cook", "Ada Quist"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_words_go_back_to_whom_they_mean(text: str, words: str, name: str) -> None:
    found = read(text).of(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Lea Moss, a Canadian nurse, was held. The Canadian offer was refused.",
        "Lea Moss, a Canadian nurse, was held. The Canadian offers were refused.",
        "Lea Moss, a Canadian nurse, was held. The Canadian and Malian ministers met.",
        "Lea Moss, a Chinese nurse, was held. The Chinese refused to speak.",
        "Lea Moss, a French nurse, was held. The French rejected the offer.",
        "Lea Moss, a Canadian nurse, was held. The Canadians rejected the offer.",
    ],
)
def test_a_country_or_a_people_is_no_person_of_it(text: str) -> None:
    moss = read(text).named("Lea Moss")
    later = [m for m in read(text).mentions if m.span.start > text.index(". ") and m.entity == moss.id]
    assert not later


APART = [
    ("A nurse was freed. Robert Kone, a nurse, slept. Oumou Sidibe, a nurse, wept.", "A nurse", "Robert Kone"),
    ("An arms smuggler was freed.\n\nBrandt, a drug smuggler, slept.", "An arms smuggler", "Brandt"),
    ("OKELLO: I met Brandt. He is well.", "OKELLO", "He"),
    ("Brandt's wife Alma said Brandt was innocent.", "Alma", "Brandt"),
    ("Brandt's parents, Joel and Pia Brandt, wept. Brandt is in Mali.", "Pia Brandt", "Brandt"),
    ("A senior official spoke in May. A senior official spoke in June.", "A senior official", None),
    ("Otis Brandt and Olga Brandt met.", "Otis Brandt", "Olga Brandt"),
    ("Two officials said so. Two officials denied it.", "Two officials", None),
    ("Prime Minister Ada Quist spoke. The foreign minister left.", "Ada Quist", "The foreign minister"),
    ("A Minsk court ruled. A Brest court did not.", "A Minsk court", "A Brest court"),
    ("A cook was freed.\n\nAda Quist was held in May. Otis Brandt was held in June.", "A cook", "Ada Quist"),
    ("A Danish cook was freed.\n\nAda Quist, 30, a Malian nurse, slept.", "A Danish cook", "Ada Quist"),
    ("Ada Quist, a nurse and a pilot were taken.", "a pilot", "Ada Quist"),
    ("Ada Quist met a second man, the guard Otis Brandt, and a cook.", "a second man", "Otis Brandt"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_different_people_stay_apart(text: str, one: str, other: str | None) -> None:
    found = read(text)
    first, second = found.of(one), found.of(other) if other else found.of(one, 1)
    assert first is not None
    assert second is not None
    assert first.id != second.id


CAPITALS = [
    ("Moscow confirmed the talks.", "Moscow", "metonym"),
    ("Beijing on Sunday freed two men.", "Beijing", "metonym"),
    ("The offer to Caracas was made in May.", "Caracas", "metonym"),
    ("Talks with Tehran go on.", "Tehran", "metonym"),
    ("Relations between Seoul and Pyongyang are bad.", "Pyongyang", "metonym"),
    ("It wants Ankara to mediate.", "Ankara", "metonym"),
    ("Minsk's offer was refused.", "Minsk", "metonym"),
    ("He was jailed in Minsk.", "Minsk", "name"),
    ("She flew to Ankara on Friday.", "Ankara", "name"),
    ("A Nairobi court jailed him.", "Nairobi", "name"),
    ("Minsk's airport was closed.", "Minsk", "name"),
    ("Protesters marched through Abuja.", "Abuja", "name"),
    ("He was born near Havana, Cuba.", "Havana", "name"),
]


@pytest.mark.parametrize(("text", "words", "kind"), CAPITALS)
def test_a_capital_acts_or_is_where_something_happens(text: str, words: str, kind: str) -> None:
    found = read(text)
    mention = next(m for m in found.mentions if m.span.of(text) == words)
    assert (mention.kind, mention.type) == (kind, "state" if kind == "metonym" else "place")


def test_roles_nationality_age_and_body_go_to_their_person() -> None:
    found = read("Former Swedish envoy Tove Lindahl, 58, spoke. Kremlin spokesman Ilya Darov, aged 40, listened.")
    lindahl, darov = found.named("Tove Lindahl"), found.named("Ilya Darov")
    assert (lindahl.roles, lindahl.nationality, lindahl.ages) == (("Former Swedish envoy",), ("Swedish",), (58,))
    assert (darov.roles, darov.ages, darov.gender) == (("Kremlin spokesman",), (40,), "male")
    body = found.referents[darov.body or ""]
    assert body.name == "Kremlin"
    assert found.referents[body.stands_for or ""].name == "Russia"


NAMED = [
    ("The Danish foreign ministry denied it.", "Danish foreign ministry", "name"),
    ("Denmark's coast guard denied it.", "coast guard", "name"),
    ("The Swiss embassy in Minsk denied it.", "Swiss embassy in Minsk", "name"),
    ("Peru's Foreign Ministry spoke. The ministry denied it.", "The ministry", "nominal"),
]


@pytest.mark.parametrize(("text", "words", "kind"), NAMED)
def test_some_bodies_have_names_without_capitals(text: str, words: str, kind: str) -> None:
    found = read(text)
    assert [(m.kind, m.type) for m in found.mentions if m.span.of(text) == words] == [(kind, "organization")]


NOBODY = ["She is a Danish citizen.", "He was treated as a hostage.", "No officials came.", "Any prisoner may ask."]


@pytest.mark.parametrize("text", NOBODY)
def test_what_somebody_is_brings_in_nobody(text: str) -> None:
    assert {r.type for r in read(text).referents.values()} <= {"state"}


LED = [
    ("Nigerian President Musa Okoro left. The Okoro administration denied it.", "Okoro administration", "Nigeria"),
    ("US officials met. The Pell administration denied it.", "Pell administration", "United States"),
    ("The Pell government denied it.", "Pell government", None),
    ("The Blue House denied it.", "Blue House", "South Korea"),
    ("Peru's Foreign Ministry denied it.", "Peru's Foreign Ministry", "Peru"),
    ("Iranian authorities denied it.", "Iranian authorities", "Iran"),
    ("Gazprom denied it.", "Gazprom", None),
    ("Britain is silent. The Foreign Office denied it.", "Foreign Office", "United Kingdom"),
    ("Pakistan is silent. The Foreign Office denied it.", "Foreign Office", "Pakistan"),
    ("Pakistan and Britain are silent. The Foreign Office denied it.", "Foreign Office", None),
]


@pytest.mark.parametrize(("text", "body", "state"), LED)
def test_bodies_that_speak_for_a_state_stand_for_it(text: str, body: str, state: str | None) -> None:
    found = read(text)
    stands_for = found.named(body).stands_for
    assert (found.referents[stands_for].name if stands_for else None) == state


def test_several_at_once_make_a_group_and_each_has_the_role() -> None:
    found = read("Chess stars Lena Adler and Bo Nyström were held. They are free.")
    group = found.of("They")
    assert group is not None
    assert [found.referents[m].name for m in group.members] == ["Lena Adler", "Bo Nyström"]
    assert found.named("Bo Nyström").roles == ("Chess star",)


def test_a_group_keeps_its_count_in_its_name() -> None:
    found = read("Ukraine got back 248 servicemen and six civilians.")
    assert {r.name for r in found.referents.values() if r.type == "group"} == {"248 servicemen", "six civilians"}


def test_sources_are_anonymous_and_keep_their_words() -> None:
    found = read("The deal is near, according to two people familiar with the talks. Officials said it may fail.")
    assert [r.name for r in found.referents.values() if r.type == "anonymous"] == [
        "two people familiar with the talks",
        "Officials",
    ]


def test_gender_gives_way_where_only_one_can_be_meant() -> None:
    found = read("Actress Lena Adler was held in Chad. He was freed in May.")
    assert found.of("He") is None or found.of("He") is found.named("Lena Adler")


@pytest.mark.parametrize("text", ["He left.", "Anna Quist and Maria Lunt met. Days later she left."])
def test_a_pronoun_that_nothing_decides_is_left_out(text: str) -> None:
    assert [m for m in read(text).mentions if m.kind == "pronoun"] == []


def test_ids_and_order_depend_on_the_text_alone() -> None:
    text = "Peru's envoy Ada Quist met Otis Brandt in Lima. She thanked him."
    one, other = read(text), read(text)
    assert one == other
    assert [m.span for m in one.mentions] == sorted((m.span for m in one.mentions), key=lambda s: (s.start, -s.end))
    assert list(one.referents) == [f"r1.e{n}" for n in range(1, len(one.referents) + 1)]
