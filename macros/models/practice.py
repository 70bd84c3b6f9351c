"""Police situations and case studies."""

from typing import Literal, get_args

from macros.models.base import (
    CitationId,
    Confidence,
    Dated,
    Day,
    Level,
    Ordered,
    PartialDate,
    Record,
    Sensitivity,
    Slug,
    Synonyms,
    Trilingual,
    Url,
    Words,
)


class Step(Record):
    """A line of a practice card, and the provisions that it rests on."""

    text: Trilingual
    cites: tuple[CitationId, ...] = ()


class Contact(Record):
    """Whom to call, and what for."""

    who: Trilingual
    why: Trilingual
    cites: tuple[CitationId, ...] = ()


class Phrase(Record):
    """Words to say, in the three languages."""

    text: Trilingual


class Comparison(Record):
    """One point on which the standard and national law are read side by side.

    A gap is stated only with the recommendation or the source that named it.
    """

    point: Trilingual
    standards: tuple[CitationId, ...]
    national: tuple[CitationId, ...] = ()
    gap: Trilingual | None = None
    recommendations: tuple[Slug, ...] = ()
    sources: tuple[Slug, ...] = ()


Family = Literal[
    "contact", "custody", "border", "removal", "protection", "accountability"
]
FAMILIES: tuple[Family, ...] = get_args(Family)


class Situation(Ordered):
    """A police situation: what to do, what not to do, whom to call.

    An `announced` situation has a title only; its page is still to come.
    """

    title: Trilingual
    synonyms: Synonyms = Synonyms()
    state: Literal["published", "announced"]
    family: Family
    summary: Trilingual | None = None
    standards: tuple[CitationId, ...] = ()
    national: tuple[CitationId, ...] = ()
    do: tuple[Step, ...] = ()
    do_not: tuple[Step, ...] = ()
    call: tuple[Contact, ...] = ()
    signs: tuple[Step, ...] = ()
    say: tuple[Phrase, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    objectives: tuple[int, ...] = ()
    sources: tuple[Slug, ...] = ()
    checked: Day | None = None


Authority = Literal[
    "addressed-to-morocco",
    "treaty-body",
    "icj",
    "moroccan",
    "african-persuasive",
    "persuasive",
    "practice",
]
Forum = Literal[
    "human-rights-committee",
    "committee-against-torture",
    "committee-on-discrimination-against-women",
    "committee-on-racial-discrimination",
    "committee-on-the-rights-of-the-child",
    "committee-on-migrant-workers",
    "international-court-of-justice",
    "court-of-justice-of-the-european-union",
    "european-court-of-human-rights",
    "inter-american-court",
    "african-court",
    "african-commission",
    "african-committee-on-the-child",
    "moroccan-court",
    "national-court",
    "authority",
]
CaseKind = Literal[
    "judgment",
    "decision",
    "views",
    "advisory-opinion",
    "national-judgment",
    "documented-event",
    "good-practice",
]
Region = Literal["morocco", "border", "africa", "europe", "americas", "asia"]


class Paragraph(Record):
    """A paragraph of the decision that was read, and what it says in brief."""

    number: str
    says: Trilingual


class CaseQuestion(Record):
    """A question for the group."""

    text: Trilingual
    cites: tuple[CitationId, ...] = ()


class Case(Dated):
    """A real, public case told in our own words.

    `level` runs from 1 to 3, `sensitivity` from 0 to 3, `minutes` is the time
    that the case needs in class. `answers` are for trainer pages only.
    """

    title: Trilingual
    kind: CaseKind
    forum: Forum
    forum_name: Trilingual
    state: Trilingual
    region: Region
    date: PartialDate
    citation: str | None = None
    authority: Authority
    level: Level
    minutes: int
    sensitivity: Sensitivity
    content_note: Trilingual | None = None
    summary: Trilingual
    facts: Trilingual
    state_position: Trilingual | None = None
    outcome: Trilingual
    paragraphs: tuple[Paragraph, ...] = ()
    why_it_matters: Trilingual
    questions: tuple[CaseQuestion, ...]
    answers: tuple[CaseQuestion, ...]
    situations: tuple[Slug, ...]
    cites: tuple[CitationId, ...]
    confidence: Confidence
    confidence_outcome: Confidence
    note: Words | None = None
    url: Url
