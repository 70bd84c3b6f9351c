"""The three languages say the same things in the same places."""

from collections import Counter
from pathlib import Path

import pytest

from macros.catalogue import Catalogue
from macros.lints import page_problems
from macros.lints.sections import figures
from macros.models import Language
from tests.spoil import AL_USUS, LA_BASE, Slip, told_once

SLIPS = [
    Slip("heading-id", LA_BASE, "#hold", "#holding", 6,
         "the heading is '## { #holding }', in English '## { #hold }'", "same ids"),
    Slip("heading-level", LA_BASE, "## Ce qu’il", "### Ce qu’il", 20,
         "the heading is '### { #write }', in English '## { #write }'", "same order"),
    Slip("heading-missing", LA_BASE, "## Ce qu’il faut écrire { #write }\n", "", 23,
         "the heading '## { #write }' of the English page is missing", "write it"),
    Slip("heading-added", LA_BASE, "| Numéro | <bdi dir=\"ltr\">12-34</bdi> |\n",
         "| Numéro | <bdi dir=\"ltr\">12-34</bdi> |\n\n## Fin { #end }\n", 26,
         "the heading '## { #end }' is not on the English page", "three languages"),
    Slip("citation-lost", LA_BASE, ' {{ cite("treaty/5.2") }}', "", 1,
         "the section 'basics' has nothing where the English page has the call(s) "
         "'cite(treaty/5.2)'", "make them the same"),
    Slip("citation-other", AL_USUS, "treaty/5.2", "treaty/5", 3,
         "has the call(s) 'cite(treaty/5)' where the English page has the call(s) "
         "'cite(treaty/5.2)'", "make them the same"),
    Slip("citation-twice", AL_USUS, '{{ cite("treaty/5.2") }}',
         '{{ cite("treaty/5.2") }} {{ cite("treaty/5.2") }}', 3,
         "has the call(s) 'cite(treaty/5.2)' where the English page has nothing",
         "make them the same"),
    Slip("term-lost", AL_USUS, '{{ term("traveller", "مسافر") }}', "مسافر", 1,
         "has nothing where the English page has the call(s) 'term(traveller)'",
         "make them the same"),
    Slip("block-lost", LA_BASE, '{{ case_card("second-case") }}\n', "", 6,
         "has nothing where the English page has the call(s) "
         "'case_card(second-case)'", "make them the same"),
    Slip("figure", LA_BASE, "24 heures", "48 heures", 6,
         "the section 'hold' has the figure(s) '48' where the English "
         "page has the figure(s) '24'", "compare the figures"),
    Slip("figure-decimal", AL_USUS, "37,5", "37,6", 6,
         "has the figure(s) '37.6' where the English page has the figure(s) '37.5'",
         "compare the figures"),
    Slip("figure-lost", AL_USUS, "20.000 شخص", "الأشخاص", 6,
         "has nothing where the English page has the figure(s) '20000'",
         "compare the figures"),
    Slip("list-item-lost", LA_BASE,
         "    - Écrivez `{ #id }` dans la 3e colonne.\n", "", 6,
         "the section 'hold' has 1 list items, in English 2", "make them the same"),
    Slip("box-lost", LA_BASE, '!!! note "En pratique"\n', "En pratique\n", 6,
         "the section 'hold' has 0 boxes, in English 1", "make them the same"),
    Slip("row-added", AL_USUS, "| الرقم |", "| الاسم | س |\n| الرقم |", 20,
         "the section 'write' has 4 table rows, in English 3", "make them the same"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=[slip.id for slip in SLIPS])
def test_a_difference_is_told_once(root: Path, slip: Slip) -> None:
    """Each difference from the English page is told once, with both values."""
    told_once(root, slip)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_missing_page_is_told(root: Path, sound: Catalogue, language: str) -> None:
    """A page that one language lacks is named, whichever language it is."""
    (root / f"docs/{language}/modules/basics.md").unlink()
    problems = page_problems(root, sound)
    assert [problem.file for problem in problems] == [
        f"docs/{language}/modules/basics.md"
    ]
    name = {"en": "English", "fr": "French", "ar": "Arabic"}[language]
    assert problems[0].what == f"the {name} page is missing"


def test_blocks_keep_their_order(root: Path, sound: Catalogue) -> None:
    """The same blocks in another order are told at the first of them."""
    page = root / "docs/fr/modules/basics.md"
    text = page.read_text("utf-8")
    text = text.replace("first-case", "x").replace("second-case", "first-case")
    page.write_text(text.replace('"x"', '"second-case"'), "utf-8")
    problems = page_problems(root, sound)
    assert len(problems) == 1
    assert (problems[0].file, problems[0].line) == ("docs/fr/modules/basics.md", 16)
    assert problems[0].what == (
        "case_card(second-case) stands where the English page has case_card(first-case)"
    )


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "Of 1,234,567 people, 3.75 per cent", ["1234567", "3.75"]),
        ("fr", "Sur 1 234 567 personnes, 3,75 pour cent", ["1234567", "3.75"]),
        ("fr", "en 2022 100 personnes", ["2022", "100"]),
        ("fr", "la licence CC BY 4.0", ["4.0"]),
        ("ar", "من بين 1.234.567 شخص 3,75 في المائة", ["1234567", "3.75"]),
        ("ar", "من بين ١٬٢٣٤٬٥٦٧ شخص ٣٫٧٥ في المائة", ["1234567", "3.75"]),
        ("en", "the 21st century, 1 person, 2 days", []),
        ("fr", "le 3e jour, à 09:30", ["9", "30"]),
        ("en", "1. First\n2. Then[^3]\n\n24h later", ["24"]),
        ("en", "between 10 and 12. Then 14, 15.", ["10", "12", "14", "15"]),
    ],
)
def test_figures_are_read_in_each_language(
    language: Language, text: str, numbers: list[str]
) -> None:
    """Thousands and decimal marks are those of the language; counts of 1, 2 not."""
    assert figures(text, language) == Counter(numbers)
