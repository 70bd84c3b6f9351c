"""Without script: every text and every list is there, and can be read."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.pages import SAMPLES, Sample

WHAT = "h1, h2, h3, h4, h5, p, li, dt, dd, td, th, legend, label, summary"
# What is not drawn, unless the reader opens it: a summary or a focus does that
# without script. What narrows a list or tells what this device keeps is there with
# script only, an address to type in print only; no text of the page is in them.
UNSEEN = """(what) => [...document.querySelector("main").querySelectorAll(what)]
  .filter((one) => one.closest("article, body > main") && !one.closest("form[hidden]"))
  .filter((one) => !one.closest(".progress, .qr-address"))
  .filter((one) => one.textContent.trim() && !one.closest(".term-note"))
  .filter((one) => !one.closest("details:not([open]) > :not(summary)"))
  .filter((one) => !one.checkVisibility({ visibilityProperty: true }))
  .map((one) => one.textContent.trim().slice(0, 80))"""
WORDS = """() => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  return (document.querySelector("article") || document.body).innerText
    .split(/\\s+/).length;
}"""


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_nothing_is_hidden(visit: Open, sample: Sample) -> None:
    """Each text of a page is drawn, or opens without script."""
    page = visit(sample.path, java_script_enabled=False)

    assert page.evaluate(UNSEEN, WHAT) == []
    assert page.evaluate(WORDS) > 10


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_menus_open(visit: Open, language: str, width: int) -> None:
    """The menu is reached on a phone too, and nothing that needs script is offered."""
    page = visit(f"{language}/law/icrmw/", width, java_script_enabled=False)
    link = page.locator(".md-nav--primary a[href='../']").first
    if width == PHONE:
        page.locator("header label[for=__drawer]").click()
    expect(link).to_be_visible()
    for button in page.locator("header button").all():
        expect(button).to_be_hidden()


def test_a_term_is_explained(visit: Open) -> None:
    """A term's note opens by hover and by focus."""
    page = visit("en/modules/contact-to-custody/", java_script_enabled=False)
    term = page.locator(".term").first
    term.locator(".term-word").hover()
    expect(term.locator(".term-note")).to_be_visible()


def test_a_question_s_answers_open(visit: Open) -> None:
    """The answers of the self-check stand below each question."""
    page = visit("en/modules/contact-to-custody/", java_script_enabled=False)
    question = page.locator(".question").first
    question.locator("summary").click()
    expect(question.locator(".said").first).to_be_visible()
