"""Citations and ids resolved, and turned round: what uses this article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from macros.catalogue import Catalogue
from macros.models import (
    KINDS,
    Instrument,
    Provision,
    Record,
    article_place,
    split_citation,
)
from macros.problems import choose
from macros.source import Path_

# Keys that hold citations, and keys that hold ids with the kind they point to.
CITING = frozenset({"cites", "standards", "national"})
POINTING: Mapping[str, str] = {
    "sources": "sources",
    "situations": "situations",
    "cases": "cases",
    "instruments": "instruments",
    "instrument": "instruments",
    "body": "bodies",
    "module": "modules",
    "related": "glossary",
    "recommendations": "recommendations",
    "case": "cases",
    "parallel": "forms",
    "questions": "questions",
    "modules": "modules",
}
# Keys that hold records of any kind, each as kind/id.
NAMING = frozenset({"records"})
_CITE_CALL = re.compile(r"\{\{\s*cite\(([^)]*)\)\s*\}\}")
_QUOTED = re.compile(r"\"([^\"]+)\"|'([^']+)'")


class CitationError(LookupError):
    """A citation names nothing that stands in data/instruments/."""

    def __init__(self, what: str, mend: str) -> None:
        self.what, self.mend = what, mend
        super().__init__(f"{what}. To mend: {mend}")


@dataclass(frozen=True)
class Reference:
    """A citation resolved: the instrument, the entries meant, their anchor."""

    instrument: Instrument
    article: str
    part: str | None
    provisions: tuple[Provision, ...]

    @property
    def anchor(self) -> str:
        """Return the id of the place on the instrument's page."""
        if self.part:
            return self.provisions[0].anchor
        return f"art-{self.provisions[0].article}"


@dataclass(frozen=True, order=True)
class Use:
    """Something on the site that cites a provision: a record or a page."""

    kind: str
    id: str


def resolve(instruments: Mapping[str, Instrument], citation: str) -> Reference:
    """Return what a citation means.

    Raises:
        CitationError: no such instrument, article or paragraph; says what to do.
    """
    try:
        name, article, part = split_citation(citation)
    except ValueError:
        raise CitationError(
            f"'{citation}' is not a citation",
            "write instrument/article or instrument/article.paragraph, such as "
            "icrmw/16.7",
        ) from None
    if name not in instruments:
        raise CitationError(
            f"'{citation}' cites an instrument that has no record",
            choose(name, instruments),
        )
    instrument = instruments[name]
    found = [entry for entry in instrument.provisions if entry.article == article]
    # An entry of the article itself comes before a range that takes it in.
    found = found or [e for e in instrument.provisions if _speaks_of(e, article)]
    if not found:
        raise _no_article(instrument, citation, article)
    if part:
        named = [entry for entry in found if entry.part == part]
        if not named:
            raise _no_part(citation, found)
        found = named
    return Reference(instrument, article, part, tuple(found))


def _speaks_of(entry: Provision, article: str) -> bool:
    if entry.through and article.isdecimal() and entry.article.isdecimal():
        return int(entry.article) <= int(article) <= int(entry.through)
    return entry.article == article


def _no_article(instrument: Instrument, citation: str, article: str) -> CitationError:
    last = instrument.last_article
    if last and article_place(article)[:1] > (last,):
        return CitationError(
            f"'{citation}' cites an article that does not exist",
            f"{instrument.id} ends at article {last}; look the number up again",
        )
    return CitationError(
        f"'{citation}' cites an article that has no entry",
        f"look the number up again, or add the article with its source to "
        f"data/instruments/{instrument.id}.yml",
    )


def _no_part(citation: str, entries: list[Provision]) -> CitationError:
    parts = [entry.part for entry in entries if entry.part]
    mend = (
        f"entries there: {', '.join(parts)}"
        if parts
        else "cite the article without a paragraph"
    )
    return CitationError(f"'{citation}' cites a paragraph that has no entry", mend)


def values_under(
    record: BaseModel, keys: frozenset[str] | Mapping[str, str]
) -> Iterator[tuple[Path_, str, str]]:
    """Yield path, key and text of every value that stands under one of the keys."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in keys and isinstance(value, str):
            yield (name,), name, value
        elif isinstance(value, BaseModel):
            for path, key, text in values_under(value, keys):
                yield (name, *path), key, text
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if isinstance(item, BaseModel):
                    for path, key, text in values_under(item, keys):
                        yield (name, i, *path), key, text
                elif name in keys:
                    yield (name, i), name, str(item)


def records(catalogue: Catalogue) -> Iterator[tuple[str, str, Record]]:
    """Yield kind, id and record of everything in the catalogue."""
    for kind in KINDS:
        for key, record in catalogue.kind(kind).items():
            yield kind, key, record


def page_citations(english: Path) -> Iterator[tuple[Use, str]]:
    """Yield the citations of the English pages; the other trees say the same."""
    for page in sorted(english.rglob("*.md")):
        use = Use("pages", page.relative_to(english).as_posix())
        for call in _CITE_CALL.finditer(page.read_text(encoding="utf-8")):
            for one, other in _QUOTED.findall(call[1]):
                yield use, one or other


def uses(
    catalogue: Catalogue, pages: Iterable[tuple[Use, str]] = ()
) -> Mapping[str, tuple[Use, ...]]:
    """Return what cites each provision, by `instrument#anchor`.

    A citation of a whole article counts for the article's anchor, one of a
    paragraph for the paragraph's and for the article's.
    """
    found: dict[str, set[Use]] = defaultdict(set)
    for use, citation in [*_record_citations(catalogue), *pages]:
        try:
            meant = resolve(catalogue.instruments, citation)
        except CitationError:
            continue  # said elsewhere, with its line
        for anchor in {meant.anchor, f"art-{meant.provisions[0].article}"}:
            found[f"{meant.instrument.id}#{anchor}"].add(use)
    return {place: tuple(sorted(users)) for place, users in found.items()}


def _record_citations(catalogue: Catalogue) -> Iterator[tuple[Use, str]]:
    for kind, key, record in records(catalogue):
        for _, _, citation in values_under(record, CITING):
            yield Use(kind, key), citation
