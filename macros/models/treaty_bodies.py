"""Treaty bodies, their reviews of Morocco, recommendations and decisions."""

from typing import Literal

from macros.models.base import (
    CitationId,
    Confidence,
    Dated,
    Fact,
    PartialDate,
    Record,
    Slug,
    SourceIds,
    Trilingual,
    Url,
    Words,
)


class Review(Record):
    """One review of Morocco by a treaty body: symbols, dates, what came of it.

    `year` places the review among the others; one that is still to come stands at
    the year when its report was due or its questions were sent. `visit` is for a
    body that comes to see and receives no reports: the first and the last day.
    """

    id: Slug
    title: Trilingual
    year: int
    report: str | None = None
    report_received: PartialDate | None = None
    list_of_issues: str | None = None
    dialogue: tuple[PartialDate, ...] = ()
    visit: tuple[PartialDate, ...] = ()
    adopted: PartialDate | None = None
    concluding_observations: str | None = None
    summary_records: tuple[str, ...] = ()
    next_report_due: PartialDate | None = None
    notes: Words | None = None
    confidence: Confidence
    sources: SourceIds

    @property
    def held(self) -> bool:
        """Return whether the review took place, and is not still to come."""
        return bool(self.dialogue or self.visit or self.adopted) or bool(
            self.concluding_observations
        )


class Procedure(Fact):
    """A procedure of a treaty body, and whether Morocco accepted it."""

    name: Trilingual
    accepted: Literal["yes", "no", "not-needed", "unclear"]


class Body(Dated):
    """A treaty body: its treaty, procedures and reviews of Morocco."""

    acronym: Trilingual
    name: Trilingual
    instrument: Slug | None = None
    facts: tuple[Fact, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    reviews: tuple[Review, ...] = ()
    url: Url


class FollowUp(Record):
    """What is known of the follow-up given; never without date and source."""

    state: Trilingual
    date: PartialDate
    sources: SourceIds


class Recommendation(Dated):
    """A recommendation to Morocco that touches police work, in our own words.

    `paragraph_unseen` says that the number was not read: then none is printed.
    """

    body: Slug
    document: str
    year: int
    paragraphs: tuple[str, ...] = ()
    paragraph_unseen: bool = False
    text: Trilingual
    themes: tuple[Slug, ...]
    situations: tuple[Slug, ...] = ()
    objectives: tuple[int, ...] = ()
    cites: tuple[CitationId, ...] = ()
    confidence: Confidence
    url: Url
    follow_up: FollowUp | None = None
    note: Words | None = None


class Communication(Dated):
    """An individual complaint against Morocco before a treaty body, and its end.

    `number` is the complaint's own (321/2007), `symbol` the document's; `case`
    is the case study made of it, where there is one.
    """

    body: Slug
    title: Trilingual
    number: str
    symbol: str | None = None
    decided: PartialDate | None = None
    outcome: Literal[
        "violation", "no-violation", "inadmissible", "discontinued", "pending"
    ]
    issue: Trilingual
    holding: Trilingual
    cites: tuple[CitationId, ...] = ()
    situations: tuple[Slug, ...] = ()
    case: Slug | None = None
    confidence: Confidence
    url: Url
    note: Words | None = None
