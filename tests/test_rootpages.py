"""The pages above the languages, and what search engines are told."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.build import read_languages
from macros.rootpages import Door, door, landing, not_found, write_root_pages
from macros.sitemaps import HTML, SPACE
from tests.small_site import ROOT, write

HOME = "https://people.example/course/"
CODES = ("ar", "fr", "en")


@pytest.fixture(scope="module")
def doors() -> list[Door]:
    """Return the project's languages as the landing page offers them."""
    return [door(ROOT, code, record) for code, record in read_languages(ROOT).items()]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of two pages a language, and one in English only."""
    for code in CODES:
        for page in ("index.html", "law/icrmw/index.html"):
            write(tmp_path / code / page, "<p>text</p>")
    write(tmp_path / "en" / "draft" / "index.html", "<p>text</p>")
    write_root_pages(ROOT, tmp_path, read_languages(ROOT), HOME)
    return tmp_path


def both(doors: list[Door]) -> list[BeautifulSoup]:
    """Return the landing page and the page for what is not there."""
    made = (landing(doors, HOME), not_found(doors, HOME))
    return [BeautifulSoup(page, "html.parser") for page in made]


def test_each_language_is_offered_in_its_own_words(doors: list[Door]) -> None:
    """Arabic comes first; each choice has its language, direction, name and link."""
    for page in both(doors):
        items = page.select("li")

        assert [item["lang"] for item in items] == list(CODES)
        assert [item["dir"] for item in items] == ["rtl", "ltr", "ltr"]
        for item, shown in zip(items, doors, strict=True):
            assert shown.title in item.text
            assert shown.name in item.text


def test_the_names_are_those_of_the_sites(doors: list[Door]) -> None:
    """Names and descriptions are read from the configurations."""
    for shown in doors:
        config = "mkdocs.yml" if shown.code == "en" else f"mkdocs.{shown.code}.yml"
        text = (ROOT / config).read_text(encoding="utf-8")

        assert f"site_name: {shown.title}" in text
        assert shown.about
        assert shown.about in text


def test_links_lead_to_the_languages(doors: list[Door]) -> None:
    """The landing page links from where it is, the other from the site's root."""
    front, lost = (
        [link["href"] for link in page.select("a")] for page in both(doors)
    )  # fmt: skip

    assert front == ["ar/", "fr/", "en/"]
    assert lost == ["/course/ar/", "/course/fr/", "/course/en/"]


def test_the_pages_hold_no_script_and_no_style(doors: list[Door]) -> None:
    """The policy allows files of the site only, and the pages need no more."""
    for page in both(doors):
        policy = page.select_one("meta[http-equiv=Content-Security-Policy]")

        assert policy is not None
        assert "unsafe" not in policy["content"]
        assert "http" not in policy["content"]
        assert all(script.get("src") and not script.text for script in page("script"))
        assert not page("style")
        for tag in page(True):
            assert not [name for name in tag.attrs if name.startswith("on")]
            assert "style" not in tag.attrs


def test_the_landing_page_names_its_sisters(doors: list[Door]) -> None:
    """Every language and the page itself are named for search engines."""
    page = both(doors)[0]
    named = {link["hreflang"]: link["href"] for link in page.select("[hreflang]")}

    assert named == {"x-default": HOME, **{code: f"{HOME}{code}/" for code in CODES}}


def test_the_lost_page_is_not_to_be_found(doors: list[Door]) -> None:
    """Search engines leave out the page for what is not there."""
    assert both(doors)[1].select_one("meta[name=robots][content=noindex]")


def test_every_page_stands_in_a_sitemap_with_its_sisters(site: Path) -> None:
    """The index names three maps; a page names the languages that have it."""
    index = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    maps = [place.text for place in index.iter(f"{{{SPACE}}}loc")]
    english = ET.fromstring((site / "en/sitemap.xml").read_bytes())  # noqa: S314
    sisters = {
        url.findtext(f"{{{SPACE}}}loc"): [
            link.get("href") for link in url.iter(f"{{{HTML}}}link")
        ]
        for url in english.iter(f"{{{SPACE}}}url")
    }

    assert maps == [f"{HOME}{code}/sitemap.xml" for code in CODES]
    assert sisters == {
        f"{HOME}en/": [f"{HOME}{code}/" for code in CODES],
        f"{HOME}en/draft/": [f"{HOME}en/draft/"],
        f"{HOME}en/law/icrmw/": [f"{HOME}{code}/law/icrmw/" for code in CODES],
    }


def test_no_map_tells_the_hour(site: Path) -> None:
    """Sitemaps hold no date of the build."""
    assert not [page for page in site.rglob("*.xml") if b"lastmod" in page.read_bytes()]


def test_robots_are_shown_the_map(site: Path) -> None:
    """Robots may read everything and are told where the sitemap is."""
    lines = (site / "robots.txt").read_text().splitlines()

    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {HOME}sitemap.xml"]
