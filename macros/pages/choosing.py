"""Choosing cases: two side by side, and a list for one's own session."""

from html import escape

from macros import markdown
from macros.models import Case
from macros.pages.cases import case_card, cases_in_order
from macros.pages.citations import cite
from macros.pages.links import case_link, situation_link
from macros.view import View


def case_comparison(view: View) -> str:
    """Return every case in the same few rows, and a form that shows two of them.

    Without scripts all cases stand one below the other.
    """
    found = cases_in_order(view)
    options = "".join(
        f'<option value="{case.id}">{escape(view.raw(case.title))}</option>'
        for case in found
    )
    sides = "".join(
        f"<label>{escape(view.label(f'compare-{side}'))} "
        f'<select name="{side}">{options}</select></label>'
        for side in ("a", "b")
    )
    form = f'<form class="compare" hidden><p class="facet-line">{sides}</p></form>'
    return markdown.blocks(
        form, markdown.box("comparison", *(_compared(view, case) for case in found))
    )


def _compared(view: View, case: Case) -> str:
    places = view.listed(situation_link(view, key) for key in case.situations)
    rows = (
        ("forum", view.words(case.forum_name)),
        ("state", view.words(case.state)),
        ("date", view.date(case.date)),
        ("authority", view.label(f"authority-{case.authority}")),
        ("situations", places),
        ("provisions", cite(view, *case.cites)),
        ("level", str(case.level)),
        ("minutes", str(case.minutes)),
        ("summary", view.words(case.summary)),
        ("matters", view.words(case.why_it_matters)),
    )
    lines = [f"**{view.label(name)}** {said}" for name, said in rows if said]
    title = f"**{case_link(view, case.id)}**"
    return markdown.box(
        "facts compared", title, markdown.bullets(lines), marks={"data-case": case.id}
    )


def case_picks(view: View) -> str:
    """Return the cases kept for one's own session, which only this device knows.

    Without scripts nothing can be kept: every case is shown.
    """
    said = escape(view.label("picks-status"), quote=True)
    none = escape(view.label("picks-none"), quote=True)
    form = (
        '<form class="picked facets" hidden>'
        f'<p class="facet-status" role="status" data-said="{said}" '
        f'data-none="{none}"></p><p class="facet-line">'
        f'<button type="button" name="print">{escape(view.label("print"))}</button>'
        f'<button type="reset">{escape(view.label("picks-clear"))}</button></p></form>'
    )
    marks = {**pick_marks(view), "data-picked": "cases"}
    cards = [
        case_card(
            view,
            case.id,
            {"data-case": case.id, "data-minutes": str(case.minutes)},
        )
        for case in cases_in_order(view)
    ]
    return markdown.blocks(form, markdown.box("cards", *cards, marks=marks))


def pick_marks(view: View) -> dict[str, str]:
    """Return the marks of a list whose cards can be kept: the words of the button."""
    return {
        "data-pick": view.label("pick"),
        "data-unpick": view.label("unpick"),
        "data-refused": view.label("pick-refused"),
    }
