"""Case studies: the list, a card, and the parts of a case's own page."""

from collections.abc import Mapping

from macros import markdown
from macros.catalogue import named
from macros.models import Case
from macros.pages.citations import cite
from macros.pages.facts import attribution, paragraph_numbers
from macros.pages.links import case_link, situation_link
from macros.view import View


def _case(view: View, key: str) -> Case:
    return named("cases", view.catalogue.cases, key)


def cases_in_order(view: View) -> list[Case]:
    """Return every case, those that concern Morocco and its borders first."""
    first = {"morocco": 0, "border": 1, "africa": 2}
    return sorted(
        view.catalogue.cases.values(),
        key=lambda case: (first.get(case.region, 3), case.id),
    )


def case_list(view: View) -> str:
    """Return a card for every case, those that concern Morocco first."""
    cards = (case_card(view, case.id) for case in cases_in_order(view))
    return markdown.box("cards", *cards)


def case_criteria(view: View) -> str:
    """Return what each level and each degree of sensitivity means, as two lists."""
    levels = (f"{n} – {view.label(f'level-{n}-means')}" for n in (1, 2, 3))
    degrees = (view.label(f"sensitivity-{n}") for n in range(4))
    return markdown.blocks(
        f"**{view.label('level')}**",
        markdown.bullets(levels),
        f"**{view.label('sensitivity')}**",
        markdown.bullets(degrees),
    )


def case_card(view: View, key: str, marks: Mapping[str, str] | None = None) -> str:
    """Return a case in brief: title, forum, authority, level, minutes, summary.

    `marks` are those by which a list of cards is filtered.
    """
    case = _case(view, key)
    title = case_link(view, key)
    facts = [
        view.words(case.forum_name),
        view.date(case.date),
        view.label(f"authority-{case.authority}"),
        f"{view.label('level')}\u00a0{case.level}",
        f"{case.minutes}\u00a0{view.label('minutes-short')}",
    ]
    if case.sensitivity >= 2:
        facts.append(view.label("content-note"))
    return markdown.box(
        "case-card",
        f"**{title}**",
        view.words(case.summary),
        f"<small>{' · '.join(facts)}</small>",
        marks=marks,
    )


def case_facts(view: View, key: str) -> str:
    """Return a case's identity and what a trainer needs to choose it."""
    case = _case(view, key)
    situations = [situation_link(view, name) for name in case.situations]
    rows = [
        ("forum", view.words(case.forum_name)),
        ("state", view.words(case.state)),
        ("date", view.date(case.date)),
        ("citation", view.number(case.citation) if case.citation else ""),
        ("kind", view.label(f"case-{case.kind}")),
        ("authority", view.label(f"authority-{case.authority}")),
        ("authority-means", view.label(f"authority-{case.authority}-means")),
        ("situations", view.listed(situations)),
        ("provisions", cite(view, *case.cites) if case.cites else ""),
        ("level", f"{case.level} – {view.label(f'level-{case.level}-means')}"),
        ("minutes", str(case.minutes)),
    ]
    lines = [f"**{view.label(name)}** {text}" for name, text in rows if text]
    return markdown.blocks(
        markdown.box("facts case-facts", markdown.bullets(lines)), _warning(view, case)
    )


def _warning(view: View, case: Case) -> str:
    if not case.content_note:
        return ""
    note = view.words(case.content_note)
    return f'!!! warning "{view.label("content-note")}"\n    {note}'


def case_story(view: View, key: str) -> str:
    """Return what happened, who says so, and what is uncertain."""
    case = _case(view, key)
    note = f"*{view.words(case.note)}*" if case.note else ""
    origin = attribution(view, case.confidence, case.sources)
    return markdown.blocks(view.words(case.facts), note, origin)


def case_questions(view: View, key: str) -> str:
    """Return the questions for the group, without the answers."""
    lines = [
        f"{i}. {view.words(question.text)}"
        for i, question in enumerate(_case(view, key).questions, start=1)
    ]
    return "\n".join(lines)


def case_outcome(view: View, key: str) -> str:
    """Return what was decided, shown once the reader opens it."""
    case = _case(view, key)
    state = ""
    if case.state_position:
        position = view.words(case.state_position)
        state = f"**{view.label('state-position')}** {position}"
    read = markdown.bullets(
        f"{paragraph_numbers(view, item.number.split(', '))} – {view.words(item.says)}"
        for item in case.paragraphs
    )
    summary = f'<summary markdown="span">{view.label("open-outcome")}</summary>'
    official = markdown.external(view.label("official-page"), case.url, "en")
    return markdown.blocks(
        f'<details class="outcome" markdown="1">\n{summary}',
        view.words(case.outcome),
        state,
        f"**{view.label('paragraphs-read')}**" if read else "",
        read,
        official,
        attribution(view, case.confidence_outcome, case.sources),
        "</details>",
    )


def case_matters(view: View, key: str) -> str:
    """Return why a case matters to an officer in Morocco."""
    return view.words(_case(view, key).why_it_matters)
