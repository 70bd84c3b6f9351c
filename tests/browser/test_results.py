"""The page that reads answers: figures that can be checked by hand, clear messages."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page

from tests.browser.conftest import Open

SOURCE = Path(__file__).parents[2] / "docs/assets/src/results/analyse.js"
HEAD = ["participant", "moment", "q1", "q2", "comment"]
# Five people before, five after: q1 is right for one, then four; q2 for all.
ROWS = [
    *(["p", "before", str(int(i == 0)), "1", ""] for i in range(5)),
    *(
        ["p", "after", str(int(i < 4)), "1", "thanks" if i == 0 else ""]
        for i in range(5)
    ),
]


def analysed(
    page: Page,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    keys: object = None,
) -> Any:
    """Return what the page's own function makes of the answers."""
    code = SOURCE.read_text("utf-8").replace("export ", "")
    return page.evaluate(
        f"([head, rows, keys]) => {{ {code}; return analyse(head, rows, keys); }}",
        [head, rows, keys or {}],
    )


@pytest.fixture
def page(visit: Open) -> Page:
    """Return the results page in French."""
    return visit("fr/trainer/evaluation/results/")


def test_figures_are_those_made_by_hand(page: Page) -> None:
    """Difficulty, discrimination and gain of a small table."""
    result = analysed(page, HEAD, ROWS)

    assert result["people"] == {"before": 5, "after": 5}
    assert result["before"]["items"][0]["difficulty"] == pytest.approx(0.2)
    assert result["after"]["items"][0]["difficulty"] == pytest.approx(0.8)
    assert result["before"]["items"][1]["discrimination"] is None
    # From a mean of 0.6 to one of 0.9: three quarters of what was missing.
    assert result["gain"] == pytest.approx(0.75)
    assert result["comments"] == ["thanks"]


def test_arabic_heads_and_letters_are_read(page: Page) -> None:
    """Arabic column names, moments, letters and digits mean the same."""
    head = ["متدرب", "توقيت", "س١", "س2", "تعليق"]
    rows = [["أ", "قبل", "أ ج", "ب", ""]] * 5
    result = analysed(page, head, rows, {"before": ["ac", "d"]})

    assert [item["difficulty"] for item in result["before"]["items"]] == [1, 0]


def test_nothing_is_shown_of_fewer_than_five(page: Page) -> None:
    """Four people could be recognised: no figure and no comment."""
    result = analysed(page, HEAD, ROWS[5:9])

    assert result["after"] is None
    assert result["comments"] == []
    assert not result["enough"]


def test_missing_columns_are_named(page: Page) -> None:
    """A table without moments or questions says which are wanted."""
    assert analysed(page, ["name"], [["x"]])["missing"] == ["moment", "q1"]


def test_lines_of_no_moment_are_counted(page: Page) -> None:
    """What cannot be placed is left out and counted, not lost in silence."""
    result = analysed(page, HEAD, [*ROWS, ["p", "between", "1", "1", ""]])

    assert result["skipped"] == 1


def upload(page: Page, text: str) -> str:
    """Return what the page says of a file."""
    file: FilePayload = {
        "name": "a.csv",
        "mimeType": "text/csv",
        "buffer": text.encode(),
    }
    page.set_input_files("input[name=file]", file)
    status = page.locator(".results [role=status]")
    page.wait_for_function(
        "document.querySelector('.results [role=status]').textContent"
    )
    return status.inner_text()


@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_a_file_is_read_whatever_parts_its_columns(page: Page, comma: str) -> None:
    """Commas, semicolons and tabs are told apart by the reader."""
    text = "\n".join(comma.join(row) for row in [HEAD, *ROWS])

    assert "5" in upload(page, text)
    assert page.locator(".results-shown table").count() == 2


def test_fifty_thousand_lines_are_read(page: Page) -> None:
    """A long table is read to its end."""
    text = "\n".join(",".join(row) for row in [HEAD, *ROWS * 5000])

    assert "25000" in upload(page, text).replace("\u202f", "")


def test_a_comment_is_text_only(page: Page) -> None:
    """Markup and formulas in a comment are shown as they were written."""
    said = "=HYPERLINK(1) <img src=x onerror=alert(1)>"
    rows = [[*row[:4], said] for row in ROWS]

    upload(page, "\n".join(",".join(row) for row in [HEAD, *rows]))
    assert page.locator(".results-shown li").first.inner_text() == said
    assert page.locator("img[src=x]").count() == 0


def test_an_empty_file_is_told(page: Page) -> None:
    """A file without answers gets a sentence."""
    assert "aucune réponse" in upload(page, "participant,moment,q1\n")
