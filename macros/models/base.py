"""What every record is made of: words, dates, addresses, citations, facts."""

import re
from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

Language = Literal["en", "fr", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "fr", "ar")


def slip(what: str, mend: str) -> PydanticCustomError:
    """Return an error that a validator raises: what is wrong, what to do."""
    # Braces in an editor's text must not be read as places to fill.
    return PydanticCustomError("slip", "{what}", {"what": what, "mend": mend})


class Record(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _typed(pattern: str, *others: str) -> WithJsonSchema:
    """Return what an editor is told of a text before the check reads it."""
    return WithJsonSchema({"type": ["string", *others], "pattern": pattern})


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise slip(
            f"'{text}' is not an id",
            "write small letters a to z, digits and single hyphens",
        )
    return text


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or " " in text:
        raise slip(
            f"'{text}' is not a web address", "write it in full, from https:// on"
        )
    return text


_CITATION = re.compile(
    r"(?P<instrument>[a-z0-9-]+)/(?P<article>preamble|[0-9]+(-[0-9]+)*)"
    r"(\.(?P<part>[a-z0-9]+(-[a-z0-9]+)*))?"
)


def _citation(text: str) -> str:
    if not _CITATION.fullmatch(text):
        raise slip(
            f"'{text}' is not a citation",
            "write instrument/article or instrument/article.paragraph, such as "
            "icrmw/16 or icrmw/16.7",
        )
    return text


def split_citation(text: str) -> tuple[str, str, str | None]:
    """Return a citation's instrument, article and paragraph (or topic)."""
    found = _CITATION.fullmatch(text)
    if not found:
        raise ValueError(text)
    return found["instrument"], found["article"], found["part"]


def _partial_date(text: str) -> str:
    if re.fullmatch(r"[0-9]{4}", text):
        return text
    try:
        date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        raise slip(
            f"'{text}' is not a date",
            "write year-month-day, such as 2025-02-24; or only 2025-02, or 2025",
        ) from None
    return text


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise slip(
                f"'{value}' is not a day", "write year-month-day, such as 2025-02-24"
            ) from None
    return value


def _confidence(value: object) -> object:
    if value == "recalled":
        raise slip(
            "what is only recalled is not published",
            "find it in a source and write 'verified' or 'reported', or leave it out",
        )
    return value


def _number(value: object) -> object:
    # A Literal of numbers does not convert text by itself.
    return int(value) if isinstance(value, str) and value.isdecimal() else value


Level = Annotated[Literal[1, 2, 3], BeforeValidator(_number)]
Sensitivity = Annotated[Literal[0, 1, 2, 3], BeforeValidator(_number)]
Slug = Annotated[str, AfterValidator(_slug), _typed(r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Url = Annotated[str, AfterValidator(_url), _typed(r"^https?://\S+$")]
CitationId = Annotated[
    str, AfterValidator(_citation), _typed(r"^[a-z0-9-]+/[a-z0-9-]+(\.[a-z0-9-]+)?$")
]
PartialDate = Annotated[
    str, AfterValidator(_partial_date), _typed(r"^\d{4}(-\d{2}){0,2}$", "number")
]
Day = Annotated[date, BeforeValidator(_day)]
Confidence = Annotated[Literal["verified", "reported"], BeforeValidator(_confidence)]


def _some_source(ids: tuple[str, ...]) -> tuple[str, ...]:
    if not ids:
        raise slip("no source is named", "name at least one id of data/sources/")
    return ids


SourceIds = Annotated[tuple[Slug, ...], AfterValidator(_some_source)]


class Words(Record):
    """A text in up to three languages; English is always there."""

    en: str
    fr: str | None = None
    ar: str | None = None

    def get(self, language: Language) -> tuple[str, Language]:
        """Return the text and the language it is written in."""
        text = getattr(self, language)
        return (text, language) if text else (self.en, "en")


class Trilingual(Words):
    """A text that must be there in the three languages: law, safety, cards."""

    fr: str
    ar: str


class Synonyms(Record):
    """Other words by which readers look for something, for search only."""

    en: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()


class Entry(Record):
    """A record with a file of its own; its id is the file's name."""

    id: Slug


class Dated(Entry):
    """A record that says where it comes from and when it was last checked."""

    sources: SourceIds
    checked: Day
    next_review: Day | None = None


class Fact(Record):
    """One statement of fact, with its date, confidence and sources."""

    id: Slug
    statement: Trilingual
    date: PartialDate | None = None
    confidence: Confidence
    sources: SourceIds
    note: Words | None = None


class Ordered(Entry):
    """A record with a place in a list; lower numbers come first."""

    order: int

    def __lt__(self, other: Self) -> bool:
        """Return whether this record comes before the other."""
        return self.order < other.order
