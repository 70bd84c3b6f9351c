"""Rules on test forms: twenty questions, parallel, a mark that can be reached."""

from collections import Counter
from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import AssessmentForm
from macros.problems import Problem

LENGTH = 20  # questions of a form


def forms_have_twenty_questions(catalogue: Catalogue) -> Iterator[Problem]:
    """A test form has twenty questions, each once, and a mark within them."""
    for key, form in catalogue.forms.items():
        count = len(form.questions)
        if count != LENGTH or len(set(form.questions)) != count:
            yield catalogue.problem(
                "forms", key, ("questions",),
                f"the form has {count} questions, {len(set(form.questions))} of them "
                "different",
                f"name {LENGTH} different questions",
            )  # fmt: skip
        if not 0 < form.pass_mark <= count:
            yield catalogue.problem(
                "forms", key, ("pass_mark",),
                f"nobody can reach {form.pass_mark} of {count}",
                f"write a mark from 1 to {count}",
            )  # fmt: skip


def forms_are_parallel(catalogue: Catalogue) -> Iterator[Problem]:
    """Parallel forms measure the same outcomes with different questions."""
    for key, form in catalogue.forms.items():
        other = catalogue.forms.get(form.parallel)
        if other is None:
            continue  # said with the other ids
        if other.parallel != key or other.moment == form.moment:
            yield catalogue.problem(
                "forms", key, ("parallel",),
                f"'{form.parallel}' is not the other half of this form",
                "let both forms name each other, one 'before' and one 'after'",
            )  # fmt: skip
        shared = sorted(set(form.questions) & set(other.questions))
        if shared:
            yield catalogue.problem(
                "forms", key, ("questions",),
                f"'{shared[0]}' stands in the parallel form '{form.parallel}' too",
                "choose another question on the same outcome",
            )  # fmt: skip
        missing = _outcomes(catalogue, other) - _outcomes(catalogue, form)
        for outcome in sorted(missing):
            yield catalogue.problem(
                "forms", key, ("questions",),
                f"'{form.parallel}' asks {missing[outcome]} more on '{outcome}'",
                "make both forms ask as many questions on each outcome",
            )  # fmt: skip
            break


def _outcomes(catalogue: Catalogue, form: AssessmentForm) -> Counter[str]:
    found = (catalogue.questions.get(name) for name in form.questions)
    return Counter(f"{one.module}/{one.outcome}" for one in found if one)
