"""Search: the page that is wanted comes first."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from macros.models import LANGUAGES
from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.searching import ask, paths

QUERIES = yaml.safe_load(
    (Path(__file__).parent / "search_queries.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_wanted_comes_first(visit: Open, language: str) -> None:
    """Each query of the fixture finds its page, in the first place."""
    page = visit(f"{language}/")
    wrong = {}
    for query, wanted in QUERIES[language].items():
        found = paths(ask(page, query))
        if found[0] != wanted:
            wrong[query] = (wanted, found[:3])

    assert wrong == {}
    assert len(QUERIES[language]) >= 15


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_result_is_reached_by_keyboard(visit: Open, web: str, width: int) -> None:
    """From the box, the arrow goes to the first result and Enter opens it."""
    page = visit("en/", width)
    ask(page, "icrmw 16")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{web}en/law/icrmw/#art-16")


def test_nothing_of_a_query_is_run_or_printed_as_markup(visit: Open) -> None:
    """A query is words, whatever is in it and however long it is."""
    page = visit("en/")
    ask(page, "custody <img src=x onerror=alert(1)>")
    expect(page.locator(".search img")).to_have_count(0)
    ask(page, "custody " * 40)
