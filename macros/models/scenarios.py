"""Composite scenarios written for class: nobody in them is a real person."""

from macros.models.base import (
    CitationId,
    Dated,
    Day,
    Level,
    Record,
    Sensitivity,
    Slug,
    Trilingual,
)


class Role(Record):
    """A part to play: what everybody knows of it, and what only the player knows."""

    name: Trilingual
    brief: Trilingual
    private: Trilingual | None = None


class ScenarioQuestion(Record):
    """A question at the end of a stage, with a model answer for trainers only."""

    text: Trilingual
    answer: Trilingual
    cites: tuple[CitationId, ...]


class ScenarioStage(Record):
    """A stage of the story, opened when the one before has been discussed."""

    number: int
    title: Trilingual
    minutes: int
    story: Trilingual
    questions: tuple[ScenarioQuestion, ...]


class Handout(Record):
    """A sheet to print for the group."""

    title: Trilingual
    text: Trilingual


class Scenario(Dated):
    """A composite scenario in stages; `minutes` is the sum of its stages'."""

    title: Trilingual
    summary: Trilingual
    level: Level
    minutes: int
    sensitivity: Sensitivity
    content_note: Trilingual | None = None
    situations: tuple[Slug, ...]
    modules: tuple[Slug, ...] = ()
    roles: tuple[Role, ...]
    stages: tuple[ScenarioStage, ...]
    handouts: tuple[Handout, ...] = ()
    variants: tuple[Trilingual, ...]
    care: Trilingual


class Allowed(Record):
    """A name that scenarios may hold because it identifies nobody; who looked."""

    why: str
    reviewed: Day
