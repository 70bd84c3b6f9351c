"""Modules as a participant sees them: list, facts, outcomes, cases."""

from macros import markdown
from macros.catalogue import named
from macros.models import Module
from macros.pages.cases import case_card
from macros.pages.links import module_link
from macros.view import View


def module(view: View, key: str) -> Module:
    """Return a module's record."""
    return named("modules", view.catalogue.modules, key)


def module_list(view: View) -> str:
    """Return every module in order: title, half-days, minutes, what it is about."""
    head = [
        view.label("module"),
        view.label("half-day"),
        view.label("minutes"),
        view.label("about-it"),
    ]
    rows = []
    for found in sorted(view.catalogue.modules.values()):
        name = module_link(view, found.id)
        if found.state == "announced":
            name = f"{name} \\({view.label('to-come')}\\)"
        summary = view.words(found.summary)
        rows.append([name, half_days(view, found), str(found.minutes), summary])
    return markdown.table(head, rows)


def half_days(view: View, found: Module) -> str:
    """Return the half-days in which a module is taught, by number."""
    return view.comma().join(str(number) for number in found.half_days)


def module_facts(view: View, key: str) -> str:
    """Return what a reader wants first: minutes, half-day, outcomes, care."""
    found = module(view, key)
    questions = [q for q in view.catalogue.questions.values() if q.module == key]
    rows = [
        f"**{view.label('minutes')}** {found.minutes}",
        f"**{view.label('half-day')}** {half_days(view, found)}",
        f"**{view.label('outcomes')}** {len(found.outcomes)}",
        f"**{view.label('cases')}** {len(found.cases)}",
        f"**{view.label('questions')}** {len(questions)}",
    ]
    return markdown.blocks(
        markdown.box("facts module-facts", markdown.bullets(rows)),
        _content_note(view, found),
    )


def _content_note(view: View, found: Module) -> str:
    if not found.content_note:
        return ""
    note = view.words(found.content_note)
    return f'!!! warning "{view.label("content-note")}"\n    {note}'


def outcomes(view: View, key: str) -> str:
    """Return what a participant can do afterwards."""
    found = module(view, key)
    lines = markdown.bullets(
        f"{view.words(outcome.text)} *\\({view.label(f'level-{outcome.level}')}\\)*"
        for outcome in found.outcomes
    )
    return markdown.box("outcomes", view.label("outcomes-lead"), lines)


def module_cases(view: View, key: str) -> str:
    """Return the cards of the cases that a module works with."""
    cards = [case_card(view, case) for case in module(view, key).cases]
    return markdown.box("cards", *cards)
