"""The two test forms: twenty questions each, the same outcomes, no shared question."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.models import AssessmentForm
from macros.rules import evaluation

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def site() -> Catalogue:
    """Return the catalogue of the site itself, whose forms are whole."""
    return load(ROOT)[0]


def changed(site: Catalogue, key: str, **changes: object) -> Catalogue:
    """Return the site's records with one form changed."""
    form = site.forms[key].model_copy(update=changes)
    return replace(site, forms={**site.forms, key: form})


def said(site: Catalogue) -> list[str]:
    """Return what the rules on forms find, without the remedies."""
    rules = (evaluation.forms_have_twenty_questions, evaluation.forms_are_parallel)
    return [problem.what for rule in rules for problem in rule(site)]


def multiple(site: Catalogue, form: AssessmentForm) -> int:
    """Return how many questions of a form have several right answers."""
    return sum(site.questions[key].kind == "multiple" for key in form.questions)


def test_the_forms_of_the_site_are_parallel(site: Catalogue) -> None:
    """Line by line both measure one outcome, with as many multiple questions."""
    before, after = site.forms["before"], site.forms["after"]
    measured = [
        [(site.questions[k].module, site.questions[k].outcome) for k in form.questions]
        for form in (before, after)
    ]

    assert said(site) == []
    assert measured[0] == measured[1]
    assert {module for module, _ in measured[0]} == set(site.modules)
    assert multiple(site, before) == multiple(site, after)
    assert before.pass_mark == after.pass_mark
    assert before.minutes == after.minutes


def test_a_form_of_nineteen_is_refused(site: Catalogue) -> None:
    """A question left out is counted, and its outcome is missed."""
    short = changed(site, "after", questions=site.forms["after"].questions[1:])

    assert said(short) == [
        "the form has 19 questions, 19 of them different",
        "'before' asks 1 more on 'opening/claim-own-rights'",
    ]


def test_a_question_in_both_forms_is_refused(site: Catalogue) -> None:
    """What was asked before says nothing when it is asked again."""
    twice = (site.forms["before"].questions[0], *site.forms["after"].questions[1:])

    assert "'opening-06' stands in the parallel form 'before' too" in said(
        changed(site, "after", questions=twice)
    )


def test_other_outcomes_are_refused(site: Catalogue) -> None:
    """Two forms that measure different outcomes are not parallel."""
    other = ("opening-07", *site.forms["after"].questions[1:])

    assert set(said(changed(site, "after", questions=other))) == {
        "'before' asks 1 more on 'opening/claim-own-rights'",
        "'after' asks 1 more on 'opening/answer-colleague'",
    }


@pytest.mark.parametrize("mark", [0, 21])
def test_a_mark_out_of_reach_is_refused(site: Catalogue, mark: int) -> None:
    """The mark is one that a participant can reach."""
    assert said(changed(site, "before", pass_mark=mark)) == [
        f"nobody can reach {mark} of 20"
    ]


def test_two_forms_of_one_moment_are_refused(site: Catalogue) -> None:
    """One form is for before the session, the other for after it."""
    assert set(said(changed(site, "after", moment="before"))) == {
        "'before' is not the other half of this form",
        "'after' is not the other half of this form",
    }
