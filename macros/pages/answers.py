"""Model answers to cases and scenarios by family of situations: trainers only."""

from macros import markdown
from macros.models import Situation
from macros.models.practice import FAMILIES
from macros.pages.citations import UnknownFactError
from macros.pages.links import case_link, cited
from macros.pages.scenarios import scenario_answers
from macros.problems import choose
from macros.view import View


def family_answers(view: View, family: str) -> str:
    """Return the answers of a family's cases, then of its scenarios.

    A case stands in the family of the first situation that it names.

    Raises:
        UnknownFactError: there is no such family.
    """
    if family not in FAMILIES:
        raise UnknownFactError(
            f"there is no family '{family}'", choose(family, FAMILIES)
        )
    cases = [
        _case(view, key)
        for key, case in sorted(view.catalogue.cases.items())
        if family_of(view, case.situations) == family
    ]
    scenarios = [
        scenario_answers(view, key)
        for key, found in sorted(view.catalogue.scenarios.items())
        if family_of(view, found.situations) == family
    ]
    blocks = [markdown.heading(2, view.label("cases"), "cases"), *cases]
    if scenarios:
        blocks.append(markdown.heading(2, view.label("scenarios"), "scenarios"))
    return markdown.blocks(*blocks, *scenarios)


def family_of(view: View, situations: tuple[str, ...]) -> str:
    """Return the family of the first situation named."""
    first: Situation = view.catalogue.situations[situations[0]]
    return first.family


def _case(view: View, key: str) -> str:
    case = view.catalogue.cases[key]
    lines = [
        f"*{view.words(asked.text)}* "
        f"{cited(view, view.words(answer.text), answer.cites)}"
        for asked, answer in zip(case.questions, case.answers, strict=False)
    ]
    return markdown.blocks(
        markdown.heading(3, case_link(view, key), key), markdown.bullets(lines)
    )
