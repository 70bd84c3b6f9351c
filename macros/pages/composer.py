"""The composer: modules to choose, from which the page makes an agenda."""

from html import escape

from macros.models import Module, Stage
from macros.view import View


def composer(view: View) -> str:
    """Return the composer's form; docs/assets/src/composer makes the agenda from it.

    Without scripts the model agendas stand in its place, in the page's own text.
    """
    rows = "".join(
        _row(view, found)
        for found in sorted(view.catalogue.modules.values())
        if found.state == "published"
    )
    words = {
        "said": "composer-status",
        "none": "composer-none",
        "day": "composer-day",
        "hour": "hour",
        "minutes": "minutes",
        "what": "what",
        "break": "phase-break",
        "lunch": "lunch",
        "groups": "composer-groups",
    }
    marks = "".join(
        f' data-{key}="{escape(view.label(name), quote=True)}"'
        for key, name in words.items()
    )
    root = "../" * (view.src.count("/") + 2)
    return (
        f'<form class="composer facets" hidden{marks}>{_fields(view)}'
        f"<fieldset><legend>{escape(view.label('composer-modules'))}</legend>"
        f"{rows}</fieldset>{_buttons(view)}"
        '<p class="facet-status" role="status"></p></form>'
        '<div class="composed" ></div>'
        f'<script defer src="{root}assets/js/composer.js"></script>'
    )


def _fields(view: View) -> str:
    fields = (
        ("start", 'type="time" value="09:00"'),
        ("day", 'type="date" value="2025-02-24"'),
        ("size", 'type="number" min="4" max="40" value="20"'),
    )
    return '<p class="facet-line">' + "".join(
        f'<label>{escape(view.label(f"composer-{name}-field"))} '
        f'<input name="{name}" {marks}></label>'
        for name, marks in fields
    ) + "</p>"  # fmt: skip


def _buttons(view: View) -> str:
    return (
        '<p class="facet-line">'
        f'<button type="button" name="print">{escape(view.label("print"))}</button>'
        f'<button type="button" name="file">{escape(view.label("composer-file"))}'
        f'</button><button type="reset">{escape(view.label("composer-clear"))}'
        "</button></p>"
    )


def _row(view: View, found: Module) -> str:
    title = escape(view.raw(found.title), quote=True)
    lengths = _lengths(found)
    choices = "".join(
        f'<option value="{minutes}">{minutes} {escape(view.label("minutes-short"))}'
        "</option>"
        for minutes in lengths
    )
    stages = "".join(
        f' data-stages{minutes}="{said}"' for minutes, said in lengths.items()
    )
    href = "../" * (view.src.count("/") + 1) + f"trainer/modules/{found.id}/"
    return (
        f'<p data-module="{found.id}" data-title="{title}" data-href="{href}"{stages}>'
        f'<label><select><option value="">–</option>{choices}</select> '
        f"{escape(view.raw(found.title))}</label></p>"
    )


def _lengths(found: Module) -> dict[int, str]:
    """Return a module's forms: minutes, then its stages' minutes, breaks marked r."""
    stages = {stage.id: stage for stage in found.stages}
    return {
        minutes: _said([(stages[stage], length) for stage, length in parts])
        for minutes, parts in sorted(found.lengths().items())
    }


def _said(parts: list[tuple[Stage, int]]) -> str:
    return " ".join(
        f"{minutes}{'r' if stage.phase == 'break' else ''}" for stage, minutes in parts
    )
