"""Individual complaints, and the calendar of reviews."""

from macros import markdown
from macros.catalogue import named
from macros.models import Body, Communication, Review
from macros.pages.citations import symbol_link
from macros.pages.downloads import download
from macros.pages.facts import attribution
from macros.pages.links import case_link, see, situation_link
from macros.view import View


def communications(view: View, body: str = "") -> str:
    """Return complaints against Morocco, of one body or of all, the newest first."""
    if body:
        named("bodies", view.catalogue.bodies, body)
    found = [
        item
        for item in view.catalogue.communications.values()
        if body in ("", item.body)
    ]
    if not found:
        return view.label("no-communication")
    found.sort(key=lambda item: (item.decided or "9999", item.id), reverse=True)
    return markdown.blocks(*(_communication(view, item) for item in found))


def _communication(view: View, item: Communication) -> str:
    symbol = (
        symbol_link(view, item.symbol)
        if item.symbol
        else markdown.external(view.number(item.number), item.url, "en")
    )
    rows = [
        f"**{view.label('complaint')}** {view.number(item.number)}"
        f"{view.comma()}{symbol}",
        f"**{view.label('outcome-is')}** {view.label(f'outcome-{item.outcome}')}"
        + (f" \\({view.date(item.decided)}\\)" if item.decided else ""),
    ]
    links = [situation_link(view, key) for key in item.situations]
    return markdown.box(
        "communication",
        f"**{view.words(item.title)}**\n{{ #{item.id} .communication-title }}",
        markdown.bullets(rows),
        view.words(item.issue),
        view.words(item.holding),
        see(view, item.cites),
        f"{view.label('case-study')} {case_link(view, item.case)}" if item.case else "",
        f"{view.label('situations-lead')} {view.listed(links)}" if links else "",
        f"*{view.words(item.note)}*" if item.note else "",
        attribution(view, item.confidence, item.sources),
    )


def calendar(view: View) -> str:
    """Return when each body last reviewed Morocco and when it is due again."""
    names = ("treaty-body", "last-review", "next-report-due")
    rows = [_due(view, body) for _, body in sorted(view.catalogue.bodies.items())]
    table = markdown.table([view.label(key) for key in names], rows)
    return markdown.blocks(table, download(view, "calendar.ics", "calendar-file"))


def _due(view: View, body: Body) -> list[str]:
    name = view.link(view.words(body.name), f"treaty-bodies/{body.id}.md")
    last = latest(body)
    if not last:
        return [name, view.label("no-review"), view.label("not-known")]
    symbol = last.concluding_observations
    seen = symbol_link(view, symbol) if symbol else view.words(last.title)
    days = (*last.dialogue[-1:], *last.visit[-1:], last.adopted)
    day = next((found for found in days if found), "")
    when = f" \\({view.date(day)}\\)" if day else ""
    return [name, f"{seen}{when}", _next(view, body, last)]


def _next(view: View, body: Body, last: Review) -> str:
    """Return when a report is due, and what is under way for it."""
    if last.visit:
        return view.label("no-report-due")
    due = last.next_report_due
    said = view.date(due) if due else view.label("not-seen")
    names = (
        view.words(review.title)
        for review in body.reviews
        if not review.held and review.year > last.year
    )
    coming = [f"{name[0].lower()}{name[1:]}" for name in names]
    return view.listed([said, *coming])


def latest(body: Body) -> Review | None:
    """Return the newest review of Morocco that a body held, if there was one."""
    held = (review for review in body.reviews if review.held)
    return max(held, key=lambda review: review.year, default=None)
