"""The programme and its sessions: facts, and agendas to the minute."""

from macros import markdown
from macros.catalogue import named
from macros.models import AgendaDay, AgendaItem, Session
from macros.pages.facts import fact_list
from macros.pages.links import module_link
from macros.view import View


def programme_facts(view: View, key: str) -> str:
    """Return a chapter of the programme's history, fact by fact."""
    return fact_list(view, named("programme", view.catalogue.programme, key).facts)


def session_facts(view: View, key: str) -> str:
    """Return what the sources say of a session that was held."""
    session = named("sessions", view.catalogue.sessions, key)
    return markdown.blocks(_days(view, session), fact_list(view, session.facts))


def _days(view: View, session: Session) -> str:
    if not session.first_day:
        return ""
    days = view.date(session.first_day)
    if session.last_day and session.last_day != session.first_day:
        days = f"{days} – {view.date(session.last_day)}"
    return f"**{view.label('days')}** {days}"


def agenda(view: View, key: str) -> str:
    """Return an agenda day by day, with the hour at which each item begins."""
    session = named("sessions", view.catalogue.sessions, key)
    ours = view.label("model-agenda") if session.kind == "model" else ""
    notice = f'!!! note "{ours}"\n    {view.label("model-agenda-note")}' if ours else ""
    lengths = session.lengths()
    days = [_day(view, i, day, lengths) for i, day in enumerate(session.days, start=1)]
    return markdown.blocks(notice, *days, _totals(view, session))


def _totals(view: View, session: Session) -> str:
    """Return each module of an agenda with its minutes, and their sum."""
    lengths = session.lengths()
    head = [view.label("module"), view.label("minutes")]
    rows = [[module_link(view, key), str(length)] for key, length in lengths.items()]
    rows.append([f"**{view.label('sum')}**", f"**{sum(lengths.values())}**"])
    return markdown.table(head, rows) if lengths else ""


def _day(view: View, number: int, day: AgendaDay, lengths: dict[str, int]) -> str:
    head = [view.label("hour"), view.label("minutes"), view.label("what")]
    hours, minutes = (int(part) for part in day.start.split(":"))
    clock, rows = hours * 60 + minutes, []
    for item in day.items:
        hour = f"{clock // 60:02d}:{clock % 60:02d}"
        rows.append([view.number(hour), str(item.minutes), _item(view, item, lengths)])
        clock += item.minutes
    return markdown.blocks(
        markdown.heading(3, view.words(day.title), f"day-{number}"),
        markdown.table(head, rows),
    )


def _item(view: View, item: AgendaItem, lengths: dict[str, int]) -> str:
    """Return what happens: the module, in which of its forms, or the title."""
    said = view.words(item.title) if item.title else ""
    if not item.module:
        return said
    name, length = module_link(view, item.module), lengths[item.module]
    module = view.catalogue.modules.get(item.module)
    form = ""
    if module and length != module.minutes:
        form = view.label("agenda-form").format(minutes=length)
    return " – ".join(part for part in (name, form, said) if part)
