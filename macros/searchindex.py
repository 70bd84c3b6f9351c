"""What the search looks through: one file a language, read at the first query."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.catalogue import Catalogue
from macros.models import LANGUAGES, Language, Trilingual

TEXTS = "search/texts.js"
TERMS = "search/terms.json"

Line = tuple[str, str, int]


def other_words(catalogue: Catalogue, language: Language) -> list[Line]:
    """Return what readers of a language may type for a term, and the term.

    Each line holds the words, the term as that language's pages have it, and 1
    if the words are to be avoided: synonyms, forbidden variants, the other
    languages' terms, and the short names of instruments there.
    """
    lines: list[Line] = []
    for term in catalogue.glossary.values():
        here = term.term.get(language)[0]
        lines += [(item.variant, here, 1) for item in term.avoid
                  if item.language == language]  # fmt: skip
        same = [*getattr(term.synonyms, language), *_elsewhere(term.term, language)]
        lines += [(said, here, 0) for said in same]
    for instrument in catalogue.instruments.values():
        here = instrument.short.get(language)[0]
        lines += [(said, here, 0) for said in _elsewhere(instrument.short, language)]
    return sorted({line for line in lines if line[0] != line[1]})


def page_names(catalogue: Catalogue, language: Language) -> dict[str, str]:
    """Return by page what else readers call its subject, in any language.

    The keys are addresses below the language's folder. Official and short names,
    numbers and symbols of instruments; titles of situations and cases elsewhere.
    """
    names: dict[str, list[str]] = {}
    for instrument in catalogue.instruments.values():
        said = [*_all(instrument.name), *_all(instrument.short)]
        said += [part for part in (instrument.number, instrument.symbol) if part]
        said += getattr(instrument.synonyms, language)
        names[f"law/{instrument.id}/"] = said
    for situation in catalogue.situations.values():
        said = [*_all(situation.title), *getattr(situation.synonyms, language)]
        names[f"practice/{situation.id}/"] = said
    for case in catalogue.cases.values():
        names[f"cases/{case.id}/"] = [*_all(case.title), case.citation or ""]
    return {page: " · ".join(dict.fromkeys(said)) for page, said in names.items()}


def _all(text: Trilingual) -> tuple[str, ...]:
    return text.en, text.fr, text.ar


def _elsewhere(text: Trilingual, language: Language) -> Iterator[str]:
    for code in LANGUAGES:
        said, written = text.get(code)
        if written == code != language:
            yield said


def write_terms(folder: Path, lines: Iterable[Line], names: Mapping[str, str]) -> None:
    """Put the other words for terms and pages beside a language's index."""
    text = json.dumps({"terms": [*lines], "names": dict(names)}, ensure_ascii=False)
    path = folder / TERMS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_search_texts(folder: Path) -> None:
    """Put all that a built language's search needs into one file.

    A script, not JSON: from a disk a browser loads nothing else.
    """
    index, terms = folder / "search/search_index.json", folder / TERMS
    if not index.is_file():
        return
    values = {
        "language": folder.name,
        "docs": json.loads(index.read_text(encoding="utf-8"))["docs"],
        **json.loads(terms.read_text(encoding="utf-8")),
    }
    # Letters as they are: Arabic as \u escapes would be three times as long.
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    (folder / TEXTS).write_text(
        f"self.searchTexts={text};\n", encoding="utf-8", newline="\n"
    )
    index.unlink()
    terms.unlink()
