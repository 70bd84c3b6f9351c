"""Rules on minutes, breaks and days."""

import re
from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import Module
from macros.problems import Problem
from macros.rules.teaching import published

STRETCH = 90  # minutes without a break, at most
STAGE = 30  # minutes of a stage without activity, at most


def minutes_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """The minutes of the stages sum to the module's, and to each variant's."""
    for key, module in published(catalogue):
        total = sum(stage.minutes for stage in module.stages)
        if total != module.minutes:
            yield catalogue.problem(
                "modules", key, ("minutes",),
                f"the stages last {total} minutes, the module {module.minutes}",
                "change a stage's minutes or the module's",
            )  # fmt: skip
        for i, variant in enumerate(module.variants):
            total = sum(part.minutes for part in variant.stages)
            if total != variant.minutes:
                yield catalogue.problem(
                    "modules", key, ("variants", i, "minutes"),
                    f"the stages last {total} minutes, the variant {variant.minutes}",
                    "change a stage's minutes or the variant's",
                )  # fmt: skip


def trainers_talk_a_third_at_most(catalogue: Catalogue) -> Iterator[Problem]:
    """The trainer talks a third of the time at most, and 30 minutes at a stretch."""
    for key, module in published(catalogue):
        long = [
            (i, stage)
            for i, stage in enumerate(module.stages)
            if stage.talk > min(stage.minutes, STAGE)
        ]
        for i, stage in long:
            yield catalogue.problem(
                "modules", key, ("stages", i, "talk"),
                f"the trainer talks {stage.talk} minutes in a stage of "
                f"{stage.minutes}",
                f"write {min(stage.minutes, STAGE)} or less",
            )  # fmt: skip
        talk = sum(stage.talk for stage in module.stages)
        if talk * 3 > module.minutes and not long:
            yield catalogue.problem(
                "modules", key, ("minutes",),
                f"the trainer talks {talk} of {module.minutes} minutes",
                "turn talk into activity; a third is the most",
            )  # fmt: skip


def breaks_come_in_time(catalogue: Catalogue) -> Iterator[Problem]:
    """Nobody sits longer than 90 minutes without a break."""
    for key, module in published(catalogue):
        run = 0
        for i, stage in enumerate(module.stages):
            run = 0 if stage.phase == "break" else run + stage.minutes
            if run > STRETCH:
                yield catalogue.problem(
                    "modules", key, ("stages", i),
                    f"after this stage {run} minutes have passed without a break",
                    "put a stage with 'phase: break' before it",
                )  # fmt: skip
                break


def days_have_breaks(catalogue: Catalogue) -> Iterator[Problem]:
    """In an agenda a break or a meal comes after 90 minutes at the latest."""
    for key, session in catalogue.sessions.items():
        for i, day in enumerate(session.days):
            run = 0
            for j, item in enumerate(day.items):
                run = 0 if item.kind in {"break", "lunch"} else run + item.minutes
                taught = catalogue.modules.get(item.module or "")
                if run > STRETCH and not _has_break(taught, item.minutes):
                    yield catalogue.problem(
                        "sessions", key, ("days", i, "items", j),
                        f"after this item {run} minutes have passed without a break",
                        "put an item with 'kind: break' before it",
                    )  # fmt: skip
                    break


def _has_break(module: Module | None, minutes: int) -> bool:
    """Return whether a module's own stages hold a break, so that it may run long."""
    return (
        module is not None
        and minutes == module.minutes
        and any(stage.phase == "break" for stage in module.stages)
    )


def agendas_hold_whole_modules(catalogue: Catalogue) -> Iterator[Problem]:
    """In an agenda the items of a module sum to that module's minutes."""
    for key, session in catalogue.sessions.items():
        given: dict[str, int] = {}
        for i, day in enumerate(session.days):
            if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", day.start):
                yield catalogue.problem(
                    "sessions", key, ("days", i, "start"),
                    f"'{day.start}' is not an hour",
                    "write hours and minutes, such as 09:00",
                )  # fmt: skip
            for j, item in enumerate(day.items):
                if item.module:
                    given[item.module] = given.get(item.module, 0) + item.minutes
                elif not item.title:
                    yield catalogue.problem(
                        "sessions", key, ("days", i, "items", j),
                        "the item has neither a module nor a title",
                        "add 'module:' or 'title:'",
                    )  # fmt: skip
        for name, minutes in given.items():
            module = catalogue.modules.get(name)
            if module and minutes != module.minutes:
                yield catalogue.problem(
                    "sessions", key, ("days",),
                    f"'{name}' gets {minutes} minutes, its record says "
                    f"{module.minutes}",
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
