"""Policies and mechanisms, time limits, the reporting cycle, what is uncertain."""

from typing import Literal, Self

from pydantic import FiniteFloat, model_validator

from macros.models.base import (
    CitationId,
    Confidence,
    Dated,
    Fact,
    Ordered,
    PartialDate,
    Record,
    Slug,
    SourceIds,
    Trilingual,
    Words,
    slip,
)


class Figure(Record):
    """A number with its date and source.

    `measure` names what is counted: figures of the same measure stand together,
    so that sources that disagree are read side by side. `value` is a number
    without separators, `unit` what it counts, where the subject does not say it.
    """

    id: Slug
    measure: Slug
    subject: Trilingual
    value: FiniteFloat
    unit: Trilingual | None = None
    date: PartialDate
    confidence: Confidence
    sources: SourceIds
    note: Words | None = None


class Topic(Dated, Ordered):
    """A policy, an institution or a mechanism, told as sourced facts and figures.

    The area says where its page stands: policies under law/policy/, mechanisms
    under treaty-bodies/.
    """

    area: Literal["policy", "mechanism"]
    title: Trilingual
    summary: Trilingual
    facts: tuple[Fact, ...]
    figures: tuple[Figure, ...] = ()
    situations: tuple[Slug, ...] = ()

    @property
    def page(self) -> str:
        """Return the path of the topic's page."""
        folder = "law/policy" if self.area == "policy" else "treaty-bodies"
        return f"{folder}/{self.id}.md"


Authority = Literal["police", "prosecutor", "administration", "judge", "person"]


class Span(Record):
    """A length of time and who decides it, or whom it binds.

    `said` stands in the drawing in place of the length, where the length alone
    would mislead, such as an act due at least once a month.
    """

    decides: Authority
    minutes: int | None = None
    hours: int | None = None
    days: int | None = None
    months: int | None = None
    said: Trilingual | None = None

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        lengths = (self.minutes, self.hours, self.days, self.months)
        if sum(length is not None for length in lengths) != 1:
            raise slip(
                "a span has one length",
                "write one of 'hours:', 'days:', 'months:' and 'minutes:', a whole "
                "number",
            )
        return self


class TimeLimit(Dated, Ordered):
    """A time limit of Moroccan law, span by span, and the provision it stands in."""

    phase: Literal[
        "contact", "custody", "holding", "waiting-zone", "removal", "residence"
    ]
    subject: Trilingual
    limit: Trilingual
    spans: tuple[Span, ...]
    cites: tuple[CitationId, ...]
    confidence: Confidence
    situations: tuple[Slug, ...] = ()
    note: Words | None = None


class CycleStep(Dated, Ordered):
    """A step of the reporting cycle, with an example from Morocco's own reviews.

    What committees do beside the cycle, such as visits, has the track `beside`.
    """

    track: Literal["reporting", "beside"] = "reporting"
    term: Trilingual
    explain: Trilingual
    example: Trilingual | None = None
    use: Trilingual
    confidence: Confidence


class Uncertainty(Dated, Ordered):
    """A question that the sources leave open, and where its answer may be found."""

    subject: Literal["international", "national", "treaty-bodies", "programme"]
    question: Trilingual
    known: Trilingual
    where: Trilingual
    cites: tuple[CitationId, ...] = ()
