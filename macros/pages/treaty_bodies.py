"""Treaty bodies: the list, one body, its reviews of Morocco, what it asked."""

from collections.abc import Mapping

from macros import markdown
from macros.catalogue import named
from macros.models import Body, Procedure, Recommendation, Review
from macros.pages.citations import symbol_link
from macros.pages.facts import attribution, fact_list, paragraph_numbers
from macros.pages.links import see, situation_link
from macros.view import View


def _body(view: View, key: str) -> Body:
    return named("bodies", view.catalogue.bodies, key)


def body_list(view: View) -> str:
    """Return every treaty body with its treaty and number of recommendations."""
    head = [
        view.label("treaty-body"),
        view.label("instrument"),
        view.label("reviews"),
        view.label("recommendations"),
    ]
    rows = []
    for key, body in sorted(view.catalogue.bodies.items()):
        treaty = view.catalogue.instruments.get(body.instrument or "")
        asked = [r for r in view.catalogue.recommendations.values() if r.body == key]
        rows.append(
            [
                view.link(view.words(body.name), f"treaty-bodies/{key}.md"),
                view.link(view.words(treaty.short), f"law/{treaty.id}.md")
                if treaty
                else "",
                str(len(body.reviews)),
                str(len(asked)),
            ]
        )
    return markdown.table(head, rows)


def body_facts(view: View, key: str) -> str:
    """Return who the body is, and the procedures with Morocco's position."""
    body = _body(view, key)
    treaty = view.catalogue.instruments.get(body.instrument or "")
    rows = [f"**{view.label('official-name')}** {view.words(body.name)}"]
    if treaty:
        name = view.link(view.words(treaty.name), f"law/{treaty.id}.md")
        rows.append(f"**{view.label('instrument')}** {name}")
    site = markdown.external(view.label("official-page"), body.url, "en")
    rows.append(f"**{view.label('site')}** {site}")
    return markdown.blocks(
        markdown.box("facts", markdown.bullets(rows)),
        fact_list(view, body.facts),
        markdown.heading(3, view.label("procedures"), "procedures"),
        markdown.bullets(_procedure(view, item) for item in body.procedures),
    )


def _procedure(view: View, item: Procedure) -> str:
    date = f" \\({view.date(item.date)}\\)" if item.date else ""
    note = f" *{view.words(item.note)}*" if item.note else ""
    return (
        f"**{view.words(item.name)}**{date} – "
        f"{view.label(f'accepted-{item.accepted}')} "
        f"{view.words(item.statement)}{note} "
        f"{attribution(view, item.confidence, item.sources)}"
    )


def reviews(view: View, key: str) -> str:
    """Return each review of Morocco by the body, the newest first."""
    found = sorted(_body(view, key).reviews, key=lambda review: -review.year)
    return markdown.blocks(*(_review(view, review) for review in found))


def _review(view: View, review: Review) -> str:
    rows: list[tuple[str, str]] = []
    if review.report_received:
        rows.append(("report-received", view.date(review.report_received)))
    for name, symbol in (
        ("report", review.report),
        ("list-of-issues", review.list_of_issues),
        ("concluding-observations", review.concluding_observations),
    ):
        if symbol:
            rows.append((name, symbol_link(view, symbol)))
    if review.summary_records:
        links = (symbol_link(view, symbol) for symbol in review.summary_records)
        rows.append(("summary-records", view.comma().join(links)))
    if review.dialogue:
        days = view.comma().join(view.date(day) for day in review.dialogue)
        rows.append(("dialogue", days))
    if review.visit:
        rows.append(("visit", " – ".join(view.date(day) for day in review.visit)))
    if review.adopted:
        rows.append(("adoption", view.date(review.adopted)))
    due = review.next_report_due
    # Only observations set a date for the next report.
    if due or review.concluding_observations:
        said = view.date(due) if due else view.label("not-seen")
        rows.append(("next-report-due", said))
    return markdown.blocks(
        markdown.heading(3, view.words(review.title), review.id),
        markdown.box(
            "facts",
            markdown.bullets(f"**{view.label(name)}** {text}" for name, text in rows),
        ),
        view.words(review.notes) if review.notes else "",
        attribution(view, review.confidence, review.sources),
    )


def recommendations(view: View, body: str) -> str:
    """Return the body's recommendations that touch police work, newest first."""
    _body(view, body)
    found = [r for r in view.catalogue.recommendations.values() if r.body == body]
    found.sort(key=lambda item: (-item.year, _first_number(item), item.id))
    return markdown.blocks(*(recommendation(view, item) for item in found))


def _first_number(item: Recommendation) -> int:
    digits = "".join(c for c in (item.paragraphs or ("0",))[0] if c.isdigit())
    return int(digits or "0")


def recommendation(
    view: View, item: Recommendation, marks: Mapping[str, str] | None = None
) -> str:
    """Return one recommendation: symbol, paragraph, what it asks, where it leads.

    `marks` are those by which a list of them is filtered.
    """
    return markdown.box(
        "recommendation",
        f"{symbol_link(view, item.document)}{paragraphs(view, item)} · {item.year}\n"
        f"{{ #{item.id} .symbol }}",
        view.words(item.text),
        see(view, item.cites),
        _situations(view, item),
        f"*{view.words(item.note)}*" if item.note else "",
        _follow_up(view, item),
        attribution(view, item.confidence, item.sources),
        marks=marks,
    )


def paragraphs(view: View, item: Recommendation) -> str:
    """Return the paragraph numbers, or that the number was not seen."""
    if not item.paragraphs:
        return f"{view.comma()}{view.label('paragraph-not-seen')}"
    return f"{view.comma()}{paragraph_numbers(view, item.paragraphs)}"


def recommendation_link(view: View, item: Recommendation) -> str:
    """Return a recommendation's symbol and paragraph, linked to its text."""
    page = f"treaty-bodies/{item.body}.md"
    symbol = view.link(view.number(item.document), page, item.id)
    return f"{symbol}{paragraphs(view, item)}"


def _situations(view: View, item: Recommendation) -> str:
    links = [situation_link(view, key) for key in item.situations]
    if not links:
        return ""
    return f"{view.label('situations-lead')} {view.listed(links)}"


def _follow_up(view: View, item: Recommendation) -> str:
    if not item.follow_up:
        return ""
    known = item.follow_up
    return (
        f"**{view.label('follow-up')}** {view.words(known.state)} "
        f"\\({view.date(known.date)}\\) "
        f"{attribution(view, 'verified', known.sources)}"
    )
