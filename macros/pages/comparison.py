"""The standard and national law side by side, point by point."""

from macros import markdown
from macros.catalogue import named
from macros.models import Comparison
from macros.pages.citations import cite
from macros.pages.facts import short_sources
from macros.pages.treaty_bodies import recommendation_link
from macros.references import resolve
from macros.view import View


def side_by_side(view: View, key: str) -> str:
    """Return a situation's points: what the standard asks, what national law says."""
    found = named("situations", view.catalogue.situations, key)
    head = [view.label(name) for name in ("point", "standard", "national-provision")]
    blocks = [markdown.table(head, [_point(view, one) for one in found.comparisons])]
    gaps = [_gap(view, one) for one in found.comparisons if one.gap]
    if gaps:
        lead = f"**{view.label('gaps')}**"
        blocks += [lead, markdown.bullets(gaps)]
    return markdown.blocks(*blocks) if found.comparisons else ""


def _point(view: View, one: Comparison) -> list[str]:
    national = _provisions(view, one.national) or view.label("no-provision")
    return [
        f"**{view.words(one.point)}**",
        _provisions(view, one.standards),
        national,
    ]


def _provisions(view: View, citations: tuple[str, ...]) -> str:
    said = []
    for citation in citations:
        entry = resolve(view.catalogue.instruments, citation).provisions[0]
        said.append(f"{cite(view, citation)} – {view.words(entry.requires)}")
    return "<br>".join(said)


def _gap(view: View, one: Comparison) -> str:
    """Return a gap, soberly, and the body or the source that named it."""
    asked = view.catalogue.recommendations
    named_by = [
        recommendation_link(view, named("recommendations", asked, key))
        for key in one.recommendations
    ]
    named_by += short_sources(view, one.sources)
    gap = view.words(one.gap) if one.gap else ""
    who = f"{view.label('named-by')} {view.listed(named_by)}"
    return f"{view.words(one.point)} – {gap} <small>{who}</small>"
