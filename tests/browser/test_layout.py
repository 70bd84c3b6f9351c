"""Layout: nothing sticks out sideways, nothing jumps while a page loads."""

from playwright.sync_api import Page

from tests.browser.conftest import DESK, HEIGHT, PHONE, SMALL, Looked

MOST_SHIFT = 0.01

STICKS_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  const page = document.scrollingElement;
  page.scrollLeft = getComputedStyle(document.body).direction === "rtl" ? -999 : 999;
  const moved = page.scrollLeft !== 0 || page.scrollWidth > wide;
  page.scrollLeft = 0;
  return !moved ? [] : [...document.querySelectorAll("body *")].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < -1 || right > wide + 1;
  }).map((one) => one.outerHTML.slice(0, 120));
}"""


def sticks_out(page: Page, width: int) -> list[str]:
    """Return what makes a page scroll sideways at a width in CSS pixels."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    found: list[str] = page.evaluate(STICKS_OUT)
    return found


def test_nothing_jumps(looked: Looked) -> None:
    """The cumulative layout shift of a load stays within the budget."""
    assert max(looked.shifts) <= MOST_SHIFT, looked.shifts


def test_nothing_sticks_out(looked: Looked) -> None:
    """No page scrolls sideways: tables and long words keep within the width."""
    assert sticks_out(looked.desk, DESK) == []
    assert sticks_out(looked.phone, SMALL) == []
    assert sticks_out(looked.phone, PHONE) == []
