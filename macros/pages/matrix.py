"""The matrix of situations and sources, read from every side."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from macros import markdown
from macros.models import Recommendation, Situation, article_place
from macros.pages import facets
from macros.pages.citations import cite
from macros.pages.facets import Facet
from macros.pages.links import case_link, module_link, situation_link
from macros.pages.treaty_bodies import recommendation_link
from macros.references import resolve
from macros.view import View


def _published(view: View) -> list[Situation]:
    found = sorted(view.catalogue.situations.values())
    return [item for item in found if item.state == "published"]


def matrix(view: View) -> str:
    """Return every situation with all that it rests on, and filters over them."""
    found = _published(view)
    ways = _ways(view)
    boxes = [_row(view, item, facets.marks(ways, item, {})) for item in found]
    return markdown.blocks(
        facets.form(view, "matrix", ways, found, {}),
        facets.listed("matrix", "", boxes),
    )


def _ways(view: View) -> tuple[Facet[Situation], ...]:
    records = view.catalogue
    instruments = {
        key: view.raw(one.short) for key, one in sorted(records.instruments.items())
    }
    bodies = {key: view.raw(one.acronym) for key, one in sorted(records.bodies.items())}
    modules = {one.id: view.raw(one.title) for one in sorted(records.modules.values())}
    return (
        Facet("standard", view.label("standards"), _standards, instruments),
        Facet("national", view.label("national-law"), _national, instruments),
        Facet(
            "body",
            view.label("treaty-body"),
            lambda item: {asked.body for asked in _asked(view, item.id)},
            bodies,
        ),
        Facet(
            "module", view.label("modules"), lambda item: _taught(view, item), modules
        ),
    )


def _instruments(citations: Iterable[str]) -> set[str]:
    return {citation.split("/", maxsplit=1)[0] for citation in citations}


def _standards(item: Situation) -> set[str]:
    return _instruments(item.standards)


def _national(item: Situation) -> set[str]:
    return _instruments(item.national)


def _asked(view: View, situation: str) -> list[Recommendation]:
    found = view.catalogue.recommendations.values()
    asked = [item for item in found if situation in item.situations]
    return sorted(asked, key=lambda item: (-item.year, item.id))


def _taught(view: View, item: Situation) -> list[str]:
    modules = sorted(view.catalogue.modules.values())
    return [module.id for module in modules if item.id in module.situations]


def _row(view: View, item: Situation, marks: dict[str, str]) -> str:
    cases = [
        case_link(view, key)
        for key, case in sorted(view.catalogue.cases.items())
        if item.id in case.situations
    ]
    asked = [recommendation_link(view, one) for one in _asked(view, item.id)]
    rows = (
        ("standards", cite(view, *item.standards)),
        ("national-law", cite(view, *item.national)),
        ("recommendations", view.listed(asked)),
        ("objective", view.listed(str(number) for number in item.objectives)),
        ("modules", view.listed(module_link(view, key) for key in _taught(view, item))),
        ("cases", view.listed(cases)),
    )
    lines = [f"**{view.label(name)}** {said}" for name, said in rows if said]
    title = f"**{situation_link(view, item.id)}**\n{{ #{item.id} .matrix-title }}"
    return markdown.box("facts matrix-row", title, markdown.bullets(lines), marks=marks)


def matrix_by_provision(view: View) -> str:
    """Return every provision that a situation rests on, with those situations."""
    return markdown.blocks(
        _turned(view, "standards", lambda item: item.standards),
        _turned(view, "national-law", lambda item: item.national),
    )


def _turned(
    view: View, name: str, citations: Callable[[Situation], Iterable[str]]
) -> str:
    used: dict[str, list[str]] = defaultdict(list)
    for item in _published(view):
        for citation in citations(item):
            used[citation].append(item.id)
    lines = [
        f"{cite(view, citation)} – {view.listed(situation_link(view, k) for k in keys)}"
        for citation, keys in sorted(
            used.items(), key=lambda pair: _place(view, pair[0])
        )
    ]
    heading = markdown.heading(3, view.label(name), f"by-{name}")
    return markdown.blocks(heading, markdown.bullets(lines))


def _place(view: View, citation: str) -> tuple[str, tuple[int, ...], str]:
    """Return where a citation comes in the order of instruments and articles."""
    found = resolve(view.catalogue.instruments, citation)
    return found.instrument.id, article_place(found.article), citation


def matrix_by_body(view: View) -> str:
    """Return, body by body, what it asked and the situations that it touches."""
    blocks = []
    for key, body in sorted(view.catalogue.bodies.items()):
        asked = [
            item
            for item in view.catalogue.recommendations.values()
            if item.body == key and item.situations
        ]
        if not asked:
            continue
        lines = [
            f"{recommendation_link(view, item)} – "
            f"{view.listed(situation_link(view, k) for k in item.situations)}"
            for item in sorted(asked, key=lambda item: (-item.year, item.id))
        ]
        blocks.append(markdown.heading(3, view.words(body.name), f"by-{key}"))
        blocks.append(markdown.bullets(lines))
    return markdown.blocks(*blocks)


def matrix_by_module(view: View) -> str:
    """Return every module with the situations that it treats."""
    lines = [
        f"{module_link(view, module.id)} – "
        f"{view.listed(situation_link(view, key) for key in module.situations)}"
        for module in sorted(view.catalogue.modules.values())
        if module.situations
    ]
    return markdown.bullets(lines)
