"""Filters over a list: choices with their counts, and items marked for them.

The list is whole without scripts; the form is shown by docs/assets/src/js/facets.js,
which keeps the choices in the address.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Generic, TypeVar

from macros import markdown
from macros.view import View

T = TypeVar("T")


@dataclass(frozen=True)
class Facet(Generic[T]):
    """One way to narrow a list: its key, its name, the values of an item.

    `names` gives each value as the reader sees it, in the order of the choices.
    """

    key: str
    legend: str
    values: Callable[[T], Iterable[str]]
    names: Mapping[str, str]


def form(
    view: View,
    name: str,
    facets: Sequence[Facet[T]],
    items: Sequence[T],
    sorts: Mapping[str, str],
) -> str:
    """Return the form that filters the list `name`; values nobody has are left out.

    `sorts` names the orders that a reader can choose: each is a data-sort-* mark of
    the items, ascending, or descending where the key begins with a minus.
    """
    groups = "".join(_group(facet, items) for facet in facets)
    status = escape(view.label("facets-status"), quote=True)
    return (
        f'<form class="facets" data-list="list-{name}" hidden>'
        f"<details><summary>{escape(view.label('facets-open'))}</summary>"
        f'<div class="facet-groups">{groups}</div></details>'
        f'<p class="facet-line">{_sorting(view, sorts)}'
        f'<button type="reset">{escape(view.label("facets-clear"))}</button> '
        f'<button type="button" name="print">{escape(view.label("print"))}</button></p>'
        f'<p class="facet-status" role="status" data-said="{status}"></p></form>'
    )


def opened(form: str) -> str:
    """Return a form whose choices are seen at once, where choosing comes first."""
    return form.replace("<details>", "<details open>", 1)


def _group(facet: Facet[T], items: Sequence[T]) -> str:
    counts = Counter(value for item in items for value in set(facet.values(item)))
    choices = "".join(
        f'<label><input type="checkbox" name="{facet.key}" value="{escape(value)}"> '
        f"<bdi>{escape(said)}</bdi> "
        f'<span class="count">{counts[value]}</span></label>'
        for value, said in facet.names.items()
        if counts[value]
    )
    if not choices:
        return ""
    return f"<fieldset><legend>{escape(facet.legend)}</legend>{choices}</fieldset>"


def _sorting(view: View, sorts: Mapping[str, str]) -> str:
    if not sorts:
        return ""
    options = "".join(
        f'<option value="{key}">{escape(said)}</option>' for key, said in sorts.items()
    )
    label = escape(view.label("facets-sort"))
    return f'<label>{label} <select name="sort">{options}</select></label>'


def marks(
    facets: Iterable[Facet[T]], item: T, sorts: Mapping[str, object]
) -> dict[str, str]:
    """Return an item's data-* marks: its values by facet, and what it is sorted by."""
    found = {
        f"data-{facet.key}": " ".join(sorted(set(facet.values(item))))
        for facet in facets
    }
    return found | {f"data-sort-{key}": str(value) for key, value in sorts.items()}


def listed(
    name: str, css: str, items: Iterable[str], more: Mapping[str, str] | None = None
) -> str:
    """Return the list that the form of that name filters; `more` are its marks."""
    classes = f"facet-list {css}".strip()
    return markdown.box(classes, *items, marks={"id": f"list-{name}", **(more or {})})
