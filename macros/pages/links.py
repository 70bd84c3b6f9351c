"""Links to the pages of records, where they have one."""

from collections.abc import Iterable

from macros.catalogue import named
from macros.pages.citations import cite
from macros.view import View


def situation_link(view: View, key: str) -> str:
    """Return a situation's title, linked once its page is published."""
    found = named("situations", view.catalogue.situations, key)
    name = view.words(found.title)
    published = found.state == "published"
    return view.link(name, f"practice/{key}.md") if published else name


def module_link(view: View, key: str) -> str:
    """Return a module's title, linked once its page is published."""
    found = named("modules", view.catalogue.modules, key)
    name = view.words(found.title)
    published = found.state == "published"
    return view.link(name, f"modules/{key}.md") if published else name


def case_link(view: View, key: str) -> str:
    """Return a case's title, linked to its page."""
    found = named("cases", view.catalogue.cases, key)
    return view.link(view.words(found.title), f"cases/{key}.md")


def scenario_link(view: View, key: str) -> str:
    """Return a scenario's title, linked to its page."""
    found = named("scenarios", view.catalogue.scenarios, key)
    return view.link(view.words(found.title), f"cases/scenarios/{key}.md")


def see(view: View, citations: Iterable[str]) -> str:
    """Return "See" and the provisions, or nothing where there are none."""
    found = tuple(citations)
    return f"{view.label('see')} {cite(view, *found)}" if found else ""


def cited(view: View, text: str, citations: Iterable[str]) -> str:
    """Return a text with the provisions that it rests on behind it."""
    found = tuple(citations)
    return f"{text} {cite(view, *found)}" if found else text
