"""Words to avoid are seen however they are inflected, in pages and in data."""

import pytest

from macros.catalogue import Catalogue
from macros.lints.words import Avoided, Text, Words, pattern, record_texts
from macros.models import Language
from macros.problems import Problem


def lint(language: Language, variant: str) -> Words:
    """Return the lint that avoids one word."""
    avoided = (Avoided(variant, "right", "why"),)
    return Words({language: avoided}, {language: pattern(avoided)})


@pytest.mark.parametrize(
    ("language", "variant", "text"),
    [
        ("en", "illegal migrant", "Many illegal\nmigrants came."),
        ("fr", "clandestin", "Les clandestins, dit-on."),
        ("fr", "immigré illégal", "l’immigré illégal"),
        ("ar", "مهاجر سري", "بالمهاجرين السريين"),
        ("ar", "المهاجر السري", "مهاجر سري"),
        ("ar", "حراقة", "والحراقة"),
        ("ar", "أجنبي متسلل", "اجنبي متسلّل"),
    ],
)
def test_words_to_avoid_are_seen_inflected(
    language: Language, variant: str, text: str
) -> None:
    """Plurals, Arabic prefixes and vowel signs do not hide a word."""
    texts = [Text("data/x.yml", 7, language, text)]
    found = list(lint(language, variant).in_texts(texts))
    assert [(problem.file, problem.line) for problem in found] == [("data/x.yml", 7)]
    assert found[0].mend.startswith("write 'right'")


@pytest.mark.parametrize(
    ("language", "variant", "text"),
    [
        ("en", "illegal", "They acted illegally."),
        ("en", "illegal migrant", "He said “illegal migrant” twice."),
        ("fr", "clandestin", "Le mot « clandestin » blesse."),
        ("ar", "حراقة", "كلمة «حراقة»"),
        ("ar", "سري", "سريع"),
    ],
)
def test_quoted_and_longer_words_are_not_words_to_avoid(
    language: Language, variant: str, text: str
) -> None:
    """A quotation, and a word that only begins alike, are left alone."""
    texts = [Text("data/x.yml", 7, language, text)]
    assert list(lint(language, variant).in_texts(texts)) == []


def test_texts_of_records_are_known_with_their_lines(sound: Catalogue) -> None:
    """The same lint reads data: every text of a language, where it stands."""
    texts = list(record_texts(sound))
    place = Text("data/glossary/holding.yml", 6, "en",
                 "Keeping a person in a place until removal.")  # fmt: skip
    assert place in texts
    assert not any(text.text == "lock-up" for text in texts)
    assert list(Words.of(sound).in_texts(texts)) == []
    spoilt = Text(place.file, place.line, "en", "A lock-up.")
    assert list(Words.of(sound).in_texts([spoilt])) == [
        Problem(
            place.file,
            6,
            "'lock-up' is not used here: It is not the law’s word.",
            "write 'holding', or quotation marks around a quoted word",
        )
    ]
