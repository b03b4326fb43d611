"""Languages, also of one line."""

import pytest

from glienicke.ingest import guess_language

CASES = [
    ("Kremlin confirms prisoner swap talks", "en"),
    ("Prisoner exchange in Ankara", "en"),
    ("Nurse freed", "en"),
    ("Vladimir Orlov (Владимир Орлов) was exchanged for Ana Petrel", "en"),
    ("Orlow, 55, is the best known prisoner", "en"),
    ("El Kremlin confirmó que hay conversaciones", "es"),
    ("Le Kremlin a confirmé des pourparlers", "fr"),
    ("Der Kreml hat die Gespräche bestätigt", "de"),
    ("Il governo ha detto che lo scambio è stato fatto dopo la mediazione", "it"),
    ("O governo disse que a troca não foi feita com o país", "pt"),
    ("Kreml potwierdził rozmowy w sprawie wymiany", "pl"),
    ("Kremlin takas görüşmelerini doğruladı ve bir açıklama yaptı", "tr"),
    ("De regering heeft het gesprek met de gevangenen bevestigd", "nl"),
    ("Кремль подтвердил, что идут переговоры об обмене", "ru"),
    ("Кремль підтвердив переговори про обмін", "uk"),
    ("Кремъл потвърди, че има преговори за размяна", "bg"),
    ("Крэмль паведаміў пра абмен зняволенымі, ён адбыўся ў Анкары", "be"),
    ("الكرملين يؤكد المحادثات", "ar"),
    ("کرملین گفتگوها درباره تبادل چهار زندانی را تایید کرد", "fa"),
    ("הקרמלין מאשר שיחות", "he"),
    ("克里姆林宫证实正在谈判", "zh"),
    ("クレムリンは交渉を確認した", "ja"),
    ("크렘린이 협상을 확인했다", "ko"),
    ("क्रेमलिन ने पुष्टि की", "hi"),
    ("Petrel, Okoye, Nguyen", "und"),
    ("12345 !!", "und"),
    ("", "und"),
]


@pytest.mark.parametrize(("text", "language"), CASES, ids=[text for text, _ in CASES])
def test_guess(text, language):
    assert guess_language(text) == language
