"""Practice cards on paper: each fits one A6 side, four make a sheet."""

import pytest

from macros.models import LANGUAGES
from tests.browser.conftest import Open

# Cards whose text is longer than their side.
LONG = """() => [...document.querySelectorAll(".print-cards .situation-card")]
  .filter((card) => card.scrollWidth > card.clientWidth + 1
    || card.scrollHeight > card.clientHeight + 1)
  .map((card) => card.querySelector(".card-title").textContent)"""
BOXES = """() => [...document.querySelectorAll(".print-cards .situation-card")]
  .slice(0, 4).map((card) => card.getBoundingClientRect())
  .map((box) => [Math.round(box.width), Math.round(box.height)])"""
A6 = [397, 561]  # 105 by 148.5 mm, in CSS pixels


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_card_fits_a_quarter_of_a_sheet(visit: Open, language: str) -> None:
    """On paper no card is cut, and each has the same side."""
    page = visit(f"{language}/practice/cards/")
    page.emulate_media(media="print")

    assert page.evaluate(LONG) == []
    assert all(
        abs(side - wanted) <= 1
        for box in page.evaluate(BOXES)
        for side, wanted in zip(box, A6, strict=True)
    )
