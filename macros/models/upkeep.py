"""How the site is kept true: who read what a second time, and what changed when."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from macros.models.base import LANGUAGES, Day, Entry, Language, Slug, Trilingual, slip


def _record_name(text: str) -> str:
    if not re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", text):
        raise slip(
            f"'{text}' does not name a record",
            "write kind/id, such as instruments/icrmw",
        )
    return text


RecordName = Annotated[
    str,
    AfterValidator(_record_name),
    Field(json_schema_extra={"pattern": r"^[a-z]+/[a-z0-9-]+$"}),
]
ReadingKind = Literal["legal", "pedagogic", "operational", "language"]


class Reading(Entry):
    """A second reading of records and their pages: what kind, when, in which role.

    `role` says what the reader is, never who. What no reading names has not been
    read a second time, and its page says so.
    """

    kind: ReadingKind
    date: Day
    role: Trilingual
    languages: tuple[Language, ...] = LANGUAGES
    records: tuple[RecordName, ...]


class ChangeNote(Entry):
    """What a trainer who taught before has to know: a change, and where it bears.

    `modules` are those to look at again before the next session.
    """

    kind: Literal["law", "pedagogy", "language", "typo"]
    date: Day
    text: Trilingual
    records: tuple[RecordName, ...] = ()
    modules: tuple[Slug, ...] = ()
