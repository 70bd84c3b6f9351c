"""The list of instruments, grouped by what they are to an officer in Morocco."""

from collections.abc import Callable
from typing import NamedTuple, get_args

from macros import markdown
from macros.models import Instrument
from macros.models.law import JOINING, InstrumentKind, Subject
from macros.view import View

_SUBJECTS = get_args(Subject)
_KINDS = get_args(InstrumentKind)
_NATIONAL = ("constitution", "code", "law", "decree")


class Group(NamedTuple):
    """A group of the list: its id, what belongs to it, its second and last columns."""

    id: str
    holds: Callable[[Instrument], bool]
    column: str
    since: str


GROUPS = (
    Group(
        "binding",
        lambda item: item.kind == "treaty" and item.binding,
        "subject",
        "for-morocco",
    ),
    Group("national", lambda item: item.kind in _NATIONAL, "kind", "binds-since"),
    Group(
        "outside",
        lambda item: item.kind == "treaty" and not item.binding,
        "subject",
        "for-morocco",
    ),
    Group("soft", lambda item: item.kind in {"compact", "standard"}, "kind", "date"),
    Group(
        "comments", lambda item: item.kind == "general-comment", "treaty-body", "date"
    ),
    Group("bills", lambda item: item.kind == "bill", "kind", "date"),
)


def instrument_list(view: View) -> str:
    """Return every instrument, group by group: name, what it is, since when."""
    instruments = view.catalogue.instruments.values()
    blocks = []
    for group in GROUPS:
        found = sorted(filter(group.holds, instruments), key=_order)
        if found:
            blocks += [
                markdown.heading(
                    3, view.label(f"group-{group.id}"), f"list-{group.id}"
                ),
                view.label(f"group-{group.id}-means"),
                _table(view, group, found),
            ]
    return markdown.blocks(*blocks)


def _order(item: Instrument) -> tuple[int, int, str, str]:
    """Return an instrument's place in its group: subject, kind, body, then age."""
    subject = _SUBJECTS.index(item.subject) if item.subject else len(_SUBJECTS)
    steps = ("adopted", "promulgated", "in-force", "published")
    dates = [step.date for step in item.status if step.event in steps and step.date]
    return subject, _KINDS.index(item.kind), item.body or "", min(dates, default="")


def _table(view: View, group: Group, found: list[Instrument]) -> str:
    columns = ("instrument", group.column, group.since)
    rows = [
        [
            view.link(view.words(item.name), f"law/{item.id}.md"),
            _cell(view, group, item),
            since(view, item),
        ]
        for item in found
    ]
    return markdown.table([view.label(column) for column in columns], rows)


def _cell(view: View, group: Group, item: Instrument) -> str:
    """Return what an instrument is about, whose it is, or what kind it is."""
    if group.column == "subject" and item.subject:
        return view.label(f"subject-{item.subject}")
    body = view.catalogue.bodies.get(item.body or "")
    if group.column == "treaty-body" and body:
        return view.link(view.words(body.acronym), f"treaty-bodies/{body.id}.md")
    return view.label(f"kind-{item.kind}")


def since(view: View, instrument: Instrument) -> str:
    """Return since when an instrument binds, or on which day it was seen not to."""
    events = (
        *("in-force-for-morocco", *JOINING, "not-party"),
        *("in-force", "promulgated", "adopted", "published"),
    )
    for event in events:
        for step in instrument.status:
            if step.event == event and step.date:
                said = view.label(f"event-{event}")
                return f"{said}{view.colon()}{view.date(step.date)}"
    return view.label("not-known")
