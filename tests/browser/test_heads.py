"""Heads of pages: what search engines and messengers show of them."""

import json
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from macros import sitemaps
from macros.builder import HOME
from macros.models import LANGUAGES
from tests.browser.conftest import ROOT

LOCALES = yaml.safe_load((ROOT / "data/languages.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def heads(site: Path) -> dict[str, BeautifulSoup]:
    """Return the head of every page by its path from the site's root."""
    found = {}
    for language in LANGUAGES:
        for path in sitemaps.pages(site / language):
            text = (site / language / path / "index.html").read_text(encoding="utf-8")
            head = text[: text.index("</head>")]
            found[f"{language}/{path}"] = BeautifulSoup(head, "html.parser")
    return found


def content(head: BeautifulSoup, name: str) -> str:
    """Return what a meta element says."""
    found = head.select_one(f'meta[name="{name}"], meta[property="{name}"]')
    return str(found["content"]) if found else ""


def test_each_page_has_a_title_and_a_description_of_its_own(
    heads: dict[str, BeautifulSoup],
) -> None:
    """No two pages of a language share a title or a description."""
    for language in LANGUAGES:
        ours = [head for path, head in heads.items() if path.startswith(f"{language}/")]
        titles = [head.title.text if head.title else "" for head in ours]
        described = [content(head, "description") for head in ours]

        assert len(set(titles)) == len(titles)
        assert len(set(described)) == len(described)
        assert all(40 <= len(text) <= 320 for text in described)


def test_each_page_names_itself_and_its_sisters(
    heads: dict[str, BeautifulSoup],
) -> None:
    """Canonical address, the other languages, and the languages' choice."""
    for path, head in heads.items():
        links = {str(link["hreflang"]): str(link["href"])
                 for link in head.select("link[hreflang]")}  # fmt: skip
        rest = path.split("/", 1)[1]

        canonical = head.select_one("link[rel=canonical]")
        assert canonical is not None
        assert canonical["href"] == f"{HOME}{path}"
        sisters = {str(code): f"{HOME}{code}/{rest}" for code in LANGUAGES}
        assert links == sisters | {"x-default": HOME}


def test_a_shared_link_shows_what_the_page_is(heads: dict[str, BeautifulSoup]) -> None:
    """Open Graph says title, description, address and language as the page does."""
    for path, head in heads.items():
        assert content(head, "og:title")
        assert content(head, "og:description") == content(head, "description")
        assert content(head, "og:url") == f"{HOME}{path}"
        assert content(head, "og:locale") == LOCALES[path[:2]]["locale"]


def test_linked_data_can_be_read(heads: dict[str, BeautifulSoup]) -> None:
    """Each page's JSON-LD is one object that names the page as its head does."""
    for path, head in heads.items():
        scripts = head.select('script[type="application/ld+json"]')
        data = json.loads(scripts[0].text)

        assert len(scripts) == 1
        assert data["@context"] == "https://schema.org"
        assert data["url"] == f"{HOME}{path}"
        assert data["inLanguage"] == path[:2]
        assert data["description"] == content(head, "description")
