"""Police situations: the list, the practice card, all that a situation rests on."""

from collections.abc import Iterable, Mapping

from macros import markdown
from macros.catalogue import named
from macros.models import Contact, Situation, Step
from macros.models.practice import FAMILIES
from macros.pages import facets
from macros.pages.addresses import address_code
from macros.pages.cases import cases_in_order
from macros.pages.citations import cite
from macros.pages.facets import Facet
from macros.pages.links import case_link, cited, module_link, situation_link
from macros.pages.treaty_bodies import paragraphs
from macros.references import resolve
from macros.view import View

MANY = 14  # lines of a card that can be printed in the larger size


def _situation(view: View, key: str) -> Situation:
    return named("situations", view.catalogue.situations, key)


def situation_list(view: View) -> str:
    """Return every situation; those whose page is still to come say so."""
    lines = []
    for found in sorted(view.catalogue.situations.values()):
        name = situation_link(view, found.id)
        if found.state == "published" and found.summary:
            lines.append(f"**{name}** – {view.words(found.summary)}")
        else:
            lines.append(f"{name} \\({view.label('to-come')}\\)")
    return markdown.bullets(lines)


def situation_card(view: View, key: str) -> str:
    """Return the practice card: do, do not, signs, words to say, whom to call."""
    return _card(view, _situation(view, key), {})


def _card(view: View, found: Situation, marks: Mapping[str, str]) -> str:
    title = f'<p class="card-title" markdown="span">{view.words(found.title)}</p>'
    return markdown.box(
        "situation-card long" if _lines(found) > MANY else "situation-card",
        title,
        _steps(view, "do", found.do),
        _steps(view, "do-not", found.do_not),
        _steps(view, "signs", found.signs),
        _phrases(view, found),
        _contacts(view, found.call),
        address_code(view, found.id),
        marks=marks,
    )


def _lines(found: Situation) -> int:
    """Return how many lines a card has: many are printed smaller."""
    parts = (found.do, found.do_not, found.signs, found.say, found.call)
    return sum(len(part) for part in parts)


def practice_cards(view: View) -> str:
    """Return every published situation's card, to choose and print four a sheet."""
    every = sorted(view.catalogue.situations.values())
    found = [one for one in every if one.state == "published"]
    ways = _card_ways(view, found)
    cards = [_card(view, one, facets.marks(ways, one, {})) for one in found]
    return markdown.blocks(
        facets.opened(facets.form(view, "cards", ways, found, {})),
        facets.listed("cards", "print-cards", cards),
    )


def _card_ways(
    view: View, found: Iterable[Situation]
) -> tuple[Facet[Situation], Facet[Situation]]:
    families: dict[str, str] = {n: view.label(f"family-{n}") for n in FAMILIES}
    titles = {one.id: view.raw(one.title) for one in found}
    return (
        Facet("family", view.label("family"), lambda one: (one.family,), families),
        Facet("situation", view.label("situations"), lambda one: (one.id,), titles),
    )


def _steps(view: View, css: str, steps: Iterable[Step]) -> str:
    lines = []
    for step in steps:
        lines.append(cited(view, view.words(step.text), step.cites))
    if not lines:
        return ""
    lead = f'<p class="card-lead" markdown="span">{view.label(css)}</p>'
    return markdown.box(css, lead, markdown.bullets(lines))


def _phrases(view: View, found: Situation) -> str:
    """Return words to say in the three languages, each marked as such."""
    lines = []
    for phrase in found.say:
        said = []
        for code, language in view.catalogue.languages.items():
            text, written = phrase.text.get(code)
            if written == code:
                said.append(
                    f'<span class="phrase" lang="{code}" dir="{language.direction}">'
                    f"{markdown.plain(text)}</span>"
                )
        lines.append('<span class="between"> · </span>'.join(said))
    if not lines:
        return ""
    lead = f'<p class="card-lead" markdown="span">{view.label("say")}</p>'
    return markdown.box("say", lead, markdown.bullets(lines))


def _contacts(view: View, contacts: Iterable[Contact]) -> str:
    lines = []
    for contact in contacts:
        said = f"**{view.words(contact.who)}** {view.words(contact.why)}"
        lines.append(cited(view, said, contact.cites))
    lead = f'<p class="card-lead" markdown="span">{view.label("call")}</p>'
    return markdown.box("call", lead, markdown.bullets(lines)) if lines else ""


def situation_sources(view: View, key: str) -> str:
    """Return standards, Moroccan law, recommendations, modules and cases.

    Each group has a heading with the same id on every situation's page.
    """
    found = _situation(view, key)
    groups = (
        ("standards", _provisions(view, found.standards)),
        ("national-law", _provisions(view, found.national)),
        ("recommendations", _recommendations(view, key)),
        ("modules", _modules(view, key)),
        ("cases", _cases(view, key)),
    )
    return markdown.blocks(
        *(
            markdown.blocks(markdown.heading(3, view.label(name), name), lines)
            for name, lines in groups
            if lines
        )
    )


def _provisions(view: View, citations: Iterable[str]) -> str:
    lines = []
    for citation in citations:
        entry = resolve(view.catalogue.instruments, citation).provisions[0]
        lines.append(f"{cite(view, citation)} – {view.words(entry.requires)}")
    return markdown.bullets(lines)


def _recommendations(view: View, key: str) -> str:
    asked = [r for r in view.catalogue.recommendations.values() if key in r.situations]
    asked.sort(key=lambda item: (-item.year, item.id))
    lines = []
    for item in asked:
        symbol = view.link(
            view.number(item.document), f"treaty-bodies/{item.body}.md", item.id
        )
        lines.append(f"{symbol}{paragraphs(view, item)} – {view.words(item.text)}")
    return markdown.bullets(lines)


def _modules(view: View, key: str) -> str:
    lines = []
    for found in sorted(view.catalogue.modules.values()):
        if key in found.situations and found.state == "published":
            lines.append(module_link(view, found.id))
    return markdown.bullets(lines)


def _cases(view: View, key: str) -> str:
    """Return the cases to choose from, Morocco and its borders first."""
    lines = []
    for case in cases_in_order(view):
        if key in case.situations:
            about = (
                view.words(case.state),
                f"{view.label('level')}\u00a0{case.level}",
                f"{case.minutes}\u00a0{view.label('minutes-short')}",
            )
            lines.append(
                f"{case_link(view, case.id)} – {view.words(case.summary)} "
                f"<small>{' · '.join(about)}</small>"
            )
    return markdown.bullets(lines)
