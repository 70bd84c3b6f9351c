"""Lists that a reader narrows: filters, their counts, the address, one's own list."""

import pytest

from tests.browser.conftest import Open

LISTS = ("cases/", "treaty-bodies/recommendations/", "practice/matrix/")


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_counts_are_told_before_a_choice(visit: Open, language: str, path: str) -> None:
    """Choosing a value shows as many items as its count said."""
    page = visit(f"{language}/{path}")
    page.click(".facets summary")
    box = page.locator(".facets input[type=checkbox]").first
    told = int(box.locator("xpath=..").locator(".count").inner_text())

    box.check()

    assert page.locator(".facet-list > :visible").count() == told
    assert str(told) in page.inner_text(".facet-status")


def test_filters_combine_and_the_address_keeps_them(visit: Open) -> None:
    """A link opens the list as it was narrowed; clearing shows all again."""
    page = visit("en/cases/?level=2&region=morocco")
    shown = page.locator(".case-card:visible")
    total = page.locator(".case-card").count()

    assert 0 < shown.count() < total
    for card in shown.all():
        assert card.get_attribute("data-level") == "2"
        assert card.get_attribute("data-region") == "morocco"
    page.click(".facets button[type=reset]")
    assert shown.count() == total
    assert "?" not in page.url


def test_what_a_link_holds_is_never_markup(visit: Open) -> None:
    """Unknown filters and values mean nothing and are not written to the page."""
    page = visit("ar/cases/?level=<img src=x onerror=alert(1)>&nothing=1&sort=<b>")

    assert (
        page.locator(".case-card:visible").count() == page.locator(".case-card").count()
    )
    assert page.locator("img[src=x]").count() == 0


def test_a_list_can_be_ordered(visit: Open) -> None:
    """The oldest case comes first when asked."""
    page = visit("en/cases/?sort=date")
    dates = page.eval_on_selector_all(
        ".case-card", "cards => cards.map(card => card.dataset.sortDate)"
    )

    assert dates == sorted(dates)


def test_filters_work_by_keyboard(visit: Open) -> None:
    """Opening the filters, choosing and clearing need no mouse."""
    page = visit("fr/cases/")
    page.locator(".facets summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    assert page.locator(".facets input:checked").count() == 1
    assert "?" in page.url


def test_all_is_there_without_script(visit: Open) -> None:
    """Without scripts the whole list stands there and no dead form."""
    page = visit("en/cases/", java_script_enabled=False)

    assert (
        page.locator(".case-card:visible").count() == page.locator(".case-card").count()
    )
    assert page.locator(".facets:visible").count() == 0
    assert page.locator(".pick").count() == 0


def test_cases_are_kept_for_a_session(visit: Open) -> None:
    """What is kept on the list of cases stands on one's own page, until taken out."""
    page = visit("fr/cases/")
    for number in (0, 2):
        page.locator(".pick").nth(number).click()
    page.goto(page.url + "my-session/")
    mine = page.locator(".case-card:visible")

    assert mine.count() == 2
    mine.first.locator(".pick").click()
    assert mine.count() == 1
    page.click(".picked button[type=reset]")
    assert mine.count() == 0


def test_two_cases_stand_side_by_side(visit: Open) -> None:
    """The two cases that the address names are shown, and no other."""
    page = visit(
        "ar/cases/compare/?a=ktiti-v-morocco-2011&b=mopongo-v-morocco-2014", width=1280
    )
    shown = page.locator(".compared:visible")

    assert [one.get_attribute("data-case") for one in shown.all()] == [
        "ktiti-v-morocco-2011",
        "mopongo-v-morocco-2014",
    ]
    page.select_option("select[name=b]", index=0)
    assert "b=" in page.url
