"""Instruments, treaty bodies and recommendations."""

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

InstrumentKind = Literal[
    "treaty",
    "constitution",
    "law",
    "code",
    "decree",
    "compact",
    "standard",
    "general-comment",
    "bill",
]
Protects = Literal["everyone", "all-migrants", "regular-situation", "state-machinery"]
Event = Literal[
    "adopted",
    "signed",
    "ratified",
    "acceded",
    "in-force",
    "in-force-for-morocco",
    "reservation",
    "declaration",
    "promulgated",
    "published",
    "amended",
    "reviewed",
]


class StatusFact(Fact):
    """A dated step in an instrument's life, or Morocco's position towards it."""

    event: Event


class Part(Record):
    """A part or chapter of an instrument: its articles, first to last."""

    id: Slug
    name: Trilingual
    first: str
    last: str
    protects: Protects | None = None


class Provision(Record):
    """One article, or one paragraph or topic of it, in our own words.

    `paragraph` is the number printed in the instrument; `topic` names a part
    whose paragraph number was not seen. `through` is the last article where one
    entry speaks of several.
    """

    article: str
    through: str | None = None
    paragraph: str | None = None
    topic: Slug | None = None
    heading: Trilingual
    requires: Trilingual
    officer: Trilingual | None = None
    protects: Protects | None = None
    confidence: Confidence
    sources: SourceIds
    note: Words | None = None

    @property
    def part(self) -> str | None:
        """Return the paragraph number or the topic, whichever there is."""
        return self.paragraph or self.topic

    @property
    def anchor(self) -> str:
        """Return the entry's anchor, the same in the three languages."""
        if self.paragraph:
            return f"art-{self.article}-p{self.paragraph}"
        return f"art-{self.article}" + (f"-{self.topic}" if self.topic else "")


class Instrument(Dated):
    """A treaty, law or standard, and what it asks of an officer.

    `short` is the form used in citations; `number` is a law's number as the
    gazette prints it (02-03), `last_article` the number of its last article.
    """

    kind: InstrumentKind
    binding: bool
    name: Trilingual
    short: Trilingual
    number: str | None = None
    symbol: str | None = None
    last_article: int | None = None
    law_as_of: PartialDate
    status: tuple[StatusFact, ...]
    parts: tuple[Part, ...] = ()
    provisions: tuple[Provision, ...]
    url: Url


class Review(Record):
    """One review of Morocco by a treaty body: symbols, dates, what came of it."""

    id: Slug
    title: Trilingual
    year: int
    report: str | None = None
    list_of_issues: str | None = None
    dialogue: tuple[PartialDate, ...] = ()
    adopted: PartialDate | None = None
    concluding_observations: str | None = None
    summary_records: tuple[str, ...] = ()
    next_report_due: PartialDate | None = None
    notes: Words | None = None
    confidence: Confidence
    sources: SourceIds


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
    """A recommendation to Morocco that touches police work, in our own words."""

    body: Slug
    document: str
    year: int
    paragraphs: tuple[str, ...] = ()
    text: Trilingual
    themes: tuple[Slug, ...]
    situations: tuple[Slug, ...] = ()
    cites: tuple[CitationId, ...] = ()
    confidence: Confidence
    url: Url
    follow_up: FollowUp | None = None
    note: Words | None = None
