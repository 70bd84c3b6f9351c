"""Accessibility: WCAG 2.2 A and AA and best practice, by axe, on every page kind.

Nothing may be found, in light and dark, on a desk's screen and on a phone's.
"""

from collections.abc import Callable, Sequence

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Looked, Open
from tests.browser.searching import ask

RULES = [
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
    "best-practice",
]
# What can differ between light and dark; the rest is looked at once.
COLOURS = ["color-contrast", "link-in-text-block"]
OPTIONS = "{runOnly: %s, resultTypes: ['violations']}"
MODULE = "modules/contact-to-custody/"


def violations(pages: Sequence[Page], rules: list[str]) -> list[str]:
    """Return what axe finds; it looks at the pages side by side."""
    for page in pages:
        page.evaluate(f"() => {{ window.looking = axe.run({OPTIONS % rules}) }}")
    return [
        f"{violation['id']}: {node['target']}: {node['failureSummary']}"
        for page in pages
        for violation in page.evaluate("() => window.looking")["violations"]
        for node in violation["nodes"]
    ]


def sound(pages: Sequence[Page]) -> None:
    """Assert that axe finds nothing, in light and in dark."""
    for page in pages:
        page.evaluate(AXE_SCRIPT)
        # Where a test has scrolled to, the header stands before something.
        page.evaluate("scrollTo(0, 0)")
    assert violations(pages, RULES) == []
    for page in pages:
        page.emulate_media(color_scheme="dark")
    assert violations(pages, COLOURS) == []


def open_details(page: Page) -> None:
    """Open whatever opens in the page's text."""
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")


def open_term(page: Page) -> None:
    """Open the first term's note."""
    page.locator(".term-word").first.click()
    expect(page.locator(".term-note").first).to_be_visible()


def answer(page: Page) -> None:
    """Answer the first question, right or wrong."""
    question = page.locator(".question").first
    question.locator("input").first.check()
    question.locator("summary").click()
    expect(page.locator(".quiz-score")).not_to_be_empty()


def open_menu(page: Page) -> None:
    """Open the menu where it does not stand beside the text."""
    button = page.locator("[data-menu]")
    if button.is_visible():
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")


def search(page: Page) -> None:
    """Search for a word that every language's pages have."""
    ask(page, "ICRMW 16")


def project(page: Page) -> None:
    """Turn to the view for a room."""
    page.keyboard.press("F8")
    expect(page.locator("html")).to_have_attribute("data-projector", "")


STATES = [project, open_details, open_term, answer, open_menu, search]


def test_page_has_no_violation(looked: Looked) -> None:
    """A page of every kind is sound as it is first seen."""
    sound([looked.desk, looked.phone])


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("state", STATES)
def test_what_opens_has_no_violation(
    visit: Open, language: str, state: Callable[[Page], None]
) -> None:
    """So is a page with something opened in it or above it."""
    path = f"{language}/{MODULE}"
    pages = [visit(path, wide, reduced_motion="reduce") for wide in (DESK, PHONE)]
    for page in pages:
        state(page)
    sound(pages)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_returning_reader_s_home_has_no_violation(
    visit: Open, web: str, language: str
) -> None:
    """So is a home page that leads back to where the reader was."""
    pages = [visit(f"{language}/{MODULE}", wide, reduced_motion="reduce")
             for wide in (DESK, PHONE)]  # fmt: skip
    for page in pages:
        page.goto(f"{web}{language}/")
        expect(page.locator(".progress a")).to_be_visible()
    sound(pages)
