"""What pages say of themselves to machines."""

import json
from dataclasses import replace

from macros.metadata import LICENCE, PageAddress, as_script, linked_data
from macros.view import View
from tests.small_site import ROOT

HOME = "https://people.example/ar/"
PAGE = PageAddress(f"{HOME}modules/basics/", HOME, "Basics", "What it is about.")


def test_a_module_says_what_it_teaches_and_assesses(arabic: View) -> None:
    """In the page's language: time, outcomes, those asked about, and its law."""
    module = arabic.catalogue.modules["basics"]
    data = linked_data(arabic, PAGE)

    assert data["@type"] == "LearningResource"
    assert data["inLanguage"] == "ar"
    assert data["timeRequired"] == f"PT{module.minutes}M"
    assert data["teaches"] == [outcome.text.ar for outcome in module.outcomes]
    asked = {q.outcome for q in arabic.catalogue.questions.values()}
    assert data["assesses"] == [o.text.ar for o in module.outcomes if o.id in asked]
    law = [arabic.catalogue.instruments[key].name.ar for key in module.instruments]
    assert [one["name"] for one in data.get("isBasedOn", [])] == law  # type: ignore[attr-defined]
    assert data["isPartOf"] == {"@type": "Course", "url": HOME}


def test_a_facilitator_page_is_for_instructors(english: View) -> None:
    """The same module, for another reader."""
    data = linked_data(replace(english, src="trainer/modules/basics.md"), PAGE)

    assert data["learningResourceType"] == "facilitator guide"
    assert data["audience"]["educationalRole"] == "instructor"  # type: ignore[index]


def test_the_home_page_is_the_course(english: View) -> None:
    """Its parts are the modules that are published."""
    data = linked_data(replace(english, src="index.md"), replace(PAGE, url=HOME))
    parts = [part["url"] for part in data["hasPart"]]  # type: ignore[attr-defined]

    assert data["@type"] == "Course"
    assert parts == [f"{HOME}modules/basics/"]


def test_other_kinds_are_named(english: View) -> None:
    """Cases, situations and instruments are learning resources; others are pages."""
    kinds = {
        "cases/first-case.md": "case study",
        "practice/holding.md": "practice card",
        "law/treaty.md": "reference",
    }
    for src, kind in kinds.items():
        data = linked_data(replace(english, src=src), PAGE)
        assert data["learningResourceType"] == kind
    assert (
        linked_data(replace(english, src="about/index.md"), PAGE)["@type"] == "WebPage"
    )


def test_nothing_in_a_text_ends_the_script() -> None:
    """Signs that a page could read as markup are written as escapes."""
    text = as_script({"name": "</script><b>&حق"})

    assert not set("<>&") & set(text)
    assert "حق" in text
    assert json.loads(text) == {"name": "</script><b>&حق"}


def test_the_licence_is_that_of_the_texts() -> None:
    """The address given is that of the licence in LICENSE-CONTENT."""
    short = LICENCE.removeprefix("https://creativecommons.org/licenses/")

    assert f"licenses/{short}" in (ROOT / "LICENSE-CONTENT").read_text(encoding="utf-8")
