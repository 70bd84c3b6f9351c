"""Asking the search, and reading what it answers."""

from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect


def open_search(page: Page) -> Locator:
    """Open the search if it is not; return its box."""
    box = page.locator(".search input")
    if not box.is_visible():
        page.locator("[data-search]").click()
    expect(box).to_be_focused()
    return box


def ask(page: Page, query: str) -> Locator:
    """Ask; return the links of the results once they are there."""
    box = open_search(page)
    box.fill("")
    expect(page.locator(".search-results > li")).to_have_count(0)
    box.fill(query)
    links = page.locator(".search-results > li > a")
    expect(links.first).to_be_visible()
    return links


def paths(links: Locator) -> list[str]:
    """Return the pages that results lead to, from the language's folder."""
    found = links.evaluate_all("links => links.map(link => link.href)")
    below = [urlsplit(address).path.split("/", 2)[2] for address in found]
    return list(dict.fromkeys(below))
