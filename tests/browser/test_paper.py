"""On paper: no frame of the site, nothing shut, addresses after links."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Looked, Open

FRAME = ".md-header, .md-sidebar, .md-footer, .md-path, .search, .headerlink"
DRAWN = """(what) => [...document.querySelectorAll(what)]
  .filter((one) => one.checkVisibility())
  .map((one) => one.className)"""
SHUT = """() => {
  const shut = () => document.querySelectorAll(
    "article details:not([open], .feedback)").length;
  const before = shut();
  dispatchEvent(new Event("beforeprint"));
  const found = shut();
  dispatchEvent(new Event("afterprint"));
  return [before, found, shut()];
}"""


def test_paper_has_no_frame_of_the_site(looked: Looked) -> None:
    """Neither header nor menus nor search; what opens is open while it prints."""
    page = looked.desk
    page.emulate_media(media="print")
    drawn = page.evaluate(DRAWN, FRAME)
    shut, shut_on_paper, shut_after = page.evaluate(SHUT)
    page.emulate_media(media="screen")

    assert drawn == []
    assert shut_on_paper == 0
    assert shut_after == shut


def test_an_address_stands_after_its_link(visit: Open) -> None:
    """A link that leads out of the site is printed with where it leads."""
    page = visit("en/about/sources/")
    page.emulate_media(media="print")
    after = page.locator(".external").first.evaluate(
        "link => [getComputedStyle(link, '::after').content, link.href]"
    )

    assert after[1].rstrip("/") in after[0]


def test_a_self_check_is_printed_without_its_answers(visit: Open) -> None:
    """Who prints a module gets questions and options, not which is right."""
    page = visit("fr/modules/contact-to-custody/")
    page.emulate_media(media="print")

    assert page.evaluate(DRAWN, ".quiz .said, .quiz summary") == []
    assert page.evaluate(DRAWN, ".quiz legend") != []


HANDOUT = """() => {
  window.print = () => {};
  document.querySelector("button.handout").click();
}"""


@pytest.mark.parametrize(
    ("address", "shown", "answers"),
    [
        ("trainer/modules/national-law/", "#measure-cards", "#objections"),
        ("cases/avena-icj-2004/", "#questions", "#outcome"),
        ("modules/national-law/", ".question legend", ".question .said"),
    ],
)
def test_a_sheet_for_the_room_has_no_answer(
    visit: Open, address: str, shown: str, answers: str
) -> None:
    """One button prints cards, facts or questions, and nothing that answers them."""
    page = visit(f"fr/{address}")
    page.evaluate(HANDOUT)
    page.emulate_media(media="print")

    expect(page.locator(shown).first).to_be_visible()
    expect(page.locator(answers).first).to_be_hidden()
    leads = page.locator("article em").filter(has_text="Attendu")
    assert not any(lead.is_visible() for lead in leads.all())
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h2").last).to_be_visible()
