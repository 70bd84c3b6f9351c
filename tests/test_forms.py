"""Test forms: twenty questions, parallel, a mark that can be reached."""

from pathlib import Path

import pytest

from macros.catalogue import load
from macros.rules import problems

FORM = """\
title:
  en: Test
  fr: Test
  ar: اختبار
moment: {moment}
parallel: {other}
minutes: 30
pass_mark: {mark}
reason:
  en: Seven in ten.
  fr: Sept sur dix.
  ar: سبعة من عشرة.
questions:
{questions}
sources:
  - treaty-text
checked: 2025-01-11
"""


def write_form(root: Path, name: str, questions: list[str], mark: int = 14) -> None:
    """Write a form of the given questions into the project's data."""
    other = {"one": "two", "two": "one"}[name]
    text = FORM.format(
        moment="before" if name == "one" else "after",
        other=other,
        mark=mark,
        questions="\n".join(f"  - {question}" for question in questions),
    )
    path = root / "data" / "forms" / f"{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def questions(root: Path) -> list[str]:
    """Return the ids of forty questions on one outcome, written into the data."""
    folder = root / "data" / "questions"
    text = (folder / "basics-01.yml").read_text("utf-8")
    ids = [f"more-{number:02d}" for number in range(40)]
    for name in ids:
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return ids


def told(root: Path) -> list[str]:
    """Return what is wrong with the data."""
    catalogue, broken = load(root)
    return [problem.what for problem in (*broken, *problems(catalogue))]


def test_parallel_forms_are_sound(root: Path, questions: list[str]) -> None:
    """Twenty and twenty questions on the same outcomes make two forms."""
    write_form(root, "one", questions[:20])
    write_form(root, "two", questions[20:])

    assert told(root) == []


def test_a_short_form_is_refused(root: Path, questions: list[str]) -> None:
    """Nineteen questions are told as such."""
    write_form(root, "one", questions[:19])
    write_form(root, "two", questions[20:39])

    assert "the form has 19 questions, 19 of them different" in told(root)


def test_a_mark_beyond_the_questions_is_refused(
    root: Path, questions: list[str]
) -> None:
    """Nobody can reach twenty-one of twenty."""
    write_form(root, "one", questions[:20], mark=21)
    write_form(root, "two", questions[20:])

    assert told(root) == ["nobody can reach 21 of 20"]


def test_a_question_stands_in_one_form(root: Path, questions: list[str]) -> None:
    """A question asked before and after measures memory."""
    write_form(root, "one", questions[:20])
    write_form(root, "two", questions[19:39])

    shared = questions[19]
    assert f"'{shared}' stands in the parallel form 'two' too" in told(root)


def test_forms_measure_the_same_outcomes(root: Path, questions: list[str]) -> None:
    """A question on another outcome makes the forms differ."""
    path = root / "data" / "questions" / f"{questions[0]}.yml"
    text = path.read_text("utf-8")
    other = "decide" if "outcome: inform" in text else "inform"
    outcome = next(line for line in text.splitlines() if line.startswith("outcome:"))
    path.write_text(text.replace(outcome, f"outcome: {other}"), encoding="utf-8")
    write_form(root, "one", questions[:20])
    write_form(root, "two", questions[20:])

    assert any("more on 'basics/" in what for what in told(root))


def test_an_unknown_question_is_told(root: Path, questions: list[str]) -> None:
    """A form names questions that exist."""
    write_form(root, "one", [*questions[:19], "no-such"])
    write_form(root, "two", questions[20:])

    assert any("no record 'no-such'" in what for what in told(root))
