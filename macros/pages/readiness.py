"""What a trainer opens and ticks off before teaching: modules, and one list each."""

from collections.abc import Iterable

from macros import markdown
from macros.models import Module
from macros.pages.links import case_link, module_link
from macros.pages.modules import half_days
from macros.pages.trainer import materials
from macros.view import View

# The sections of every facilitator page that a trainer looks for, by anchor.
_SECTIONS = (
    ("run-sheet", "run-sheet"),
    ("cards", "cards-of-class"),
    ("objections", "objections"),
    ("answers", "answers"),
    ("model-answers", "case-answers"),
    ("variants", "variants"),
)
_BOX = "☐"


def facilitator_list(view: View) -> str:
    """Return every published module: its facilitator page, and what it holds."""
    names = ("facilitator-page", "half-day", "minutes", "inside", "participants-page")
    rows = [
        [
            _page(view, found, view.words(found.title)),
            half_days(view, found),
            str(found.minutes),
            view.listed(
                _page(view, found, view.label(name), anchor)
                for anchor, name in _SECTIONS
            ),
            view.link(view.label("module"), f"modules/{found.id}.md"),
        ]
        for found in _published(view)
    ]
    return markdown.table([view.label(name) for name in names], rows)


def readiness(view: View) -> str:
    """Return for each published module what to tick off before teaching it."""
    return markdown.blocks(*(_module(view, found) for found in _published(view)))


def _published(view: View) -> list[Module]:
    every = sorted(view.catalogue.modules.values())
    return [found for found in every if found.state == "published"]


def _page(view: View, found: Module, text: str, anchor: str = "") -> str:
    return view.link(text, f"trainer/modules/{found.id}.md", anchor)


def _module(view: View, found: Module) -> str:
    return markdown.blocks(
        markdown.heading(2, module_link(view, found.id), found.id),
        _facts(view, found),
        _ticked(view, "ready-page", _to_do(view, found)),
        _ticked(view, "ready-outcomes", (view.words(o.text) for o in found.outcomes)),
        _ticked(view, "ready-cases", (case_link(view, key) for key in found.cases)),
        _ticked(view, "ready-materials", _things(view, found)),
    )


def _facts(view: View, found: Module) -> str:
    """Return the half-day, the minutes, the degree of care and the way to the page."""
    facts = (
        _page(view, found, view.label("facilitator-page")),
        f"{view.label('half-day')} {half_days(view, found)}",
        f"{found.minutes} {view.label('minutes-long')}",
    )
    return view.listed(facts)


def _to_do(view: View, found: Module) -> list[str]:
    """Return what to do with the facilitator page, each step where it is done."""
    asked = [q for q in view.catalogue.questions.values() if q.module == found.id]
    numbers = (
        ("ready-run-sheet", "run-sheet", str(len(found.stages))),
        ("ready-objections", "objections", str(len(found.objections))),
        ("ready-questions", "answers", str(len(asked))),
    )
    steps = [
        f"{_page(view, found, view.label(name), anchor)} \\({number}\\)"
        for name, anchor, number in numbers
    ]
    if found.content_note:
        steps.append(_page(view, found, view.label("ready-note"), "care"))
    return [*steps, view.label("ready-law")]


def _things(view: View, found: Module) -> list[str]:
    """Return the materials of a module, without the marks of their list."""
    return [line.removeprefix("- ") for line in materials(view, found.id).splitlines()]


def _ticked(view: View, name: str, items: Iterable[str]) -> str:
    lines = [f"{_BOX} {item}" for item in items]
    if not lines:
        return ""
    return markdown.blocks(f"**{view.label(name)}**", markdown.bullets(lines))
