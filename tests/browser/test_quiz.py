"""The self-check: answered by keyboard, announced, scored."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

MODULE = "modules/contact-to-custody/"
LANGUAGES = ["en", "fr", "ar"]
SAID = {  # what the first and the second question are answered with, right then wrong
    "en": ("Right.", "Not this one."),
    "fr": ("Exact.", "Pas celle-ci."),
    "ar": ("صحيح.", "ليس هذا."),
}


def choose(page: Page, number: int, *, right: bool) -> None:
    """Choose by keyboard an answer of a question with one right answer."""
    question = page.locator(".question").nth(number)
    options = question.locator("input")
    wanted = f"[data-right={'true' if right else 'false'}]"
    at = options.evaluate_all(
        "(all, like) => all.findIndex(it => it.matches(like))", wanted
    )
    options.first.focus()
    page.keyboard.press("Space")
    for _ in range(at):
        page.keyboard.press("ArrowDown")
    expect(options.nth(at)).to_be_checked()
    question.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(question.locator(".feedback")).to_have_attribute("open", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_scored_and_announced(visit: Open, language: str) -> None:
    """The line of the score is read aloud: the verdict, then how many are right."""
    page = visit(f"{language}/{MODULE}")
    score = page.locator(".quiz-score")
    asked = page.locator(".question").count()

    expect(score).to_have_attribute("role", "status")
    expect(score).to_be_empty()
    choose(page, 0, right=True)
    expect(score).to_contain_text(re.compile(rf"\b1\D+{asked}\b"))
    first = score.inner_text()
    choose(page, 1, right=False)
    expect(score).to_contain_text(re.compile(rf"\b1\D+{asked}\b"))
    assert score.inner_text() != first


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_stay_shut_until_one_is_chosen(visit: Open, language: str) -> None:
    """Nobody reads the answer before having chosen, nor after choosing anew."""
    page = visit(f"{language}/{MODULE}")
    question = page.locator(".question").first
    feedback = question.locator(".feedback")

    expect(feedback).to_be_hidden()
    choose(page, 0, right=False)
    expect(question.locator(".said.mine")).to_have_count(1)
    question.locator("input").last.check()
    expect(feedback).not_to_have_attribute("open", "")
    expect(page.locator(".quiz-score")).to_be_empty()


def test_every_right_answer_must_be_chosen(visit: Open) -> None:
    """A question with several right answers is right only with all of them."""
    page = visit(f"en/{MODULE}")
    question = page.locator(".question[data-kind=multiple]").first
    right = question.locator("input[data-right=true]")
    score = page.locator(".quiz-score")

    right.first.check()
    question.locator("summary").click()
    expect(score).to_contain_text("0")
    for box in right.all():
        box.check()
    question.locator("summary").click()
    expect(score).to_contain_text("1")
