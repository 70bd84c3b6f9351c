"""Languages: said, directed and switched."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from macros import sitemaps
from macros.models import LANGUAGES
from tests.browser.conftest import DESK, PHONE, ROOT, Looked, Open
from tests.browser.pages import ALIKE, KINDS, OF_RECORDS

DIRECTION = {"ar": "rtl", "fr": "ltr", "en": "ltr"}
HEADING = "#art-16"
# The guide shows how a call is written, in a table and as code.
TEXT = """() => {
  const whole = document.documentElement.cloneNode(true);
  whole.querySelectorAll("code, td").forEach((one) => one.remove());
  return whole.textContent;
}"""


def test_language_and_direction(looked: Looked) -> None:
    """A page says its language and direction, and nothing of it was left as code."""
    page, language = looked.desk, looked.sample.language
    text = page.evaluate(TEXT)

    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("body")).to_have_css("direction", DIRECTION[language])
    assert "{{" not in text
    assert "{%" not in text


def test_every_page_is_of_a_kind_that_is_looked_at(site: Path) -> None:
    """A page is a sample, or stands for a record as a sample of its kind does."""
    known = set(KINDS.values())
    for kind, patterns in OF_RECORDS.items():
        ids = [record.stem for record in (ROOT / "data" / kind).glob("*.yml")]
        known |= {each.format(key) for each in patterns for key in ids}
    pages = {
        path
        for language in LANGUAGES
        for path in sitemaps.pages(site / language)
        if not path.startswith(ALIKE)
    }

    assert pages - known == set()
    assert set(KINDS.values()) <= pages | {KINDS["model-answers"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switcher_leads_to_the_same_page(site: Path, language: str) -> None:
    """On every page each language is offered under its own name, and is there."""
    for page in (site / language).rglob("index.html"):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        links = soup.select(".languages a")

        assert [link["hreflang"] for link in links] == ["ar", "fr", "en"]
        for link in links:
            there = (page.parent / str(link["href"]) / "index.html").resolve()
            here = page.relative_to(site / language)
            assert there == (site / str(link["lang"]) / here).resolve()
            assert there.is_file()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_switcher_keeps_the_heading_and_remembers(
    visit: Open, web: str, width: int
) -> None:
    """One tap: same page, same heading; the site's root leads there from then on."""
    page = visit(f"ar/law/icrmw/{HEADING}", width)
    page.locator(".languages a[hreflang=fr]").click()

    expect(page).to_have_url(f"{web}fr/law/icrmw/{HEADING}")
    expect(page.locator(HEADING)).to_be_in_viewport()
    page.goto(web)
    expect(page).to_have_url(f"{web}fr/")


def test_the_root_offers_all_languages_to_who_chose_none(visit: Open, web: str) -> None:
    """Nobody is sent anywhere before choosing, and everybody can choose anew."""
    page = visit("")
    expect(page.locator("a[data-language]")).to_have_count(3)
    page.locator("a[data-language=en]").click()
    expect(page).to_have_url(f"{web}en/")
    page.goto(f"{web}?choose")
    expect(page.locator("a[data-language]")).to_have_count(3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_page_begins_in_the_address_s_language(
    visit: Open, language: str
) -> None:
    """An address that leads nowhere answers first in the language it names."""
    page = visit(f"{language}/no-such-page/")

    expect(page.locator("li").first).to_have_attribute("lang", language)
