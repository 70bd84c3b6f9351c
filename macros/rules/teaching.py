"""Rules of the craft: outcomes, stages and questions hold together.

They follow constructive alignment (Biggs): what is promised is taught and
measured; the sources are named in the site's page on method.
"""

from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import Language, Module
from macros.problems import Problem

# Verbs that nobody can observe; an outcome may not begin with one.
UNSEEN: dict[Language, tuple[str, ...]] = {
    "en": ("understand", "know", "be aware", "be familiar", "appreciate", "learn"),
    "fr": ("comprendre", "connaître", "savoir", "être sensibilisé", "se familiariser"),
    "ar": ("فهم", "يفهم", "معرفة", "يعرف", "الإلمام", "إدراك", "يدرك", "التعرف"),
}
# Methods in which people act: what they did is talked over afterwards.
DEBRIEFED = frozenset({"case", "role-play", "simulation"})
APPLIED = frozenset({"apply", "analyse", "evaluate", "create"})


def published(catalogue: Catalogue) -> Iterator[tuple[str, Module]]:
    """Yield the modules that have pages, with their ids."""
    for key, module in catalogue.modules.items():
        if module.state == "published":
            yield key, module


def outcomes_can_be_observed(catalogue: Catalogue) -> Iterator[Problem]:
    """An outcome begins with a verb that can be observed; half apply something."""
    for key, module in published(catalogue):
        for i, outcome in enumerate(module.outcomes):
            for language, verbs in UNSEEN.items():
                text = outcome.text.get(language)[0].lower()
                verb = next((word for word in verbs if text.startswith(word)), None)
                if verb:
                    yield catalogue.problem(
                        "modules", key, ("outcomes", i, "text", language),
                        f"'{verb}' cannot be observed",
                        "begin with what the officer does: inform, decide, record",
                    )  # fmt: skip
        applied = sum(outcome.level in APPLIED for outcome in module.outcomes)
        if applied * 2 < len(module.outcomes):
            yield catalogue.problem(
                "modules", key, ("outcomes",),
                f"{applied} of {len(module.outcomes)} outcomes are at 'apply' or above",
                "raise the level of one; half of them at least apply something",
            )  # fmt: skip


def outcomes_are_served_and_measured(catalogue: Catalogue) -> Iterator[Problem]:
    """Each outcome is served by a stage and measured by a question."""
    for key, module in published(catalogue):
        served = {name for stage in module.stages for name in stage.outcomes}
        measured = {
            question.outcome
            for question in catalogue.questions.values()
            if question.module == key
        }
        for i, outcome in enumerate(module.outcomes):
            if outcome.id not in served:
                yield catalogue.problem(
                    "modules", key, ("outcomes", i),
                    f"no stage serves the outcome '{outcome.id}'",
                    "name it under 'outcomes:' of a stage, or take it out",
                )  # fmt: skip
            if outcome.id not in measured:
                yield catalogue.problem(
                    "modules", key, ("outcomes", i),
                    f"no question measures the outcome '{outcome.id}'",
                    "write a question for it in data/questions/, or take it out",
                )  # fmt: skip


def stages_name_outcomes_of_their_module(catalogue: Catalogue) -> Iterator[Problem]:
    """Stages, variants and questions name outcomes and stages that exist."""
    for key, module in published(catalogue):
        outcomes = {outcome.id for outcome in module.outcomes}
        stages = {stage.id for stage in module.stages}
        for i, stage in enumerate(module.stages):
            for j, name in enumerate(stage.outcomes):
                if name not in outcomes:
                    yield catalogue.problem(
                        "modules", key, ("stages", i, "outcomes", j),
                        f"'{name}' is not an outcome of this module",
                        f"its outcomes: {', '.join(sorted(outcomes))}",
                    )  # fmt: skip
        for i, variant in enumerate(module.variants):
            for j, part in enumerate(variant.stages):
                if part.stage not in stages:
                    yield catalogue.problem(
                        "modules", key, ("variants", i, "stages", j, "stage"),
                        f"'{part.stage}' is not a stage of this module",
                        f"its stages: {', '.join(sorted(stages))}",
                    )  # fmt: skip


def questions_have_a_right_answer(catalogue: Catalogue) -> Iterator[Problem]:
    """A single question has one right option, a multiple one two or more."""
    for key, question in catalogue.questions.items():
        right = sum(option.right for option in question.options)
        fits = right == 1 if question.kind == "single" else right >= 2
        if not fits or right == len(question.options):
            yield catalogue.problem(
                "questions", key, ("options",),
                f"{right} of {len(question.options)} options are right in a "
                f"'{question.kind}' question",
                "mark one option right, or write kind: multiple and mark two or more",
            )  # fmt: skip
        module = catalogue.modules.get(question.module)
        if module and question.outcome not in {o.id for o in module.outcomes}:
            yield catalogue.problem(
                "questions", key, ("outcome",),
                f"'{question.outcome}' is not an outcome of '{question.module}'",
                f"look at 'outcomes:' in data/modules/{question.module}.yml",
            )  # fmt: skip


def activities_are_debriefed(catalogue: Catalogue) -> Iterator[Problem]:
    """After a case, a role-play or a simulation the trainer asks what was seen."""
    for key, module in published(catalogue):
        for i, stage in enumerate(module.stages):
            if stage.method in DEBRIEFED and not stage.debrief:
                yield catalogue.problem(
                    "modules", key, ("stages", i),
                    f"the stage '{stage.id}' has no debrief",
                    "add 'debrief:' with two or three questions",
                )  # fmt: skip


def published_modules_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """A published module has outcomes, stages, variants, objections, questions."""
    for key, module in published(catalogue):
        count = sum(q.module == key for q in catalogue.questions.values())
        wanted = (
            ("outcomes", 3 <= len(module.outcomes) <= 6, "three to six"),
            ("stages", bool(module.stages), "the stages in order"),
            ("variants", len(module.variants) >= 3, "those of 45, 90 and 180 minutes"),
            ("objections", len(module.objections) >= 3, "three at least"),
            ("cases", len(module.cases) >= 2, "two at least"),
            ("sources", bool(module.sources), "the sources"),
            ("checked", module.checked is not None, "the day of the last check"),
        )
        for name, there, mend in wanted:
            if not there:
                what = f"'{name}' of a published module is missing or too short"
                yield catalogue.problem("modules", key, (name,), what, f"give {mend}")
        if count < 5:
            yield catalogue.problem(
                "modules", key, (),
                f"the module has {count} self-check question(s)",
                "write five to eight in data/questions/",
            )  # fmt: skip
