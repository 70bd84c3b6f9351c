"""From a disk: a copy of the site opened as files reads, leads on, searches."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.searching import ask
from tests.browser.test_quiz import choose

MODULE = "modules/contact-to-custody/index.html"


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_links_lead_on(visit: Open, site: Path, language: str, width: int) -> None:
    """From the landing page to a language, to a page and to its sister."""
    page = visit((site / "index.html").as_uri(), width)
    page.locator(f"a[data-language={language}]").click()
    expect(page).to_have_url((site / language / "index.html").as_uri())
    page.locator(f"article a[href$='/{language}/modules/index.html']").first.click()
    expect(page).to_have_url((site / language / "modules/index.html").as_uri())
    page.locator(".languages a[hreflang=fr]").click()
    expect(page).to_have_url((site / "fr/modules/index.html").as_uri())
    expect(page.locator("body")).to_have_css("direction", "ltr")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_search_finds(visit: Open, site: Path, language: str) -> None:
    """Without a worker and without a server; the result is the file."""
    page = visit((site / language / MODULE).as_uri())
    ask(page, "ICRMW 16").first.click()
    law = (site / language / "law/icrmw/index.html").as_uri()

    expect(page).to_have_url(re.compile(rf"^{re.escape(law)}#art-16"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_self_check_scores(visit: Open, site: Path) -> None:
    """Answers are scored as on the web."""
    page = visit((site / "ar" / MODULE).as_uri())
    choose(page, 0, right=True)
    expect(page.locator(".quiz-score")).not_to_be_empty()
