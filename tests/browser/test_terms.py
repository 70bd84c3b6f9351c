"""Terms: explained where they stand, by hover, focus and tap."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESK, PHONE, Open

LANGUAGES = ["en", "ar"]
MODULE = "modules/contact-to-custody/"


def first_term(page: Page) -> tuple[Locator, Locator]:
    """Return the first term's word and its note, which nobody sees yet."""
    term = page.locator(".term").first
    word, note = term.locator(".term-word"), term.locator(".term-note")
    expect(word).to_have_attribute("aria-expanded", "false")
    expect(note).to_be_hidden()
    return word, note


@pytest.mark.parametrize("language", LANGUAGES)
def test_hover_opens_and_leaving_closes(visit: Open, language: str) -> None:
    """The pointer opens a note, may go onto it, and closes it by leaving."""
    page = visit(f"{language}/{MODULE}")
    word, note = first_term(page)
    word.hover()
    expect(note).to_be_visible()
    note.hover()
    expect(note).to_be_visible()
    page.mouse.move(1, 1)
    expect(note).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_focus_opens_and_escape_closes(visit: Open, language: str) -> None:
    """The keyboard opens a note by reaching its word; Escape closes it, focus stays."""
    page = visit(f"{language}/{MODULE}")
    word, note = first_term(page)
    word.evaluate("word => word.focus({focusVisible: true})")
    expect(note).to_be_visible()
    expect(word).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()


def test_the_glossary_is_reached_from_a_note(visit: Open, web: str) -> None:
    """From the word, Tab goes to the note's link, which leads to the entry."""
    page = visit(f"en/{MODULE}")
    word, note = first_term(page)
    word.evaluate("word => word.focus({focusVisible: true})")
    page.keyboard.press("Tab")
    expect(note.locator("a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{web}en/glossary/#identity-check")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_tap_opens_and_tap_elsewhere_closes(
    visit: Open, language: str, width: int
) -> None:
    """A finger opens a note, which stands within the screen; another tap closes it."""
    page = visit(f"{language}/{MODULE}", width, has_touch=True)
    word, note = first_term(page)
    word.tap()
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport(ratio=1)
    page.locator("h1").tap()
    expect(note).to_be_hidden()


def test_a_second_note_closes_the_first(visit: Open) -> None:
    """Never are two notes open at once."""
    page = visit(f"en/{MODULE}", has_touch=True)
    for word in page.locator(".term-word").all()[:3]:
        word.tap()
        expect(page.locator(".term.open")).to_have_count(1)
