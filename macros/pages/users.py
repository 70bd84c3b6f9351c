"""What uses a provision: links to the records and pages that cite it."""

from collections.abc import Callable, Mapping

from macros.pages.links import case_link, module_link, situation_link
from macros.references import Use
from macros.view import View


def used_by(view: View, uses: tuple[Use, ...]) -> str:
    """Return links to what cites a provision: modules, situations, cases."""
    links = {_use(view, use) for use in uses} - {""}
    if not links:
        return ""
    return f"{view.label('used-by')} {view.listed(sorted(links))}"


def _use(view: View, use: Use) -> str:
    """Return a link to a user, or nothing where it has no page of its own."""
    module = use.id.removeprefix("modules/").removesuffix(".md")
    if use.kind == "pages":
        return module_link(view, module) if module in view.catalogue.modules else ""
    linked = _LINKS.get(use.kind)
    return linked(view, use.id) if linked else ""


def _term(view: View, key: str) -> str:
    return view.link(view.words(view.catalogue.glossary[key].term), "glossary.md", key)


def _recommendation(view: View, key: str) -> str:
    found = view.catalogue.recommendations[key]
    page = f"treaty-bodies/{found.body}.md"
    return view.link(view.number(found.document), page, key)


def _communication(view: View, key: str) -> str:
    found = view.catalogue.communications[key]
    page = f"treaty-bodies/{found.body}.md"
    return view.link(view.words(found.title), page, key)


def _limit(view: View, key: str) -> str:
    found = view.catalogue.limits[key]
    page = "law/time-limits.md"
    return view.link(view.words(found.subject), page, f"limits-{found.phase}")


def _question(view: View, key: str) -> str:
    return module_link(view, view.catalogue.questions[key].module)


def _uncertainty(view: View, key: str) -> str:
    found = view.catalogue.uncertainties[key]
    return view.link(view.words(found.question), "law/open-questions.md", key)


_LINKS: Mapping[str, Callable[[View, str], str]] = {
    "cases": case_link,
    "communications": _communication,
    "glossary": _term,
    "limits": _limit,
    "modules": module_link,
    "questions": _question,
    "recommendations": _recommendation,
    "situations": situation_link,
    "uncertainties": _uncertainty,
}
