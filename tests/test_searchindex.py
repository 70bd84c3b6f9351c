"""What the search is given: other words for terms, in one script."""

import json
from pathlib import Path

from macros.catalogue import Catalogue
from macros.searchindex import other_words, page_names, write_search_texts, write_terms
from tests.small_site import write


def test_other_words_lead_to_the_page_s_own_term(sound: Catalogue) -> None:
    """Synonyms, variants to avoid and the other languages' terms name the term."""
    term = sound.glossary["traveller"]
    lines = other_words(sound, "en")
    here = term.term.en

    assert all(said != meant for said, meant, _ in lines)
    assert (term.term.fr, here, 0) in lines
    for synonym in term.synonyms.en:
        assert (synonym, here, 0) in lines
    for avoided in term.avoid:
        assert ((avoided.variant, here, 1) in lines) == (avoided.language == "en")


def test_short_names_of_instruments_are_known_in_each_language(
    sound: Catalogue,
) -> None:
    """A reader may type the short name that another language's pages use."""
    law = sound.instruments["law-02-03"].short

    assert (law.en, law.fr, 0) in other_words(sound, "fr")


def test_a_page_is_known_by_its_names_in_every_language(sound: Catalogue) -> None:
    """Official and short names, numbers, titles elsewhere and popular words."""
    names = page_names(sound, "fr")
    law, place = sound.instruments["law-02-03"], sound.situations["holding"]

    for said in (law.name.ar, law.short.en, law.number or ""):
        assert said in names["law/law-02-03/"]
    assert place.title.ar in names["practice/holding/"]
    assert sound.cases["first-case"].title.en in names["cases/first-case/"]


def test_texts_and_terms_become_one_script(tmp_path: Path) -> None:
    """What was built apart is put together; nothing else is left."""
    index = {"config": {}, "docs": [{"location": "a/", "title": "حق", "text": ""}]}
    write(tmp_path / "ar/search/search_index.json", json.dumps(index))
    write_terms(tmp_path / "ar", [("قديم", "حق", 1)], {"a/": "اسم"})
    write_search_texts(tmp_path / "ar")
    text = (tmp_path / "ar/search/texts.js").read_text(encoding="utf-8")

    assert text.startswith('self.searchTexts={"language":"ar",')
    assert '"title":"حق"' in text
    assert '["قديم","حق",1]' in text
    assert '"names":{"a/":"اسم"}' in text
    assert len(list((tmp_path / "ar/search").iterdir())) == 1


def test_a_site_without_search_gets_no_texts(tmp_path: Path) -> None:
    """Where nothing was indexed nothing is written."""
    write_search_texts(tmp_path)

    assert not list(tmp_path.iterdir())
