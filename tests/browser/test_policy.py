"""What a page allows: nothing from elsewhere, nothing within it, no cookie."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.rootpages import POLICY
from tests.browser.conftest import Open
from tests.browser.searching import ask

# All that pages may keep on the reader's device.
KEPT = {
    f"curriculum:{name}"
    for name in (
        *("theme", "projector", "language"),
        *("searches", "progress", "picked-cases"),
    )
}
# A script within the page, and one and a picture of another host.
INTRUDERS = """() => new Promise((told) => {
  const refused = [];
  addEventListener("securitypolicyviolation", (event) => {
    refused.push(event.effectiveDirective);
    if (refused.length === 3) told(refused.sort());
  });
  const inside = document.createElement("script");
  inside.textContent = "window.intruder = 1";
  const outside = document.createElement("script");
  outside.src = "https://elsewhere.example/a.js";
  const picture = document.createElement("img");
  picture.src = "https://elsewhere.example/a.png";
  document.body.append(inside, outside, picture);
})"""


@pytest.fixture(scope="session")
def built(site: Path) -> dict[str, BeautifulSoup]:
    """Return every built page by its path."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in site.rglob("*.html")
    }


def test_every_page_has_the_policy_before_anything_loads(
    built: dict[str, BeautifulSoup],
) -> None:
    """The one policy stands in each page's head, before the first script or link."""
    for path, page in built.items():
        policies = page.select("meta[http-equiv=Content-Security-Policy]")
        assert [one["content"] for one in policies] == [POLICY], path
        first = page.select_one("meta[http-equiv], script, link, style, img")
        assert first is policies[0], path


def test_the_policy_allows_nothing_within_the_page_and_no_other_host() -> None:
    """Neither `unsafe-` nor a host nor a star stands in it."""
    assert POLICY.startswith("default-src 'none'; ")
    assert not any(word in POLICY for word in ("unsafe", "http", "*", "//", "blob:"))


def test_no_page_needs_more(built: dict[str, BeautifulSoup]) -> None:
    """No script, style or handler stands within a page; data that does not run may."""
    for path, page in built.items():
        for script in page.select("script:not([src])"):
            assert str(script.get("type")).endswith("json"), path
        assert page.select("style, [style], base, iframe, object, embed") == [], path
        assert [tag.name for tag in page.find_all(has_handler)] == [], path


def has_handler(tag: Tag) -> bool:
    """Return whether a tag has something that would run."""
    links = (str(tag.get(name, "")) for name in ("href", "src", "action"))
    scripts = any(link.strip().lower().startswith("javascript:") for link in links)
    return scripts or any(name.startswith("on") for name in tag.attrs)


def test_a_browser_holds_to_the_policy(visit: Open) -> None:
    """A script in the page, a script and a picture of another host: all refused."""
    page = visit("en/", watched=False)

    assert page.evaluate(INTRUDERS) == ["img-src", "script-src-elem", "script-src-elem"]
    assert page.evaluate("window.intruder === undefined")


def test_nothing_is_kept_but_preferences(visit: Open) -> None:
    """After a visit there is no cookie, and on the device only what the site says."""
    page = visit("ar/modules/contact-to-custody/")
    page.locator("[data-theme-switch]").click()
    page.locator(".languages a[hreflang=en]").click()
    ask(page, "custody").first.click()
    page.wait_for_url("**/en/**")
    kept = page.evaluate("Object.keys(localStorage)")

    assert page.context.cookies() == []
    assert set(kept) <= KEPT
    assert page.evaluate("sessionStorage.length") == 0
