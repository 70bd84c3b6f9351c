"""Progress: kept on this device only, shown, and cleared in one go."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Open
from tests.browser.test_quiz import MODULE, choose

REFUSES = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""
NONSENSE = """try {
  const away = '{"read": 3, "last": {"path": "//x.example"}}';
  localStorage.setItem("curriculum:progress", away);
  localStorage.setItem("curriculum:searches", "{");
  localStorage.setItem("curriculum:theme", "<b>");
} catch {}"""


def read_to_the_end(page: Page) -> None:
    """Scroll to where the page's text ends, and wait until that is kept."""
    page.locator("article > :last-child").scroll_into_view_if_needed()
    page.wait_for_function(
        "() => localStorage.getItem('curriculum:progress')?.includes('practice/')"
    )


def test_a_new_reader_is_told_nothing(visit: Open) -> None:
    """Where nothing is kept nothing is shown."""
    expect(visit("en/").locator(".progress")).to_be_hidden()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_home_page_leads_back(visit: Open, web: str, language: str) -> None:
    """To the page and heading left last, in the language that is read now."""
    page = visit(f"en/{MODULE}#custody")
    expect(page.locator("#custody")).to_be_in_viewport()
    page.goto(f"{web}{language}/")
    link = page.locator(".progress a")

    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(f"{web}{language}/{MODULE}#custody")


def test_what_was_read_is_marked(visit: Open, web: str) -> None:
    """A page read to its end is marked in lists, with a word for it."""
    page = visit("en/practice/identity-checks-profiling/")
    read_to_the_end(page)
    page.goto(f"{web}en/practice/")
    mark = page.locator("article .read")

    expect(mark).to_have_count(1)
    expect(mark).to_have_attribute("aria-label", "read")
    expect(page.locator("article a", has=page.locator(".read"))).to_have_attribute(
        "href", "identity-checks-profiling/"
    )


def test_scores_are_kept_and_everything_is_cleared(visit: Open, web: str) -> None:
    """Scores stand on the home page; one button forgets all, after asking."""
    page = visit(f"en/{MODULE}", PHONE)
    total = page.locator(".question").count()
    choose(page, 0, right=True)
    expect(page.locator(".quiz-score")).not_to_be_empty()
    page.goto(f"{web}en/")
    block = page.locator(".progress")

    expect(block).to_contain_text(f"1 of {total} right")
    page.once("dialog", lambda dialog: dialog.accept())
    block.locator("button").click()
    expect(block.locator("[role=status]")).not_to_be_empty()
    expect(block.locator("a")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(block).to_be_hidden()


@pytest.mark.parametrize("script", [REFUSES, NONSENSE])
def test_a_browser_that_refuses_or_spoils_it(
    visit: Open, web: str, script: str
) -> None:
    """Pages work the same where nothing can be kept, or nonsense is."""
    page = visit("en/")
    page.context.add_init_script(script)
    page.goto(f"{web}en/{MODULE}")
    choose(page, 0, right=True)
    expect(page.locator(".quiz-score")).not_to_be_empty()
    page.locator("[data-theme-switch]").click()
    page.goto(f"{web}en/")
    expect(page.locator("h1")).to_be_visible()
