"""Programme, sessions, modules and questions."""

from typing import Literal

from macros.models.base import (
    CitationId,
    Dated,
    Day,
    Fact,
    Ordered,
    Record,
    Sensitivity,
    Slug,
    Trilingual,
    Words,
)

OutcomeLevel = Literal[
    "remember", "understand", "apply", "analyse", "evaluate", "create"
]
Phase = Literal[
    "open", "experience", "reflect", "generalise", "apply", "close", "break"
]
Method = Literal[
    "input",
    "plenary",
    "pairs",
    "groups",
    "case",
    "role-play",
    "simulation",
    "quiz",
    "individual",
    "break",
]


class Programme(Dated, Ordered):
    """A chapter of the programme's history, as a list of sourced facts."""

    title: Trilingual
    facts: tuple[Fact, ...]


class AgendaItem(Record):
    """A line of an agenda: a module, a break, or another activity."""

    minutes: int
    kind: Literal["module", "opening", "break", "lunch", "evaluation", "activity"]
    module: Slug | None = None
    title: Trilingual | None = None


class AgendaDay(Record):
    """One day: the hour it starts (HH:MM) and what follows in order."""

    title: Trilingual
    start: str
    items: tuple[AgendaItem, ...]


class Session(Dated, Ordered):
    """A session that was held (facts from sources) or a model one (ours)."""

    kind: Literal["held", "model"]
    title: Trilingual
    first_day: Day | None = None
    last_day: Day | None = None
    facts: tuple[Fact, ...] = ()
    days: tuple[AgendaDay, ...] = ()

    def lengths(self) -> dict[str, int]:
        """Return the minutes that the agenda gives to each module, by its id."""
        found: dict[str, int] = {}
        for day in self.days:
            for item in day.items:
                if item.module:
                    found[item.module] = found.get(item.module, 0) + item.minutes
        return found


class Outcome(Record):
    """What a participant can do afterwards; the verb can be observed."""

    id: Slug
    level: OutcomeLevel
    domain: Literal["knowledge", "skill", "attitude"]
    text: Trilingual


class Stage(Record):
    """One stage of a module.

    `minutes` is its length, `talk` the minutes of it in which the trainer talks.
    """

    id: Slug
    title: Trilingual
    phase: Phase
    method: Method
    minutes: int
    talk: int
    priority: Literal["core", "optional"]
    outcomes: tuple[Slug, ...] = ()
    cases: tuple[Slug, ...] = ()
    trainer_does: Trilingual
    participants_do: Trilingual
    output: Trilingual | None = None
    debrief: tuple[Trilingual, ...] = ()
    watch_for: Trilingual | None = None
    materials: tuple[Trilingual, ...] = ()


class VariantStage(Record):
    """How long a stage lasts in a variant."""

    stage: Slug
    minutes: int


class Variant(Record):
    """A shorter or longer form of a module; its stages sum to its minutes."""

    minutes: int
    stages: tuple[VariantStage, ...]
    note: Trilingual


class Objection(Record):
    """What a police audience may say, and an answer that holds."""

    says: Trilingual
    answer: Trilingual
    cites: tuple[CitationId, ...]


class Module(Ordered):
    """A module; an `announced` one has its title and minutes only."""

    state: Literal["published", "announced"]
    title: Trilingual
    half_days: tuple[int, ...]
    minutes: int
    summary: Trilingual
    outcomes: tuple[Outcome, ...] = ()
    stages: tuple[Stage, ...] = ()
    variants: tuple[Variant, ...] = ()
    objections: tuple[Objection, ...] = ()
    situations: tuple[Slug, ...] = ()
    cases: tuple[Slug, ...] = ()
    instruments: tuple[Slug, ...] = ()
    sensitivity: Sensitivity = 0
    content_note: Trilingual | None = None
    sources: tuple[Slug, ...] = ()
    checked: Day | None = None

    def lengths(self) -> dict[int, list[tuple[str, int]]]:
        """Return the module's forms by their minutes: stages and their minutes.

        The module's own plan stands before a variant of the same length.
        """
        found = {
            variant.minutes: [(part.stage, part.minutes) for part in variant.stages]
            for variant in self.variants
        }
        found[self.minutes] = [(stage.id, stage.minutes) for stage in self.stages]
        return found


class Option(Record):
    """An answer to choose, and what the reader is told after choosing it."""

    text: Trilingual
    right: bool
    feedback: Trilingual


class Question(Dated, Ordered):
    """A self-check question: one right option (single) or several (multiple)."""

    module: Slug
    outcome: Slug
    kind: Literal["single", "multiple"]
    stem: Trilingual
    options: tuple[Option, ...]
    cites: tuple[CitationId, ...] = ()
    note: Words | None = None
