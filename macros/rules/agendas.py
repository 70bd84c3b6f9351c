"""Rules on agendas and sessions: hours, breaks, whole modules."""

import re
from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import Module
from macros.problems import Problem
from macros.rules.timing import STRETCH

REST = 10  # minutes that a module's own break lasts to count in an agenda


def days_have_breaks(catalogue: Catalogue) -> Iterator[Problem]:
    """In an agenda a break or a meal comes after 90 minutes at the latest."""
    for key, session in catalogue.sessions.items():
        left = {
            name: _minutes(catalogue.modules.get(name), total)
            for name, total in session.lengths().items()
        }
        for i, day in enumerate(session.days):
            run = longest = 0
            for j, item in enumerate(day.items):
                rest = item.kind in {"break", "lunch"}
                taught = left.get(item.module or "") or []
                minutes = taught[: item.minutes] or [rest] * item.minutes
                del taught[: item.minutes]
                for resting in minutes:
                    run = 0 if resting else run + 1
                    longest = max(longest, run)
                if longest > STRETCH:
                    yield catalogue.problem(
                        "sessions", key, ("days", i, "items", j),
                        f"after this item {longest} minutes have passed without a "
                        "break",
                        "put an item with 'kind: break' before it",
                    )  # fmt: skip
                    break


def _minutes(module: Module | None, total: int) -> list[bool]:
    """Return, minute by minute, whether a module of that length rests."""
    if module is None:
        return [False] * total
    breaks = {stage.id for stage in module.stages if stage.phase == "break"}
    for length, stages in module.lengths().items():
        if length == total:
            return [
                stage in breaks and minutes >= REST
                for stage, minutes in stages
                for _ in range(minutes)
            ]
    return [False] * total


def days_begin_at_an_hour(catalogue: Catalogue) -> Iterator[Problem]:
    """A day of an agenda begins at an hour, and each item says what it is."""
    for key, session in catalogue.sessions.items():
        for i, day in enumerate(session.days):
            if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", day.start):
                yield catalogue.problem(
                    "sessions", key, ("days", i, "start"),
                    f"'{day.start}' is not an hour",
                    "write hours and minutes, such as 09:00",
                )  # fmt: skip
            for j, item in enumerate(day.items):
                if not item.module and not item.title:
                    yield catalogue.problem(
                        "sessions", key, ("days", i, "items", j),
                        "the item has neither a module nor a title",
                        "add 'module:' or 'title:'",
                    )  # fmt: skip


def agendas_hold_whole_modules(catalogue: Catalogue) -> Iterator[Problem]:
    """In an agenda the items of a module sum to one of the module's lengths."""
    for key, session in catalogue.sessions.items():
        for name, minutes in session.lengths().items():
            module = catalogue.modules.get(name)
            if module and minutes not in module.lengths():
                lengths = ", ".join(str(length) for length in sorted(module.lengths()))
                yield catalogue.problem(
                    "sessions", key, ("days",),
                    f"'{name}' gets {minutes} minutes, its record says {lengths}",
                    "change the agenda's items or the module's minutes",
                )  # fmt: skip


def sessions_run_forward(catalogue: Catalogue) -> Iterator[Problem]:
    """A session ends on its first day or later; one that was held has facts."""
    for key, session in catalogue.sessions.items():
        first, last = session.first_day, session.last_day
        if first and last and last < first:
            yield catalogue.problem(
                "sessions", key, ("last_day",),
                f"the last day ({last}) comes before the first ({first})",
                "compare both days with the source",
            )  # fmt: skip
        if session.kind == "held" and not (session.facts and first):
            yield catalogue.problem(
                "sessions", key, (),
                "a session that was held has no facts or no first day",
                "add 'facts:' with their sources and 'first_day:'",
            )  # fmt: skip
