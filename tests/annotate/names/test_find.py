from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glienicke.annotate.mentions.words import words_of
from glienicke.annotate.names.find import find_names
from glienicke.annotate.sentences import split_sentences
from glienicke.model import Span, Zone

SORTS = {"state": "S", "adjective": "N", "people": "N", "capital": "C", "person": "P", "organization": "O", "body": "O",
         "seat": "O", "voice": "O", "place": "L", "title": "T"}  # fmt: skip


def names(text: str, outlet: str = "") -> list[str]:
    """ "P Musa Okello" for each name, in order."""
    words = words_of(text, split_sentences(text, [Zone("body", Span(0, len(text)))]))
    return [f"{SORTS[f.sort]} {words.says(f.first, f.last)}" for f in find_names(words, outlet)]


PERSONS = [
    ("The judge freed Ngozi Okonkwo-Bello on bail.", "Ngozi Okonkwo-Bello"),
    ("He met Sheikh Hamad bin Nasser al-Rashidi twice.", "Hamad bin Nasser al-Rashidi"),
    ("Relatives of Mohamed Ag Intalla wept.", "Mohamed Ag Intalla"),
    ("Dutch lawyer Pieter van der Hoeven appealed.", "Pieter van der Hoeven"),
    ("The activist Thant Zin Oo was jailed.", "Thant Zin Oo"),
    ("President Jae-won Paik spoke briefly.", "Jae-won Paik"),
    ("Aid worker María José de la Cruz said so.", "María José de la Cruz"),
    ("Sgt. Robert J. Tillman Jr. was captured.", "Robert J. Tillman Jr."),
    ("Opposition leader Ousmane N’Diaye was released.", "Ousmane N’Diaye"),
    ("Journalist Conor O'Hanlon was expelled.", "Conor O'Hanlon"),
    ("Turkish singer Ayşe Yıldırım denied it.", "Ayşe Yıldırım"),
    ("Mr. Sokolenko told the court he was ill.", "Sokolenko"),
    ("Businessman Li Weiguo's trial ended.", "Li Weiguo"),
    ("Her brother, Kwabena, said little.", "Kwabena"),
]


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_persons_of_all_continents(text: str, name: str) -> None:
    assert f"P {name}" in names(text)


WHOLE = [
    ("The Punjab High Court freed M. Arvid Ozols. J. M. Barr met James M. Tull, and Vu Van Tuan paid Rs 50 lakh.",
     ["O Punjab High Court", "T M.", "P Arvid Ozols", "P J. M. Barr", "P James M. Tull", "P Vu Van Tuan"]),
    ("The skipper of the trawler Orrin 12 left. The men on the Orrin 12 waited. The Orrin sank.",
     ["O Orrin 12", "O Orrin 12", "O Orrin"]),
    ("He is tried at the Federal High Court. The Tajik Army and the Russian Supreme Court are silent.",
     ["O Federal High Court", "O Tajik Army", "O Russian Supreme Court"]),
    ("The press secretary of the Ministry of Defence Lusine Arakelyan said so. In Baku Nigar Asadova laughed.",
     ["O Ministry of Defence", "P Lusine Arakelyan", "C Baku", "P Nigar Asadova"]),
    ("They were lost on the Sorat ridge. A listener from Okahandja said so. It took off from Rebordosa.",
     ["L Sorat ridge", "L Okahandja", "L Rebordosa"]),
    ("OKELLO: No. He paid N500 for a bag. Malam Sule Idi drove.", ["P OKELLO", "T Malam", "P Sule Idi"]),
    ("Seoul waits. The north side denied it, and the north wind blew. North Korea is silent.",
     ["C Seoul", "S north", "S North Korea"]),
    ("Talks in Doha stalled. Asked why, Okafor-Lund shrugged. So, Okafor-Lund said, we wait.",
     ["C Doha", "P Okafor-Lund", "P Okafor-Lund"]),
    ("Well, Minsk is silent. Negotiations went on. Prisoners waited.", ["C Minsk"]),
    ("Jordan freed Jordan Pickering.", ["S Jordan", "P Jordan Pickering"]),
    ("US-Iran talks and Moscow-based envoys; ex-Marine Dale Horvath.",
     ["S US", "S Iran", "C Moscow", "O Marine", "P Dale Horvath"]),
    ("Kazakhstan's Interior Ministry and the Kazakh Interior Ministry agreed.",
     ["O Kazakhstan's Interior Ministry", "O Kazakh Interior Ministry"]),
    ("Peru's Prosecutor General's Office opened a case.", ["O Peru's Prosecutor General's Office"]),
    ("The Ministry of Culture and Islamic Guidance met Omid Rezaian-Kia.",
     ["O Ministry of Culture and Islamic Guidance", "P Omid Rezaian-Kia"]),
    ("The Okonjo administration has not replied.", ["O Okonjo administration"]),
    ("He was held in Kaduna State and at Kirikiri Prison near Lagos.",
     ["L Kaduna State", "L Kirikiri Prison", "L Lagos"]),
    ("The film Kings of Dust, starring Nadia Verhoeven, won.", ["P Nadia Verhoeven"]),
    ('They call him "the Baker of Death".', []),
    ("Radio Free Europe and Le Monde quoted the Red Cross.", ["O Radio Free Europe", "O Le Monde", "O Red Cross"]),
    ("On Monday in March, Ramadan began after the Nobel Peace Prize.", []),
    ("U.S. Secretary of State Arthur Pell flew to the U.A.E. on Friday.",
     ["S U.S.", "T Secretary of State", "P Arthur Pell", "S U.A.E."]),
    ("He was in Evin prison, then at Imam Okello airport, never in a Minsk prison.",
     ["L Evin prison", "L Imam Okello airport", "C Minsk"]),
    ("Seoul and the South Korean navy blamed the North. North Korea denied it; the South insisted.",
     ["C Seoul", "N South Korean", "S North", "S North Korea", "S South"]),
    ("They drove north to the North of the island.", []),
    ("The Lagos Courier asked. He told the Courier nothing.", ["O Lagos Courier", "O Courier"]),
    ("The State of Qatar and the Gulf of Guinea; a ship of the Republic of Korea.",
     ["S State of Qatar", "L Gulf of Guinea", "S Republic of Korea"]),
    ("Texan Wade Tollinger met Moon Yong-jin and Yang Man Gyu.",
     ["P Wade Tollinger", "P Moon Yong-jin", "P Yang Man Gyu"]),
    ("Iranians and two South Koreans left.", ["N Iranians", "N South Koreans"]),
    ("Human Rights Chief Odile Marchetti and Special Envoy for Hostages Tom Reyes-Budd arrived.",
     ["T Human Rights Chief", "P Odile Marchetti", "T Special Envoy for Hostages", "P Tom Reyes-Budd"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_everything_named_in_a_text(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_surname_that_is_a_word_is_known_from_its_full_name() -> None:
    text = "Reed was freed on Tuesday. The envoy thanked Marcus Reed. Reed smiled."
    assert names(text) == ["P Reed", "P Marcus Reed", "P Reed"]


def test_a_surname_that_is_a_town_is_known_from_its_full_name() -> None:
    assert names("Judge Elena Moreno ruled. Moreno then left.")[-1] == "P Moreno"


@pytest.mark.parametrize("text", ["Blinked indicated that talks go on.", "Officials and Blinked said so."])
def test_a_garbled_name_stands_where_only_a_person_can(text: str) -> None:
    assert "P Blinked" in names(text)


@pytest.mark.parametrize(
    ("text", "outlet", "name"),
    [
        ("His widow told the Ember. She wept.", "The Lagoon Ember", ["O Ember"]),
        ("The clerk told Vestavis on Monday.", "Vestavis", ["O Vestavis"]),
        ("He lit an Ember cigarette.", "", []),
    ],
)
def test_a_report_names_its_own_outlet_by_a_part_of_its_name(text: str, outlet: str, name: list[str]) -> None:
    assert names(text, outlet) == name


@pytest.mark.parametrize(
    "text",
    [
        "Police said so.",
        "Asked again, he left.",
        "Officials indicated progress.",
        "State media reported it.",
        "An aide left. Said one: no.",
    ],
)
def test_ordinary_words_at_the_head_of_a_sentence_are_no_names(text: str) -> None:
    assert names(text) == []


def test_in_a_headline_only_known_words_are_names() -> None:
    text = "Niger Frees Aid Worker Jonas Lindqvist After Secret Talks\n\nNiger freed Jonas Lindqvist on Monday."
    assert names(text) == ["S Niger", "P Jonas Lindqvist", "S Niger", "P Jonas Lindqvist"]


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.sampled_from("aA.,'’\"“” -\nbinvUSé%中"), max_size=120))
def test_any_text_gives_names_in_order_that_do_not_overlap(text: str) -> None:
    words = words_of(text, split_sentences(text, [Zone("body", Span(0, len(text)))]))
    found = find_names(words)
    assert all(one.last < other.first for one, other in pairwise(found))
    assert all(word.text == text[word.start : word.end] for word in words.words)
