"""Rules on the minutes and the breaks of a module."""

from collections.abc import Iterator

from macros.catalogue import Catalogue
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
