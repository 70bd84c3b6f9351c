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
    return markdown.bullets(
        f"**{_page(view, found, view.words(found.title))}** "
        f"\\({_when(view, found)}\\)<br>{_inside(view, found)}"
        for found in _published(view)
    )


def _when(view: View, found: Module) -> str:
    half_day = f"{view.label('half-day')} {half_days(view, found)}"
    return view.listed((half_day, f"{found.minutes} {view.label('minutes-long')}"))


def _inside(view: View, found: Module) -> str:
    """Return links to the sections of a facilitator page, then to the module's."""
    parts = [_page(view, found, view.label(name), anchor) for anchor, name in _SECTIONS]
    own = view.link(view.label("participants-page"), f"modules/{found.id}.md")
    return view.listed((*parts, own))


def readiness(view: View) -> str:
    """Return for each published module what to tick off before teaching it."""
    return markdown.blocks(*(_module(view, found) for found in _published(view)))


def _published(view: View) -> list[Module]:
    every = sorted(view.catalogue.modules.values())
    return [found for found in every if found.state == "published"]


def _page(view: View, found: Module, text: str, anchor: str = "") -> str:
    return view.link(text, f"trainer/modules/{found.id}.md", anchor)


def _module(view: View, found: Module) -> str:
    return markdown.box(
        "readiness",
        markdown.heading(2, module_link(view, found.id), found.id),
        view.listed(
            (_page(view, found, view.label("facilitator-page")), _when(view, found))
        ),
        _ticked(view, "ready-page", _to_do(view, found)),
        _ticked(view, "ready-outcomes", (view.words(o.text) for o in found.outcomes)),
        _ticked(view, "ready-cases", (case_link(view, key) for key in found.cases)),
        _ticked(view, "ready-materials", _things(view, found)),
    )


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
