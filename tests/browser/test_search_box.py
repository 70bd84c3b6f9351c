"""The search box: narrowed by kind, repeated, mended, and plain when it fails."""

import pytest
from playwright.sync_api import Page, Route, expect

from macros.models import LANGUAGES
from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.searching import ask, open_search, paths

STATUS = ".search [role=status]"
FAILED = {"en": "not available", "fr": "pas disponible", "ar": "غير متاح"}
# Who fetches the texts, and what comes instead of them.
BROKEN = {
    "missing": lambda route: route.fulfill(status=404, body="no"),
    "cut off": lambda route: route.fulfill(
        content_type="text/javascript", body='self.searchTexts={"docs":[{"locat'
    ),
    "refused": lambda route: route.abort(),
    "another": lambda route: route.fulfill(
        content_type="text/javascript", body="self.searchTexts={}"
    ),
}


def kinds(page: Page) -> dict[str, int]:
    """Return the kinds of result that are offered, and how many of each there are."""
    found = page.locator(".search-kinds button:visible")
    return {
        str(button.get_attribute("data-kind")): int(button.locator("b").inner_text())
        for button in found.all()
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_results_are_narrowed_by_kind(visit: Open, language: str, width: int) -> None:
    """Each kind says how many there are before it is chosen, and then has as many."""
    page = visit(f"{language}/", width)
    ask(page, {"en": "interpreter", "fr": "interprète", "ar": "ترجمان"}[language])
    offered = kinds(page)

    assert len(offered) > 2
    assert offered[""] >= offered["law/"]
    button = page.locator("[data-kind='law/']")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    results = page.locator(".search-results > li")
    expect(results).to_have_count(min(offered["law/"], 20))
    links = page.locator(".search-results > li > a")
    assert all(path.startswith("law/") for path in paths(links))
    button.click()
    expect(page.locator("[data-kind='']")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_suggestion_finds_something(visit: Open, language: str) -> None:
    """An empty box suggests queries; each leads to results."""
    page = visit(f"{language}/")
    open_search(page)
    suggested = page.locator(".search-start section:not([hidden]) button")
    queries = suggested.all_inner_texts()

    assert len(queries) >= 5
    expect(page.locator(".search-recent")).to_be_hidden()
    for query in queries:
        assert ask(page, query).count() >= 1


def test_the_last_searches_are_offered_again(visit: Open, web: str) -> None:
    """What was searched for and followed comes back, newest first, once."""
    page = visit("en/")
    for query in ("custody", "expulsion", "custody"):
        ask(page, query).first.click()
        page.wait_for_url("**/en/*/**")
        page.goto(f"{web}en/")
    open_search(page)
    own = page.locator(".search-recent button")

    expect(own).to_have_text(["custody", "expulsion"])
    own.last.click()
    expect(page.locator(".search input")).to_have_value("expulsion")
    expect(page.locator(".search-results > li").first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "query", "term", "wanted"),
    [
        ("en", "illegal migrant", "person in an irregular situation", "glossary/"),
        ("fr", "contrôle au faciès", "profilage racial", "glossary/"),
        (
            "ar",
            "التوقيف للنظر",
            "الحراسة النظرية",
            "practice/custody-interviews-interpretation/",
        ),
    ],
)
def test_a_word_to_avoid_leads_to_the_right_one(
    visit: Open, language: str, query: str, term: str, wanted: str
) -> None:
    """Who types a word that the glossary rejects is told the term, and finds it."""
    page = visit(f"{language}/")
    found = paths(ask(page, query))

    expect(page.locator(STATUS)).to_contain_text(term)
    assert wanted in found[:3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_finds_nothing_is_told_so(visit: Open, language: str) -> None:
    """Where nothing has a word, the line that is read aloud says so and names it."""
    page = visit(f"{language}/")
    open_search(page).fill("qqxzzyw")

    expect(page.locator(STATUS)).to_contain_text("qqxzzyw")
    expect(page.locator(".search-results > li")).to_have_count(0)
    expect(page.locator(".search-kinds")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_index_is_said_in_the_reader_s_language(
    visit: Open, language: str, broken: str
) -> None:
    """Texts that do not come, or not whole: a message, and the next query tries."""
    page = visit(f"{language}/", watched=False)
    page.context.route("**/texts.js", BROKEN[broken])
    open_search(page).fill("custody")

    expect(page.locator(STATUS)).to_contain_text(FAILED[language])
    page.context.unroute("**/texts.js")
    assert ask(page, "ICRMW 16").count() >= 1


def test_escape_closes_and_gives_the_focus_back(visit: Open) -> None:
    """The dialog holds the focus while it is open, and returns it."""
    page = visit("en/")
    button = page.locator("[data-search]")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".search input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_shared_link_asks(visit: Open) -> None:
    """An address with ?q= opens the search with these words, and only as words."""
    page = visit("en/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20custody")

    expect(page.locator(".search input")).to_have_value(
        "<img src=x onerror=alert(1)> custody"
    )
    expect(page.locator(".search-results > li").first).to_be_visible()
    expect(page.locator(".search img")).to_have_count(0)


def test_a_query_of_any_length_is_answered(visit: Open) -> None:
    """Ten thousand characters, put in at once, are cut and answered."""
    page = visit("en/")
    box = open_search(page)
    box.evaluate(
        "(box) => { box.value = 'custody '.repeat(1250);"
        " box.dispatchEvent(new Event('input')); }"
    )

    expect(page.locator(".search-results > li").first).to_be_visible()


def never(route: Route) -> None:
    """Leave a request without an answer."""


def test_a_late_index_is_waited_for(visit: Open) -> None:
    """While the texts are on their way the line says so."""
    page = visit("fr/")
    page.context.route("**/texts.js", never)
    open_search(page).fill("garde")

    expect(page.locator(STATUS)).to_contain_text("prépare")
