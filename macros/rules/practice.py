"""Rules on cases and police situations."""

from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import Situation
from macros.problems import Problem


def sensitive_cases_warn(catalogue: Catalogue) -> Iterator[Problem]:
    """A case of sensitivity 2 or 3 has a content note."""
    for key, case in catalogue.cases.items():
        if case.sensitivity >= 2 and not case.content_note:
            yield catalogue.problem(
                "cases", key, ("sensitivity",),
                f"sensitivity is {case.sensitivity} and there is no content note",
                "add 'content_note:' in the three languages",
            )  # fmt: skip


def cases_have_questions_and_answers(catalogue: Catalogue) -> Iterator[Problem]:
    """A case has three questions or more, and one answer for each, in order."""
    for key, case in catalogue.cases.items():
        if len(case.questions) < 3:
            yield catalogue.problem(
                "cases", key, ("questions",),
                f"the case has {len(case.questions)} question(s)",
                "write three at least",
            )  # fmt: skip
        if len(case.questions) != len(case.answers):
            yield catalogue.problem(
                "cases", key, ("answers",),
                f"there are {len(case.questions)} questions and "
                f"{len(case.answers)} answers",
                "write one answer for each question, in the same order",
            )  # fmt: skip


def situations_are_covered(catalogue: Catalogue) -> Iterator[Problem]:
    """A published situation has a standard, national law, a module, two cases."""
    for key, situation in catalogue.situations.items():
        if situation.state != "published":
            continue
        for gap, mend in _gaps(catalogue, key, situation):
            yield catalogue.problem("situations", key, (), gap, mend)


def _gaps(
    catalogue: Catalogue, key: str, situation: Situation
) -> Iterator[tuple[str, str]]:
    """Yield what a published situation lacks, and how to fill the gap."""
    binding = [
        citation
        for citation in situation.standards
        if (found := catalogue.instruments.get(citation.split("/", maxsplit=1)[0]))
        and found.binding
        and found.kind == "treaty"
    ]
    if not binding:
        yield "no binding treaty is cited", "add a citation under 'standards:'"
    if not situation.national:
        yield "no Moroccan provision is cited", "add a citation under 'national:'"
    if not (situation.summary and situation.do and situation.do_not and situation.call):
        yield (
            "the practice card is not complete",
            "fill in 'summary:', 'do:', 'do_not:' and 'call:'",
        )
    modules = [m for m in catalogue.modules.values() if key in m.situations]
    if not modules:
        yield "no module treats it", "name it under 'situations:' of a module"
    cases = [case for case in catalogue.cases.values() if key in case.situations]
    if len(cases) < 2:
        yield (
            f"{len(cases)} case(s) illustrate it; two are wanted",
            "name it under 'situations:' of another case",
        )
