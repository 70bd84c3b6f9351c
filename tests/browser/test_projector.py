"""Projector view: one key or one button, large type, from heading to heading."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, Open

MODULE = "modules/contact-to-custody/"


def size(page: Page) -> float:
    """Return the size of running text, in CSS pixels."""
    style = "text => parseFloat(getComputedStyle(text).fontSize)"
    found: float = page.locator("article > p").first.evaluate(style)
    return found


def test_a_key_begins_and_ends_it(visit: Open) -> None:
    """F8 makes the type half as large again, and hides all but the text."""
    page = visit(f"ar/{MODULE}")
    before = size(page)
    page.keyboard.press("F8")

    expect(page.locator(".md-sidebar--primary")).to_be_hidden()
    assert size(page) >= 1.5 * before
    assert page.evaluate("document.scrollingElement.scrollWidth") <= DESK
    page.keyboard.press("F8")
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    assert size(page) == before


def test_the_button_says_whether_it_is_on(visit: Open, web: str) -> None:
    """The button is pressed as long as it lasts, on the next page too."""
    page = visit(f"en/{MODULE}")
    button = page.locator("[data-projects]")

    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(f"{web}en/glossary/")
    expect(page.locator("[data-projects]")).to_have_attribute("aria-pressed", "true")


def test_a_link_can_ask_for_it(visit: Open) -> None:
    """An address that ends in ?projector opens so."""
    page = visit(f"en/{MODULE}?projector")

    expect(page.locator(".md-sidebar--primary")).to_be_hidden()


def test_a_presenter_s_keys_go_from_heading_to_heading(visit: Open) -> None:
    """PageDown puts the next heading at the top, if it is near; PageUp goes back."""
    page = visit("en/trainer/?projector", reduced_motion="reduce")
    tops = """() => [...document.querySelectorAll("article :is(h1, h2, h3)")]
      .map((heading) => heading.getBoundingClientRect().top)
      .filter((top) => Math.abs(top - 90) < 3).length"""

    page.keyboard.press("PageDown")
    page.wait_for_function(f"() => ({tops})() === 1")
