"""By keyboard alone: every stop is seen, named, in reading order and left again.

WCAG 2.2: 2.1.1 Keyboard, 2.1.2 No Keyboard Trap, 2.4.3 Focus Order, 2.4.7 Focus
Visible, 2.4.11 Focus Not Obscured (Minimum).
"""

from itertools import product

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.pages import KINDS

PATHS = [
    KINDS[kind]
    for kind in ("home", "module", "situation", "cases", "case", "composer", "compare")
]
MOST = 600  # stops on a page; more would mean that a reader never gets out
# Told of each stop: what it is, and what is wrong with it.
STOP = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  // A date is one field of several stops, each of the browser's own making.
  const same = one === window.stopBefore;
  if (same) return { what: one.name, told: [] };
  const told = [];
  const drawn = one.matches("input") ? one.closest("label") || one : one;
  const lines = [...drawn.getClientRects()].filter((line) => line.width);
  const box = lines[0] || drawn.getBoundingClientRect();
  if (!drawn.checkVisibility({ visibilityProperty: true }) || !box.width)
    told.push("not drawn");
  const marked = [one, drawn].some((it) => {
    const style = getComputedStyle(it);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || style.boxShadow !== "none";
  });
  if (!marked) told.push("not marked");
  const before = window.stopBefore;
  if (before && before.isConnected
    && !(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING))
    told.push("out of order");
  window.stopBefore = one;
  const points = [0.1, 0.5, 0.9].map((part) => [
    box.left + box.width * part, box.top + box.height / 2]);
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (drawn.contains(top) || top.contains(drawn));
  });
  if (!seen) told.push("behind something");
  const text = one.textContent.trim().slice(0, 40);
  return { what: `${one.tagName} ${one.className} ${text}`, told };
}"""


def walk(page: Page) -> list[tuple[str, list[str]]]:
    """Return each stop of the tabulator key on a page, with what is wrong with it."""
    page.evaluate("document.body.focus()")
    stops: list[tuple[str, list[str]]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return stops
        stops.append((stop["what"], stop["told"]))
    return [*stops, ("the end", ["never reached"])]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("language", "width"), [*product(("en", "ar"), (DESK, PHONE))])
def test_every_stop_is_seen(visit: Open, language: str, width: int, path: str) -> None:
    """Focus goes through a page in its order, and is always seen."""
    stops = walk(visit(f"{language}/{path}", width))

    assert [stop for stop in stops if stop[1]] == []
    assert len(stops) > 10


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_stop_skips_to_the_text(visit: Open, language: str) -> None:
    """The first stop leads past the menus, and the next one is in the text."""
    page = visit(f"{language}/{KINDS['case']}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('article'))")
