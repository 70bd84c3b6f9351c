"""Instruments: the list by groups, Morocco's position, Roman article numbers."""

from dataclasses import replace

import pytest

from macros.catalogue import Catalogue
from macros.models import Instrument
from macros.pages.citations import cite
from macros.pages.instruments import GROUPS, instrument_list
from macros.pages.law import instrument_articles, instrument_facts
from macros.pages.numbers import roman
from macros.view import View


def changed(view: View, **fields: object) -> View:
    """Return the view with the sound treaty changed in some fields."""
    treaty = view.catalogue.instruments["treaty"].model_copy(update=fields)
    instruments = {**view.catalogue.instruments, "treaty": treaty}
    return replace(view, catalogue=replace(view.catalogue, instruments=instruments))


def outside(view: View) -> View:
    """Return the view with a treaty that Morocco has not joined."""
    adopted, ratified = view.catalogue.instruments["treaty"].status
    away = ratified.model_copy(update={"event": "not-party", "date": "2015-03"})
    return changed(view, binding=False, status=(adopted, away))


def test_groups_come_in_order(english: View) -> None:
    """Treaties that bind Morocco come first, then Moroccan law, each by itself."""
    shown = instrument_list(english)

    assert shown.index("{ #list-binding }") < shown.index("{ #list-national }")
    assert "{ #list-outside }" not in shown
    assert "ratified by Morocco: 21 June 1993" in shown


def test_treaty_not_joined_is_apart(english: View) -> None:
    """A treaty that Morocco has not joined stands in its own group, with the day."""
    shown = instrument_list(outside(english))

    assert shown.index("{ #list-national }") < shown.index("{ #list-outside }")
    assert "not listed as a party: March 2015" in shown
    assert "{ #list-binding }" not in shown


def test_treaty_not_joined_says_so_everywhere(arabic: View) -> None:
    """Its page and the title of a citation say that Morocco is not listed."""
    view = outside(arabic)

    assert "لا، غير مدرج ضمن الأطراف: مارس 2015" in instrument_facts(view, "treaty")
    assert "غير مدرج ضمن الأطراف" in cite(view, "treaty/1")


def test_every_kind_belongs_to_one_group(sound: Catalogue) -> None:
    """Whatever its kind and force, an instrument is in one group of the list."""
    treaty = sound.instruments["treaty"]
    kinds = Instrument.model_fields["kind"].annotation.__args__  # type: ignore[union-attr]
    for kind in kinds:
        for binding in (True, False):
            item = treaty.model_copy(update={"kind": kind, "binding": binding})
            assert sum(group.holds(item) for group in GROUPS) == 1


@pytest.mark.parametrize(
    ("number", "written"),
    [("1", "I"), ("4", "IV"), ("9", "IX"), ("14", "XIV"), ("66-2", "66-2"), ("", "")],
)
def test_roman_numbers(number: str, written: str) -> None:
    """Whole numbers become Roman; anything else stays."""
    assert roman(number) == written


def test_roman_articles_are_printed_so(english: View, arabic: View) -> None:
    """English prints art. V(2) and the anchor keeps 5; Arabic keeps the figure."""
    english, arabic = (changed(view, numerals="roman") for view in (english, arabic))

    assert "TT, art. V\\(2\\)" in cite(english, "treaty/5.2")
    assert "#art-5-p2" in cite(english, "treaty/5.2")
    assert "Article I – Scope" in instrument_articles(english, "treaty")
    assert "المادة 5" in cite(arabic, "treaty/5.2").replace('<bdi dir="ltr">', "")


def test_lettered_paragraph_is_printed_as_the_language_does(
    english: View, french: View, arabic: View
) -> None:
    """A lettered paragraph is (d) in English, d) in French and (د) in Arabic."""
    written = {}
    for view in (english, french, arabic):
        first, *_ = view.catalogue.instruments["treaty"].provisions
        lettered = first.model_copy(update={"paragraph": "d", "topic": None})
        shown = changed(view, provisions=(lettered,))
        written[view.language] = cite(shown, f"treaty/{first.article}.d")

    assert "\\(d\\)" in written["en"]
    assert " d\\)" in written["fr"]
    assert "par. d" not in written["fr"]
    assert "\\(د\\)" in written["ar"]


def test_general_comment_names_its_body(english: View) -> None:
    """A general comment stands with the committee that wrote it, and its day."""
    view = changed(english, kind="general-comment", binding=False, body="committee")
    shown = instrument_list(view)

    assert "{ #list-comments }" in shown
    assert "../treaty-bodies/committee.md" in shown


def test_standard_shows_its_publication(english: View) -> None:
    """A standard that nobody adopted stands in the list with its publication."""
    adopted, _ = english.catalogue.instruments["treaty"].status
    published = adopted.model_copy(update={"event": "published", "date": "2020"})
    shown = instrument_list(
        changed(english, kind="standard", binding=False, status=(published,))
    )

    assert "{ #list-soft }" in shown
    assert "published: 2020" in shown
