"""Instruments: treaties, laws and standards, entry by entry."""

from typing import Literal

from macros.models.base import (
    Confidence,
    Dated,
    Fact,
    PartialDate,
    Record,
    Slug,
    SourceIds,
    Synonyms,
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
# What the numbered entries of an instrument are called. A fasl is an article of the
# Constitution and of older texts, whose Arabic says الفصل where others say المادة.
Unit = Literal[
    "article",
    "fasl",
    "paragraph",
    "objective",
    "principle",
    "rule",
    "guideline",
    "section",
]
# What stands in the place of an article's number for the words before article 1.
PREAMBLE = "preamble"
Protects = Literal[
    "everyone",
    "all-migrants",
    "migrants",
    "asylum-seekers",
    "trafficked-persons",
    "regular-situation",
    "state-machinery",
]
# What a treaty is about; the list of treaties follows this order.
Subject = Literal[
    "human-rights",
    "refugees",
    "organised-crime",
    "labour",
    "consular",
]
# How an instrument numbers its articles: the 1967 Protocol has I, II, III.
Numerals = Literal["arabic", "roman"]
Event = Literal[
    "adopted",
    "signed",
    "ratified",
    "acceded",
    "succeeded",
    "not-party",
    "protocol",
    "in-force",
    "in-force-for-morocco",
    "reservation",
    "declaration",
    "promulgated",
    "published",
    "amended",
    "reviewed",
    "noted",
]
# The steps by which a State becomes a party, the usual one first.
JOINING: tuple[Event, ...] = ("ratified", "acceded", "succeeded")


def article_place(article: str) -> tuple[int, ...]:
    """Return where an article stands: 66-2 after 66, the preamble before all."""
    return tuple(int(part) for part in article.split("-") if part.isdecimal())


class StatusFact(Fact):
    """A dated step in an instrument's life, or Morocco's position towards it.

    `not-party` is dated by the list that was read; `protocol` tells of an
    optional protocol, joined or not; `noted` is a fact that changes no position.
    """

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

    `article` is its number, or `preamble` for the words that stand before it.
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
    `unit` is what its entries are called; `body` the treaty body that issued a
    general comment. `binding` says whether it binds Morocco. A bill may have no
    entries: nobody can act on them.
    """

    kind: InstrumentKind
    binding: bool
    name: Trilingual
    short: Trilingual
    synonyms: Synonyms = Synonyms()
    number: str | None = None
    symbol: str | None = None
    last_article: int | None = None
    unit: Unit = "article"
    numerals: Numerals = "arabic"
    subject: Subject | None = None
    body: Slug | None = None
    law_as_of: PartialDate
    status: tuple[StatusFact, ...]
    parts: tuple[Part, ...] = ()
    provisions: tuple[Provision, ...] = ()
    url: Url

    @property
    def joined(self) -> StatusFact | None:
        """Return the step by which Morocco became a party, if it took one."""
        return next(
            (step for event in JOINING for step in self.status if step.event == event),
            None,
        )

    @property
    def outside(self) -> StatusFact | None:
        """Return the step that says that Morocco is not a party, if there is one."""
        return next((step for step in self.status if step.event == "not-party"), None)
