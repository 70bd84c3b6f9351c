"""Glossary terms, sources, labels and languages."""

from typing import Literal

from macros.models.base import (
    CitationId,
    Dated,
    Day,
    Entry,
    Language,
    Record,
    Slug,
    Synonyms,
    Trilingual,
    Url,
    Words,
)


class Avoid(Record):
    """A variant that pages may not use, and why."""

    language: Language
    variant: str
    why: Trilingual


class Term(Dated):
    """A glossary entry."""

    term: Trilingual
    definition: Trilingual
    abbreviation: Words | None = None
    synonyms: Synonyms = Synonyms()
    avoid: tuple[Avoid, ...] = ()
    cites: tuple[CitationId, ...] = ()
    related: tuple[Slug, ...] = ()


class SourceRecord(Entry):
    """Where something was found: address, publisher, how and when it was read.

    `evidence` says what was read: the official page, a faithful copy of it, or
    a secondary account.
    """

    title: str
    publisher: str
    url: Url
    kind: Literal["un", "official", "court", "ngo", "press", "academic"]
    language: Literal["en", "fr", "ar", "es", "pt"]
    evidence: Literal["official", "copy", "press", "ngo", "secondary"]
    consulted: Day


class LanguageRecord(Record):
    """A language of the site: its own name, direction and locale."""

    name: str
    direction: Literal["ltr", "rtl"]
    locale: str
    config: str
